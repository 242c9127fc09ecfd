import { fileURLToPath } from 'node:url';

/** Path of a file that ships beside this one and is not copied into the compiled tree. */
export function recognitionFile(name: 'heads.json' | 'heads.bin' | 'tuned.json' | 'tuned.onnx'): string {
  const compiled = import.meta.url.endsWith('.js');
  return fileURLToPath(new URL(compiled ? `../../../rights/recognition/${name}` : `./${name}`, import.meta.url));
}

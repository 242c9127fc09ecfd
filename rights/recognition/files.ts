import { packageFile } from '../../knowledge/package-file.ts';

/** Path of a file that ships beside this one. */
export function recognitionFile(name: 'heads.json' | 'heads.bin' | 'tuned.json' | 'tuned.onnx'): string {
  return packageFile(`rights/recognition/${name}`);
}

import { readFile } from 'node:fs/promises';
import { packageFile } from './package-file.ts';

/** Path of a file that ships beside the sources of `knowledge/`. */
export function assetFile(path: string): string {
  return packageFile(`knowledge/${path}`);
}

/** Path of a file of the embedding model. */
export function modelFile(name: 'model.onnx' | 'tokenizer.json' | 'SHA256SUMS'): string {
  return assetFile(`model/${name}`);
}

/** `limpide-e5@` and the first 12 hex digits of the SHA-256 of model.onnx, from the sums that ship with it. */
export async function modelId(): Promise<string> {
  const sums = await readFile(modelFile('SHA256SUMS'), 'utf8');
  const sum = sums.match(/^([0-9a-f]{64})\s+\*?(?:\.\/)?model\.onnx$/m)?.[1];
  if (sum === undefined)
    throw new Error(`knowledge/model/SHA256SUMS has no line for model.onnx: restore it from the release.`);
  return `limpide-e5@${sum.slice(0, 12)}`;
}

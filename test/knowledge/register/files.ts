import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RegisterFile } from '../../../knowledge/register/read-folder.ts';

export const VALID = join(import.meta.dirname, '../../fixtures/register/valid');

/** A folder of its own for one test, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'limpide-register-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function asRegisterFiles(files: Record<string, string>): RegisterFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

export const COMPANY = readFileSync(join(VALID, 'practices-only/company.yaml'), 'utf8');
export const BILLS = readFileSync(join(VALID, 'practices-only/practices/bills.yaml'), 'utf8');

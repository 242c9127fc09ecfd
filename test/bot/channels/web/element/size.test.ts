import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const bundle = fileURLToPath(new URL('../../../../../dist/public/limpide-chat.js', import.meta.url));

test('the chat element weighs less than 60 KB gzipped, and less than the 40 KB that we allow ourselves', () => {
  const gzipped = gzipSync(readFileSync(bundle)).length;
  expect(gzipped).toBeGreaterThan(10_000);
  expect(gzipped).toBeLessThan(40 * 1024);
});

test('the chat element holds nothing that a strict policy refuses: no eval, no markup from text', () => {
  const source = readFileSync(bundle, 'utf8');
  expect(source).not.toMatch(/\beval\(|\.insertAdjacentHTML|document\.write/);
});

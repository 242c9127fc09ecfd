// Compiles knowledge/retrieval/dots.wat to dots.wasm beside it. Run it after a change of the first; both are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const text = new URL('../knowledge/retrieval/dots.wat', import.meta.url);
const { parseWat } = await wabt();
const { buffer } = parseWat('dots.wat', readFileSync(text, 'utf8'), { simd: true }).toBinary({});
writeFileSync(new URL('../knowledge/retrieval/dots.wasm', import.meta.url), buffer);

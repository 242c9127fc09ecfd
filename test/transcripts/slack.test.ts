import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { slackExchanges } from './slack-exchanges.ts';
import { trainingExchanges } from './training-exchanges.ts';

const MODULES = fileURLToPath(new URL('../../examples/helio/training', import.meta.url));

it.each([
  ['docs/slack.md', '## Exchanges', '### 1. ', slackExchanges],
  ['docs/training.md', '### A morning in Slack', '#### 1. ', () => trainingExchanges(MODULES)],
] as const)('%s shows what is really posted', { timeout: 120_000 }, async (name, head, first, hold) => {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const exchanges = await hold();
  const page = readFileSync(path, 'utf8');
  const [before = '', after = ''] = page.split(`${head}\n`);
  const introduction = after.split(`\n${first}`)[0] ?? '';
  const rest = /\n## [\s\S]*$/.exec(after.slice(introduction.length))?.[0] ?? '';
  const whole = `${before}${head}\n${introduction.trimEnd()}\n\n${exchanges}\n${rest}`;
  // WRITE_TRANSCRIPTS=1 writes them anew; they are then read before they are committed.
  if (process.env.WRITE_TRANSCRIPTS === '1') writeFileSync(path, whole);
  expect(readFileSync(path, 'utf8')).toBe(whole);
});

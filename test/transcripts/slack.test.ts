import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { slackExchanges } from './slack-exchanges.ts';

const PAGE = fileURLToPath(new URL('../../docs/slack.md', import.meta.url));
const HEAD = '## Exchanges';

it('docs/slack.md shows what is really posted', { timeout: 120_000 }, async () => {
  const exchanges = await slackExchanges();
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', after = ''] = page.split(`${HEAD}\n`);
  const introduction = after.split('\n### ')[0] ?? '';
  const whole = `${before}${HEAD}\n${introduction.trimEnd()}\n\n${exchanges}\n`;
  // WRITE_TRANSCRIPTS=1 writes them anew; they are then read before they are committed.
  if (process.env.WRITE_TRANSCRIPTS === '1') writeFileSync(PAGE, whole);
  expect(readFileSync(PAGE, 'utf8')).toBe(whole);
});

/** Records what comes out of a conversation: `npx tsx test/bot/conversation/record.ts NAME…`, or `--all`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { CONVERSATIONS, play } from './play.ts';

const asked = process.argv.slice(2);
const names = asked.includes('--all') ? readdirSync(CONVERSATIONS) : asked;
if (names.length === 0) {
  process.stderr.write('Give the name of a folder in test/bot/conversation/conversations, or --all.\n');
  process.exitCode = 2;
}
for (const name of names) {
  writeFileSync(new URL(`${name}/transcript.txt`, CONVERSATIONS), await play(name));
  process.stdout.write(`${name}\n`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageFile } from '../../../../knowledge/package-file.ts';

it('imports the Bot Framework in one file, so that its archived SDK can be replaced there', () => {
  const bot = packageFile('bot');
  const files = readdirSync(bot, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const importing = files.filter((file) =>
    /from '(botbuilder|botframework)[^']*'/.test(readFileSync(join(bot, file), 'utf8')),
  );
  expect(importing).toEqual(['channels/web/botbuilder-adapter.ts']);
});

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChat } from '../../support/chat.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

const ASKED = {
  fr: ['Y a-t-il des caméras de surveillance dans vos bureaux ?', 'Filmez-vous vos bureaux ?'],
  en: ['Do you film your offices?', 'Are you insured against cyberattacks?'],
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  for (const language of ['fr', 'en'] as const) {
    const chat = await openChat(server.url, language);
    for (const text of ASKED[language]) expect((await chat.say(text)).status).toBe(200);
    await chat.say(
      language === 'fr' ? 'Combien de temps gardez-vous mes factures ?' : 'How long do you keep my bills?',
    );
    const answer = (await chat.replies()).at(-1);
    await chat.press({ kind: 'feedback', answer: answer?.id, reaction: language === 'fr' ? 'like' : 'dislike' });
  }
}, 120_000);
afterAll(() => server.end());

const gaps = (...parameters: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', LIMPIDE, 'gaps', ...parameters], {
    cwd: root,
    env: { ...process.env, LIMPIDE_HOME: server.home },
  });

describe('gaps', () => {
  it('groups what nothing declared answers, across languages, and counts thumbs by practice', async () => {
    const told = JSON.parse((await gaps('--json')).stdout);
    expect(told.messages).toBe(6);
    const all = told.groups.flatMap(({ examples }: { examples: string[] }) => examples);
    expect(all).toHaveLength(4);
    for (const example of all) expect([...ASKED.fr, ...ASKED.en]).toContain(example);
    const filming = told.groups.find(({ examples }: { examples: string[] }) =>
      examples.some((one) => / film|Filmez/.test(one)),
    );
    expect(filming.count).toBeGreaterThanOrEqual(2);
    expect(told.practices).toEqual([expect.objectContaining({ practice: 'bills', up: 1, down: 1 })]);
    expect((await gaps()).stdout).toContain(`${filming.id}  ${filming.count}×`);
  });

  it('turns a gap into a practice file to fill in, once', async () => {
    const [group] = JSON.parse((await gaps('--json')).stdout).groups;
    const to = join(server.home, 'draft.yaml');
    await gaps('draft', group.id, '--to', to);
    const yaml = await readFile(to, 'utf8');
    expect(yaml).toContain(`#   ${group.examples[0]}`);
    expect(yaml).toMatch(/^id: [a-z0-9-]+$/m);
    expect(yaml).toMatch(/^ {4}facet: [a-z-]+$/m);
    for (const parameters of [
      ['draft', group.id, '--to', to],
      ['draft', 'zzzzzz'],
      ['--days', '0'],
    ]) {
      const failed = await gaps(...parameters).catch((error) => error);
      expect(failed.code, parameters.join(' ')).toBeGreaterThan(0);
    }
  });
});

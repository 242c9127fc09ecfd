import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELIO_HOME, helio } from '../../support/helio.ts';

const command = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
let home: string;

/** Runs the command as people do, in a home of its own that shares the demonstration's vectors. */
function limpide(args: string[], input = ''): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const environment = { PATH: process.env.PATH, LIMPIDE_HOME: home, LANG: 'C' };
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), command, ...args],
      { env: environment },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
    child.stdin?.end(input);
  });
}

beforeAll(async () => {
  await helio();
  home = mkdtempSync(join(tmpdir(), 'limpide-ask-'));
  symlinkSync(join(HELIO_HOME, 'cache'), join(home, 'cache'));
}, 300_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('limpide ask', () => {
  it('answers, and exits with 0', async () => {
    const { code, stdout } = await limpide(['ask', 'Combien de temps gardez-vous mes factures ?']);
    expect(stdout).toContain("Voici ce qu'Helio déclare :");
    expect(stdout).toMatch(/\[1\] Factures, révision \d+, depuis le /);
    expect(code).toBe(0);
  });

  it('exits with 3 when nothing is declared', async () => {
    const { code, stdout } = await limpide(['ask', 'Are there security cameras in your offices?']);
    expect(stdout).toContain('This is not declared');
    expect(code).toBe(3);
  });

  it('exits with 2 and says why when the call is wrong', async () => {
    expect(await limpide(['ask', 'hello', '--lang', 'de'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--lang de: allowed are fr and en'),
    });
    const absent = await limpide(['ask', 'hello', '--register', join(home, 'nowhere')]);
    expect(absent.code).toBe(2);
    expect(absent.stderr).toContain('nowhere');
  });

  it('prints one JSON document', async () => {
    const { stdout } = await limpide(['ask', 'How long do you keep my bills?', '--json']);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ question: 'How long do you keep my bills?', lang: 'en', decision: 'answered' });
    expect(
      answer.spans.map(({ start, end, kind }: { start: number; end: number; kind: string }) => [
        kind,
        answer.text.slice(start, end),
      ]),
    ).toContainEqual(['declared', answer.citations[0].quote]);
    expect(answer.answers[0].scores.confidence).toBeGreaterThan(0);
    expect(answer.snapshot).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stores a request for a person before it shows the reference', async () => {
    const { stdout } = await limpide(['ask', 'I want to talk to a person']);
    const [reference] = stdout.match(/LIM-\w{4}-\w{4}/) ?? [];
    expect(reference).toBeDefined();
    const { default: SQLite } = await import('better-sqlite3');
    const database = new SQLite(join(home, 'conversations.db'), { readonly: true });
    const stored = database.prepare('select reference from hand_overs').all();
    database.close();
    expect(stored).toEqual([{ reference }]);
  });
});

describe('limpide chat', () => {
  it('holds a conversation from a pipe', async () => {
    const { code, stdout } = await limpide(['chat', '--lang', 'en'], 'How long do you keep call recordings?\n/quit\n');
    expect(code).toBe(0);
    expect(stdout).toContain('a machine, not a person');
    expect(stdout).toContain('6 months');
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChat } from '../../support/chat.ts';
import { HELIO, startServer, type TestServer } from '../../support/server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const LIMPIDE = join(root, 'bot/cli/limpide.ts');

let folder: string;
const register = HELIO;
let server: TestServer;

/** Runs a command; what it printed, and how it ended. */
async function run(...parameters: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: root, env: { ...process.env, LIMPIDE_HOME: server.home }, maxBuffer: 16 << 20 };
  try {
    const done = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', LIMPIDE, 'eval', ...parameters],
      options,
    );
    return { code: 0, ...done };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}
const file = (name: string) => join(folder, name);
const asked = (...lines: object[]) => lines.map((line) => JSON.stringify(line)).join('\n');

const DECLARED = { question: 'Combien de temps gardez-vous mes relevés ?', style: 'ordinary' };
const UNDECLARED = { question: 'Do you film your offices?', language: 'en', expected: null };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limpide-questions-'));
  server = await startServer();
  const chat = await openChat(server.url, 'fr');
  await chat.say(DECLARED.question);
}, 120_000);
afterAll(async () => {
  await server.end();
  await rm(folder, { recursive: true, force: true });
});

/** The statement that answers. */
const ANSWERING = 'half-hourly-readings#curve-kept-24-months';

describe('eval questions', () => {
  it('names every line that cannot be used, and asks nothing', async () => {
    await writeFile(
      file('bad.jsonl'),
      [
        '# a comment',
        'Do you film?',
        '{"question": ""}',
        '{"question": "x", "expected": ["nothing#here"], "langage": "fr"}',
      ]
        .concat('{"question": "y", "expected": ["nothing"]}')
        .join('\n'),
    );
    const { code, stderr } = await run('questions', file('bad.jsonl'), '--register', register);
    expect(code).toBe(2);
    for (const line of [
      '4 lines cannot be used',
      'line 2: it is no JSON',
      'line 3:',
      'line 4:',
      'langage',
      'line 5: expected: "nothing" is not declared',
    ])
      expect(stderr).toContain(line);
  });

  it('tells right, wrong and undeclared apart, keeps a baseline, and fails when something falls', {
    timeout: 120_000,
  }, async () => {
    await writeFile(file('good.jsonl'), asked({ ...DECLARED, expected: [ANSWERING] }, UNDECLARED));
    await writeFile(file('wrong.jsonl'), asked({ ...DECLARED, expected: ['bills'] }, UNDECLARED));
    const good = await run(
      ...['questions', file('good.jsonl'), '--register', register, '--json'],
      ...['--write-baseline', file('baseline.json')],
    );
    expect(good.code).toBe(0);
    const evaluation = JSON.parse(good.stdout);
    expect(evaluation.results.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['right', 'right']);
    expect(evaluation.figures.all).toMatchObject({ declared: 1, right: 1, wrong: 0, undeclared: 1, refused: 1 });
    await writeFile(file('good.json'), good.stdout);
    expect(JSON.parse(await readFile(file('baseline.json'), 'utf8')).figures.all).toMatchObject({
      right: 1,
      refused: 1,
    });

    const still = await run(
      'questions',
      file('good.jsonl'),
      '--register',
      register,
      '--baseline',
      file('baseline.json'),
    );
    expect(still.code).toBe(0);
    const fallen = await run(
      ...['questions', file('wrong.jsonl'), '--register', register, '--baseline', file('baseline.json')],
      ...['--against', file('good.json')],
    );
    expect(fallen.code).toBe(1);
    expect(fallen.stderr).toContain('all: right is 0.0000, and was 1 in the baseline.');
    expect(fallen.stdout).toContain('1 worse');
    expect(fallen.stdout).toContain(`worse, right -> wrong: ${DECLARED.question}`);
  });

  it('compares with a register’s folder and with a snapshot that is kept', { timeout: 120_000 }, async () => {
    await writeFile(file('good.jsonl'), asked({ ...DECLARED, expected: [ANSWERING] }, UNDECLARED));
    for (const against of [
      register,
      (await readFile(join(server.home, 'snapshots/active'), 'utf8')).trim().slice(0, 10),
    ]) {
      const { code, stdout } = await run('questions', file('good.jsonl'), '--register', register, '--against', against);
      expect(stdout).toContain('Of 2 questions of both: 0 better, 0 worse, 0 otherwise.');
      expect(code).toBe(0);
    }
    const absent = await run('questions', file('good.jsonl'), '--register', register, '--against', 'ffffffffff');
    expect(absent.code).toBe(2);
  });

  it('says what a baseline or an earlier evaluation has to be', { timeout: 120_000 }, async () => {
    await writeFile(file('no.json'), '{}');
    await writeFile(file('one.jsonl'), asked(UNDECLARED));
    const run_ = (...more: string[]) => run('questions', file('one.jsonl'), '--register', register, ...more);
    expect(await run_('--baseline', file('no.json'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--write-baseline'),
    });
    expect(await run_('--baseline', file('absent.json'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no such file'),
    });
    expect(await run_('--against', file('no.json'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--json'),
    });
  });
});

describe('eval draft', () => {
  it('proposes questions for statements that nobody asked about, in both languages, that can be asked as they are', {
    timeout: 180_000,
  }, async () => {
    const { code, stdout } = await run('draft', '--register', register, '--most', '400');
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const refs = new Set(lines.map(({ expected }) => expected[0]));
    // Somebody asked for this one in the chat.
    expect(refs.has(ANSWERING)).toBe(false);
    expect(refs.size).toBeGreaterThan(100);
    expect(new Set(lines.map(({ language }) => language))).toEqual(new Set(['fr', 'en']));
    for (const { note } of lines)
      expect(note).toMatch(/^(?:nobody has asked about it|\S+ comes in its place)\. Declared: ./);
    await writeFile(file('draft.jsonl'), stdout);
    const again = await run('draft', '--register', register, '--questions', file('draft.jsonl'));
    for (const line of again.stdout.trim().split('\n').filter(Boolean))
      expect(refs.has(JSON.parse(line).expected[0])).toBe(false);
    const evaluated = await run('questions', file('draft.jsonl'), '--register', register, '--json');
    expect(JSON.parse(evaluated.stdout).results).toHaveLength(lines.length);
  });
});

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
    const told = await run(
      'questions',
      file('wrong.jsonl'),
      '--register',
      register,
      '--json',
      '--against',
      file('good.json'),
    );
    expect(JSON.parse(told.stdout).comparison).toMatchObject({
      same: 2,
      worse: [{ line: 1, after: { verdict: 'wrong' } }],
    });
    await writeFile(file('else.jsonl'), asked({ question: 'Do you sell my data?', expected: null }));
    const strangers = await run(
      'questions',
      file('else.jsonl'),
      '--register',
      register,
      '--against',
      file('good.json'),
    );
    expect(strangers).toMatchObject({ code: 2, stderr: expect.stringContaining('No question is in both') });
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
    await writeFile(file('misspelt.json'), '{"tolerance":0.02,"figures":{"all":{"rigth":1}}}');
    await writeFile(file('empty.json'), '{"tolerance":0.02,"figures":{"all":{}}}');
    for (const name of ['misspelt.json', 'empty.json'])
      expect(await run_('--baseline', file(name))).toMatchObject({ code: 2 });
    await writeFile(file('two.jsonl'), asked(UNDECLARED, UNDECLARED));
    const twice = await run('questions', file('two.jsonl'), '--register', register);
    expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('the question of line 1 again') });
    for (const strange of [folder, file('absent.jsonl')])
      expect(await run('questions', strange, '--register', register)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/is a folder|is not there/),
      });
    expect(await run_('--report', join(folder, 'none/report.html'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('make it first'),
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
    const { code, stdout } = await run('draft', '--register', register, '--most', '150');
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
      expect(note).toMatch(/^(?:[a-z-]+ comes in its place(?:; )?)?(?:nobody has asked about it)?\. Declared: ./);
    await writeFile(file('draft.jsonl'), stdout);
    // Whole statements: every one comes in each language it is declared in.
    for (const ref of refs)
      expect(
        lines
          .filter(({ expected }) => expected[0] === ref)
          .map(({ language }) => language)
          .sort(),
      ).toEqual(['en', 'fr']);
    const again = await run('draft', '--register', register, '--questions', file('draft.jsonl'));
    // What has a question by now comes again only where another practice stands in its place.
    for (const line of again.stdout.trim().split('\n').filter(Boolean)) {
      const { expected, note } = JSON.parse(line);
      if (refs.has(expected[0])) expect(note).toMatch(/^\S+ comes in its place\. Declared/);
    }
    await writeFile(file('few.jsonl'), stdout.split('\n').slice(0, 20).join('\n'));
    const evaluated = await run('questions', file('few.jsonl'), '--register', register, '--json');
    expect(JSON.parse(evaluated.stdout).results).toHaveLength(20);
  });
});

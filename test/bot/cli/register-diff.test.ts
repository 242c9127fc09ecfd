import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTypeScript } from '../../support/run-typescript.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const POLICIES = fileURLToPath(new URL('../../../../shared/data/policies/github/', import.meta.url));
const VERSIONS = ['2023', '2024-02-update', '2026-03'].map((date) => `${POLICIES}general-privacy-statement.${date}.md`);

const diff = (...parameters: string[]) => runTypeScript(LIMPIDE, ['register', 'diff', ...parameters]);

/** What a reader of the three versions finds most important, and how it must be told: kind, and words of each side. */
const IMPORTANT: [string, RegExp | undefined, RegExp | undefined][] = [
  ['added', undefined, /school or employer supplies your GitHub account, they assume the role of Data Controller/],
  ['added', undefined, /third-party Cookies to gather data for interest-based advertising/],
  ['removed', /we only use strictly necessary cookies/, undefined],
  ['added', undefined, /shared with GitHub affiliates, including Microsoft/],
  ['reworded', /automated scanning for known vulnerabilities/, /automated scanning or manual review/],
  ['reworded', /age, gender/, /ethnicity, gender/],
  ['added', undefined, /not intended for individuals under the age of 13/],
  ['added', undefined, /two free requests in any 12-month period.*within 45 days/],
  ['reworded', /retain personal data for as long as necessary/, /as long as your account is active/],
  ['added', undefined, /Contractual Necessity/],
];

describe.skipIf(!existsSync(POLICIES))(
  'register diff on three versions of a real policy (skipped where they are absent)',
  () => {
    it('names the ten most important changes of its rewriting', async () => {
      const { stdout } = await diff(VERSIONS[0] as string, VERSIONS[1] as string, '--json');
      const { changes, counts } = JSON.parse(stdout) as {
        changes: { kind: string; before?: { text: { en: string } }; after?: { text: { en: string } } }[];
        counts: Record<string, number>;
      };
      for (const [kind, before, after] of IMPORTANT) {
        const found = changes.filter(
          (one) =>
            one.kind === kind &&
            (before === undefined || before.test(one.before?.text.en ?? '')) &&
            (after === undefined || after.test(one.after?.text.en ?? '')),
        );
        expect(found.length, `${kind} ${before} ${after}`).toBeGreaterThanOrEqual(1);
      }
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(changes.length);
    });

    it('tells a touched up version from a new one, in words of both languages', async () => {
      const [before, after] = [VERSIONS[1] as string, VERSIONS[2] as string];
      const english = await diff(before, after, '--lang', 'en');
      expect(english.stdout.match(/Touched up/g)).toHaveLength(3);
      expect(english.stdout).toContain('4 changes, 137 statements unchanged.');
      const french = await diff(before, after, '--lang', 'fr');
      expect(french.stdout).toContain('4 changements, 137 énoncés inchangés.');
      expect(french.stdout.match(/Retouché \(ponctuation, majuscules\)/g)).toHaveLength(3);
    });
  },
);

describe('register diff', () => {
  it('compares a register with itself, and says what it cannot read', async () => {
    const helio = fileURLToPath(new URL('../../../examples/helio/register', import.meta.url));
    expect((await diff(helio, helio, '--lang', 'fr')).stdout).toBe('Rien n’a changé.\n');
    const wrong = await diff(helio, 'abcdef').catch((error) => error);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('abcdef');
  });
});

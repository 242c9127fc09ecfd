import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFault, type Fault } from '../../../knowledge/register/fault.ts';
import { loadRegister } from '../../../knowledge/register/load-register.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/register/invalid');

interface Expected {
  severity: Fault['severity'];
  code: Fault['code'];
  file: string;
  line?: number;
  path: string;
  /** A part of what the French and the English reader are told. */
  fr: string;
  en: string;
}

/** Neither order nor anything besides what is expected counts; but nothing more may be found. */
const key = ({ severity, code, file, path, line }: Omit<Expected, 'fr' | 'en'>, withLine: boolean) =>
  JSON.stringify([file, path, code, severity, withLine ? line : 0]);

describe('a damaged register', () => {
  const names = readdirSync(FIXTURES);

  test('there are at least twenty of them', () => expect(names.length).toBeGreaterThanOrEqual(20));

  test.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')) as Expected[];
    const { register, faults } = await loadRegister(join(FIXTURES, name, 'register'));

    expect(faults.map((one) => key(one, false)).sort()).toEqual(expected.map((one) => key(one, false)).sort());
    for (const one of expected) {
      const found = faults.filter((other) => key(other, one.line !== undefined) === key(one, one.line !== undefined));
      expect(found, `${one.code} at line ${one.line}`).toHaveLength(1);
      expect(describeFault(found[0] as Fault, 'fr')).toContain(one.fr);
      expect(describeFault(found[0] as Fault, 'en')).toContain(one.en);
    }
    const refused = expected.some(({ severity }) => severity === 'fault');
    expect(register === undefined).toBe(refused);
  });
});

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Configuration, readConfiguration } from '../../bot/configuration.ts';
import { completeSecrets } from '../../bot/keys.ts';
import { temporaryHome } from '../support/temporary-home.ts';

const demo = async (): Promise<Configuration> =>
  readConfiguration({ LIMPIDE_HOME: await temporaryHome() }).configuration;

it('makes a key for a demo, readable by its owner alone, with a warning, and finds it again', async () => {
  const configuration = await demo();
  const warnings: string[] = [];
  const first = completeSecrets(configuration, {}, (warning) => warnings.push(warning));
  const second = completeSecrets(configuration, {}, (warning) => warnings.push(warning));
  const file = join(configuration.home, 'keys', 'token.key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(configuration.home, 'keys')).mode & 0o777).toBe(0o700);
  expect(first.tokenKey.length).toBeGreaterThanOrEqual(48);
  expect(second).toEqual(first);
  expect(warnings).toHaveLength(2);
  expect(warnings[1]).toContain('LIMPIDE_RIGHTS_KEYS');
  expect(warnings[0]).toContain('LIMPIDE_TOKEN_KEY');
  expect(warnings[0]).not.toContain(readFileSync(file, 'utf8').trim());
});

it('makes another key for another home', async () => {
  const [one, two] = [await demo(), await demo()];
  expect(completeSecrets(one, {}, () => {})).not.toEqual(completeSecrets(two, {}, () => {}));
});

it('closes a key file that others could read', async () => {
  const configuration = await demo();
  completeSecrets(configuration, {}, () => {});
  const file = join(configuration.home, 'keys', 'token.key');
  writeFileSync(file, 'x'.repeat(40), { mode: 0o644 });
  completeSecrets(configuration, {}, () => {});
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('refuses a key file that is too short, and says what to do', async () => {
  const configuration = await demo();
  completeSecrets(configuration, {}, () => {});
  writeFileSync(join(configuration.home, 'keys', 'token.key'), 'short');
  expect(() => completeSecrets(configuration, {}, () => {})).toThrow(/shorter than 32 characters. Delete that file/);
});

it('never makes a key in production', async () => {
  const home = await temporaryHome();
  const configuration: Configuration = { ...(await demo()), home, environment: 'production' };
  expect(() => completeSecrets(configuration, {}, () => {})).toThrow(/LIMPIDE_TOKEN_KEY/);
  expect(() => statSync(join(home, 'keys'))).toThrow(/ENOENT/);
});

it('uses a given key', async () => {
  const rightsKeys = `k9:${Buffer.alloc(32, 9).toString('base64')}`;
  const given = { tokenKey: 'g'.repeat(32), directLineSecret: 'd'.repeat(32), rightsKeys };
  expect(completeSecrets(await demo(), given, () => {})).toEqual({
    tokenKey: new TextEncoder().encode(given.tokenKey),
    directLineSecret: given.directLineSecret,
    rightsKeys: { current: 'k9', keys: new Map([['k9', new Uint8Array(32).fill(9)]]) },
  });
});

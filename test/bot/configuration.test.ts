import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../bot/configuration.ts';
import { ConfigurationError } from '../../bot/configuration-error.ts';
import { environmentSchema } from '../../bot/environment.ts';
import { packageFile } from '../../knowledge/package-file.ts';

const KEY = 'k'.repeat(32);
const RIGHTS_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const HOOK = 'https://tickets.example.com/limpide?team=7';
const PRODUCTION = {
  LIMPIDE_ENV: 'production',
  LIMPIDE_TOKEN_KEY: KEY,
  LIMPIDE_RIGHTS_KEYS: RIGHTS_KEYS,
  SMTP_URL: 'smtps://mail.example.com',
  PUBLIC_URL: 'https://chat.example.com',
  TRUST_PROXY: '1',
};

function faultsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return Object.fromEntries(error.faults.map(({ variable, message }) => [variable, message]));
  }
  return {};
}

describe('readConfiguration', () => {
  it('needs nothing for a demo', () => {
    const { configuration, secrets } = readConfiguration({});
    expect(configuration).toEqual({
      environment: 'demo',
      home: join(process.cwd(), 'var'),
      register: packageFile('examples/helio/register'),
      staff: packageFile('examples/helio/staff.yaml'),
      training: packageFile('examples/helio/training'),
      host: '127.0.0.1',
      port: 3978,
      origins: [],
      logLevel: 'warn',
    });
    expect(secrets).toEqual({});
  });

  it('reads everything of a production, and keeps secrets apart', () => {
    const { configuration, secrets } = readConfiguration({
      ...PRODUCTION,
      LIMPIDE_HOME: '/srv/limpide',
      HOST: '10.0.0.1',
      PORT: '80',
      PUBLIC_URL: 'https://chat.example.com/',
      LIMPIDE_ORIGINS: 'https://www.example.com, https://shop.example.com/',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      DIRECT_LINE_SECRET: 's'.repeat(40),
      LIMPIDE_LOG: 'error',
    });
    expect(configuration).toEqual({
      environment: 'production',
      home: '/srv/limpide',
      host: '10.0.0.1',
      port: 80,
      publicUrl: 'https://chat.example.com',
      origins: ['https://www.example.com', 'https://shop.example.com'],
      trustProxy: ['loopback', '10.0.0.0/8'],
      logLevel: 'error',
    });
    expect(secrets).toEqual({
      tokenKey: KEY,
      rightsKeys: RIGHTS_KEYS,
      smtpUrl: 'smtps://mail.example.com',
      directLineSecret: 's'.repeat(40),
    });
    expect(JSON.stringify(configuration)).not.toContain(KEY);
  });

  it('reads where the database and the webhook are, the secret parts apart', () => {
    const url = 'postgres://limpide:hunter2@db:5432/limpide';
    const { configuration, secrets } = readConfiguration({
      DATABASE_URL: url,
      LIMPIDE_WEBHOOK_URL: HOOK,
      LIMPIDE_WEBHOOK_SECRET: KEY,
      LIMPIDE_WEBHOOK_FIELDS: 'contact, words',
    });
    expect(configuration.webhook).toEqual({ url: HOOK, fields: ['contact', 'words'] });
    expect(secrets).toEqual({ databaseUrl: url, webhookSecret: KEY });
    expect(JSON.stringify(configuration)).not.toContain('hunter2');
    for (const wrong of ['mysql://u:hunter2@db/x', 'postgres://u:hunter2@db', 'hunter2']) {
      const { DATABASE_URL } = faultsOf({ DATABASE_URL: wrong });
      expect(DATABASE_URL).toContain('postgres://user:password@host:5432/database');
      expect(DATABASE_URL).not.toContain('hunter2');
    }
  });

  it('takes an empty variable as not set', () => {
    expect(readConfiguration({ PORT: '', LIMPIDE_ENV: '', DIRECT_LINE_SECRET: '' }).configuration.port).toBe(3978);
  });

  it.each([
    ['PORT', '80a', 'whole number from 0 to 65535'],
    ['PORT', '70000', 'whole number from 0 to 65535'],
    ['LIMPIDE_ENV', 'prod', 'demo and production'],
    ['LIMPIDE_LOG', 'verbose', 'silent, error, warn, info and debug'],
    ['PUBLIC_URL', 'chat.example.com', 'http(s)://host without a path'],
    ['PUBLIC_URL', 'https://example.com/chat', 'http(s)://host without a path'],
    ['LIMPIDE_ORIGINS', '*', 'no path, no *'],
    ['LIMPIDE_ORIGINS', 'https://a.example/x', 'no path, no *'],
    ['TRUST_PROXY', 'true', 'number of proxies'],
    ['TRUST_PROXY', '0', 'number of proxies'],
    ['DIRECT_LINE_SECRET', 'short-and-secret', 'openssl rand'],
    ['LIMPIDE_TOKEN_KEY', 'short-and-secret', 'openssl rand'],
    ['LIMPIDE_RIGHTS_KEYS', 'k1:short-and-secret', 'a key of 12 bytes instead of 32'],
    ['LIMPIDE_WEBHOOK_SECRET', 'short-and-secret', 'openssl rand'],
    ['LIMPIDE_WEBHOOK_URL', 'http://tickets.example.com/x', 'https address'],
    ['LIMPIDE_WEBHOOK_URL', 'https://a:b@tickets.example.com', 'without a password'],
    ['LIMPIDE_WEBHOOK_FIELDS', 'contact,name', 'contact, words, scope, onBehalf'],
  ])('refuses %s=%s', (variable, value, allowed) => {
    const faults = faultsOf({ [variable]: value });
    expect(faults[variable]).toContain(allowed);
    if (/SECRET|KEY/.test(variable)) expect(faults[variable]).not.toContain(value);
    else expect(faults[variable]).toContain(`"${value}"`);
  });

  it.each([
    ['a production without its key', { ...PRODUCTION, LIMPIDE_TOKEN_KEY: '' }, 'LIMPIDE_TOKEN_KEY', 'openssl rand'],
    ['a production without its address', { ...PRODUCTION, PUBLIC_URL: '' }, 'PUBLIC_URL', 'is missing'],
    [
      'a production that would publish',
      { ...PRODUCTION, LIMPIDE_REGISTER: 'x' },
      'LIMPIDE_REGISTER',
      'limpide register publish',
    ],
    [
      'an unencrypted site in production',
      { ...PRODUCTION, LIMPIDE_ORIGINS: 'http://a.example' },
      'LIMPIDE_ORIGINS',
      'https://',
    ],
    [
      'a production without keys for requests',
      { ...PRODUCTION, LIMPIDE_RIGHTS_KEYS: '' },
      'LIMPIDE_RIGHTS_KEYS',
      'rand',
    ],
    ['a webhook without its secret', { LIMPIDE_WEBHOOK_URL: HOOK }, 'LIMPIDE_WEBHOOK_SECRET', 'openssl rand'],
    ['a secret without its webhook', { LIMPIDE_WEBHOOK_SECRET: KEY }, 'LIMPIDE_WEBHOOK_URL', 'both, or neither'],
    ['fields without a webhook', { LIMPIDE_WEBHOOK_FIELDS: 'words' }, 'LIMPIDE_WEBHOOK_URL', 'both, or neither'],
    ['a record store without its key', { LIMPIDE_XAPI_URL: HOOK }, 'LIMPIDE_XAPI_KEY', 'both, or neither'],
    ['a key without its record store', { LIMPIDE_XAPI_KEY: 'a:b' }, 'LIMPIDE_XAPI_URL', 'both, or neither'],
    ['https without a proxy', { PUBLIC_URL: 'https://a.example' }, 'TRUST_PROXY', 'TRUST_PROXY=1'],
    [
      'one secret for two things',
      { LIMPIDE_TOKEN_KEY: KEY, DIRECT_LINE_SECRET: KEY },
      'DIRECT_LINE_SECRET',
      'two secrets',
    ],
  ])('refuses %s', (_what, environment, variable, remedy) => {
    const faults = faultsOf(environment);
    expect(Object.keys(faults)).toEqual([variable]);
    expect(faults[variable]).toContain(remedy);
  });

  it('names all faults at once', () => {
    expect(Object.keys(faultsOf({ PORT: 'x', LIMPIDE_ENV: 'y', TRUST_PROXY: 'true' })).sort()).toEqual([
      'LIMPIDE_ENV',
      'PORT',
      'TRUST_PROXY',
    ]);
    expect(Object.keys(faultsOf({ LIMPIDE_ENV: 'production' })).sort()).toEqual([
      'LIMPIDE_RIGHTS_KEYS',
      'LIMPIDE_TOKEN_KEY',
      'PUBLIC_URL',
      'SMTP_URL',
    ]);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(packageFile('.env.example'), 'utf8').split('\n');
  const named = lines.flatMap((line) => /^#([A-Z_]+)=/.exec(line)?.[1] ?? []);

  it('names every variable that is read, and no other', () => {
    expect(named.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('explains each above it, with what holds when it is not set', () => {
    for (const name of named) {
      const at = lines.findIndex((line) => line.startsWith(`#${name}=`));
      const start = lines.lastIndexOf('', at) + 1;
      const explanation = lines.slice(start, at).join(' ');
      expect(explanation, name).toMatch(/^# .{40,}/);
      expect(explanation, name).toMatch(/Default/);
    }
  });

  it('sets nothing when it is copied as it is', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});

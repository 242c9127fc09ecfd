import { resolve } from 'node:path';
import { packageFile } from '../knowledge/package-file.ts';
import { parseKeyRing } from '../rights/store/key-ring.ts';
import { ConfigurationError, type ConfigurationFault } from './configuration-error.ts';
import { modelContradictions, modelOf } from './configuration-model.ts';
import { slackContradictions, slackOf, slackSecrets } from './configuration-slack.ts';
import { type Environment, environmentSchema, origins, type PersonalField } from './environment.ts';
import type { ModelChoice } from './models/chat-model.ts';
import type { Prices } from './models/usage.ts';

interface Common {
  /** Absolute path of the folder with databases, snapshots and keys. */
  home: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Origin under which people reach this server, without a slash at the end; absent: whatever host they used. */
  publicUrl?: string;
  /** Other sites that may hold the chat. */
  origins: string[];
  /** Express's `trust proxy`: hops, or addresses; absent: no proxy. */
  trustProxy?: number | string[];
  logLevel: NonNullable<Environment['LIMPIDE_LOG']>;
  /** Path of staff.yaml; absent: nobody signs in, and there is no desk. */
  staff?: string;
  /** Folder of the training modules; absent: nobody is trained. */
  training?: string;
  /** Who mails are from; absent: the company's contact address. */
  mailFrom?: string;
  /** Who is signed in on the company's site, as its tokens say. */
  siteTokens?: { keyFile: string; issuer: string; audience: string };
  /** Where rights requests are told to another system, and what of the person. */
  webhook?: { url: string; fields: readonly PersonalField[] };
  /** xAPI endpoint of the learning record store that is told of answers. */
  xapiUrl?: string;
  /** Which language model says answers in other words, and how long a person waits for it at most. */
  model?: ModelChoice & { timeoutMs: number; prices?: Prices };
  /** How Slack reaches the app: its calls, a connection of ours, or the installations of several workspaces. */
  slack?: {
    way: 'http' | 'socket' | 'oauth' /** Id of the channel in which requests are handled. */;
    deskChannel?: string;
    /** `email`: an account counts as the customer whose confirmed address it has; absent: as nobody. */
    identity?: 'email';
  };
}

/**
 * - `demo`: publishes `register` by itself and makes the keys that are missing.
 * - `production`: serves the active snapshot, and refuses to start without its keys.
 */
export type Configuration = Common & ({ environment: 'demo'; register: string } | { environment: 'production' });

/** Apart from the configuration, so that logging the one never shows the other. */
export interface GivenSecrets {
  /** Signs the tokens of the web chat. */
  tokenKey?: string;
  /** Lets another server make Direct Line tokens; absent: nobody can. */
  directLineSecret?: string;
  /** Encrypt rights requests: `id:key,id:key`, the current one first. */
  rightsKeys?: string;
  /** Signs certificates of the training: 32 bytes in base64. */
  certificateKey?: string;
  /** `smtp://…`, with its password; absent: mails are written to the console (demo). */
  smtpUrl?: string;
  /** `postgres://…`, with its password; absent: SQLite in the home. */
  databaseUrl?: string;
  /** `user:password` of the learning record store. */
  xapiKey?: string;
  /** Signs what goes to the webhook and what comes from it. */
  webhookSecret?: string;
  /** Of the language model's server. */
  modelKey?: string;
  slack?: GivenSlackSecrets;
}

export interface GivenSlackSecrets {
  botToken?: string;
  appToken?: string;
  signingSecret?: string;
  clientId?: string;
  clientSecret?: string;
  stateSecret?: string;
}

/**
 * Reads the environment once.
 * @throws ConfigurationError naming every variable that is wrong or contradicts another, and what to do.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): {
  configuration: Configuration;
  secrets: GivenSecrets;
} {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) throw invalid(parsed.error);
  const given = parsed.data;
  const faults = contradictions(given);
  if (faults.length > 0) throw new ConfigurationError(faults);

  const production = given.LIMPIDE_ENV === 'production';
  const trustProxy = proxies(given.TRUST_PROXY);
  const common: Common = {
    home: resolve(given.LIMPIDE_HOME ?? 'var'),
    host: given.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: Number(given.PORT ?? 3978),
    ...(given.PUBLIC_URL && { publicUrl: new URL(given.PUBLIC_URL).origin }),
    origins: origins(given.LIMPIDE_ORIGINS).map((origin) => new URL(origin).origin),
    ...(trustProxy !== undefined && { trustProxy }),
    ...((given.LIMPIDE_STAFF || !production) && {
      staff: resolve(given.LIMPIDE_STAFF ?? packageFile('examples/helio/staff.yaml')),
    }),
    ...((given.LIMPIDE_TRAINING || !production) && {
      training: resolve(given.LIMPIDE_TRAINING ?? packageFile('examples/helio/training')),
    }),
    logLevel: given.LIMPIDE_LOG ?? (production ? 'info' : 'warn'),
    ...(given.MAIL_FROM && { mailFrom: given.MAIL_FROM }),
    ...(given.LIMPIDE_SITE_JWT_KEY && {
      siteTokens: {
        keyFile: resolve(given.LIMPIDE_SITE_JWT_KEY),
        issuer: given.LIMPIDE_SITE_JWT_ISSUER ?? '',
        audience: given.LIMPIDE_SITE_JWT_AUDIENCE ?? 'limpide',
      },
    }),
    ...(given.LIMPIDE_XAPI_URL && { xapiUrl: given.LIMPIDE_XAPI_URL }),
    ...(given.LIMPIDE_WEBHOOK_URL && {
      webhook: {
        url: given.LIMPIDE_WEBHOOK_URL,
        fields: origins(given.LIMPIDE_WEBHOOK_FIELDS) as PersonalField[],
      },
    }),
  };
  const slack = slackOf(given);
  if (slack) common.slack = slack;
  const model = modelOf(given);
  if (model) common.model = model;
  const register = resolve(given.LIMPIDE_REGISTER ?? packageFile('examples/helio/register'));
  return {
    configuration: production ? { ...common, environment: 'production' } : { ...common, environment: 'demo', register },
    secrets: {
      ...(given.LIMPIDE_TOKEN_KEY && { tokenKey: given.LIMPIDE_TOKEN_KEY }),
      ...(given.DIRECT_LINE_SECRET && { directLineSecret: given.DIRECT_LINE_SECRET }),
      ...(given.LIMPIDE_RIGHTS_KEYS && { rightsKeys: given.LIMPIDE_RIGHTS_KEYS }),
      ...(given.LIMPIDE_XAPI_KEY && { xapiKey: given.LIMPIDE_XAPI_KEY }),
      ...(given.LIMPIDE_CERTIFICATE_KEY && { certificateKey: given.LIMPIDE_CERTIFICATE_KEY }),
      ...(given.SMTP_URL && { smtpUrl: given.SMTP_URL }),
      ...(given.DATABASE_URL && { databaseUrl: given.DATABASE_URL }),
      ...(given.LIMPIDE_WEBHOOK_SECRET && { webhookSecret: given.LIMPIDE_WEBHOOK_SECRET }),
      ...(given.LIMPIDE_MODEL_KEY && { modelKey: given.LIMPIDE_MODEL_KEY }),
      ...(slack && { slack: slackSecrets(given) }),
    },
  };
}

/** Where the databases are. */
export function placeOf({ home }: Configuration, { databaseUrl }: GivenSecrets): { home: string; url?: string } {
  return { home, ...(databaseUrl !== undefined && { url: databaseUrl }) };
}

/**
 * Where the databases are, for commands that need nothing else of the environment.
 * @throws ConfigurationError
 */
export function readDatabasePlace(environment: NodeJS.ProcessEnv): { home: string; url?: string } {
  const parsed = environmentSchema.pick({ LIMPIDE_HOME: true, DATABASE_URL: true }).safeParse(environment);
  if (!parsed.success) throw invalid(parsed.error);
  const { LIMPIDE_HOME, DATABASE_URL } = parsed.data;
  return { home: resolve(LIMPIDE_HOME ?? 'var'), ...(DATABASE_URL && { url: DATABASE_URL }) };
}

function invalid({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): ConfigurationError {
  return new ConfigurationError(issues.map(({ path, message }) => ({ variable: String(path[0]), message })));
}

function proxies(value: string | undefined): number | string[] | undefined {
  if (value === undefined) return undefined;
  return /^\d+$/.test(value) ? Number(value) : origins(value);
}

function contradictions(given: Environment): ConfigurationFault[] {
  const faults: ConfigurationFault[] = [];
  const fault = (variable: string, message: string) => faults.push({ variable, message });

  if (given.LIMPIDE_ENV === 'production') {
    if (!given.LIMPIDE_TOKEN_KEY) {
      fault(
        'LIMPIDE_TOKEN_KEY',
        'is missing, and production makes no key by itself. Make one with: openssl rand -base64 48',
      );
    }
    if (!given.LIMPIDE_RIGHTS_KEYS) {
      fault(
        'LIMPIDE_RIGHTS_KEYS',
        'is missing, and production makes no key by itself. Make one with: echo "k1:$(openssl rand -base64 32)", and keep it: without it, no rights request can be read.',
      );
    }
    if (!given.SMTP_URL) {
      fault(
        'SMTP_URL',
        'is missing: codes, answers to requests and alerts go by mail. Give the mail server, for example smtps://user:password@mail.example.com',
      );
    }
    if (!given.PUBLIC_URL) {
      fault(
        'PUBLIC_URL',
        'is missing. In production, say where people reach this server, for example https://chat.example.com',
      );
    }
    if (given.LIMPIDE_REGISTER) {
      fault(
        'LIMPIDE_REGISTER',
        'is set, but production serves only what was published. Leave it out, and publish with: limpide register publish DIR',
      );
    }
    for (const origin of origins(given.LIMPIDE_ORIGINS).filter((one) => one.startsWith('http://'))) {
      fault('LIMPIDE_ORIGINS', `holds "${origin}", which is not encrypted. In production, name https:// sites only.`);
    }
  }
  const keyFault = given.LIMPIDE_RIGHTS_KEYS && keyRingFault(given.LIMPIDE_RIGHTS_KEYS);
  if (keyFault) fault('LIMPIDE_RIGHTS_KEYS', keyFault);
  if (given.LIMPIDE_SITE_JWT_KEY && !given.LIMPIDE_SITE_JWT_ISSUER) {
    fault(
      'LIMPIDE_SITE_JWT_ISSUER',
      'is missing, but LIMPIDE_SITE_JWT_KEY is set. Say who issues the tokens of the site (their "iss"), for example https://www.example.com',
    );
  }
  if (given.PUBLIC_URL?.startsWith('https:') && !given.TRUST_PROXY) {
    fault(
      'TRUST_PROXY',
      'is missing, but PUBLIC_URL is https and this server speaks http: a proxy stands in front, and every visitor would seem to be it. Say how many proxies there are, usually TRUST_PROXY=1',
    );
  }
  if (given.LIMPIDE_WEBHOOK_URL && !given.LIMPIDE_WEBHOOK_SECRET) {
    fault(
      'LIMPIDE_WEBHOOK_SECRET',
      'is missing, but LIMPIDE_WEBHOOK_URL is set: the other side could not tell who speaks. Make one with: openssl rand -base64 48',
    );
  }
  if (given.LIMPIDE_WEBHOOK_SECRET && !given.LIMPIDE_WEBHOOK_URL) {
    fault('LIMPIDE_WEBHOOK_URL', 'is missing, but LIMPIDE_WEBHOOK_SECRET is set. Set both, or neither.');
  }
  if (given.LIMPIDE_WEBHOOK_FIELDS && !given.LIMPIDE_WEBHOOK_URL) {
    fault('LIMPIDE_WEBHOOK_URL', 'is missing, but LIMPIDE_WEBHOOK_FIELDS is set. Set both, or neither.');
  }
  for (const [has, lacks] of [
    ['LIMPIDE_XAPI_URL', 'LIMPIDE_XAPI_KEY'],
    ['LIMPIDE_XAPI_KEY', 'LIMPIDE_XAPI_URL'],
  ] as const) {
    if (given[has] && !given[lacks]) fault(lacks, `is missing, but ${has} is set. Set both, or neither.`);
  }
  faults.push(...slackContradictions(given), ...modelContradictions(given));
  if (given.DIRECT_LINE_SECRET && given.DIRECT_LINE_SECRET === given.LIMPIDE_TOKEN_KEY) {
    fault(
      'DIRECT_LINE_SECRET',
      'is the same as LIMPIDE_TOKEN_KEY. Who knows the first could forge tokens: use two secrets.',
    );
  }
  return faults;
}

/** What is wrong with the keys, without a key in it. */
function keyRingFault(text: string): string | undefined {
  try {
    parseKeyRing(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

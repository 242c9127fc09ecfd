import { z } from 'zod';

/** '' counts as not set, as in `NAME=` of a .env file. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());
const SENDER = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
const HOPS = /^([1-9]|10)$/;
const ORIGIN = /^https?:\/\/[^/?#\s]+$/;

const wholeNumber = (least: number, most: number) =>
  text.refine(
    (value) => value === undefined || (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most),
    {
      error: ({ input }) => `found "${input}"; allowed is a whole number from ${least} to ${most}.`,
    },
  );

const secret = text.refine((value) => value === undefined || value.length >= 32, {
  error: 'the secret is shorter than 32 characters. Make one with: openssl rand -base64 48',
});

const shaped = (form: RegExp, error: string) =>
  text.refine((value) => value === undefined || form.test(value), { error });

/** Every variable that Limpide reads; `.env.example` explains each. */
export const environmentSchema = z.object({
  LIMPIDE_ENV: text.pipe(
    z
      .enum(['demo', 'production'], { error: ({ input }) => `found "${input}"; allowed are demo and production.` })
      .optional(),
  ),
  LIMPIDE_HOME: text,
  LIMPIDE_REGISTER: text,
  LIMPIDE_STAFF: text,
  LIMPIDE_TRAINING: text,
  LIMPIDE_LOG: text.pipe(
    z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], {
        error: ({ input }) => `found "${input}"; allowed are silent, error, warn, info and debug.`,
      })
      .optional(),
  ),
  HOST: text,
  PORT: wholeNumber(0, 65535),
  PUBLIC_URL: text.refine((value) => value === undefined || isSite(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is http(s)://host without a path, for example https://chat.example.com.`,
  }),
  LIMPIDE_ORIGINS: text.refine((value) => origins(value).every((origin) => ORIGIN.test(origin)), {
    error: ({ input }) =>
      `found "${input}"; allowed are origins (https://www.example.com, no path, no *) with commas between them.`,
  }),
  TRUST_PROXY: text.refine((value) => value === undefined || HOPS.test(value) || !/^(true|false|\d+)$/i.test(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is the number of proxies in front (1 to 10), or their addresses (loopback, 10.0.0.0/8, …) with commas between them. Trusting every sender would let anyone choose their address.`,
  }),
  DIRECT_LINE_SECRET: secret,
  LIMPIDE_TOKEN_KEY: secret,
  LIMPIDE_RIGHTS_KEYS: text,
  // Not shown: it is a secret.
  LIMPIDE_CERTIFICATE_KEY: shaped(
    /^[A-Za-z0-9+/]{43}=$/,
    'is not 32 bytes in base64. Make one with: openssl rand -base64 32',
  ),
  // Not shown: it may hold a password.
  SMTP_URL: text.refine((value) => value === undefined || isMailServer(value), {
    error: 'is no address of a mail server; allowed is smtp://user:password@host:587, or smtps://….',
  }),
  MAIL_FROM: text.refine((value) => value === undefined || SENDER.test(value), {
    error: ({ input }) => `found "${input}"; allowed is an address, or a name with one: Helio <privacy@helio.example>.`,
  }),
  LIMPIDE_SITE_JWT_KEY: text,
  LIMPIDE_SITE_JWT_ISSUER: text,
  LIMPIDE_SITE_JWT_AUDIENCE: text,
  // Not shown: it may hold a password.
  DATABASE_URL: text.refine((value) => value === undefined || isDatabase(value), {
    error: 'is no address of PostgreSQL; allowed is postgres://user:password@host:5432/database.',
  }),
  // Not shown: they are secrets.
  SLACK_BOT_TOKEN: shaped(
    /^xoxb-/,
    'is no bot token; it begins with xoxb- (OAuth & Permissions, in the app’s settings).',
  ),
  SLACK_APP_TOKEN: shaped(
    /^xapp-/,
    'is no app-level token; it begins with xapp- (Basic Information, App-Level Tokens, with connections:write).',
  ),
  SLACK_SIGNING_SECRET: shaped(
    /^[0-9a-f]{32,}$/,
    'is no signing secret; it is at least 32 characters 0-9 and a-f (Basic Information, App Credentials).',
  ),
  SLACK_CLIENT_ID: shaped(
    /^\d+\.\d+$/,
    'is no client id; it is two numbers with a point (Basic Information, App Credentials).',
  ),
  SLACK_CLIENT_SECRET: shaped(/^\S{16,}$/, 'is no client secret (Basic Information, App Credentials).'),
  SLACK_STATE_SECRET: secret,
  SLACK_DESK_CHANNEL: text.refine((value) => value === undefined || /^[CG][A-Z0-9]{2,20}$/.test(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is the id of a channel, like C012AB3CD (in the channel’s details, at the end).`,
  }),
  SLACK_IDENTITY: text.refine((value) => value === undefined || value === 'none' || value === 'email', {
    error: ({ input }) => `found "${input}"; allowed are none and email (docs/slack.md, Identity).`,
  }),
  LIMPIDE_WEBHOOK_URL: text.refine((value) => value === undefined || isWebhook(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is an https address without a password in it (http only for this machine), for example https://tickets.example.com/limpide.`,
  }),
  LIMPIDE_WEBHOOK_SECRET: secret,
  LIMPIDE_XAPI_URL: text.refine((value) => value === undefined || isWebhook(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is the https address of an xAPI endpoint without a password in it (http only for this machine), for example https://lrs.example.com/xapi.`,
  }),
  // Not shown: it holds a password.
  LIMPIDE_XAPI_KEY: shaped(/^[^:\s]+:\S+$/, 'is not user:password, as the learning record store gives them.'),
  LIMPIDE_WEBHOOK_FIELDS: text.refine(
    (value) => origins(value).every((field) => (PERSONAL_FIELDS as readonly string[]).includes(field)),
    {
      error: ({ input }) => `found "${input}"; allowed are ${PERSONAL_FIELDS.join(', ')}, with commas between them.`,
    },
  ),
  LIMPIDE_MODEL: text.refine((value) => value === undefined || /^(?:openai|anthropic|ollama):\S+$/.test(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is a provider and the name of its model: openai:NAME (any server that speaks OpenAI's chat completions), anthropic:NAME or ollama:NAME.`,
  }),
  LIMPIDE_MODEL_URL: text.refine((value) => value === undefined || isModelServer(value), {
    error: ({ input }) =>
      `found "${input}"; allowed is an http(s) address without a password in it, for example https://api.mistral.ai/v1.`,
  }),
  // Not shown: it is a secret.
  LIMPIDE_MODEL_KEY: shaped(
    /^\S{8,}$/,
    'is no key of a model server: it is shorter than 8 characters, or holds spaces.',
  ),
  LIMPIDE_MODEL_SECONDS: wholeNumber(1, 60),
  LIMPIDE_MODEL_PRICES: shaped(
    /^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/,
    'is no pair of prices; allowed are the prices of a million tokens in and out, with a slash between them: 0.4/2.',
  ),
});

/** What a webhook may be told about a person beside the request itself, if the operator says so. */
const PERSONAL_FIELDS = ['contact', 'words', 'scope', 'onBehalf'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

export type Environment = z.infer<typeof environmentSchema>;

/** The origins of a list with commas. */
export function origins(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((origin) => origin.trim().replace(/\/$/, ''))
    .filter((origin) => origin !== '');
}

function isMailServer(value: string): boolean {
  return URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '';
}

function isSite(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && username === '';
}

function isDatabase(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
}

function isModelServer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function isWebhook(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

import { z } from 'zod';

/** '' counts as not set, as in `NAME=` of a .env file. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());
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

/** Every variable that Limpide reads; `.env.example` explains each. */
export const environmentSchema = z.object({
  LIMPIDE_ENV: text.pipe(
    z
      .enum(['demo', 'production'], { error: ({ input }) => `found "${input}"; allowed are demo and production.` })
      .optional(),
  ),
  LIMPIDE_HOME: text,
  LIMPIDE_REGISTER: text,
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
});

export type Environment = z.infer<typeof environmentSchema>;

/** The origins of a list with commas. */
export function origins(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((origin) => origin.trim().replace(/\/$/, ''))
    .filter((origin) => origin !== '');
}

function isSite(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && username === '';
}

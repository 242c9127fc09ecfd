import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  to: string;
  /** Address of the sender, as in the envelope. */
  from: string;
  subject: string;
  /** The plain text part. */
  text: string;
  html: string;
  /** As it came. */
  source: string;
}

export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  /** In the order they came. */
  received: ReceivedMail[];
  /** All mails to an address, once there are so many (1 unless said). */
  to(address: string, count?: number): Promise<ReceivedMail[]>;
  /** The newest mail to an address with such a subject that came after the first `after` mails, waited for. */
  next(address: string, subject?: RegExp, after?: number): Promise<ReceivedMail>;
  /** `rule` gives the SMTP code with which a recipient is refused; undefined: none. */
  refuse(rule: (to: string) => number | undefined): void;
  close(): Promise<void>;
}

const LOOK_MS = 25;
const PATIENCE_MS = 15_000;

/** A real SMTP server on a free port that keeps what it gets. It holds up no process that forgets to close it. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let rule: (to: string) => number | undefined = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = rule(address);
      done(code === undefined ? null : Object.assign(new Error('Refused'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        for (const { address } of rcptTo) received.push({ to: address, from, ...read(source), source });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  server.server.unref();
  const { port } = server.server.address() as AddressInfo;
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

  async function until<T>(what: string, find: () => T | undefined): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(LOOK_MS)) {
      const found = find();
      if (found !== undefined) return found;
    }
    const got = received.map(({ to, subject }) => `${to}: ${subject}`).join('\n');
    throw new Error(`${what} did not come within ${PATIENCE_MS} ms. There are:\n${got}`);
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    to: (address, count = 1) =>
      until(`Mail ${count} to ${address}`, () => {
        const all = received.filter(({ to }) => same(to, address));
        return all.length >= count ? all : undefined;
      }),
    next: (address, subject = /./, after = 0) =>
      until(`A mail to ${address} with ${subject}`, () =>
        received.slice(after).findLast((mail) => same(mail.to, address) && subject.test(mail.subject)),
      ),
    refuse(refusing) {
      rule = refusing;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function read(source: string): Pick<ReceivedMail, 'subject' | 'text' | 'html'> {
  const [head = ''] = source.split('\r\n\r\n', 1);
  const subject = /^Subject: ((?:.|\r\n[ \t])*)/m.exec(head)?.[1] ?? '';
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const parts = boundary === undefined ? [source] : source.split(`--${boundary}`);
  const part = (type: string) => bodyOf(parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? '');
  return { subject: words(subject), text: part('text/plain'), html: part('text/html') };
}

function bodyOf(part: string): string {
  const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase();
  return decoded(rest.join('\r\n\r\n'), encoding).replace(/\r\n/g, '\n').trim();
}

/** Encoded words of a header (RFC 2047). */
function words(header: string): string {
  return header
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? decoded(text, 'base64') : decoded(text.replace(/_/g, ' '), 'quoted-printable'),
    );
}

function decoded(text: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = Buffer.from(text.replace(/=\r?\n/g, ''), 'utf8')
    .toString('latin1')
    .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishRegister } from '../../bot/serving/snapshots.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { smallRegister } from '../support/small-register.ts';
import { axeViolations } from './support/axe.ts';
import { stage } from './support/stage.ts';

const SHOTS = process.env.SCREENSHOTS;
let mails: MailServer;
const here = stage(async () => {
  mails = await startMailServer();
  return { register: await smallRegister(24), secrets: { smtpUrl: mails.url }, overrides: { pollMs: 50 } };
});
beforeAll(async () => {
  if (SHOTS) await mkdir(SHOTS, { recursive: true });
});
afterAll(() => mails.close());

const linkIn = (text: string, path: string) => new RegExp(`http\\S+${path}\\?token=\\S+`).exec(text)?.[0] ?? 'no link';
let months = 24;
/** Publishes the register with another period; what is served goes over to it. */
async function publishAnother(): Promise<void> {
  months += 1;
  await publishRegister(
    await smallRegister(months),
    join(here.server.home, 'snapshots'),
    await loadOnnxEmbedder(),
    () => new Date(),
  );
}

const WORDS = {
  fr: {
    field: 'Votre adresse e-mail',
    send: 'Me prévenir',
    sent: 'Regardez vos e-mails',
    confirm: 'Confirmer',
    confirmed: 'C’est confirmé',
    leave: 'Ne plus me prévenir',
    left: 'C’est fait',
    lapsed: 'Ce lien ne sert plus',
    longer: 'Durée allongée',
  },
  en: {
    field: 'Your e-mail address',
    send: 'Tell me',
    sent: 'Look at your e-mail',
    confirm: 'Confirm',
    confirmed: 'Confirmed',
    leave: 'Stop telling me',
    left: 'Done',
    lapsed: 'This link no longer works',
    longer: 'Longer time',
  },
} as const;

describe.each(['fr', 'en'] as const)('being told of changes by e-mail (%s)', (language) => {
  const words = WORDS[language];
  const address = `alice-${language}@exemple.fr`;

  test('is asked for, confirmed, told once, and ended; axe finds nothing on the way', async () => {
    const page = await (await here.visitor({ colorScheme: language === 'fr' ? 'light' : 'dark' })).newPage();
    const heading = () => page.locator('h1').textContent();
    const look = async (name: string) => {
      expect(await axeViolations(page)).toEqual([]);
      if (SHOTS) await page.screenshot({ path: join(SHOTS, `follow-${name}-${language}.png`) });
    };

    await page.goto(`${here.server.url}/changes?lang=${language}`);
    await look('form');
    await page.getByLabel(words.field).fill(address);
    await page.getByRole('button', { name: words.send }).click();
    expect(await heading()).toBe(words.sent);
    await look('sent');

    const asked = await mails.next(address);
    expect(here.server.logged()).not.toContain(address);
    // Nobody is told before the address is confirmed.
    await publishAnother();
    await page.goto(`${linkIn(asked.text, '/changes/follow/confirm')}&lang=${language}`);
    await look('confirm');
    await page.getByRole('button', { name: words.confirm }).click();
    expect(await heading()).toBe(words.confirmed);

    await publishAnother();
    const told = await mails.next(address, /What changed|Ce qui a changé/);
    expect(told.text).toContain(words.longer);
    expect(told.text).toContain(`/changes?lang=${language}`);
    const leave = linkIn(told.text, '/changes/unfollow');
    expect(told.source).toMatch(/^List-Unsubscribe-Post:\s+List-Unsubscribe=One-Click/m);
    expect(mails.received.filter(({ to }) => to === address)).toHaveLength(2);

    await page.goto(`${leave}&lang=${language}`);
    await page.getByRole('button', { name: words.leave }).click();
    expect(await heading()).toBe(words.left);
    await look('left');
    await publishAnother();
    // The next one is told to others only: somebody else's mail has come, and none to this address.
    expect(mails.received.filter(({ to }) => to === address)).toHaveLength(2);
  });

  test('a forged, a cut and an empty link do nothing, and say so', async () => {
    const page = await (await here.visitor()).newPage();
    for (const path of ['/changes/follow/confirm', '/changes/unfollow'])
      for (const token of ['', 'c-someone-9999999999999.AAAA', 'l-someone.AAAA']) {
        const response = await page.goto(`${here.server.url}${path}?token=${token}&lang=${language}`);
        expect(response?.status()).toBe(410);
        expect(await page.locator('h1').textContent()).toBe(words.lapsed);
      }
  });
});

test('known or not, confirmed or not, an address gets the same answer; one that is none is refused', async () => {
  const post = async (email: string) => {
    const response = await fetch(`${here.server.url}/changes/follow?lang=en`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email }),
    });
    return { status: response.status, text: await response.text() };
  };
  const first = await post('bob@exemple.fr');
  await mails.next('bob@exemple.fr');
  expect(await post('bob@exemple.fr')).toEqual(first);
  expect(await post('nobody@exemple.fr')).toEqual(first);
  expect((await post('bob@')).status).toBe(400);
  expect((await post('')).status).toBe(400);
  // Not more than three in a day, so that nobody's mailbox is flooded.
  for (let time = 0; time < 4; time += 1) await post('bob@exemple.fr');
  await mails.next('nobody@exemple.fr');
  expect(mails.received.filter(({ to }) => to === 'bob@exemple.fr').length).toBeLessThanOrEqual(3);
});

test('one request of a mail program ends it', async () => {
  const address = 'carol@exemple.fr';
  const { url } = here.server;
  const form = (path: string, fields: Record<string, string>) =>
    fetch(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  await form(`${url}/changes/follow?lang=en`, { email: address });
  const confirm = linkIn((await mails.next(address)).text, '/changes/follow/confirm');
  expect((await form(confirm, {})).status).toBe(200);
  await publishAnother();
  const told = await mails.next(address, /What changed|Ce qui a changé/);
  const oneClick = /^List-Unsubscribe:\s*<(\S+?)>/m.exec(told.source.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '';
  expect((await form(oneClick, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
});

import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStaff } from '../../bot/staff/read-staff.ts';
import { type OpenTraining, openTraining } from '../../bot/training/open-training.ts';
import { requireRegister } from '../../knowledge/register/load-register.ts';
import { openChat } from '../support/chat.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { HELIO } from '../support/server.ts';
import { axeViolations } from './support/axe.ts';
import { stage, troubles } from './support/stage.ts';

const STAFF = fileURLToPath(new URL('../../examples/helio/staff.yaml', import.meta.url));
const MODULES = fileURLToPath(new URL('../../examples/helio/training', import.meta.url));

const starting = startMailServer();
let mails: MailServer;
const here = stage(async () => {
  mails = await starting;
  return {
    configuration: { staff: STAFF, training: MODULES },
    secrets: { smtpUrl: mails.url },
    overrides: { deskLimits: { linksPerAddress: 1000, linksPerEmail: 1000, triesPerAddress: 1000 } },
  };
});
afterAll(() => mails.close());

/** Signs in by the link that comes by mail, and ends where the page leads. */
async function signIn(context: BrowserContext, email: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${here.server.url}/training`);
  const before = mails.received.length;
  await page.locator('input[type=email]').fill(email);
  await page.locator('button.primary').click();
  const mail = await mails.next(email, /lien|link/, before);
  const link = /\/desk\/enter\?token=[\w-]+/.exec(mail.text)?.[0] ?? '';
  await page.goto(here.server.url + link);
  await page.locator('button.primary').click();
  await page.waitForURL(/\/(desk|training)$/);
  return page;
}

/** Answers whatever is asked, somehow. */
async function answerSomehow(page: Page): Promise<void> {
  const text = page.locator('textarea');
  if ((await text.count()) > 0) await text.fill('Je ne sais pas encore.');
  else await page.locator('fieldset input').first().check();
  await page.locator('form .primary').click();
  await page.locator('.outcome').waitFor();
}

describe.each([
  ['noa@helio.example', 'fr', 'Formation', /^(C’est juste|Il manque|Ce n’est pas cela|À vous de juger)/],
  ['sam@helio.example', 'en', 'Training', /^(That is right|Something is missing|That is not it|You judge)/],
] as const)('%s takes a quiz', (email, language, title, outcome) => {
  it('from the sign-in to the progress, with every form of question', { timeout: 120_000 }, async () => {
    const context = await here.visitor({ locale: language === 'fr' ? 'fr-FR' : 'en-GB' });
    const page = await signIn(context, email);
    const problems = troubles(page);
    await page.goto(`${here.server.url}/training`);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await axeViolations(page)).toEqual([]);

    await page.locator('.begin').click();
    const forms = new Set<string>();
    for (let asked = 0; asked < 12; asked += 1) {
      await page.goto(`${here.server.url}/training/question?module=meter-readings`);
      if (new URL(page.url()).pathname === '/training') break;
      const form = await page.evaluate(() =>
        ['textarea', 'input[type=checkbox]', 'input[type=radio]'].find((one) => document.querySelector(one) !== null),
      );
      if (form !== undefined && !forms.has(form)) expect(await axeViolations(page)).toEqual([]);
      forms.add(form ?? 'none');
      await answerSomehow(page);
      expect(await page.locator('.outcome').innerText()).toMatch(outcome);
      const judging = page.locator('form[action="/training/judge"] button').first();
      if ((await judging.count()) > 0) {
        expect(await axeViolations(page)).toEqual([]);
        await judging.click();
      }
    }
    expect([...forms].sort()).toEqual(['input[type=checkbox]', 'input[type=radio]', 'textarea']);
    await page.goto(`${here.server.url}/training`);
    expect(await page.locator('.count').innerText()).toMatch(/\d+ (réponses données|answers given)/);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('what the team understands', () => {
  let opened: OpenTraining;
  beforeAll(async () => {
    const all = await readStaff(STAFF);
    opened = await openTraining({
      place: { home: here.server.home },
      register: await requireRegister(HELIO),
      modules: MODULES,
      staff: all,
      now: () => new Date(),
    });
    for (const { email } of all) {
      const who = (await opened.training.learnerOf(email)) ?? expect.fail(email);
      for (let asked = 0; asked < 6; asked += 1) {
        const { question } = await opened.training.ask(who.id, new Date(), { module: 'payments-and-bills' });
        if (question === undefined) break;
        const input =
          question.choices.length > 0 ? { choices: [question.choices[0]?.id ?? ''] } : { text: 'Je ne sais pas.' };
        await opened.training.answer(who.id, { question: question.id, input, channel: 'web' }, new Date());
      }
    }
    const chat = await openChat(here.server.url);
    for (const text of ['Qui voit mon IBAN ?', 'Combien de temps gardez-vous mes factures ?', 'Gardez-vous mon IBAN ?'])
      await chat.say(text);
  }, 120_000);
  afterAll(() => opened.close());

  it.each(['light', 'dark'] as const)('is shown to the DPO as a plot and a table, %s', async (colorScheme) => {
    const context = await here.visitor({ colorScheme, reducedMotion: 'reduce' });
    const page = await signIn(context, 'dpo@helio.example');
    await page.goto(`${here.server.url}/training/understanding`);
    expect(await page.locator('.plot .dot').count()).toBeGreaterThanOrEqual(1);
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(2);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${here.server.url}/training/team`);
    expect(await page.locator('section').first().innerText()).toContain('5 personnes');
    expect(await axeViolations(page)).toEqual([]);
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 740 });
      for (const path of ['', '/understanding', '/team', '/question?module=rights']) {
        await page.goto(`${here.server.url}/training${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(
          0,
        );
      }
    }
  });

  it('is closed to who does not lead, and to who is not signed in', async () => {
    const page = await signIn(await here.visitor(), 'noa@helio.example');
    for (const path of ['understanding', 'team']) {
      const answer = await page.goto(`${here.server.url}/training/${path}`);
      expect(answer?.status()).toBe(403);
    }
    const foreign = await fetch(`${here.server.url}/training/answer`, { method: 'POST', redirect: 'manual' });
    expect(foreign.headers.get('location')).toBe('/desk/sign-in');
    const forged = await page.request.post(`${here.server.url}/training/settings`, {
      form: { do: 'share', _csrf: 'x' },
    });
    expect(forged.status()).toBe(403);
  });
});

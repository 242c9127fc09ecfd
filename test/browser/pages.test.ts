// biome-ignore-all lint/performance/useDomNodeTextContent: what a person reads, without what is hidden
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { requireRegister } from '../../knowledge/register/load-register.ts';
import { HELIO } from '../support/server.ts';
import { axeViolations } from './support/axe.ts';
import { ChatPage } from './support/chat-page.ts';
import { stage, troubles } from './support/stage.ts';

const here = stage();
const QUESTION = {
  fr: 'Combien de temps gardez-vous mes relevés à la demi-heure ?',
  en: 'How long do you keep my half-hourly readings?',
};
const PATHS = [
  '/',
  '/practices',
  '/practices?q=compteur',
  '/practices?q=xyzzy',
  '/practices/similar-homes',
  '/practices/half-hourly-readings?both=1',
  '/practices/half-hourly-readings?on=2020-01-01',
  '/changes',
  '/practices/nothing',
];

const address = (path: string, lang: string) =>
  `${here.server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  test.each(PATHS)('on %s', async (path) => {
    const context = await here.visitor({ colorScheme, reducedMotion: 'reduce' });
    for (const language of ['fr', 'en']) {
      const page = await context.newPage();
      await page.goto(address(path, language));
      if (path === '/') await new ChatPage(page).replies.first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });

  test.each(['fr', 'en'] as const)(
    'in the open chat, in %s: answer, record, vote, menu, dialog, reconnecting',
    async (language) => {
      const context = await here.visitor({ colorScheme, reducedMotion: 'reduce' });
      const chat = await ChatPage.open(context, address('/', language));
      const reply = await chat.ask(QUESTION[language]);
      await reply.locator('.source').first().click();
      await reply.locator('.thumb').last().click();
      await reply.locator('.word').waitFor();
      expect(await axeViolations(chat.page)).toEqual([]);
      await chat.page.locator('.menu-frame > button').click();
      expect(await axeViolations(chat.page)).toEqual([]);
      await chat.page.getByRole('menuitem').first().click();
      await chat.page.locator('.notice').waitFor();
      expect(await axeViolations(chat.page)).toEqual([]);
      await chat.pick(language === 'fr' ? 'Oublier' : 'Forget');
      await chat.page.getByRole('dialog').waitFor();
      expect(await axeViolations(chat.page)).toEqual([]);
      await chat.page.keyboard.press('Escape');
      await context.setOffline(true);
      await chat.say('…');
      await chat.page.locator('.status p').first().waitFor();
      expect(await axeViolations(chat.page)).toEqual([]);
    },
  );
});

test.each([320, 360, 768])('at %d pixels nothing is wider than the screen', async (width) => {
  const context = await here.visitor({ viewport: { width, height: 740 } });
  for (const path of PATHS) {
    const page = await context.newPage();
    await page.goto(address(path, 'fr'));
    if (path === '/') {
      const chat = new ChatPage(page);
      await chat.replies.first().waitFor();
      await (await chat.ask(QUESTION.fr)).locator('.source').first().click();
      expect(await chat.log.evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    await page.close();
  }
});

describe('the search', () => {
  const found = (page: Page) => page.locator('.results .practice-link').allInnerTexts();

  test('works without scripts, and minds neither accents nor capitals', async () => {
    const context = await here.visitor({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('/practices', 'fr'));
    await page.getByRole('searchbox').fill('RELEVES demi');
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('RELEVES demi');
    expect(await found(page)).toContain('Relevés à la demi-heure');
    expect(await page.locator('mark').first().innerText()).toBe('Relevés');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('shows its results while one types, in the language of the page', async () => {
    const page = await (await here.visitor({ locale: 'fr-FR' })).newPage();
    const problems = troubles(page);
    await page.goto(address('/practices', 'en'));
    await page.getByRole('searchbox').pressSequentially('readings');
    await page.locator('.results').waitFor();
    expect(await found(page)).toContain('Half-hourly readings');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('readings');
    await page.getByRole('searchbox').fill('');
    await page.locator('.by-theme').waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('Nothing declared contains “xyzzy”').waitFor();
    expect(problems).toEqual([]);
  });
});

test('a practice page: anchors, both languages, facts, paper', async () => {
  const page = await (await here.visitor()).newPage();
  const problems = troubles(page);
  const { statements } = await requireRegister(HELIO);
  const kept = statements.find(
    ({ practice, facet }) => practice === 'half-hourly-readings' && facet === 'retention',
  )?.id;
  await page.goto(`${address('/practices/half-hourly-readings', 'fr')}#${kept}`);
  expect(await page.locator('.statement:target').getAttribute('id')).toBe(kept);
  await page.getByRole('link', { name: 'Afficher aussi l’anglais' }).click();
  await page.locator('.statement:target .also[lang=en]').waitFor();
  expect(new URL(page.url()).hash).toBe(`#${kept}`);
  expect(await page.locator('.facts').innerText()).toMatch(/Durée de conservation\s+24 mois/);
  await page.getByRole('button', { name: 'Imprimer' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.acts').isVisible()).toBe(false);
  expect(await page.locator('.statement').first().isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

test('the language follows the browser, then the link, and sets no cookie', async () => {
  const context = await here.visitor({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${here.server.url}/practices`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.locator('.languages a[hreflang=fr]').click();
  await page.getByRole('heading', { name: "Les pratiques d'Helio" }).waitFor();
  await page.locator('.practice-link').first().click();
  await page.locator('.practice-head').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.locator('link[rel=alternate][hreflang=en]').getAttribute('href')).toContain('lang=en');
  expect(await context.cookies()).toEqual([]);
});

test('nothing is fetched from anywhere else, and nothing breaks the content security policy', async () => {
  const context = await here.visitor();
  const hosts = new Set<string>();
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const path of PATHS.filter((path) => !path.includes('nothing'))) {
    const page = await context.newPage();
    const problems = troubles(page);
    await page.goto(address(path, 'fr'));
    if (path === '/') {
      const chat = new ChatPage(page);
      await chat.replies.first().waitFor();
      await chat.ask(QUESTION.fr);
    }
    expect(problems).toEqual([]);
    await page.close();
  }
  expect([...hosts]).toEqual([new URL(here.server.url).host]);
});

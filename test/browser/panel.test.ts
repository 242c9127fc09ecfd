import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { ChatPage } from './support/chat-page.ts';
import { stage, troubles } from './support/stage.ts';

let shop: Server;
const addressOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

/** Another company's site: its own style, and a policy that lets in nothing but the one script and its calls. */
const here = stage(async () => {
  shop = createServer((request, response) => {
    const limpide = here.server.url;
    if (request.url === '/shop.css')
      return response
        .setHeader('content-type', 'text/css')
        .end('* { color: red; font: 30px fantasy !important } button { display: none }');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${limpide}; connect-src ${limpide} ${limpide.replace('http', 'ws')}; style-src 'self'; img-src data:; require-trusted-types-for 'script'`,
    );
    response.end(`<!doctype html><html lang="en"><head><title>Shop</title><link rel="stylesheet" href="/shop.css">
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <script src="${limpide}/limpide-chat.js" defer></script></head>
      <body><main><h1>Shop</h1><p>${'Something to read. '.repeat(300)}</p></main><limpide-chat></limpide-chat></body></html>`);
  });
  await new Promise<void>((resolve) => shop.listen(0, resolve));
  return { configuration: { origins: [addressOf(shop)] } };
});
afterAll(() => new Promise((resolve) => shop.close(resolve)));

test('on another site: one script tag, opened, answered, closed, with nothing stored before it is opened', async () => {
  const page = await (await here.visitor({ locale: 'en-GB' })).newPage();
  const found = troubles(page);
  const calls: string[] = [];
  page.on('request', (request) => calls.push(new URL(request.url()).pathname));
  await page.goto(addressOf(shop));
  const launcher = page.getByRole('button', { name: 'A question about your data?' });
  await launcher.waitFor();
  expect(calls.filter((path) => path.startsWith('/chat'))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await launcher.click();
  const chat = new ChatPage(page);
  await chat.replies.first().waitFor();
  expect(await page.getByRole('dialog', { name: 'Your data, in plain words' }).isVisible()).toBe(true);
  const reply = await chat.ask('How long do you keep my half-hourly readings?');
  expect(
    await reply
      .locator('.quote')
      .first()
      .evaluate((quote) => getComputedStyle(quote).color),
  ).not.toBe('rgb(255, 0, 0)');
  await reply.locator('.source').first().click();
  expect(await reply.locator('.record-link').getAttribute('href')).toContain(
    `${here.server.url}/practices/half-hourly-readings`,
  );
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await launcher.waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className))
    .toBe('launcher');
  await launcher.click();
  expect(await chat.everythingSaid()).toEqual(['How long do you keep my half-hourly readings?']);
  expect(found).toEqual([]);
});

test('a reply that arrives while the panel is closed is counted on its button', async () => {
  const page = await (await here.visitor({ locale: 'en-GB' })).newPage();
  await page.goto(addressOf(shop));
  await page.getByRole('button', { name: 'A question about your data?' }).click();
  const chat = new ChatPage(page);
  await chat.replies.first().waitFor();
  await page.route('**/activities', async (route) => {
    if (route.request().method() === 'POST') await page.locator('.launcher').waitFor();
    await route.continue();
  });
  await chat.say('Who receives my data?');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'A question about your data? 1 unread reply' }).waitFor();
});

test('on a phone the panel fills the screen and holds the focus', async () => {
  const page = await (
    await here.visitor({ locale: 'en-GB', viewport: { width: 360, height: 740 }, hasTouch: true })
  ).newPage();
  await page.goto(addressOf(shop));
  await page.getByRole('button', { name: 'A question about your data?' }).click();
  const chat = new ChatPage(page);
  await chat.replies.first().waitFor();
  expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName ?? '')).toMatch(/^(LIMPIDE-CHAT|BODY)$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a site that is not on the list is told so', async () => {
  const stranger = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><html lang="en"><title>Stranger</title><script src="${here.server.url}/limpide-chat.js" defer></script><limpide-chat></limpide-chat></html>`,
    );
  });
  await new Promise<void>((resolve) => stranger.listen(0, resolve));
  const page = await (await here.visitor()).newPage();
  await page.goto(addressOf(stranger));
  await page.getByRole('button', { name: 'A question about your data?' }).click();
  await page.getByText('This page is not allowed to open the conversation.').waitFor();
  expect(await new ChatPage(page).replies.count()).toBe(0);
  await new Promise((resolve) => stranger.close(resolve));
});

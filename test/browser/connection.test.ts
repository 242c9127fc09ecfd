// biome-ignore-all lint/performance/useDomNodeTextContent: what a person reads, without what is hidden
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { ChatPage } from './support/chat-page.ts';
import { stage } from './support/stage.ts';

/** A message with this word in it is answered late. */
const LATE = 'Lentement';
const LATE_MS = 1500;

const here = stage(() => ({
  overrides: {
    converse: (real) => async (turn, state) => {
      if (turn.text.includes(LATE)) await sleep(LATE_MS);
      return real(turn, state);
    },
  },
}));
const open = (context: BrowserContext) => ChatPage.open(context, `${here.server.url}/?lang=fr`);

/** What the server has from the person, in order. */
async function received(chat: ChatPage): Promise<string[]> {
  const { token } = await chat.kept();
  const answer = await fetch(`${here.server.url}/chat/conversation`, { headers: { authorization: `Bearer ${token}` } });
  const { messages } = (await answer.json()) as { messages: { author: string; text?: string }[] };
  return messages.flatMap(({ author, text }) => (author === 'person' ? [text ?? ''] : []));
}

test('the network goes and comes back: what was written meanwhile is sent once, and nothing is lost', async () => {
  const context = await here.visitor();
  const chat = await open(context);
  await chat.ask('Qui reçoit mes données ?');
  await context.setOffline(true);
  await chat.page.getByText('Connexion interrompue').waitFor();
  await chat.say('Une première question');
  await chat.say('Une seconde question');
  await chat.page.getByText('vos 2 messages partiront dès son retour').waitFor();
  await context.setOffline(false);
  await chat.replies.nth(3).waitFor();
  const said = ['Qui reçoit mes données ?', 'Une première question', 'Une seconde question'];
  expect(await chat.everythingSaid()).toEqual(said);
  expect(await received(chat)).toEqual(said);
  expect(await chat.replies.count()).toBe(4);
  await expect.poll(() => chat.status.innerText()).toBe('');
});

test('the server is stopped and started again: the same conversation goes on', async () => {
  const chat = await open(await here.visitor());
  await chat.ask('Qui reçoit mes données ?');
  const { conversationId } = await chat.kept();
  await here.down();
  await chat.page.getByText('Connexion interrompue').waitFor();
  await chat.say('Une question pendant la coupure');
  await here.up();
  await chat.replies.nth(2).waitFor({ timeout: 30_000 });
  const said = ['Qui reçoit mes données ?', 'Une question pendant la coupure'];
  expect(await chat.everythingSaid()).toEqual(said);
  expect(await received(chat)).toEqual(said);
  expect((await chat.kept()).conversationId).toBe(conversationId);
});

test('a message whose receipt is lost on the way is not doubled', async () => {
  const chat = await open(await here.visitor());
  let lost = 0;
  await chat.page.route('**/activities', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await chat.ask('Qui reçoit mes données ?');
  await expect.poll(() => chat.status.innerText()).toBe('');
  expect(lost).toBe(1);
  expect(await chat.everythingSaid()).toEqual(['Qui reçoit mes données ?']);
  expect(await received(chat)).toEqual(['Qui reçoit mes données ?']);
  expect(await chat.replies.count()).toBe(2);
});

test('where no WebSocket gets through, the chat asks for news by itself', async () => {
  const context = await here.visitor();
  await context.addInitScript(() => {
    window.WebSocket = class {
      constructor() {
        throw new Error('blocked');
      }
    } as unknown as typeof WebSocket;
  });
  const chat = await open(context);
  await chat.ask('Qui reçoit mes données ?');
  expect(await chat.everythingSaid()).toEqual(['Qui reçoit mes données ?']);
  expect(await chat.status.innerText()).toBe('');
});

test('a server that asks for patience is given it, and the message goes out after that', async () => {
  const chat = await open(await here.visitor());
  let refused = 0;
  await chat.page.route('**/activities', (route) => {
    if (route.request().method() !== 'POST' || refused > 0) return route.continue();
    refused += 1;
    return route.fulfill({ status: 429, headers: { 'retry-after': '2' }, json: { error: {} } });
  });
  await chat.say('Qui reçoit mes données ?');
  await chat.page.getByText('Beaucoup de messages à la fois').waitFor();
  await chat.replies.nth(1).waitFor();
  expect(await received(chat)).toEqual(['Qui reçoit mes données ?']);
});

test('an expired token is exchanged for another of the same conversation', async () => {
  const chat = await open(await here.visitor());
  await chat.ask('Qui reçoit mes données ?');
  const { conversationId } = await chat.kept();
  let refused = 0;
  await chat.page.route('**/activities', (route) => {
    if (route.request().method() !== 'POST' || refused > 0) return route.continue();
    refused += 1;
    return route.fulfill({ status: 403, json: { error: { code: 'token_expired' } } });
  });
  await chat.ask('Et combien de temps ?');
  expect((await chat.kept()).conversationId).toBe(conversationId);
  expect(await received(chat)).toEqual(['Qui reçoit mes données ?', 'Et combien de temps ?']);
});

test('a message that the server will never take is said to be so, and can be tried again', async () => {
  const chat = await open(await here.visitor());
  let refused = 0;
  await chat.page.route('**/activities', (route) => {
    if (route.request().method() !== 'POST' || refused > 0) return route.continue();
    refused += 1;
    return route.fulfill({ status: 400, json: { error: {} } });
  });
  await chat.say('Qui reçoit mes données ?');
  await chat.page.getByText('Ce message n’a pas pu être envoyé.').waitFor();
  await chat.page.getByRole('button', { name: 'Réessayer' }).click();
  await chat.replies.nth(1).waitFor();
  expect(await received(chat)).toEqual(['Qui reçoit mes données ?']);
});

test('two tabs show one conversation; forgotten in one, it is gone from both', async () => {
  const context = await here.visitor();
  const first = await open(context);
  const second = await open(context);
  expect((await second.kept()).conversationId).toBe((await first.kept()).conversationId);
  await first.ask('Qui reçoit mes données ?');
  await second.replies.nth(1).waitFor();
  await second.ask('Et combien de temps ?');
  await first.replies.nth(2).waitFor();
  const said = ['Qui reçoit mes données ?', 'Et combien de temps ?'];
  expect(await first.everythingSaid()).toEqual(said);
  expect(await second.everythingSaid()).toEqual(said);
  await first.pick('Oublier');
  await first.page.getByRole('button', { name: 'Oublier', exact: true }).click();
  await expect.poll(() => second.everythingSaid()).toEqual([]);
  await first.replies.first().waitFor();
  await second.replies.first().waitFor();
  await second.ask('Une nouvelle question');
  await first.replies.nth(1).waitFor();
  expect(await first.everythingSaid()).toEqual(['Une nouvelle question']);
});

test('that the bot is working is shown after a moment, and no longer than it takes', async () => {
  const chat = await open(await here.visitor());
  const working = chat.page.getByText('Recherche dans les pratiques déclarées…');
  await chat.say(`${LATE}, qui reçoit mes données ?`);
  expect(await working.isVisible()).toBe(false);
  await working.waitFor();
  await chat.replies.nth(1).waitFor();
  expect(await working.isVisible()).toBe(false);
});

test('a conversation whose days are over makes room for a new one, and says so', async () => {
  const chat = await open(await here.visitor());
  await chat.ask('Qui reçoit mes données ?');
  const { token } = await chat.kept();
  await chat.page.goto('about:blank');
  await fetch(`${here.server.url}/chat/conversation`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  });
  await chat.page.goto(`${here.server.url}/?lang=fr`);
  await chat.page.getByText('La conversation précédente n’existe plus').waitFor();
  await chat.replies.first().waitFor();
  expect(await chat.everythingSaid()).toEqual([]);
});

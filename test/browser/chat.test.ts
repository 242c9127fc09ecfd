// biome-ignore-all lint/performance/useDomNodeTextContent: what a person reads, without what is hidden
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { requireRegister } from '../../knowledge/register/load-register.ts';
import { HELIO } from '../support/server.ts';
import { ChatPage } from './support/chat-page.ts';
import { stage, troubles } from './support/stage.ts';

const here = stage();
const french = (path = '/') => `${here.server.url}${path}?lang=fr`;
const english = (path = '/') => `${here.server.url}${path}?lang=en`;
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Every declared text in a language, as a reader compares it. */
async function declared(language: 'fr' | 'en'): Promise<Set<string>> {
  const { statements } = await requireRegister(HELIO);
  return new Set(statements.flatMap(({ text }) => (text[language] === undefined ? [] : [plain(text[language])])));
}

test.each([
  ['fr', 'Combien de temps gardez-vous mes relevés à la demi-heure ?', /révision \d+, depuis le \d+(er)? \S+ 20\d\d/],
  ['en', 'How long do you keep my half-hourly readings?', /revision \d+, since \d+ \S+ 20\d\d/],
] as const)('a question in %s is answered with declared words and their source', async (language, question, source) => {
  const chat = await ChatPage.open(await here.visitor(), `${here.server.url}/?lang=${language}`);
  const found = troubles(chat.page);
  const reply = await chat.ask(question);
  const quotes = await reply.locator('.quote').allInnerTexts();
  const known = await declared(language);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(known).toContain(plain(quote));
  expect(await reply.locator('.quote').first().getAttribute('lang')).toBe(language);
  expect(await reply.locator('.source').first().innerText()).toMatch(source);
  expect(await reply.locator('.reply').getAttribute('lang')).toBe(language);
  expect(found).toEqual([]);
});

test('a citation unfolds the declared words and leads to them on the practice page', async () => {
  const context = await here.visitor();
  const chat = await ChatPage.open(context, french());
  const reply = await chat.ask('Combien de temps gardez-vous mes relevés à la demi-heure ?');
  const source = reply.locator('.source').first();
  const record = reply.locator('.record').first();
  expect(await source.getAttribute('aria-expanded')).toBe('false');
  expect(await record.isVisible()).toBe(false);
  await source.click();
  expect(await source.getAttribute('aria-expanded')).toBe('true');
  const quote = plain(await record.locator('.record-quote').innerText());
  expect(await declared('fr')).toContain(quote);
  expect(await record.innerText()).toMatch(/Révision\s+\d+/);
  const [practice] = await Promise.all([context.waitForEvent('page'), record.locator('.record-link').click()]);
  await practice.waitForLoadState();
  expect(new URL(practice.url()).hash).not.toBe('');
  expect(plain(await practice.locator('.statement:target .words > p').first().innerText())).toBe(quote);
  await practice.evaluate(() => document.fonts.ready);
  const top = () => practice.locator('.statement:target').evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(450);
  expect(await top()).toBeGreaterThanOrEqual(0);
  await source.click();
  expect(await record.isVisible()).toBe(false);
});

test('a thumb is pressed, a word is left, and both reach the server once', async () => {
  const chat = await ChatPage.open(await here.visitor(), french());
  const reply = await chat.ask('Combien de temps gardez-vous mes relevés à la demi-heure ?');
  const replies = await chat.replies.count();
  const down = reply.getByRole('button', { name: 'Cette réponse ne m’aide pas' });
  expect(await down.getAttribute('aria-pressed')).toBe('false');
  await down.click();
  expect(await down.getAttribute('aria-pressed')).toBe('true');
  await reply.getByRole('textbox', { name: /Que manquait-il/ }).fill('la durée après mon départ');
  await reply.getByRole('button', { name: 'Envoyer ce mot' }).click();
  await reply.getByText('Merci, c’est noté.').waitFor();
  const { token } = await chat.kept();
  const kept = async () =>
    (await fetch(`${here.server.url}/chat/conversation`, { headers: { authorization: `Bearer ${token}` } })).json();
  await expect
    .poll(async () => (await kept()).votes)
    .toMatchObject([{ reaction: 'dislike', words: 'la durée après mon départ' }]);
  expect(await chat.replies.count()).toBe(replies);
  await chat.page.reload();
  await chat.replies.nth(replies - 1).waitFor();
  expect(
    await chat.page.getByRole('button', { name: 'Cette réponse ne m’aide pas' }).first().getAttribute('aria-pressed'),
  ).toBe('true');
});

test('the conversation is downloaded', async () => {
  const chat = await ChatPage.open(await here.visitor(), french());
  await chat.ask('Qui reçoit mes données ?');
  const [download] = await Promise.all([chat.page.waitForEvent('download'), chat.pick('Télécharger')]);
  expect(download.suggestedFilename()).toMatch(/^conversation-\d{4}-\d\d-\d\d\.json$/);
  const whole = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(JSON.stringify(whole.messages)).toContain('Qui reçoit mes données ?');
});

test('the conversation is forgotten: kept when one changes one’s mind, gone from the server when confirmed', async () => {
  const chat = await ChatPage.open(await here.visitor(), french());
  await chat.ask('Qui reçoit mes données ?');
  const { token, conversationId } = await chat.kept();
  const dialog = chat.page.getByRole('dialog', { name: 'Oublier cette conversation ?' });
  await chat.pick('Oublier');
  await dialog.getByRole('button', { name: 'Garder' }).click();
  expect(await dialog.count()).toBe(0);
  expect(await chat.everythingSaid()).toEqual(['Qui reçoit mes données ?']);

  await chat.pick('Oublier');
  await dialog.getByRole('button', { name: 'Oublier' }).click();
  await chat.page.getByText('La conversation précédente est effacée.').waitFor();
  await chat.replies.first().waitFor();
  expect(await chat.everythingSaid()).toEqual([]);
  expect((await chat.kept()).conversationId).not.toBe(conversationId);
  const gone = await fetch(`${here.server.url}/chat/conversation`, { headers: { authorization: `Bearer ${token}` } });
  expect(gone.status).toBe(404);
  expect(await chat.field.evaluate((field) => (field.getRootNode() as ShadowRoot).activeElement === field)).toBe(true);
});

test('a choice is pressed, is shown as said, and is answered', async () => {
  const chat = await ChatPage.open(await here.visitor(), english());
  const choice = chat.replies.first().locator('.choice').first();
  const label = plain(await choice.innerText());
  await choice.click();
  await chat.replies.nth(1).waitFor();
  expect((await chat.everythingSaid()).map(plain)).toEqual([label]);
  await chat.page.reload();
  await chat.replies.nth(1).waitFor();
  expect((await chat.everythingSaid()).map(plain)).toEqual([label]);
});

test('an example of the page is asked at once, and "ask about this" fills the field', async () => {
  const context = await here.visitor();
  const chat = await ChatPage.open(context, english());
  const example = chat.page.locator('.examples a').first();
  const title = plain(await example.innerText());
  await example.click();
  await chat.replies.nth(1).waitFor();
  expect(plain((await chat.everythingSaid())[0] ?? '')).toContain(title);
  await chat.page.goto(`${here.server.url}/practices/similar-homes?lang=en`);
  await chat.page.getByRole('link', { name: 'Ask about this' }).click();
  await chat.replies.first().waitFor();
  expect(await chat.field.inputValue()).toBe('What do you declare about “Similar-homes comparison”?');
});

test('a hand-over shows its reference apart, and copies it', async () => {
  const context = await here.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  const chat = await ChatPage.open(context, english());
  await chat.pick('Talk to a person');
  const notice = chat.page.locator('.notice');
  await notice.waitFor();
  const reference = /LIM-\w{4}-\w{4}/.exec(await notice.innerText())?.[0];
  expect(reference).toBeDefined();
  await notice.getByRole('button', { name: 'Copy' }).click();
  await notice.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await chat.page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
});

test('language and appearance are switched in the menu, and stay after a reload', async () => {
  const chat = await ChatPage.open(await here.visitor({ colorScheme: 'light' }), french());
  const paper = () =>
    chat.page.locator('.conversation').evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await paper();
  await chat.pick('English');
  await chat.page.getByRole('heading', { name: 'Your data, in plain words' }).waitFor();
  await chat.pick('Dark');
  await expect.poll(paper).not.toBe(before);
  const dark = await paper();
  await chat.page.reload();
  await chat.page.getByRole('heading', { name: 'Your data, in plain words' }).waitFor();
  expect(await paper()).toBe(dark);
  expect(await chat.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await chat.page.goto(english());
  await chat.page.getByRole('heading', { name: 'Your data, in plain words' }).waitFor();
});

test('what a person writes is shown as text, whatever it looks like', async () => {
  const chat = await ChatPage.open(await here.visitor(), english());
  const hostile =
    '<img src=x onerror="document.title=\'owned\'"> **bold** [link](javascript:alert(1)) <script>1</script>';
  const asked: string[] = [];
  chat.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await chat.ask(hostile);
  await chat.page.reload();
  await chat.said.first().waitFor();
  expect((await chat.said.first().textContent())?.replace(/^You: /, '')).toBe(hostile);
  expect(await chat.page.locator('limpide-chat').locator('img, script, strong, a[href^="javascript"]').count()).toBe(0);
  expect(await chat.page.title()).not.toBe('owned');
  expect(asked).not.toContain('/x');
});

test('a long message is counted, and not sent while it is too long', async () => {
  const chat = await ChatPage.open(await here.visitor(), english());
  await chat.field.fill('a'.repeat(3999));
  await chat.page.getByText('1 character left').waitFor();
  await chat.field.fill('a'.repeat(4002));
  await chat.page.getByText('2 characters too many for one message').waitFor();
  await chat.field.press('Enter');
  expect(await chat.said.count()).toBe(0);
  expect(await chat.field.inputValue()).toHaveLength(4002);
});

test('everything can be done with the keyboard alone', async () => {
  const chat = await ChatPage.open(await here.visitor(), english());
  const { keyboard } = chat.page;
  const focused = () =>
    chat.page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return inner?.getAttribute('aria-label') ?? inner?.textContent ?? '';
    });
  const tabTo = async (name: RegExp, back = false) => {
    for (let steps = 0; steps < 40 && !name.test(await focused()); steps += 1)
      await keyboard.press(back ? 'Shift+Tab' : 'Tab');
    await expect.poll(focused).toMatch(name);
  };
  await tabTo(/^Your question$/);
  await keyboard.type('How long do you keep');
  await keyboard.press('Shift+Enter');
  await keyboard.type('my half-hourly readings?');
  expect(await chat.field.inputValue()).toContain('\n');
  await keyboard.press('Enter');
  await chat.sources.first().waitFor();
  await expect.poll(focused).toBe('Your question');

  await tabTo(/Source:/, true);
  await keyboard.press('Enter');
  expect(await chat.page.locator('.record:not([hidden])').count()).toBe(1);

  await tabTo(/^Conversation menu$/, true);
  await keyboard.press('Enter');
  await expect.poll(focused).toMatch(/Talk to a person/);
  await keyboard.press('End');
  await expect.poll(focused).toMatch(/Dark/);
  await keyboard.press('ArrowDown');
  await expect.poll(focused).toMatch(/Talk to a person/);
  await keyboard.press('Escape');
  await expect.poll(focused).toBe('Conversation menu');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(focused).toMatch(/Keep it/);
  await keyboard.press('Escape');
  await expect.poll(focused).toBe('Conversation menu');
});

test('where the browser keeps nothing, the chat works as long as the page is open', async () => {
  const context = await here.visitor();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const chat = await ChatPage.open(context, french());
  const found = troubles(chat.page);
  await chat.ask('Qui reçoit mes données ?');
  await chat.pick('Oublier');
  await chat.page.getByRole('button', { name: 'Oublier', exact: true }).click();
  await chat.page.getByText('La conversation précédente est effacée.').waitFor();
  await chat.replies.first().waitFor();
  expect(await chat.everythingSaid()).toEqual([]);
  expect(found).toEqual([]);
});

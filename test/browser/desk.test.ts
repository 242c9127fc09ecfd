import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { temporaryHome } from '../support/temporary-home.ts';
import { axeViolations } from './support/axe.ts';
import { ChatPage } from './support/chat-page.ts';
import { DeskPage } from './support/desk-page.ts';
import { stage, troubles } from './support/stage.ts';

const STAFF = fileURLToPath(new URL('../../examples/helio/staff.yaml', import.meta.url));
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.close());

const here = stage(async () => ({
  configuration: { staff: STAFF },
  secrets: { smtpUrl: (await mailsReady()).url },
  overrides: { deskLimits: { linksPerAddress: 1000, linksPerEmail: 1000, triesPerAddress: 1000 } },
}));
async function mailsReady(): Promise<MailServer> {
  for (;;) {
    if (mails) return mails;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What people say and read, in each language. */
const SAID = {
  fr: {
    locale: 'fr-FR',
    agent: 'camille@helio.example',
    question: 'Vendez-vous mes données ?',
    wish: 'Envoyez-moi toutes les données que vous avez sur moi.',
    erase: 'Supprimez toutes mes données, s’il vous plaît.',
    status: 'Où en est ma demande ?',
    answer: 'J’ai emménagé en 2023.',
    human: 'Je voudrais parler à une personne.',
    incident: 'Quelqu’un est entré dans mon compte sans ma permission !',
    claim: 'Prendre en charge',
    ask: 'Poser une question',
    asked: 'Depuis quelle date souhaitez-vous vos relevés ?',
    extend: 'Prolonger le délai',
    extended: /prend plus de temps, en raison de sa complexité/,
    fulfil: 'Répondre : c’est fait',
    fulfilled: /Nous avons donné suite à votre demande/,
    refuse: 'Refuser',
    authority: /CNIL/,
    court: /recours devant un tribunal/,
    code: /Votre code/,
    download: /Télécharger/,
    data: /Vos données \(/,
    take: 'S’en charger',
    assess: 'Évaluer',
    close: 'Clore',
    reply: 'Répondre dans le chat',
    team: 'Camille Roux, de notre équipe',
    filed: 'LMP-',
  },
  en: {
    locale: 'en-GB',
    agent: 'sam@helio.example',
    question: 'Do you sell my data?',
    wish: 'Please send me all the data you have about me.',
    erase: 'Please delete all my data.',
    status: 'Where is my request?',
    answer: 'Since I moved in, in 2023.',
    human: 'I would like to speak to a person.',
    incident: 'Someone got into my account without my permission!',
    claim: 'Claim',
    ask: 'Ask a question',
    asked: 'From which date would you like your readings?',
    extend: 'Extend the time',
    extended: /takes longer, because of its complexity/,
    fulfil: 'Answer: it is done',
    fulfilled: /We have acted on your request/,
    refuse: 'Refuse',
    authority: /CNIL \(the French data protection authority\)/,
    court: /remedy before a court/,
    code: /Your code/,
    download: /Download/,
    data: /Your data \(/,
    take: 'Handle it',
    assess: 'Assess',
    close: 'Close',
    reply: 'Answer in the chat',
    team: 'Sam Okafor, from our team',
    filed: 'LMP-',
  },
} as const;

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const said = SAID[language];
  const visitor = () => here.visitor({ locale: said.locale, reducedMotion: 'reduce' });
  const openChat = async () => ChatPage.open(await visitor(), `${here.server.url}/?lang=${language}`);
  const openDesk = async () => DeskPage.signIn(await visitor(), here.server.url, said.agent, mails);

  /** Files a wish, gives an address and confirms it by the code from the mail. */
  async function filed(chat: ChatPage, wish: string, address: string): Promise<string> {
    const reply = await chat.ask(wish);
    const reference = /LMP-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await reply.innerText())?.[0] ?? '';
    expect(reference).toMatch(/^LMP-/);
    const before = mails.received.length;
    await chat.ask(address);
    const mail = await mails.next(address, said.code, before);
    await chat.ask(/^\d{6}$/m.exec(mail.text)?.[0] ?? '');
    return reference;
  }

  it('a wish goes from the chat to the desk and back: question, answer, extension, data', async () => {
    const chat = await openChat();
    await chat.ask(said.question);
    const address = `anna.${language}@example.org`;
    const reference = await filed(chat, said.wish, address);

    const desk = await openDesk();
    const trouble = troubles(desk.page);
    await desk.page.locator('tr', { hasText: reference }).locator('a').click();
    expect(await desk.page.locator('.their-words').innerText()).toContain(said.wish);
    // What was said to the person before, in the version of that time.
    expect(await desk.page.locator('.passages blockquote').count()).toBeGreaterThan(0);
    await desk.press(said.claim);
    let before = mails.received.length;
    await desk.act(said.ask, said.asked);
    expect(await desk.sendLetter()).toContain(said.asked);
    expect((await mails.next(address, /./, before)).text).toContain(said.asked);

    const standing = await chat.ask(said.status);
    expect((await standing.innerText()).replace(/[\u00a0\u202f]/g, ' ')).toContain(said.asked);
    await chat.ask(said.answer);
    await desk.open(`/requests/${reference}`);
    expect(await desk.page.locator('.story').innerText()).toContain(said.answer);

    before = mails.received.length;
    await desk.act(said.extend);
    expect(await desk.sendLetter()).toMatch(said.extended);
    expect((await mails.next(address, /./, before)).text).toMatch(said.extended);

    const data = join(await temporaryHome(), 'données.json');
    await writeFile(data, '{"readings": [1, 2, 3]}');
    await desk.page.locator('input[type=file]').setInputFiles(data);
    await desk.page.locator('.upload button').click();
    await desk.done();
    expect(await desk.page.locator('.lines', { hasText: 'données.json' }).count()).toBe(1);
    before = mails.received.length;
    await desk.act(said.fulfil);
    expect(await desk.sendLetter()).toMatch(said.fulfilled);
    const link = /http\S+\/requests\/\S+\/download\?token=[\w-]+/.exec(
      (await mails.next(address, said.data, before)).text,
    );
    const page = await chat.page.context().newPage();
    const url = (link?.[0] ?? '').replace(/^https?:\/\/[^/]+/, here.server.url);
    await page.goto(url);
    expect(await axeViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: said.download }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('données.json');
    expect(await readFile(await download.path(), 'utf8')).toBe('{"readings": [1, 2, 3]}');
    await page.goto(url);
    expect(await page.getByRole('button').count()).toBe(0);
    // The follow-up of the request has another link.
    const followUp = await chat.ask(said.status);
    expect(await followUp.locator('.notice a').getAttribute('href')).toMatch(/\/requests\/LMP-[^/]+\/download\?token=/);
    expect(trouble).toEqual([]);
  }, 120_000);

  it('a refusal names its reason, the authority and the court, before it is sent and in the mail', async () => {
    const chat = await openChat();
    const address = `bruno.${language}@example.org`;
    const reference = await filed(chat, said.erase, address);
    const desk = await openDesk();
    await desk.open(`/requests/${reference}`);
    await desk.press(said.claim);
    // A right without a reason is sent back, with the form as it was.
    await desk.act(said.refuse);
    expect(await desk.page.locator('.notice.error').innerText()).toMatch(/motif|reason/);
    const form = await desk.form(said.refuse);
    await form.locator('select').selectOption('legal_obligation');
    const before = mails.received.length;
    await form.locator('button').click();
    const letter = await desk.sendLetter();
    for (const expected of [said.authority, said.court, /17\(3\)\(b\)/]) expect(letter).toMatch(expected);
    const mail = await mails.next(address, new RegExp(reference), before);
    for (const expected of [said.authority, said.court]) expect(mail.text).toMatch(expected);
  }, 120_000);

  it('what an agent answers reaches the open chat, under their name', async () => {
    const chat = await openChat();
    const reply = await chat.ask(said.human);
    const reference = /LIM-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await reply.innerText())?.[0] ?? '';
    const desk = await openDesk();
    await desk.open(`/hand-overs/${reference}`);
    await desk.press(said.claim);
    const words = 'Bonjour ! *Sans* <b>balise</b>.';
    await desk.act(said.reply, words);
    await desk.done();
    const answer = chat.page.locator('.entry.staff');
    await answer.waitFor();
    expect(await answer.locator('.staff-name').innerText()).toBe(said.team);
    expect(await answer.locator('.staff-said').innerText()).toBe(words);
    // And is there when the person comes back.
    await chat.page.reload();
    await answer.waitFor();
    expect(await axeViolations(chat.page)).toEqual([]);
  }, 120_000);

  it('an incident is handled within its 72 hours', async () => {
    const chat = await openChat();
    const reply = await chat.ask(said.incident);
    const reference = /INC-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await reply.innerText())?.[0] ?? '';
    const alert = await mails.next(said.agent, new RegExp(reference));
    expect(alert.text).toContain(`/desk/incidents/${reference}`);
    expect(alert.text).not.toContain(said.incident);
    const desk = await openDesk();
    await desk.open(`/incidents/${reference}`);
    expect(await desk.page.locator('.badge').innerText()).toMatch(/7[12] h/);
    await desk.press(said.take);
    const assess = await desk.form(said.assess);
    await assess.locator('select').selectOption('low');
    await assess.locator('textarea').fill('Mot de passe changé.');
    await assess.locator('button').click();
    await desk.act(new RegExp(`^${said.close}`), 'Votre compte est en sécurité.');
    await desk.open('/incidents?which=closed');
    expect(await desk.page.locator('.inbox').innerText()).toContain(reference);
  }, 120_000);

  it('an incident that the company noticed itself is entered with the moment it knew', async () => {
    const desk = await openDesk();
    await desk.open('/incidents');
    await desk.page.locator('a[href="/desk/incidents/new"]').click();
    await desk.page.waitForURL(/\/desk\/incidents\/new/);
    expect(await axeViolations(desk.page)).toEqual([]);
    await desk.page.locator('#_kind').selectOption('loss');
    await desk.page.locator('#_words').fill('Un ordinateur volé, quarante dossiers.');
    await desk.page.locator('form.entry button[type=submit]').click();
    await desk.page.waitForURL(/\/desk\/incidents\/INC-/);
    expect(await desk.page.locator('.badge').innerText()).toMatch(/7[12] h/);
    expect(await axeViolations(desk.page)).toEqual([]);
  }, 60_000);
});

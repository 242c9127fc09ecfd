import { describe, expect, it } from 'vitest';
import { plainText } from '../../../bot/conversation/plain-text.ts';
import { act } from '../../../rights/store/act.ts';
import { AGENT, followUpOf, openDialog, referenceOf } from './support.ts';

const WORDS = {
  fr: {
    wish: 'Supprimez mon compte, s’il vous plaît.',
    question: 'Combien de temps gardez-vous mes factures ?',
    later: /plus tard/i,
    keep: /je garde/i,
    status: 'où en est ma demande ?',
    noted: 'C’est noté',
  },
  en: {
    wish: 'Please delete my account.',
    question: 'How long do you keep my bills?',
    later: /later/i,
    keep: /i keep/i,
    status: 'where is my request?',
    noted: 'Noted',
  },
} as const;

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];

  it('files at the sentence, before anything is asked', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    const reply = await one.say(words.wish);
    expect(reply.decision).toBe('filed');
    expect(reply.filed).toEqual(['erasure']);
    const request = await one.request();
    expect(request).toMatchObject({
      state: 'received',
      language,
      words: words.wish,
      reference: referenceOf(reply.text),
      clocks: { receivedOn: '2026-03-05', legalDue: '2026-04-07', acknowledgedAt: expect.any(String) },
    });
    expect(reply.text).toContain(language === 'fr' ? '7 avril 2026' : '7 April 2026');
    expect(reply.text).toContain(language === 'fr' ? 'RGPD, art. 17' : 'GDPR Art. 17');
    expect(reply.parts.every((part) => part.kind === 'choices' || part.language === language)).toBe(true);
  });

  it('meets a question and a wish of one message, and attaches what was shown', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(
      language === 'fr' ? 'Combien de temps gardez-vous mes relevés ?' : 'How long do you keep my readings?',
    );
    const reply = await one.say(`${words.question} ${words.wish}`);
    expect(reply.decision).toBe('answered');
    expect(reply.filed).toEqual(['erasure']);
    expect(reply.citations.map(({ practice }) => practice)).toEqual(['bills']);
    expect((await one.request()).passages.map(({ practice }) => practice)).toEqual(['readings', 'bills']);
  });

  it('asks for the scope from what was shown, by button, by title, in own words, or not at all', async () => {
    const ways = [
      ['press', words.later, { kind: 'all' }],
      ['press', language === 'fr' ? 'Factures' : 'Bills', { kind: 'parts', practices: ['bills'] }],
      ['press', language === 'fr' ? /toutes/i : /all my data/i, { kind: 'all' }],
      ['say', language === 'fr' ? 'factures' : 'bills', { kind: 'parts', practices: ['bills'] }],
      ['say', language === 'fr' ? 'celles de 2024' : 'those of 2024', { kind: 'parts', practices: [] }],
      ['say', language === 'fr' ? 'tout' : 'everything', { kind: 'all' }],
    ] as const;
    for (const [how, answer, scope] of ways) {
      const dialog = await openDialog();
      const one = dialog.person(language);
      await one.say(words.question);
      await one.say(language === 'fr' ? 'Effacez mes données.' : 'Erase my data.');
      const reply = how === 'press' ? await one.press(answer) : await one.say(String(answer));
      expect((await one.request()).scope).toMatchObject(scope);
      // Then, how to reach the person.
      expect(one.state().rights?.step?.kind).toBe('contact');
      expect(reply.text).toMatch(/e-mail/);
    }
  });

  it('lets every question be passed over, and taken up again', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    await one.press(words.keep);
    expect(one.state().rights?.step).toBeUndefined();
    expect((await one.request()).state).toBe('received');
    await one.say(words.status);
    await one.press(language === 'fr' ? 'Donner une adresse e-mail' : 'Give an e-mail address');
    await one.say('anna@example.org');
    await one.press(words.later);
    expect((await one.request()).contact).toBe('anna@example.org');
    expect((await one.request()).identity.level).toBe('none');
  });

  it('says that an answer is late, and where to complain, once its date has passed', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    await one.press(words.keep);
    const DAY = 86_400_000;
    dialog.later(33 * DAY); // 7 April, the last day
    const late = language === 'fr' ? /c.est en retard.*CNIL/ : /it is late.*CNIL/;
    const announced = language === 'fr' ? /Vous aurez une réponse/ : /You will have an answer/;
    const inTime = await one.say(words.status);
    expect(inTime.text).toMatch(announced);
    expect(inTime.text).not.toMatch(late);
    dialog.later(DAY);
    const after = await one.say(words.status);
    expect(after.text).toMatch(late);
    expect(after.text).not.toMatch(announced);
  });

  it('says that news goes by e-mail where a telephone number is given, and still takes an address', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    const reply = await one.say('06 12 34 56 78');
    expect(reply.text).toContain(language === 'fr' ? 'que par e-mail' : 'by e-mail only');
    expect(one.state().rights?.step?.kind).toBe('contact');
    expect((await one.request()).contact).toBeUndefined();
    await one.say('anna@example.org');
    expect((await one.request()).contact).toBe('anna@example.org');
  });

  it('adds to the request whose data it is about, and takes that for no incident', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    const reply = await one.say(language === 'fr' ? 'son compte à lui, pas le mien' : 'his account, not mine');
    expect(reply.text).toContain((await one.request()).reference);
    expect(reply.text).not.toMatch(/INC-/);
    expect(JSON.stringify(await one.request())).toContain(language === 'fr' ? 'pas le mien' : 'not mine');
  });

  it('answers a question in between, and calls what is open to mind twice at most', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    const replies = [];
    for (let each = 0; each < 3; each += 1) replies.push(await one.say(words.question));
    expect(replies.map(({ decision }) => decision)).toEqual(['answered', 'answered', 'answered']);
    expect(replies.map(({ text }) => /e-mail/.test(text))).toEqual([true, true, false]);
    await one.say('anna@example.org');
    expect(one.state().rights?.step?.kind).toBe('code');
  });

  it('adds the same wish to the request that is there', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    const first = await one.say(words.wish);
    const second = await one.say(words.wish);
    expect(second.filed).toEqual(['erasure']);
    expect(second.text).toContain(referenceOf(first.text));
    expect(await dialog.requests.queue()).toHaveLength(1);
    expect((await one.request()).words).toBe(`${words.wish}\n\n${words.wish}`);
  });

  it('hears a wish taken back by whatever name, and asks before it withdraws', async () => {
    const said = {
      fr: [
        'Non attendez, j’ai changé d’avis, ne supprimez rien.',
        'finalement annulez tout, je veux plus rien effacer',
        'Et si je change d’avis, je peux annuler ?',
        'Je renonce à la suppression.',
      ],
      en: [
        'Actually no, scrap that, keep my data.',
        "I've changed my mind, don't delete anything",
        'Forget it.',
        'can I still cancel?',
      ],
    }[language];
    for (const back of said) {
      const dialog = await openDialog();
      const one = dialog.person(language);
      await one.say(words.wish);
      await one.say(back);
      expect(one.state().rights?.step, back).toMatchObject({ kind: 'withdraw' });
      expect((await one.request()).state).toBe('received');
      await one.say(language === 'fr' ? 'Oui' : 'Yes');
      expect((await one.request()).state).toBe('withdrawn');
      const asked = await one.say(language === 'fr' ? 'Vous avez bien annulé ma suppression ?' : 'is it cancelled?');
      expect(asked.text).toMatch(language === 'fr' ? /retirée/ : /withdr[ae]wn|withdrew/);
    }
  });

  it('takes back of several requests the one that is named, and files what is wished instead', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    await one.say(language === 'fr' ? 'Corrigez mon nom, c’est Lefèvre.' : 'Correct my name, it is Lefevre.');
    await one.say(language === 'fr' ? 'Je retire la correction de mon nom' : 'drop the correction please');
    const step = one.state().rights?.step;
    const [erasure, correction] = await one.requests();
    expect(erasure?.rights).toEqual(['erasure']);
    expect(step).toMatchObject({ kind: 'withdraw', request: correction?.id });
    const reply = await one.say(
      language === 'fr'
        ? 'J’ai changé d’avis, je veux une copie de mes données.'
        : 'I changed my mind, send me a copy of my data.',
    );
    expect(reply.filed).toEqual(['access']);
  });

  it('takes nothing back where nothing was asked, nor at a question about keeping', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    const asked = language === 'fr' ? 'Vous gardez mes données combien de temps ?' : 'How long do you keep my data?';
    await one.say(language === 'fr' ? 'Finalement non, laissez tomber.' : 'Never mind, forget it.');
    expect(one.state().rights?.step).toBeUndefined();
    await one.say(words.wish);
    await one.say(asked);
    expect(one.state().rights?.step?.kind).not.toBe('withdraw');
  });

  it('withdraws after asking, keeps when told so, and files anew', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    const withdraw = language === 'fr' ? 'je retire ma demande' : 'cancel my request';
    await one.say(withdraw);
    await one.say(language === 'fr' ? 'non' : 'no');
    expect((await one.request()).state).toBe('received');
    await one.say(withdraw);
    await one.say(language === 'fr' ? 'oui' : 'yes');
    expect((await one.request()).state).toBe('withdrawn');
    expect((await one.say(words.wish)).filed).toEqual(['erasure']);
    expect(await dialog.requests.queue()).toHaveLength(1);
  });

  it('puts right which right was meant', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    const first = referenceOf((await one.say(words.wish)).text);
    await one.say('anna@example.org');
    await one.say(dialog.codeOf());
    const put = await one.say(
      language === 'fr' ? 'non, je voulais une copie, pas l’effacement' : 'no, I meant a copy, not erasure',
    );
    expect(put.filed).toEqual(['access']);
    expect((await dialog.requests.findByReference(first))?.state).toBe('withdrawn');
    // The same person in the same conversation: neither address nor code is asked for again.
    expect(await one.request()).toMatchObject({
      rights: ['access'],
      contact: 'anna@example.org',
      identity: { level: 'address_confirmed' },
    });
    expect(put.parts.some((part) => part.kind === 'notice' && part.once)).toBe(false);
  });

  it('passes on the answer to what staff ask, and the words of an appeal', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    const { id } = await one.request();
    const staff = dialog.contextOf(AGENT);
    await act(dialog.requests, id, { type: 'ask_clarification', question: 'Which account?' }, staff);
    const status = await one.say(words.status);
    expect(status.text).toContain('Which account?');
    await one.say(language === 'fr' ? 'Le compte 2024, celui de Lorient' : 'The account of 2024, in Lorient');
    expect((await one.request()).state).toBe('in_review');
    const events = await dialog.requests.events(id);
    expect(events.at(-1)?.event).toMatchObject({ type: 'clarify', words: expect.stringContaining('2024') });

    const grounds = [{ right: 'erasure', code: 'legal_obligation' }] as const;
    await act(dialog.requests, id, { type: 'refuse', grounds, remedy: 'Turn to the CNIL or a court.' }, staff);
    const refused = await one.say(words.status);
    expect(refused.text).toContain(language === 'fr' ? 'La loi nous oblige à conserver' : 'The law obliges us to keep');
    expect(refused.text).toContain('Turn to the CNIL or a court.');
    const appealed = await one.say(language === 'fr' ? 'je conteste votre refus' : 'I do not accept your decision');
    expect(appealed.text).toContain((await one.request()).reference);
    expect((await one.request()).state).toBe('appealed');
  });

  it('takes what is said in answer to staff for an answer, and a plain order for a new wish', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.wish);
    const { id } = await one.request();
    const staff = dialog.contextOf(AGENT);
    const ask = () => act(dialog.requests, id, { type: 'ask_clarification', question: 'How is it spelt?' }, staff);
    await ask();
    await one.say(words.status);
    const answered = await one.say(
      language === 'fr' ? 'Mon nom s’écrit Durand avec un d, pas Durant.' : 'My name is Durand with a d, not Durant.',
    );
    expect(answered.filed).toBeUndefined();
    expect((await dialog.requests.events(id)).at(-1)?.event.type).toBe('clarify');
    await ask();
    await one.say(words.status);
    const ordered = await one.say(
      language === 'fr' ? 'Arrêtez de m’envoyer vos publicités.' : 'Stop sending me your adverts.',
    );
    expect(ordered.filed).toEqual(['objection_marketing']);
  });

  it('is opened elsewhere with reference and follow-up code', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    const { text } = await one.say(words.wish);
    const other = dialog.person(language);
    const opened = await other.say(`${referenceOf(text)} ${followUpOf(text)}`);
    expect(opened.text).toContain(referenceOf(text));
    expect(opened.said).not.toContain(followUpOf(text));
    expect((await other.request()).reference).toBe(referenceOf(text));
  });

  it('tells people in another way when the request cannot be stored', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await dialog.rights.database.queries.schema.dropTable('rights_events').execute();
    const reply = await one.say(words.wish);
    expect(reply.decision).toBe('handed_over');
    expect(reply.filed).toBeUndefined();
    expect(reply.text).toMatch(/LIM-/);
    expect(dialog.failures.length).toBeGreaterThan(0);
  });
});

describe('by the law of the person', () => {
  it('splits what never waits for identity from what may, under one message', async () => {
    const dialog = await openDialog();
    const one = dialog.person('en');
    const reply = await one.say('Delete my account and stop sending me your newsletter.');
    expect(reply.filed?.toSorted()).toEqual(['erasure', 'objection_marketing']);
    expect(new Set(reply.text.match(/LMP-[0-9A-Z-]{9}/g)).size).toBe(2);
    const filed = await dialog.requests.queue();
    expect(filed.map(({ rights }) => rights.length)).toEqual([1, 1]);
    // One code opens either.
    const codes = reply.parts.filter((part) => part.kind === 'notice' && part.once);
    expect(codes).toHaveLength(1);
  });

  it('counts by the stated residence', async () => {
    const dialog = await openDialog();
    const one = dialog.person('en');
    await one.say('I live in California. Please delete my account.');
    expect(await one.request()).toMatchObject({
      regime: 'us-ca-ccpa',
      residence: 'US-CA',
      clocks: { legalDue: '2026-04-19' },
    });
  });

  it('never asks marketing, consent and opt-outs for a code', async () => {
    for (const wish of [
      'Stop sending me your newsletter',
      'I withdraw my consent to profiling',
      'Do not sell my data',
    ]) {
      const dialog = await openDialog();
      const one = dialog.person('en');
      const reply = await one.say(wish);
      expect(reply.filed).toHaveLength(1);
      expect(reply.text).toContain('No proof of identity');
      await one.say('ben@example.org');
      expect(one.state().rights?.step).toBeUndefined();
      expect(dialog.mails.every(({ code }) => code === undefined)).toBe(true);
    }
  });

  it('asks nothing of who is signed in on the company’s site', async () => {
    const dialog = await openDialog();
    const one = dialog.person('fr');
    const token = { id: 'site t1', expiresAt: new Date(dialog.clock.now.getTime() + 60_000) };
    const who = { subject: 'customer-7', email: 'anna@example.org' };
    expect(await dialog.signIn({ id: one.id, person: 'p', requests: [] }, who, token)).toBe(true);
    expect(await dialog.signIn({ id: one.id, person: 'p', requests: [] }, who, token)).toBe(false);
    const reply = await one.say('Supprimez mon compte.');
    expect(one.state().rights?.step).toBeUndefined();
    expect(await one.request()).toMatchObject({ contact: 'anna@example.org', identity: { level: 'signed_in' } });
    expect(followUpOf(plainText(reply).text)).toBe('');
    expect(dialog.mails.map(({ to, code }) => [to, code])).toEqual([['anna@example.org', undefined]]);
  });

  it('confirms what was filed before signing in', async () => {
    const dialog = await openDialog();
    const one = dialog.person('fr');
    await one.say('Supprimez mon compte.');
    const token = { id: 'site t2', expiresAt: new Date(dialog.clock.now.getTime() + 60_000) };
    const requests = one.state().rights?.requests ?? [];
    await dialog.signIn({ id: one.id, person: 'p', requests }, { subject: 's', email: 'anna@example.org' }, token);
    expect(await one.request()).toMatchObject({ contact: 'anna@example.org', identity: { level: 'signed_in' } });
  });
});

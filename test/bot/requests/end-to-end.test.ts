import { describe, expect, it } from 'vitest';
import { plainText } from '../../../bot/conversation/plain-text.ts';
import type { Reply } from '../../../bot/conversation/reply.ts';
import { openChat } from '../../support/chat.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { startServer } from '../../support/server.ts';

const REFERENCE = /LMP-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const INCIDENT = /INC-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}/;

/** A person in front of a real server with a real mail server behind it. */
async function begin() {
  const mail = await startMailServer();
  const server = await startServer({
    secrets: { smtpUrl: mail.url },
    configuration: { mailFrom: 'Helio <privacy@helio.example>' },
    overrides: { pollMs: 20 },
  });
  const person = async (language: 'fr' | 'en') => {
    const chat = await openChat(server.url, language);
    const last = async (): Promise<Reply & { text: string }> => {
      const reply = (await chat.replies()).at(-1);
      if (!reply) throw new Error('no reply');
      return { ...reply, text: plainText(reply).text };
    };
    return {
      chat,
      async say(text: string, id?: string) {
        expect((await chat.say(text, id)).status).toBe(200);
        return last();
      },
      async press(label: string | RegExp) {
        const before = await last();
        const choice = before.parts
          .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
          .find((one) => (typeof label === 'string' ? one.label === label : label.test(one.label)));
        if (!choice) throw new Error(`no button ${label} in: ${before.text}`);
        expect((await chat.press(choice.action)).status).toBe(200);
        return last();
      },
    };
  };
  return { mail, server, person };
}

const codeIn = (text: string) => /^\d{6}$/m.exec(text)?.[0] ?? '';

describe('a person, the chat and the mail', () => {
  it('files in French, confirms the address, is written to, and follows from another browser', async () => {
    const { mail, person, server } = await begin();
    const anna = await person('fr');
    const filed = await anna.say('Supprimez toutes mes données, s’il vous plaît.', 'message-1');
    expect(filed.decision).toBe('filed');
    expect(filed.filed).toEqual(['erasure']);
    const reference = REFERENCE.exec(filed.text)?.[0] ?? '';
    const code = CODE.exec(filed.text.replace(reference, ''))?.[0] ?? '';
    expect(filed.text).toContain('au plus tard le');
    // There is no staff here: whoever the company names hears of it, by reference and right alone.
    const told = await mail.next('dpo@helio.example', new RegExp(reference));
    expect(told.text).toContain('Effacement. À répondre d’ici le');
    expect(told.text).not.toContain('Supprimez');
    expect(filed.parts.filter((part) => part.kind === 'frame' && part.fine).length).toBe(1);

    // The same message again is the same request and the same reply.
    const again = await anna.say('Supprimez toutes mes données, s’il vous plaît.', 'message-1');
    expect(again.id).toBe(filed.id);

    const asked = await anna.say('écrivez-moi à Anna@Example.org');
    expect(asked.text).toContain('code à 6 chiffres');
    const [first] = await mail.to('Anna@Example.org');
    expect(first?.from).toBe('privacy@helio.example');
    expect(first?.html).toContain(codeIn(first?.text ?? '-'));
    expect((await anna.say('000000')).text).toContain('pas le bon code');
    expect((await anna.say(codeIn(first?.text ?? ''))).text).toContain('confirmé');
    const letters = await mail.to('Anna@Example.org', 2);
    expect(letters[1]?.subject).toBe(`Nous avons reçu votre demande (${reference})`);
    expect(letters[1]?.text).toContain('d’effacement de vos données');
    expect(letters[1]?.source).toContain('Content-Language: fr');

    const status = await anna.say('Où en est ma demande ?');
    expect(status.text).toContain(reference);
    expect(status.text).toContain('une personne va s');

    // Neither address nor codes are kept in the conversation, and the follow-up code was shown once.
    const kept = JSON.stringify(await anna.chat.whole());
    expect(kept.toLowerCase()).not.toContain('anna@example.org');
    expect(kept).not.toContain(codeIn(first?.text ?? ''));
    expect(kept).not.toContain(code);
    expect(kept).toContain(reference);

    const elsewhere = await person('fr');
    expect((await elsewhere.say(reference)).text).toContain('code de suivi');
    expect((await elsewhere.say(code)).text).toContain('effacement de vos données');
    const third = await person('en');
    await third.say(`Where is my request ${reference.toLowerCase()}?`);
    const mailed = await mail.to('Anna@Example.org', 4);
    const opened = await third.say(`it is ${codeIn(mailed[3]?.text ?? '')}`);
    expect(opened.text).toContain('erasure of your data');

    const withdrawing = await third.press('Withdraw');
    expect(withdrawing.text).toContain(`withdraw request ${reference}`);
    expect((await third.press('Yes, withdraw it')).text).toContain('is withdrawn');
    const withdrawn = await mail.to('Anna@Example.org', 5);
    expect(withdrawn[4]?.subject).toContain('Votre demande est retirée');
    expect((await anna.say('où en est ma demande ?')).text).toContain("Vous l'avez retirée");

    expect(server.logged()).not.toMatch(/anna@example|Supprimez/i);
    await server.end();
  });

  it('never asks who stops marketing for a proof, nor sends a code', async () => {
    const { mail, person, server } = await begin();
    const ben = await person('en');
    const filed = await ben.say('Stop sending me your newsletter, and delete my account.');
    expect(filed.filed).toEqual(expect.arrayContaining(['erasure', 'objection_marketing']));
    expect(filed.text).toContain('No proof of identity');
    expect(new Set(filed.text.match(new RegExp(REFERENCE, 'g'))).size).toBe(2);
    const cleo = await person('en');
    await cleo.say('Stop sending me your newsletter');
    expect((await cleo.say('cleo@example.org')).text).toContain('News will go to this address');
    const [letter] = await mail.to('cleo@example.org');
    expect(letter?.subject).toContain('We have received your request');
    expect(letter?.text).toContain('not asked for any proof');
    // Beside those in charge, who hear of each request.
    expect(mail.received.filter(({ to }) => to !== 'dpo@helio.example')).toHaveLength(1);
    await server.end();
  });

  it('alerts people of an incident at once, apart from questions about past ones', async () => {
    const { mail, person, server } = await begin();
    const dan = await person('fr');
    const reported = await dan.say('Quelqu’un est entré dans mon compte cette nuit !');
    expect(reported.decision).toBe('incident');
    const reference = INCIDENT.exec(reported.text)?.[0] ?? '';
    expect(reported.text).toContain('changez votre mot de passe');
    const alerts = await mail.to('dpo@helio.example').catch(() => mail.received);
    expect(alerts[0]?.subject).toContain(reference);
    expect(alerts[0]?.text).toContain('72');
    expect(alerts[0]?.text).not.toContain('cette nuit');

    const more = await dan.say('J’ajoute : il a changé mon adresse.');
    expect(more.text).toContain(reference);
    expect((await dan.say('dan@example.org')).text).toBeTruthy();
    const past = await dan.say('Avez-vous déjà eu une fuite de données ?');
    expect(past.decision).not.toBe('incident');
    expect(past.text).not.toMatch(INCIDENT);
    await server.end();
  });

  it('tries a mail again that was refused for now, and gives up on one refused for good', async () => {
    const { mail, person, server } = await begin();
    let refusals = 0;
    mail.refuse((to) => {
      if (to.startsWith('never')) return 550;
      if (to.startsWith('later') && refusals++ < 1) return 451;
      return undefined;
    });
    const eve = await person('en');
    await eve.say('Stop sending me your newsletter');
    await eve.say('never@example.org');
    const fay = await person('en');
    await fay.say('Stop sending me your newsletter');
    await fay.say('later@example.org');
    for (let left = 400; left > 0 && refusals < 2; left -= 1) await new Promise((resolve) => setTimeout(resolve, 25));
    const [late] = await mail.to('later@example.org');
    expect(late?.subject).toContain('We have received');
    expect(mail.received.filter(({ to }) => to.includes('never@example.org'))).toEqual([]);
    expect(server.logged()).toContain('mail_refused');
    expect(server.logged()).not.toContain('never@example.org');
    await server.end();
  });
});

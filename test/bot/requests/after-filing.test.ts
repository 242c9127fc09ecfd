import { describe, expect, it } from 'vitest';
import { openDialog, referenceOf } from './support.ts';

const WORDS = {
  fr: {
    copy: 'Je veux une copie de mes données.',
    rather: 'En fait non, je préfère que vous effaciez tout',
    yes: 'oui',
    no: 'non',
    bare: ['annulez', 'Stop !', 'finalement, laissez tomber'],
    stands: [
      'c’est enregistré ou pas ???',
      'Et après ?',
      'qui s’en occupe ?',
      'Combien de demandes avez-vous pour moi ?',
    ],
    address: 'mon adresse est ana@example.org',
    broken: 'ana@example',
    incomplete: /semble incomplète/,
    code: 'c’est quoi le code de suivi ?',
    codeUse: /depuis un autre appareil/,
    question: 'Combien de temps gardez-vous mes factures ?',
    break_in: 'Quelqu’un est entré dans mon compte hier.',
    detail: 'C’est au nom de Mme Leroy, 3 rue du Port',
    added: /ajouté au signalement/,
    next: 'Qu’est-ce que je dois faire maintenant ?',
  },
  en: {
    copy: 'I want a copy of my data.',
    rather: 'Actually no, I would rather have everything erased',
    yes: 'yes',
    no: 'no',
    bare: ['stop', 'Cancel!', 'ok, forget it please'],
    stands: ['did you actually file it?', 'What happens next?', 'who is handling it?', 'status?'],
    address: 'my address is ana@example.org',
    broken: 'ana@example',
    incomplete: /looks incomplete/,
    code: 'what is the follow-up code?',
    codeUse: /from another device/,
    question: 'How long do you keep my bills?',
    break_in: 'Someone got into my account yesterday.',
    detail: 'It is in the name of Mrs Leroy, 3 Port Street',
    added: /added to report/,
    next: 'What should I do now?',
  },
} as const;

describe.each(['fr', 'en'] as const)('right after filing (%s)', (language) => {
  const words = WORDS[language];

  it.each(words.bare)('asks whether to withdraw at "%s", and files nothing', async (bare) => {
    const one = (await openDialog()).person(language);
    const filed = await one.say(words.copy);
    const reply = await one.say(bare);
    expect(reply.text).toContain(referenceOf(filed.text));
    expect(await one.requests()).toHaveLength(1);
    await one.say(words.yes);
    expect((await one.request()).state).toBe('withdrawn');
  });

  it('files what is wanted instead, and asks about the first request before anything is withdrawn', async () => {
    const one = (await openDialog()).person(language);
    const first = referenceOf((await one.say(words.copy)).text);
    const reply = await one.say(words.rather);
    expect(reply.filed).toEqual(['erasure']);
    expect(reply.text).toContain(first);
    const states = async () => (await one.requests()).map((request) => [request?.rights[0], request?.state]);
    expect(await states()).toEqual([
      ['access', 'received'],
      ['erasure', 'received'],
    ]);
    await one.say(words.yes);
    expect(await states()).toEqual([
      ['access', 'withdrawn'],
      ['erasure', 'received'],
    ]);
  });

  it.each(words.stands)('tells where the request stands at "%s", and searches nothing', async (asked) => {
    const one = (await openDialog()).person(language);
    const filed = await one.say(words.copy);
    const reply = await one.say(asked);
    expect(reply.text).toContain(referenceOf(filed.text));
    expect(reply.decision).toBe('other');
  });

  it('takes an address in answer to what the request is about, and says when it is none', async () => {
    const dialog = await openDialog();
    const one = dialog.person(language);
    await one.say(words.question);
    await one.say(words.copy);
    await one.say(words.address);
    expect(dialog.mails.map(({ to }) => to)).toContain('ana@example.org');
    const other = dialog.person(language);
    await other.say(words.copy);
    expect((await other.say(words.broken)).text).toMatch(words.incomplete);
    expect((await other.say(words.code)).text).toMatch(words.codeUse);
  });

  it('adds what is told after a report to it, and tells where it stands', async () => {
    const one = (await openDialog()).person(language);
    const reported = await one.say(words.break_in);
    expect(reported.decision).toBe('incident');
    expect((await one.say(words.detail)).text).toMatch(words.added);
    const reply = await one.say(words.next);
    expect(reply.text).toContain(/INC-[\dA-Z-]+/.exec(reported.text)?.[0] ?? 'a reference');
    expect(reply.decision).toBe('other');
  });
});

import { describe, expect, it } from 'vitest';
import { correctionIn, requestIntent } from '../../../../bot/conversation/rights/intents.ts';
import {
  addressIn,
  followUpCodeIn,
  mailCodeIn,
  passesOver,
  referenceIn,
  wantsAnotherCode,
  withoutCodes,
  yesOrNo,
} from '../../../../bot/conversation/rights/reading.ts';
import { residenceIn } from '../../../../bot/conversation/rights/residence.ts';

describe('what is read in a message', () => {
  it.each([
    ['anna@example.org', 'anna@example.org'],
    ['Mon adresse : anna.b+x@mail.example.co.uk, merci.', 'anna.b+x@mail.example.co.uk'],
    ["c'est d'anna@example.org", 'anna@example.org'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['écrivez à rené@exemple.fr', 'rené@exemple.fr'],
    ['anna@', undefined],
    ['@anna and you@home', undefined],
  ])('the address in "%s" is %s', (text, address) => expect(addressIn(text)).toBe(address));

  it.each([
    ['123456', '123456'],
    ['c’est 123 456', '123456'],
    ['the code is 12-34-56.', '123456'],
    ['1234567', undefined],
    ['12345', undefined],
    ['123456 or 654321', undefined],
    ['my meter 12345678901234', undefined],
  ])('the code in "%s" is %s', (text, code) => expect(mailCodeIn(text)).toBe(code));

  it.each([
    ['7KQ29-FXD31', '7KQ29-FXD31'],
    ['voici : 7kq29 fxd31', '7KQ29-FXD31'],
    ['LMP-7K3F-92QX 7KQ29-FXDO1', '7KQ29-FXD01'],
    ['hello-world', undefined],
    ['LMP-7K3F-92QX', undefined],
  ])('the follow-up code in "%s" is %s', (text, code) => expect(followUpCodeIn(text)).toBe(code));

  it('reads a reference as people type it, and none with a wrong sign', () => {
    expect(referenceIn('où en est lmp 0000 0000 ?')).toBe('LMP-0000-0000');
    expect(referenceIn('Where is INC-OOOO-0000?')).toBe('INC-0000-0000');
    expect(referenceIn('LMP-0000-0001')).toBeUndefined();
    expect(referenceIn('LIM-0000-0000')).toBeUndefined();
  });

  it.each([
    ['oui', true],
    ['Yes please', true],
    ['d’accord, vas-y', true],
    ['non', false],
    ['No, keep it', false],
    ['oui mais je voudrais d’abord savoir combien de temps cela prend en tout', undefined],
    ['what happens then?', undefined],
  ])('"%s" agrees: %s', (text, agreed) => expect(yesOrNo(text)).toBe(agreed));

  it.each([
    ['plus tard', true],
    ['Je préfère pas', true],
    ['non merci', true],
    ['I’d rather not', true],
    ['I keep my code', true],
    ['later', true],
    ['anna@example.org', false],
    ['effacez tout', false],
  ])('"%s" passes over: %s', (text, passes) => expect(passesOver(text)).toBe(passes));

  it.each([
    ['je n’ai rien reçu', true],
    ['Renvoyez le code', true],
    ['I haven’t received it', true],
    ['send it again', true],
    ['123456', false],
  ])('"%s" wants another code: %s', (text, wants) => expect(wantsAnotherCode(text)).toBe(wants));

  it('takes codes out of what is kept, and leaves references', () => {
    expect(withoutCodes('LMP-7K3F-92QX 7KQ29-FXD31, then 123 456')).toBe('LMP-7K3F-92QX [code], then [code]');
    expect(withoutCodes('Combien de temps gardez-vous mes relevés ?')).toBe(
      'Combien de temps gardez-vous mes relevés ?',
    );
    expect(withoutCodes('kept for 24 months, in 2026')).toBe('kept for 24 months, in 2026');
  });

  it.each([
    ['I live in California, delete my data', 'US-CA'],
    ['As a California resident I ask for my data', 'US-CA'],
    ['J’habite au Québec', 'CA-QC'],
    ['je vis en Suisse', 'CH'],
    ['I live in the UK', 'GB'],
    ['is California mentioned?', undefined],
    ['my invoices from France', undefined],
  ])('"%s" says the residence %s', (text, residence) => expect(residenceIn(text)).toBe(residence));
});

describe('what is wanted of a request that is there', () => {
  it.each([
    ['je retire ma demande', 'withdraw'],
    ['Annulez ma demande d’effacement', 'withdraw'],
    ['finalement laissez tomber ma demande', 'withdraw'],
    ['please cancel my request', 'withdraw'],
    ['I’ve changed my mind about my deletion request', 'withdraw'],
    ['puis-je annuler ma demande ?', 'withdraw'],
    ['Can I withdraw my request?', 'withdraw'],
    ['n’annulez surtout pas ma demande', undefined],
    ['what if I cancel my request', undefined],
    ['je conteste votre refus', 'appeal'],
    ['Je ne suis pas d’accord avec votre réponse', 'appeal'],
    ['I do not accept your decision', 'appeal'],
    ['I want to appeal', 'appeal'],
    ['comment contester votre refus ?', undefined],
    ['J’ajoute mes factures de 2024', 'add'],
    ['please add my invoices', 'add'],
    ['I forgot to mention my old address', 'add'],
    ['son compte à lui, pas le mien', 'add'],
    ['his account, not mine', 'add'],
    ['is it his data, not mine, that you keep?', undefined],
    ['Combien de temps gardez-vous mes relevés ?', undefined],
    ['merci beaucoup', undefined],
  ])('"%s" -> %s', (text, intent) => expect(requestIntent(text)).toBe(intent));

  it.each([
    ['non, je voulais une copie, pas l’effacement', ['access'], ['erasure']],
    ['No, I meant a copy, not deletion', ['access'], ['erasure']],
    ['pardon, c’est la rectification que je voulais, pas la suppression', ['rectification'], ['erasure']],
    ['Sorry, I wanted erasure instead of a copy', ['erasure'], ['access']],
  ] as const)('"%s" puts right', (text, meant, notMeant) => expect(correctionIn(text)).toEqual({ meant, notMeant }));

  it.each(['je voulais une copie', 'no', 'effacez tout et envoyez-moi une copie', 'merci, pas besoin d’autre chose'])(
    '"%s" puts nothing right',
    (text) => expect(correctionIn(text)).toBeUndefined(),
  );
});

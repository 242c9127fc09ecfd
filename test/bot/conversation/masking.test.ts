import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../../bot/conversation/masking.ts';
import { referenceFrom } from '../../../bot/conversation/reference.ts';

const masked: [what: string, text: string, expected: string][] = [
  ['an e-mail', 'Écrivez à lea.martin+helio@exemple.fr, merci.', 'Écrivez à [e-mail], merci.'],
  ['an e-mail spelt out', 'my mail is lea (at) example dot org', 'my mail is [e-mail]'],
  ['a French mobile', 'mon 06 12 34 56 78 svp', 'mon [tel.] svp'],
  ['a French mobile without spaces', 'appelez le 0612345678', 'appelez le [tel.]'],
  ['a French number with dots', '04.78.00.00.00', '[tel.]'],
  ['an international French number', '+33 6 12 34 56 78', '[tel.]'],
  ['an international number with (0)', '+41 (0)79 123 45 67', '[tel.]'],
  ['a Swiss number', 'mon natel 079 123 45 67', 'mon natel [tel.]'],
  ['a Belgian number', 'tél. 02/123.45.67 ou 0470 12 34 56', 'tél. [tel.] ou [tel.]'],
  ['a British number', 'call 020 7946 0958 or 07700 900123', 'call [tel.] or [tel.]'],
  ['an American number', 'call (415) 555-0132 or 415-555-0132', 'call [tel.] or [tel.]'],
  ['an IBAN', 'IBAN FR76 3000 6000 0112 3456 7890 189 merci', 'IBAN [IBAN] merci'],
  ['an IBAN in small letters', 'de89370400440532013000', '[IBAN]'],
  ['a card', 'ma carte 4111 1111 1111 1111', 'ma carte [carte/card]'],
  ['a social security number', 'nir 1 85 05 78 006 084 36', 'nir [NIR]'],
  ['a meter', 'PDL 12345678901234', 'PDL [PDL]'],
  ['an establishment', 'siret 732 829 320 00074', 'siret [SIRET]'],
  ['an IPv4 address', 'depuis 192.168.1.42 hier', 'depuis [IP] hier'],
  ['an IPv6 address', 'from 2001:db8::ff00:42:8329', 'from [IP]'],
  [
    'a French address',
    "j'habite 12 bis rue des Lilas, 75011 Paris depuis 2019",
    "j'habite [adresse/address] depuis 2019",
  ],
  ['a French square', '3 place Bellecour', '[adresse/address]'],
  ['a Belgian address', 'rue de la Loi 16, 1000 Bruxelles', '[adresse/address]'],
  ['a British address', 'I live at 221B Baker Street, NW1 6XE', 'I live at [adresse/address], [adresse/address]'],
  ['a date of birth', 'née le 12/03/1980 à Lyon', 'née le [date] à Lyon'],
  ['an English date of birth', 'my date of birth is March 12, 1980', 'my date of birth is [date]'],
  ['a token', 'key sk-proj-abcdefghijklmnop1234', 'key [clé/key]'],
  ['a password', 'mon mot de passe est hunter22 !', 'mon mot de passe est [clé/key] !'],
  ['a name given', "Bonjour, je m'appelle Léa Martin et", "Bonjour, je m'appelle [nom/name] et"],
  ['ten digits in one piece', 'customer 5551234567', 'customer [n°]'],
];

const kept = [
  'Combien de temps gardez-vous mes relevés : 30 jours, 24 mois ou 5 ans ?',
  'Depuis le 01/02/2024, 10 h 30, je paie 1 234,56 € par an.',
  'On 2024-02-01 at 12:30:45 I paid 1,234.56 EUR.',
  'Article 6(1)(b) and article 22, version 4.18.1',
  'We are 5 at home, 120 m², 9 kVA, since 2019.',
  'I spent 24 hours on the road.',
  '2 cours de yoga et 3 places de cinéma',
  'Ma référence est LIM-7KQ2-9FXD.',
  'les factures de 2022 2023 2024',
];

describe('masking', () => {
  it.each(masked)('masks %s', (_what, text, expected) => {
    expect(maskPersonalData(text)).toBe(expected);
  });

  it.each(kept)('keeps: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('keeps every reference of ours', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const text = `(${referenceFrom(bytes)})`;
        expect(maskPersonalData(text)).toBe(text);
      }),
    );
  });

  const pieces = fc.oneof(
    fc.string(),
    fc.emailAddress(),
    fc.ipV4(),
    fc.ipV6(),
    fc.integer({ min: 0, max: 10 ** 15 }).map(String),
    fc.constantFrom(...masked.map(([, text]) => text), ...kept),
    fc.stringMatching(/^[0-9 .+()/-]{0,24}$/),
  );
  const texts = fc.array(pieces, { maxLength: 6 }).chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = maskPersonalData(text);
        expect(maskPersonalData(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows a digit that was not there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const digits = (value: string) => value.replace(/\D/g, '').length;
        expect(digits(maskPersonalData(text))).toBeLessThanOrEqual(digits(text));
      }),
    );
  });

  it('leaves no e-mail address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('Écrivez à ', 'mail:', 'a '), (address, before) => {
        expect(maskPersonalData(`${before}${address} merci`)).not.toContain(address);
      }),
    );
  });

  it('takes 4,000 characters of anything in less than a second', () => {
    for (const filler of ['a', '1', '1 ', '0.', 'A1', '@', 'a.', ': ', 'Ab ', '12 Rue ']) {
      const start = performance.now();
      maskPersonalData(filler.repeat(4000 / filler.length));
      expect(performance.now() - start, `4,000 characters of ${filler}`).toBeLessThan(1000);
    }
  });
});

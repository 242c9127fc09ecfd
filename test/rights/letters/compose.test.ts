import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../rights/calendar/plain-date.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { fits, REFUSAL_CODES } from '../../../rights/law/refusals.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';
import { compose } from '../../../rights/letters/compose.ts';
import { letterText, type Sender } from '../../../rights/letters/letter.ts';
import { LETTERS } from '../../../rights/requests/effect.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { AGENT, contextOf, filed, SYSTEM, through } from '../support/requests.ts';

const SENDER: Sender = {
  name: 'Helio',
  contact: 'bonjour@helio.example',
  authority: { fr: 'CNIL', en: 'CNIL (the French data protection authority)' },
  place: 'FR',
  holidaysOf: publicHolidays,
};
const agent = contextOf(AGENT);
const LANGUAGES = ['fr', 'en'] as const;

function refused(
  rights: RightsRequest['rights'],
  code: (typeof REFUSAL_CODES)[number],
  residence = 'FR',
): RightsRequest {
  const remedy =
    'Vous pouvez introduire une réclamation auprès de l’autorité de contrôle (CNIL). Vous pouvez aussi former un recours devant un tribunal.';
  return through(
    filed({ rights, residence }),
    [{ type: 'start_review' }, agent],
    [{ type: 'refuse', grounds: rights.map((right) => ({ right, code })), remedy }, agent],
  );
}

describe('every letter', () => {
  const REQUESTS = ['FR', 'GB', 'US-CA', 'BR', 'CA-QC', 'CH', 'US-CO', 'US-IA', 'US-UT'].flatMap((residence) =>
    RIGHTS.map((right) => filed({ rights: [right], residence })),
  );

  it.each(LETTERS)('%s is whole in both languages, under every law, for every right', (kind) => {
    for (const request of REQUESTS) {
      for (const language of LANGUAGES) {
        const { subject, paragraphs } = compose(kind, request, SENDER, language, { question: 'Quel compteur ?' });
        const text = `${subject}\n${letterText({ language, subject, paragraphs })}`;
        expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\bde d’|\bde de\b|\bfor for\b| {2}/);
        expect(text.split(request.reference).length).toBeGreaterThan(2);
        expect(paragraphs.every((paragraph) => paragraph.trim() !== '')).toBe(true);
        if (language === 'en') expect(text).not.toMatch(/\b(votre|demande|nous)\b/);
        else expect(text).not.toMatch(/\b(your|request|the)\b/);
        // Nothing of what the person wrote, and no address.
        expect(text).not.toContain(request.words);
        expect(text).not.toContain('anna@example.org');
      }
    }
  });
});

describe('the acknowledgement', () => {
  it('says when the answer comes and by which rule', () => {
    expect(letterText(compose('acknowledgement', filed({ rights: ['access', 'erasure'] }), SENDER, 'fr'))).toBe(
      `Bonjour,

Nous avons reçu le 5 mars 2026 votre demande d’accès à vos données et d’effacement de vos données. Sa référence est LMP-7K3F-92QX : gardez-la.

Vous aurez notre réponse au plus tard le 7 avril 2026.

Compté à partir du 5 mars 2026 (réception de la demande) : réponse dans les meilleurs délais, au plus tard un mois après la réception ; deux mois de plus sont possibles si la personne est prévenue, avec les motifs, pendant ce premier mois. Le 5 avril 2026 est un dimanche : la date légale passe au 7 avril 2026. (RGPD, art. 15, 12(3))

Une personne s’en occupe. Vous pouvez à tout moment compléter votre demande, la corriger ou la retirer.

Une question ? Écrivez-nous : bonjour@helio.example, en rappelant la référence LMP-7K3F-92QX.
Helio
`,
    );
  });

  it('written after the date says that it is late, and announces none that has passed', () => {
    const request = filed({ rights: ['access'] });
    const due = request.clocks?.legalDue as PlainDate;
    const text = (writtenOn: PlainDate, language: 'en' | 'fr') =>
      letterText(compose('acknowledgement', request, SENDER, language, { writtenOn }));
    expect(text(due, 'en')).toContain('You will have our answer by');
    for (const language of LANGUAGES) {
      const late = text(addDays(due, 1), language);
      expect(late).toMatch(/You should have had our answer by .* We apologise|Vous auriez dû avoir notre réponse/);
      expect(late).not.toMatch(/You will have our answer|Vous aurez notre réponse/);
    }
  });

  it('of what takes effect at once says so, and that no proof is asked for', () => {
    const { paragraphs } = compose('acknowledgement', filed({ rights: ['withdraw_consent'] }), SENDER, 'en');
    expect(paragraphs).toContain('It takes effect at once.');
    expect(paragraphs).toContain('You are not asked for any proof of identity.');
    expect(paragraphs.join()).not.toContain('at the latest');
  });

  it('in California says how identity is verified and when to expect an answer', () => {
    const text = compose('acknowledgement', filed({ residence: 'US-CA' }), SENDER, 'en').paragraphs.join('\n');
    expect(text).toContain('The law requires us to verify your identity');
    expect(text).toContain('You will have our answer by 19 April 2026 at the latest.');
  });
});

describe('a refusal', () => {
  it('is made of reason, article and remedies', () => {
    expect(compose('refusal', refused(['erasure'], 'legal_obligation'), SENDER, 'fr').paragraphs.slice(1, -1)).toEqual([
      'Nous ne pouvons pas donner suite à votre demande d’effacement de vos données.',
      'Demande d’effacement de vos données. La loi nous oblige à conserver ces données. (RGPD, art. 17(3)(b))',
      'Vous pouvez introduire une réclamation auprès de l’autorité de contrôle (CNIL). Vous pouvez aussi former un recours devant un tribunal.',
    ]);
  });

  it.each(REFUSAL_CODES)('for %s can be written', (code) => {
    const right = RIGHTS.find((one) => fits(code, one));
    if (!right) throw new Error('a reason that holds for no right');
    for (const language of LANGUAGES) {
      expect(compose('refusal', refused([right], code), SENDER, language).paragraphs).toHaveLength(5);
    }
  });
});

it('an extension gives the new date, the reason and the rule', () => {
  const extended = through(filed(), [
    { type: 'extend', reason: 'number_of_requests', noticeSentOn: '2026-03-05' },
    agent,
  ]);
  expect(compose('extension', extended, SENDER, 'fr').paragraphs[1]).toBe(
    'Votre demande d’accès à vos données prend plus de temps, en raison du nombre de vos demandes. Vous aurez notre réponse au plus tard le 5 juin 2026.',
  );
  expect(compose('extension', extended, SENDER, 'en').paragraphs[2]).toContain('(GDPR Art. 15, 12(3))');
});

it('a part fulfilment says what was done and what was not', () => {
  const request = through(
    filed({ rights: ['access', 'erasure'] }),
    [{ type: 'confirm_identity', level: 'signed_in', method: 'site' }, contextOf(SYSTEM)],
    [{ type: 'start_review' }, agent],
    [{ type: 'start_work' }, agent],
    [
      { type: 'fulfil_in_part', grounds: [{ right: 'access', code: 'third_party_rights' }], remedy: 'Remedies.' },
      agent,
    ],
  );
  const { paragraphs } = compose('part_fulfilment', request, SENDER, 'en');
  expect(paragraphs.slice(1, -1)).toEqual([
    'We have acted on a part of your request for access to your data and erasure of your data.',
    'The data in question have been erased.',
    'Those the data were passed to are being told, unless this proves impossible or takes disproportionate effort.',
    'Request for access to your data. An answer would adversely affect the rights and freedoms of other people. (GDPR Art. 15(4))',
    'Remedies.',
  ]);
});

it('a clarification carries the question as it was asked, and nothing else by hand', () => {
  const { paragraphs } = compose('clarification', filed(), SENDER, 'fr', { question: 'Quel compteur ?' });
  expect(paragraphs[1]).toContain('« Quel compteur ? »');
});

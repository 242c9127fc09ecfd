import type { Language } from '../../knowledge/statement.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { articleOf, REFUSALS } from '../law/refusals.ts';
import { remedyFor } from '../law/remedies.ts';
import { RECIPIENTS_ARE_TOLD, RIGHT_NAMES, type Right } from '../law/rights.ts';
import type { LetterKind } from '../requests/effect.ts';
import type { RightsRequest } from '../requests/request.ts';
import { acknowledgement, extension } from './dated.ts';
import { DONE_FOR } from './done.ts';
import type { Letter, Sender } from './letter.ts';
import { referenceIn, rightsNamed } from './naming.ts';
import * as say from './sentences.ts';

/**
 * A letter to the person, from codes and rows of law alone. `question` is what a clarification asks, in the words of
 * whoever asks it; nothing else in any letter is written by hand. `writtenOn`: by it the letter knows what is late.
 */
export function compose(
  kind: LetterKind,
  request: RightsRequest,
  sender: Sender,
  language: Language,
  { question = '', writtenOn }: { question?: string; writtenOn?: PlainDate } = {},
): Letter {
  const closing = say.CLOSING[language]({
    contact: sender.contact,
    reference: request.reference,
    company: sender.name,
  });
  return {
    language,
    subject: `${say.SUBJECTS[kind][language]} (${request.reference})`,
    paragraphs: [say.GREETING[language], ...body(kind, request, sender, language, question, writtenOn), closing],
  };
}

function body(
  kind: LetterKind,
  request: RightsRequest,
  sender: Sender,
  language: Language,
  question: string,
  writtenOn?: PlainDate,
): string[] {
  const about = { rights: rightsNamed(request.rights, language) };
  const remedy = remedyFor(request.regime, sender.authority)[language];
  switch (kind) {
    case 'acknowledgement':
      return acknowledgement(request, sender, language, writtenOn);
    case 'identity_request':
      return [say.CONFIRM_IDENTITY[language](about), say.HOW_TO_CONFIRM[language], say.CLOCK_GOES_ON[language]];
    case 'clarification':
      return [say.ONE_QUESTION[language]({ ...about, question }), say.HOW_TO_CLARIFY[language]];
    case 'progress':
      return [(request.state === 'in_progress' ? say.UNDER_WAY : say.UNDER_REVIEW)[language](about)];
    case 'extension':
      return extension(request, sender, language);
    case 'refusal':
      return [say.REFUSED[language](about), ...grounds(request, language), request.outcome?.remedy ?? remedy];
    case 'part_fulfilment':
      return [
        say.PARTLY_DONE[language](about),
        ...done(request, language),
        ...grounds(request, language),
        request.outcome?.remedy ?? remedy,
      ];
    case 'fulfilment':
      return [say.DONE[language](about), ...done(request, language)];
    case 'withdrawal_confirmed':
      return [say.WITHDRAWN[language](about), say.ASK_AGAIN[language]];
    case 'appeal':
      return [say.APPEALED[language](about), remedy];
  }
}

function grounds(request: RightsRequest, language: Language): string[] {
  return (request.outcome?.grounds ?? []).map(({ right, code }) => {
    const article = articleOf(code, right, request.regime);
    return say.GROUND[language]({
      right: RIGHT_NAMES[right][language],
      words: REFUSALS[code].words[language],
      article: article && referenceIn(article, language),
    });
  });
}

/** What was done for the rights that were met. */
function done(request: RightsRequest, language: Language): string[] {
  const unmet = new Set((request.outcome?.grounds ?? []).map(({ right }) => right));
  const met = request.rights.filter((right) => !unmet.has(right));
  const told = met.some(isTold) && (request.regime === 'eu-gdpr' || request.regime === 'uk-gdpr');
  return [...met.map((right) => DONE_FOR[right][language]), ...(told ? [say.RECIPIENTS[language]] : [])];
}

function isTold(right: Right): boolean {
  return RECIPIENTS_ARE_TOLD.includes(right);
}

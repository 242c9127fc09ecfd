import type { ShownStatement } from '../../../knowledge/answering/answer.ts';
import { inLanguage, type Language } from '../../../knowledge/statement.ts';
import { ANSWERS } from '../catalogue/answers.ts';
import { say } from '../catalogue/entry.ts';
import { dateInWords } from '../catalogue/periods.ts';
import type { ChangesAnswer, PastAnswer } from '../past.ts';
import type { Choice, Part } from '../reply.ts';
import { type AnswerFrame, type Citations, quotes } from './citations.ts';

/** What was declared on another day, and whether it still is. */
export function pastParts(
  { day, keptSince, whole, stood, same }: PastAnswer,
  now: readonly ShownStatement[],
  frame: AnswerFrame,
  cited: Citations,
): Part[] {
  const { company, language } = frame;
  const date = dateInWords(day, language);
  const sentence = (text: string): Part => ({ kind: 'frame', text, language });
  const today = () => [sentence(say(ANSWERS.thenNow, language, { company })), ...quotes(now, frame, cited)];
  if (whole !== undefined) {
    const values = {
      date,
      practices: practicesIn(whole.practices, language),
      changes: changesIn(whole.changes, language),
    };
    return [sentence(say(ANSWERS.thenWhole, language, values))];
  }
  if (keptSince !== undefined) {
    const unknown = sentence(say(ANSWERS.thenUnknown, language, { date, since: dateInWords(keptSince, language) }));
    return now.length === 0 ? [unknown] : [unknown, ...today()];
  }
  if (stood.length === 0) return [sentence(say(ANSWERS.thenNothing, language, { date, company })), ...today()];
  const before = [
    sentence(say(ANSWERS.thenDeclared, language, { date, company })),
    ...quotes(stood, frame, cited, day),
  ];
  return same ? [...before, sentence(say(ANSWERS.thenSame, language))] : [...before, ...today()];
}

/** What changed last, with subjects to ask about. */
export function changesParts({ latest }: ChangesAnswer, language: Language): Part[] {
  const sentence = (text: string): Part => ({ kind: 'frame', text, language });
  if (latest === undefined) return [sentence(say(ANSWERS.changedNever, language))];
  const date = dateInWords(latest.day, language);
  const choices = latest.titles.map((title): Choice => {
    const { language: own, text } = inLanguage(title, language);
    return { label: text, language: own, action: { kind: 'suggestion', text } };
  });
  const told = sentence(say(ANSWERS.changedLast, language, { date, changes: changesIn(latest.changes, language) }));
  if (choices.length === 0) return [told];
  return [told, sentence(say(ANSWERS.changedSubjects, language)), { kind: 'choices', choices }];
}

function practicesIn(count: number, language: Language): string {
  if (language === 'fr') return count > 1 ? `${count} pratiques` : '1 pratique';
  return count === 1 ? '1 practice' : `${count} practices`;
}

function changesIn(count: number, language: Language): string {
  if (language === 'fr') return count === 0 ? 'Aucun changement' : count > 1 ? `${count} changements` : '1 changement';
  return count === 0 ? 'No change' : count === 1 ? '1 change' : `${count} changes`;
}

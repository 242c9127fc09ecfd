import type { ShownStatement } from '../../../knowledge/answering/answer.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { ANSWERS } from '../catalogue/answers.ts';
import { say } from '../catalogue/entry.ts';
import type { Citation, Part } from '../reply.ts';
import { titleIn } from '../titles.ts';

/** Statements shown for one question. */
const MOST_STATEMENTS = 3;

export interface AnswerFrame {
  company: string;
  language: Language;
  urlOf(practice: string, statement: string): string;
}

/** Numbers the citations of one reply: the same statement is cited once. */
export interface Citations {
  list: Citation[];
  /** Cites a statement, as it stood on a day or today; undefined when it is cited already. */
  cite(shown: ShownStatement, day?: string): Citation | undefined;
  /** The number under which a statement (its `ref`) is cited already. */
  numberOf(ref: string): number | undefined;
}

export function citations(urlOf: AnswerFrame['urlOf']): Citations {
  const byRef = new Map<string, Citation>();
  return {
    get list() {
      return [...byRef.values()];
    },
    cite({ statement, language, quote }, day) {
      const key = day === undefined ? statement.ref : `${statement.ref} ${day}`;
      if (byRef.has(key)) return undefined;
      const citation: Citation = {
        number: byRef.size + 1,
        practice: statement.practice,
        statement: statement.id,
        revision: statement.revision,
        ...(statement.since === undefined ? {} : { since: statement.since }),
        title: titleIn(statement.title, language, statement.practice).text,
        quote,
        language,
        url: onDay(urlOf(statement.practice, statement.id), day),
      };
      byRef.set(key, citation);
      return citation;
    },
    numberOf: (ref) => byRef.get(ref)?.number,
  };
}

/** The address of a practice as it was on a day. */
const onDay = (url: string, day: string | undefined) =>
  day === undefined ? url : url.replace(/(?=#|$)/, `?on=${day}`);

/** Whole statements that were not cited yet, each run in another language announced. */
export function quotes(
  shown: readonly ShownStatement[],
  { language }: AnswerFrame,
  cited: Citations,
  day?: string,
): Part[] {
  const parts: Part[] = [];
  let spoken = language;
  for (const one of shown.slice(0, MOST_STATEMENTS)) {
    const citation = cited.cite(one, day);
    if (citation === undefined) continue;
    if (one.language !== spoken && one.language !== language) {
      const only = one.language === 'en' ? ANSWERS.declaredInEnglishOnly : ANSWERS.declaredInFrenchOnly;
      parts.push({ kind: 'frame', text: say(only, language), language });
    }
    spoken = one.language;
    parts.push({ kind: 'statement', text: one.quote, language: one.language, citation: citation.number });
  }
  return parts;
}

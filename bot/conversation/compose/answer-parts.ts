import type { ShownStatement } from '../../../knowledge/answering/answer.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { ANSWERS } from '../catalogue/answers.ts';
import { say } from '../catalogue/entry.ts';
import type { Answered } from '../facts.ts';
import type { Choice, Citation, Part } from '../reply.ts';
import { titleIn } from '../titles.ts';
import { withoutAddresses } from '../without-addresses.ts';

/** Statements shown for one question. */
const MOST_STATEMENTS = 3;

/** Titles of neighbours shown when nothing is declared. */
const MOST_NEIGHBOURS = 2;

/** Characters of a question that are echoed as a heading. */
const LONGEST_ECHO = 140;

export interface AnswerFrame {
  company: string;
  language: Language;
  urlOf(practice: string, statement: string): string;
}

/** Numbers the citations of one reply: the same statement is cited once. */
export interface Citations {
  list: Citation[];
  /** Cites a statement; undefined when it is cited already. */
  cite(shown: ShownStatement): Citation | undefined;
  /** The number under which a statement (its `ref`) is cited already. */
  numberOf(ref: string): number | undefined;
}

export function citations(urlOf: AnswerFrame['urlOf']): Citations {
  const byRef = new Map<string, Citation>();
  return {
    get list() {
      return [...byRef.values()];
    },
    cite({ statement, language, quote }) {
      if (byRef.has(statement.ref)) return undefined;
      const citation: Citation = {
        number: byRef.size + 1,
        practice: statement.practice,
        statement: statement.id,
        revision: statement.revision,
        ...(statement.since === undefined ? {} : { since: statement.since }),
        title: titleIn(statement.title, language, statement.practice).text,
        quote,
        language,
        url: urlOf(statement.practice, statement.id),
      };
      byRef.set(statement.ref, citation);
      return citation;
    },
    numberOf: (ref) => byRef.get(ref)?.number,
  };
}

/** The parts that answer one question: a frame of the catalogue, then declared words or titles to choose from. */
export function answerParts(
  { ask, again, answer, claims = [] }: Answered,
  frame: AnswerFrame,
  cited: Citations,
): Part[] {
  const { company, language } = frame;
  const sentence = (text: string): Part => ({ kind: 'frame', text, language });
  switch (answer.outcome) {
    case 'answered':
    case 'closest': {
      const quoted = quotes(answer.shown, frame, cited);
      if (quoted.length === 0) return [sentence(say(ANSWERS.quotedAbove, language))];
      if (answer.outcome === 'closest') {
        return [
          sentence(say(ANSWERS.closest, language, { company })),
          ...quoted,
          sentence(say(ANSWERS.closestOffer, language)),
        ];
      }
      const reworded = claims.flatMap(({ text, language: own, statement }): Part[] => {
        const citation = cited.numberOf(statement);
        return citation === undefined ? [] : [{ kind: 'claim', text, language: own, citation }];
      });
      if (reworded.length > 0) {
        return [
          sentence(say(ANSWERS.inOtherWords, language, { company })),
          ...reworded,
          sentence(say(ANSWERS.declaredWords, language)),
          ...quoted,
        ];
      }
      const above = again
        ? say(ANSWERS.declaredAgain, language)
        : say(ask.pressed ? ANSWERS.declaredOnly : ANSWERS.declared, language, { company });
      return [sentence(above), ...quoted];
    }
    case 'asked_back':
      return [
        sentence(
          answer.scores.declared < 0.5
            ? say(ANSWERS.askedBackUnsure, language, { company })
            : say(ANSWERS.askedBack, language),
        ),
        { kind: 'choices', choices: choicesOf(answer.neighbours, language) },
      ];
    case 'not_declared': {
      const parts = [
        sentence(say(ANSWERS.notDeclared, language, { company })),
        sentence(say(ANSWERS.notDeclaredNext, language)),
      ];
      const choices = choicesOf(answer.neighbours.slice(0, MOST_NEIGHBOURS), language);
      return choices.length === 0
        ? parts
        : [...parts, sentence(say(ANSWERS.neighbours, language)), { kind: 'choices', choices }];
    }
    default:
      return answer.outcome satisfies never;
  }
}

/** Whole statements that were not cited yet, each run in another language announced. */
function quotes(shown: ShownStatement[], { language }: AnswerFrame, cited: Citations): Part[] {
  const parts: Part[] = [];
  let spoken = language;
  for (const one of shown.slice(0, MOST_STATEMENTS)) {
    const citation = cited.cite(one);
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

function choicesOf(neighbours: Answered['answer']['neighbours'], language: Language): Choice[] {
  return neighbours.map(({ practice, title }) => {
    const shown = titleIn(title, language, practice);
    return { label: shown.text, language: shown.language, action: { kind: 'practice', practice } };
  });
}

/** The question as a heading above its answer, without addresses, cut at a word. */
export function echoPart(asked: string, language: Language): Part {
  const question = withoutAddresses(asked);
  const cut = question.length <= LONGEST_ECHO ? question : `${question.slice(0, LONGEST_ECHO).replace(/\s+\S*$/, '')}…`;
  return { kind: 'echo', text: language === 'fr' ? `« ${cut} »` : `“${cut}”`, language };
}

export function personChoice(language: Language): Choice {
  return { label: say(ANSWERS.talkToPerson, language), language, action: { kind: 'human' } };
}

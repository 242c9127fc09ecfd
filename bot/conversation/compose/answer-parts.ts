import { isUnsure } from '../../../knowledge/answering/answer.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { ANSWERS } from '../catalogue/answers.ts';
import { say } from '../catalogue/entry.ts';
import type { Answered } from '../facts.ts';
import type { Choice, Part } from '../reply.ts';
import { titleIn } from '../titles.ts';
import { withoutAddresses } from '../without-addresses.ts';
import { type AnswerFrame, type Citations, quotes } from './citations.ts';
import { changesParts, pastParts } from './past-parts.ts';

/** Titles of neighbours shown when nothing is declared. */
const MOST_NEIGHBOURS = 2;

/** Characters of a question that are echoed as a heading. */
const LONGEST_ECHO = 140;

/** The parts that answer one question: a frame of the catalogue, then declared words or titles to choose from. */
export function answerParts(
  { ask, again, answer, claims = [], past, changes }: Answered,
  frame: AnswerFrame,
  cited: Citations,
): Part[] {
  const { company, language } = frame;
  if (changes) return changesParts(changes, language);
  if (past) return pastParts(past, answer.shown, frame, cited);
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
          isUnsure(answer) ? say(ANSWERS.askedBackUnsure, language, { company }) : say(ANSWERS.askedBack, language),
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

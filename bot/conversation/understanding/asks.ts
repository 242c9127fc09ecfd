import { isFollowUp } from './follow-up.ts';
import type { Ask } from './understood.ts';
import { contentWords } from './words.ts';

/** One sentence or clause of a message that is neither small talk nor an act of its own. */
export interface Sentence {
  text: string;
  /** It asks, by its form; else it tells. */
  asks: boolean;
  pressed: boolean;
  /** It doubts what was said before, so it leans on it. */
  doubting: boolean;
}

/** Questions answered in one reply. */
export const MOST_QUESTIONS = 4;

/** Characters up to which a message with one question is searched whole; beyond, the question and what it leans on. */
const SHORT_MESSAGE = 320;

/** The questions of a message. What is told around them helps where a question leans on it. */
export function asksOf(sentences: Sentence[], otherAct: boolean): { asks: Ask[]; more: boolean } {
  const questions = sentences.filter((sentence) => sentence.asks);
  if (questions.length === 0) return { asks: otherAct ? [] : told(sentences), more: false };

  const whole = sentences.map(({ text }) => text).join(' ');
  const asks: Ask[] = [];
  let story = '';
  for (const sentence of sentences) {
    if (!sentence.asks) {
      story = sentence.text;
      continue;
    }
    if (contentWords(sentence.text).length === 0 && asks.length > 0 && !isFollowUp(sentence.text)) continue;
    const only = questions.length === 1 && whole.length <= SHORT_MESSAGE;
    const leans = story !== '' && (isFollowUp(sentence.text) || contentWords(sentence.text).length < 3);
    asks.push({
      text: only ? whole : leans ? `${story} ${sentence.text}` : sentence.text,
      echo: sentence.text,
      followUp: (isFollowUp(sentence.text) && !leans) || sentence.doubting,
      pressed: sentence.pressed || (only && sentences.some(({ pressed }) => pressed)),
    });
    story = '';
  }
  return { asks: asks.slice(0, MOST_QUESTIONS), more: asks.length > MOST_QUESTIONS };
}

/** A message that asks nothing by its form is one question as a whole ("historique", "le fichier des impayés"). */
function told(sentences: Sentence[]): Ask[] {
  const text = sentences
    .map((sentence) => sentence.text)
    .join(' ')
    .slice(0, 600);
  if (text === '') return [];
  const pressed = sentences.some((sentence) => sentence.pressed);
  const doubting = sentences.some((sentence) => sentence.doubting);
  return [{ text, echo: text, followUp: isFollowUp(text) || doubting, pressed }];
}

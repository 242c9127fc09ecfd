import { isFollowUp } from './follow-up.ts';
import { startsInterrogative } from './interrogatives.ts';
import type { Ask } from './understood.ts';
import { contentWords, introducesPerson } from './words.ts';

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
const MOST_QUESTIONS = 4;

/** Characters up to which a message with one question is searched whole; beyond, the question and what it leans on. */
const SHORT_MESSAGE = 320;

/** Characters from which a message is a story: only its last question, and those put to the company, are asked. */
const LONG_MESSAGE = 600;

/** Characters of a message without any question that are searched. */
const LONGEST_TOLD = 600;

/** Telling words below which a question leans on the sentence before it. */
const FEW = 3;

/** The questions of a message. What is told around them helps where a question leans on it. */
export function asksOf(said: Sentence[], otherAct: boolean, insists: boolean): { asks: Ask[]; more: boolean } {
  // Who the person is says nothing about what is asked.
  const sentences = said.filter(({ asks, text }) => asks || !introducesPerson(text));
  const whole = sentences.map(({ text }) => text).join(' ');
  const asking = questionsOf(sentences, whole.length);
  if (asking.size === 0) return { asks: otherAct ? [] : told(sentences, insists), more: false };

  const alone = asking.size === 1 && whole.length <= SHORT_MESSAGE;
  const pressedAtAll = insists || sentences.some(({ pressed }) => pressed);
  const asks: Ask[] = [];
  let story = '';
  for (const sentence of sentences) {
    if (!asking.has(sentence)) {
      story = sentence.text;
      continue;
    }
    const question = afterAnnouncement(sentence.text);
    const leans = story !== '' && (isFollowUp(question) || contentWords(question).length < FEW);
    asks.push({
      text: alone ? whole : leans ? `${story} ${question}` : question,
      echo: question,
      followUp: (isFollowUp(question) && !leans) || sentence.doubting,
      pressed: sentence.pressed || (alone && pressedAtAll),
    });
    story = '';
  }
  return { asks: asks.slice(0, MOST_QUESTIONS), more: asks.length > MOST_QUESTIONS };
}

const TO_THE_COMPANY = /(?<!\p{L})(?:you|your|yours|vous|votre|vos|ton|ta|tes|tu)(?!\p{L})/iu;

/** The sentences that ask. In a long story, a question put to nobody is part of the story. */
function questionsOf(sentences: Sentence[], length: number): Set<Sentence> {
  const questions = sentences.filter(({ asks }) => asks);
  const last = questions.at(-1);
  if (length >= LONG_MESSAGE)
    return new Set(questions.filter((question) => question === last || TO_THE_COMPANY.test(question.text)));
  return new Set(
    questions.filter(
      (question, index) => index === 0 || contentWords(question.text).length > 0 || isFollowUp(question.text),
    ),
  );
}

/** "My question is short: who …" is the question after the colon. */
function afterAnnouncement(question: string): string {
  const colon = question.search(/:\s/);
  if (colon < 0) return question;
  const tail = question.slice(colon + 1).trim();
  return startsInterrogative(tail) && !question.slice(0, colon).includes('?') ? tail : question;
}

/** A message that asks nothing by its form is one question as a whole ("historique", "le fichier des impayés"). */
function told(sentences: Sentence[], insists: boolean): Ask[] {
  const text = sentences
    .map((sentence) => sentence.text)
    .join(' ')
    .slice(0, LONGEST_TOLD);
  if (text === '') return [];
  const pressed = insists || sentences.some((sentence) => sentence.pressed);
  const doubting = sentences.some((sentence) => sentence.doubting);
  return [{ text, echo: text, followUp: isFollowUp(text) || doubting, pressed }];
}

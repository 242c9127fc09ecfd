import { detectLanguage } from '../../knowledge/retrieval/language.ts';
import type { Language } from '../../knowledge/statement.ts';
import { withoutMarks } from './masking/marks.ts';
import { maskPersonalData } from './masking.ts';
import { asksOf, type Sentence } from './understanding/asks.ts';
import { questionsIn } from './understanding/clauses.ts';
import { fearsSomebody } from './understanding/danger.ts';
import { asksForRules, clearOfDirectives } from './understanding/directives.ts';
import { wantsPerson } from './understanding/human.ts';
import { incidentIn } from './understanding/incident.ts';
import { insists } from './understanding/insistence.ts';
import { isQuestion } from './understanding/interrogatives.ts';
import { isNod, isNoise } from './understanding/noise.ts';
import type { Right } from './understanding/rights.ts';
import { plainWords, sentencesOf } from './understanding/sentences.ts';
import { spelledOut } from './understanding/short-spellings.ts';
import { smallTalkIn, withoutCourtesy, withoutReminder } from './understanding/small-talk.ts';
import { asksForStatus } from './understanding/status.ts';
import type { Ask, Understood } from './understanding/understood.ts';
import { contentWords, introducesPerson } from './understanding/words.ts';

/** Characters of a message that are read. */
const LONGEST_MESSAGE = 4000;

/** Telling words up to which a doubting sentence asks nothing of its own. */
const FEW = 2;

/** The rights that one clause of a message wishes to exercise. */
export type WishesIn = (clause: string) => readonly Right[];

/**
 * What a message is about. Pure; needs no model. `fallback` is the conversation's language, for texts too short to tell.
 * @param wishesIn says which clauses wish for a right to be carried out; what they say is no question
 */
export function understand(message: string, fallback: Language, wishesIn: WishesIn = () => []): Understood {
  const typed = plainWords(maskPersonalData(message.slice(0, LONGEST_MESSAGE)));
  const asTyped = inItsLanguage(typed, fallback);
  if (isNod(message)) return { ...understandText(asTyped, wishesIn), noise: false, talks: ['agreed'] };
  const spelt = spelledOut(typed, asTyped.language);
  if (spelt === typed) return understandText(asTyped, wishesIn);
  const understood = understandText(inItsLanguage(spelt, fallback), wishesIn);
  // Several questions are echoed, and in the person's own words.
  return understood.asks.length > 1 ? understandText(asTyped, wishesIn) : understood;
}

interface InLanguage {
  text: string;
  detected: Language | 'other';
  language: Language;
}

/** A text with its language; what no language can be told of is read as that of the conversation. */
function inItsLanguage(text: string, fallback: Language): InLanguage {
  const detected = detectLanguage(withoutMarks(text), fallback);
  return { text, detected, language: detected === 'other' ? fallback : detected };
}

function understandText({ text, detected, language }: InLanguage, wishesIn: WishesIn): Understood {
  const understood: Understood = {
    language,
    text,
    asks: [],
    more: false,
    insists: false,
    talks: [],
    wantsPerson: false,
    rights: [],
    status: false,
    command: false,
    otherLanguage: detected === 'other',
    noise: isNoise(text),
  };
  if (understood.noise || understood.otherLanguage) return understood;

  const sentences: Sentence[] = [];
  for (const sentence of joinStatus(sentencesOf(text))) {
    for (const clause of clausesOf(sentence, understood)) {
      const kept = read(clause, understood, wishesIn);
      if (kept !== undefined) sentences.push(kept);
    }
  }
  if (understood.talks.length === 0 && sentences.length > 0 && sentences.every(({ text }) => introducesPerson(text)))
    understood.talks.push('introduced');
  const { asks, more } = asksOf(sentences, hasOtherAct(understood), understood.insists);
  if (!fearsSomebody(text)) return { ...understood, asks, more };
  // Who is afraid looks for help, and does not word a question: what is declared for such a case is looked for.
  return {
    ...understood,
    danger: true,
    asks: asks.some(({ echo }) => isQuestion(echo)) ? asks : [FOR_HELP[language]],
    more,
  };
}

const helpAsked = (text: string): Ask => ({ text, echo: text, followUp: false, pressed: false });

/** What is asked of the declared practices for somebody who is afraid of another person. */
const FOR_HELP: Record<Language, Ask> = {
  fr: helpAsked("Que faites-vous en cas de violences, quand quelqu'un d'autre a accès à mon compte ?"),
  en: helpAsked('What do you do in a case of violence, when someone else has access to my account?'),
};

/** A sentence without orders to the bot, cut where a second question begins. */
function clausesOf(sentence: string, understood: Understood): { text: string; pressed: boolean }[] {
  const { text, command, pressed } = clearOfDirectives(sentence);
  if (command) understood.command = true;
  if (text === '' ? command && asksForRules(sentence) : asksForRules(text)) {
    understood.talks.push('rules');
    return [];
  }
  if (pressed && text === '') understood.insists = true;
  return text === '' ? [] : questionsIn(text).map((clause) => ({ text: clause, pressed }));
}

/** Notes what one clause is; what may be asked or told comes back. */
function read(
  { text, pressed }: { text: string; pressed: boolean },
  understood: Understood,
  wishesIn: WishesIn,
): Sentence | undefined {
  const talk = smallTalkIn(text);
  if (talk !== undefined) {
    understood.talks.push(talk);
    return undefined;
  }
  const bare = withoutReminder(withoutCourtesy(text));
  if (wantsPerson(bare)) {
    understood.wantsPerson = true;
    return undefined;
  }
  const incident = incidentIn(bare);
  if (incident !== undefined) {
    understood.incident ??= incident;
    // "Someone called for my code, is that normal?" reports, and asks too.
    return /\?\s*$/.test(bare) ? { text: bare, asks: true, pressed: false, doubting: false } : undefined;
  }
  const rights = wishesIn(bare);
  if (rights.length > 0) {
    for (const right of rights) if (!understood.rights.includes(right)) understood.rights.push(right);
    return undefined;
  }
  if (asksForStatus(bare)) {
    understood.status = true;
    return undefined;
  }
  const doubting = insists(bare);
  if (doubting && contentWords(bare).length <= FEW) {
    understood.insists = true;
    return undefined;
  }
  return { text: bare, asks: isQuestion(bare), pressed: pressed || doubting, doubting };
}

/** "I asked for a copy three weeks ago. Where is it?" is one question about a request. */
function joinStatus(sentences: string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      contentWords(sentence).length <= 1 &&
      asksForStatus(`${before} ${sentence}`) &&
      !asksForStatus(before)
    ) {
      joined[joined.length - 1] = `${before} ${sentence}`;
    } else joined.push(sentence);
  }
  return joined;
}

/** Whether a message does something besides asking. */
export function hasOtherAct({ wantsPerson: person, incident, rights, status }: Understood): boolean {
  return person || incident !== undefined || rights.length > 0 || status;
}

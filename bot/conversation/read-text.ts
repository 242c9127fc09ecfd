import type { Language } from '../../knowledge/statement.ts';
import { withoutMarks } from './masking/marks.ts';
import { incidentKindOf } from './rights/incident-kind.ts';
import type { Wishes } from './rights/port.ts';
import { understand } from './understand.ts';
import { isQuestion } from './understanding/interrogatives.ts';
import type { Right } from './understanding/rights.ts';
import { sentencesOf } from './understanding/sentences.ts';
import { mayTellOfRequest } from './understanding/status.ts';
import type { Understood } from './understanding/understood.ts';

/** Tells what a message, or a part of it, wishes to have done. */
export type Recognise = (text: string, language: Language) => Promise<Wishes>;

export const NO_WISH: Wishes = { rights: [] };

/** A reference with its code, an address: what has fewer words than this wishes nothing. */
const FEWEST_WORDS = 1;

/** Words, apart from the marks of masked data, references and codes. */
function wordsIn(text: string): number {
  return withoutMarks(text).match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Who asks to be put through to a person does not ask that one looks at a decision. */
function withoutTalk(wishes: Wishes, { wantsPerson }: Understood): Wishes {
  return wantsPerson ? { ...wishes, rights: wishes.rights.filter((right) => right !== 'human_review') } : wishes;
}

/** What a text says, and what it wishes: what its clauses wish is asked of the recogniser one by one. */
export async function readText(
  text: string,
  fallback: Language,
  recognise: Recognise,
): Promise<{ understood: Understood; wishes: Wishes }> {
  const clauses: string[] = [];
  const first = understand(text, fallback, (clause) => {
    clauses.push(clause);
    return [];
  });
  if (first.noise || wordsIn(first.text) < FEWEST_WORDS) return { understood: first, wishes: NO_WISH };
  // An order to the bot is no wish: then only what stands beside it is read.
  const said = first.command ? clauses.join(' ') : first.text;
  const wishes = withoutTalk(said === '' ? NO_WISH : await recognise(said, first.language), first);
  if (wishes.rights.length === 0) return { understood: withRecognised(first, wishes), wishes };
  const found = new Map<string, readonly Right[]>();
  for (const clause of clauses) found.set(clause, (await recognise(clause, first.language)).rights);
  const understood = understand(text, fallback, (clause) => found.get(clause) ?? []);
  return { understood: withRecognised({ ...understood, rights: [...wishes.rights] }, wishes), wishes };
}

/** "Promise that the thieves are in prison" demands a word on what may have happened to others; it reports nothing. */
const TO_BE_SWORN =
  /(?<!\p{L})(?:(?:promise|swear|admit|confess|guarantee)(?: me| us| to me)?(?: that|,| it)|(?:promettez|jurez|avouez|garantissez|promets|jure|avoue)(?:-(?:moi|le|nous))?(?: que| qu'|,))(?!\p{L})/iu;

/** "So you see live when I am home!" supposes something of the company; it reports nothing. */
const INFERS = /^\W*(?:donc|alors|so)(?!\p{L})/iu;

/** "We both signed the contract", "my son opened an account with you": what people do with their own contracts. */
const ORDINARY =
  /^\W*(?:(?:we|i|he|she|they|my \p{L}+|nous|on|je|j'|il|elle|(?:mon|ma|mes) \p{L}+)\s?)(?:(?:both|just|already|tous les deux|toutes les deux|have|has|had|avons|avait|a|ai|est|sont)\s)*(?:signed|opened|has|have|own|owns|share|set up|took out|signé|ouvert|possède|souscrit|habite|vit|a|ai) .{0,40}?(?:contract|account|subscription|policy|contrat|compte|abonnement|EHPAD|adresse)/iu;
const HARM =
  /(?<!\p{L})(?:never|not|without|nobody|wrong|stolen|fake|forged|someone|jamais|pas|sans|faux|fausse|volé|usurp\p{L}*|quelqu'un|inconnu|my name|mon nom|n'ai)(?!\p{L})/iu;
const isOrdinary = (sentence: string) => ORDINARY.test(sentence) && !HARM.test(sentence);

/** Adds what the recogniser hears and the patterns do not: an incident, a question about a request. */
function withRecognised(understood: Understood, { incident, status, rights }: Wishes): Understood {
  const sentences = sentencesOf(understood.text);
  const questionsOnly = understood.asks.length > 0 && sentences.every(isQuestion);
  const infers = sentences.every((sentence) => INFERS.test(sentence));
  const ordinary = sentences.every(isOrdinary);
  const reports = !questionsOnly && !infers && !ordinary && !TO_BE_SWORN.test(understood.text);
  if (incident === true && understood.incident === undefined && reports) {
    const asks = understood.asks.filter(({ echo }) => isQuestion(echo));
    return { ...understood, incident: incidentKindOf(understood.text), asks };
  }
  const mayAsk = rights.length === 0 && understood.asks.length <= 1 && mayTellOfRequest(understood.text);
  if (status === true && !understood.status && mayAsk) return { ...understood, status: true, asks: [] };
  return understood;
}

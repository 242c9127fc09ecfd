import type { Language } from '../../knowledge/statement.ts';
import type { Right } from '../../rights/law/rights.ts';
import type { Action } from './turn.ts';

/** The fate of the question in a turn; the second row where there was no question. */
const DECISIONS = [
  'answered',
  'closest',
  'asked_back',
  'not_declared',
  'partly_declared',
  'filed',
  'small_talk',
  'handed_over',
  'incident',
  'other',
] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Citation {
  /** From 1, in the order shown. */
  number: number;
  practice: string;
  statement: string;
  revision: number;
  /** ISO date, absent when the register does not say. */
  since?: string;
  /** Title of the practice, in the language of the quote if declared in it. */
  title: string;
  /** The declared words, whole. */
  quote: string;
  /** Language of the quote. */
  language: Language;
  /** Absolute or site-relative address of the statement on its practice page. */
  url: string;
}

export interface Choice {
  label: string;
  language: Language;
  action: Action;
}

/** What a reply is made of; each channel renders parts in its own way. */
export type Part =
  /** A sentence of the catalogue; `fine`: in small, such as an article of law. */
  | { kind: 'frame'; text: string; language: Language; fine?: true }
  /** A sentence of a language model that passed the gate; `citation` is the number of what proves it. */
  | { kind: 'claim'; text: string; language: Language; citation: number }
  /** A declared statement, whole. `citation` is a citation's number. */
  | { kind: 'statement'; text: string; language: Language; citation: number }
  /** The person's own words. */
  | { kind: 'echo'; text: string; language: Language }
  /** Buttons. */
  | { kind: 'choices'; choices: Choice[] }
  /** Something to keep (a reference), set apart from the text. `text` is a sentence of the catalogue. */
  | { kind: 'notice'; text: string; language: Language /** Not kept beyond the next turn. */; once?: true };

export interface Reply {
  /** Id of the answer, to which a vote refers. */
  id: string;
  language: Language;
  decision: Decision;
  parts: Part[];
  citations: Citation[];
  snapshot: string;
  /** Rights that this turn filed; a wish that was filed before in the conversation is added to its request. */
  filed?: readonly Right[];
  /** Whether a vote makes sense. */
  votable: boolean;
}

/** What must be done, durably, before the reply claims it. Text in effects is already masked. */
export type Effect =
  | {
      kind: 'hand_over';
      reference: string;
      conversation: string;
      language: Language;
      at: Date;
      question: string;
      /** Why people take over: they were asked for, a right is to be carried out, something went wrong. */
      reason?: 'asked' | 'wish' | 'incident' | 'danger';
    }
  | { kind: 'gap'; conversation: string; language: Language; at: Date; question: string; nearest: string[] }
  | { kind: 'feedback'; conversation: string; at: Date; answer: string; reaction: 'like' | 'dislike'; words?: string };

import type { Bilingual, Language } from '../../knowledge/statement.ts';
import type { Memory } from '../learning/memory.ts';
import type { Item } from '../modules/module.ts';

/** Somebody who learns. Known by a random id; only `account` says who it is. */
export interface Learner {
  id: string;
  /** E-mail in lower case; absent once the person was forgotten. */
  account?: string;
  language: Language;
  /** IANA; the person's own choice, else the company's list. */
  timeZone: string;
  /** The roles they have in the company's list. */
  groups: string[];
  joinedAt: Date;
  leftAt?: Date;
  /** By the person, or because nothing was answered for long. */
  paused?: { by: 'self' | 'silence'; at: Date };
  snoozedUntil?: Date;
  /** Whether managers may see this person's own results. */
  shares: boolean;
  lastAnswerAt?: Date;
  lastNudgeAt?: Date;
  /** Messages since the last answer. */
  nudges: number;
}

/** A statement as it was shown or answered: its revision, and the SHA-256 of its declared words. */
export interface StatementVersion {
  ref: string;
  revision: number;
  words: string;
}

export interface DeclaredWords extends StatementVersion {
  text: Bilingual;
  title: Bilingual;
}

/** What a person remembers of an item. */
export interface Card {
  person: string;
  /** `module/item` */
  item: string;
  memory: Memory;
  /** The statements under which it was answered last. */
  statements: StatementVersion[];
  /** Whether those statements have changed since: it is due again, what changed shown first. */
  changed: boolean;
}

/** Why a question is asked. */
export const REASONS = ['changed', 'review', 'assigned', 'onboarding', 'new', 'chosen'] as const;
export type Reason = (typeof REASONS)[number];

export interface Assignment {
  id: string;
  person: string;
  module: string;
  assignedAt: Date;
  /** Account of who assigned it. */
  assignedBy: string;
  reason: string;
  due?: Date;
}

/** A question that a person was asked. */
export interface Question {
  id: string;
  person: string;
  item: string;
  /** Content version. */
  version: string;
  statements: StatementVersion[];
  why: Reason;
  assignment?: string;
  /** When it was due; absent for what was new or chosen. */
  due?: Date;
  askedAt: Date;
  /** As it was before the first answer; absent for an item that was new. */
  memoryBefore?: Memory;
  /** Answers so far. */
  tries: number;
  closedAt?: Date;
}

export const OUTCOMES = ['right', 'incomplete', 'wrong', 'unsure'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An answer, and what was thought of it. Never changed once it is there. */
export interface Attempt {
  id: string;
  question: string;
  /** From 1. */
  try: number;
  /** `self`: the person's own judgement, where the grader was not sure. */
  judgedBy: 'grader' | 'self';
  person: string;
  module: string;
  item: string;
  version: string;
  statements: StatementVersion[];
  why: Reason;
  assignment?: string;
  due?: Date;
  channel: string;
  language: Language;
  startedAt: Date;
  endedAt: Date;
  /** What was chosen (places in the item's file, from 0), or the words. */
  answer: { chosen: number[] } | { holds: boolean } | { text: string };
  outcome: Outcome;
  /** 0 (nothing right) to 1 (all of it). */
  score: number;
  /** What the grader of free text found; JSON. */
  grade?: unknown;
  graderVersion: string;
}

export interface Nudge {
  person: string;
  /** The person's own day, YYYY-MM-DD. */
  day: string;
  /** Which message of that day, from 0. */
  number: number;
  at: Date;
  item: string;
  /** `last`: says that it pauses now. */
  kind: 'daily' | 'reminder' | 'last';
}

export interface ItemVersion {
  version: string;
  /** `module/item` */
  item: string;
  content: Item;
}

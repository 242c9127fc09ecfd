import type { NewJob } from '../../storage/outbox/enqueue.ts';
import type {
  Assignment,
  Attempt,
  Card,
  DeclaredWords,
  ItemVersion,
  Learner,
  Nudge,
  Question,
  StatementVersion,
} from './records.ts';

/** Who is in the company's list now. */
export interface Enrolment {
  id: string;
  account: string;
  language: Learner['language'];
  timeZone: string;
  groups: string[];
}

export type LearnerChange = Partial<
  Pick<Learner, 'shares'> & {
    paused: Learner['paused'] | null;
    snoozedUntil: Date | null;
    ownTimeZone: string | null;
    leftAt: Date | null;
    /** Null forgets who it was. */
    account: null;
    nudges: number;
  }
>;

/** What is written with an answer. */
export interface Answered {
  attempt: Attempt;
  card: Card;
  /** Closes the question. */
  closes: boolean;
  /** Carried out if the answer is kept. */
  jobs?: readonly NewJob[];
}

export interface AttemptFilter {
  id?: string;
  person?: string;
  /** `module/item` */
  item?: string;
  module?: string;
  from?: Date;
  before?: Date;
}

/** Everything about training that is kept. What is not found is undefined or empty. */
export interface TrainingStore {
  /** Those who left included, by when they joined. */
  learners(): Promise<Learner[]>;
  learner(id: string): Promise<Learner | undefined>;
  learnerOf(account: string): Promise<Learner | undefined>;
  /**
   * Adds a person, or brings what the company's list says up to date; who had left is back. `id` counts for who is new.
   * @returns the id that holds
   */
  enrol(person: Enrolment, at: Date): Promise<string>;
  change(id: string, change: LearnerChange): Promise<void>;

  rememberItems(items: readonly ItemVersion[], at: Date): Promise<void>;
  itemVersion(version: string): Promise<ItemVersion | undefined>;
  rememberWords(words: readonly DeclaredWords[], at: Date): Promise<void>;
  words(version: Pick<StatementVersion, 'ref' | 'words'>): Promise<DeclaredWords | undefined>;
  /** Revisions at which a statement had these words. */
  hadWords(ref: string, revision: number): Promise<string[]>;

  /** Of one person or of several (at most 500), in no order. */
  cards(people: string | readonly string[]): Promise<Card[]>;
  card(person: string, item: string): Promise<Card | undefined>;
  /** Cards of an item that were last answered under other words than these, and are not due for them yet. */
  cardsBehind(item: string, words: string): Promise<Card[]>;
  /** Puts a card in place of one that is still behind; says whether it was. Of two processes one does it. */
  lapse(card: Card, words: string): Promise<boolean>;

  assign(assignment: Assignment): Promise<void>;
  assignments(person?: string): Promise<Assignment[]>;
  withdraw(id: string, at: Date): Promise<void>;

  /** Asks, unless an open question on the same item is there: then gives that one. */
  ask(question: Question): Promise<Question>;
  question(id: string): Promise<Question | undefined>;
  openQuestions(person: string): Promise<Question[]>;
  /** Takes an open question back, as when its item was set aside. */
  close(question: string, at: Date): Promise<void>;

  /**
   * Keeps an answer with everything that follows from it.
   * @returns false when this try was answered before: nothing is changed
   */
  answer(answered: Answered): Promise<boolean>;
  /** By when they ended. */
  attempts(filter: AttemptFilter): Promise<Attempt[]>;

  /**
   * Takes the right to send messages, each with the job that sends it; `last` ones pause the person.
   * @param messages at most 500
   * @returns those that were taken; the others another process has
   */
  claimNudges(messages: readonly { nudge: Nudge; job: NewJob }[]): Promise<Nudge[]>;
  nudges(person?: string): Promise<Nudge[]>;
  /** Takes a person out wholly: settings, cards, questions. Attempts stay, and name nobody. */
  forget(id: string): Promise<void>;
}

import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';

/** No interval is longer: half a year after the last answer everything is asked again. */
const LONGEST_INTERVAL_DAYS = 180;
const MS_PER_DAY = 86_400_000;

/**
 * Default weights, recall of 90 % aimed at, days only. The library's own `maximum_interval` lets 181 days through, so
 * `clamped` holds the limit.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_INTERVAL_DAYS,
  enable_fuzz: false,
  enable_short_term: false,
});

/** How well an item was remembered. A choice never shows that it was easy. */
export type Recall = 'again' | 'hard' | 'good';
const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

/** What is remembered of an item, as FSRS counts it. JSON-safe. */
export interface Memory extends Omit<Card, 'due' | 'last_review'> {
  /** ISO 8601 in UTC. */
  due: string;
  last_review?: string;
}

export function emptyMemory(now: Date): Memory {
  return written(createEmptyCard(now));
}

/** The memory after an answer at `now`, and with it when to ask again: 1 to 180 days later. */
export function remembered(memory: Memory, recall: Recall, now: Date): Memory {
  return written(clamped(scheduler.next(read(memory), now, RATINGS[recall]).card, now));
}

/** Due at once, as if it were new; the counts of answers and misses stay. For an item whose statement changed. */
export function forgotten(memory: Memory, now: Date): Memory {
  return written(scheduler.forget(read(memory), now, false).card);
}

function clamped(card: Card, now: Date): Card {
  if (card.scheduled_days <= LONGEST_INTERVAL_DAYS) return card;
  const due = new Date(now.getTime() + LONGEST_INTERVAL_DAYS * MS_PER_DAY);
  return { ...card, due, scheduled_days: LONGEST_INTERVAL_DAYS };
}

function written({ due, last_review, state, ...rest }: Card): Memory {
  return {
    ...rest,
    state,
    due: due.toISOString(),
    ...(last_review && { last_review: last_review.toISOString() }),
  };
}

function read({ due, last_review, ...rest }: Memory): Card {
  return { ...rest, due: new Date(due), ...(last_review && { last_review: new Date(last_review) }) };
}

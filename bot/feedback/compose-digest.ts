import type { Register } from '../../knowledge/register/register.ts';
import type { Embedder } from '../../knowledge/retrieval/embedder.ts';
import type { Bilingual } from '../../knowledge/statement.ts';
import { askedByCustomers } from '../store/asked-by-customers.ts';
import { readFeedback } from '../store/feedback.ts';
import { type GapGroup, groupGaps } from './gap-groups.ts';
import { votesByPractice } from './votes-by-practice.ts';

/** What customers made of one practice. */
export interface PracticeFeedback {
  practice: string;
  title: Bilingual;
  /** Answers that quoted it. */
  asked: number;
  up: number;
  down: number;
  /** What people wrote with a thumb down, masked, latest first. */
  words: string[];
}

export interface FeedbackDigest {
  /** The most asked about first; practices that nobody asked about are left out. */
  practices: PracticeFeedback[];
  /** Questions that nothing declared answers, near these practices. */
  gaps: GapGroup[];
}

const MOST_WORDS = 5;

export interface DigestSources {
  /** Of the conversations database. */
  queries: Parameters<typeof readFeedback>[0];
  register: Register;
  embedder: Pick<Embedder, 'embedQuestion'>;
}

/**
 * What people asked, thought and missed between two instants, of the conversations that are still kept.
 * @param only ids of practices; absent: all
 */
export async function composeDigest(
  { queries, register, embedder }: DigestSources,
  { from, before }: { from: Date; before: Date },
  only?: readonly string[],
): Promise<FeedbackDigest> {
  const [feedback, asked] = await Promise.all([
    readFeedback(queries, from),
    askedByCustomers(queries, { from, before }),
  ]);
  const votes = new Map(
    votesByPractice(feedback.votes.filter(({ at }) => at < before)).map((one) => [one.practice, one]),
  );
  const wanted = (id: string) => only === undefined || only.includes(id);
  const practices = register.practices.flatMap(({ id, title }): PracticeFeedback[] => {
    const own = votes.get(id);
    const count = asked.get(id) ?? 0;
    if (!wanted(id) || (count === 0 && own === undefined)) return [];
    const words = own?.words.slice(0, MOST_WORDS) ?? [];
    return [{ practice: id, title, asked: count, up: own?.up ?? 0, down: own?.down ?? 0, words }];
  });
  const gaps = feedback.gaps.filter(({ at, nearest }) => at < before && (only === undefined || nearest.some(wanted)));
  return {
    practices: practices.sort((a, b) => b.asked - a.asked || b.down - a.down),
    gaps: await groupGaps(gaps, embedder),
  };
}

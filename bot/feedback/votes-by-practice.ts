import type { Vote } from '../store/feedback.ts';

export interface PracticeVotes {
  practice: string;
  up: number;
  down: number;
  /** What people wrote with a thumb down, masked, latest first. */
  words: string[];
}

/** Thumbs by the practice that an answer cited, the most thumbs down first; an answer that cited several counts for each. */
export function votesByPractice(votes: readonly Vote[]): PracticeVotes[] {
  const found = new Map<string, PracticeVotes>();
  for (const { practices, reaction, words } of votes) {
    for (const practice of practices) {
      const own = found.get(practice) ?? { practice, up: 0, down: 0, words: [] };
      if (reaction === 'like') own.up += 1;
      else own.down += 1;
      if (reaction === 'dislike' && words !== undefined) own.words.push(words);
      found.set(practice, own);
    }
  }
  return [...found.values()].sort((a, b) => b.down - a.down || b.up - a.up || (a.practice < b.practice ? -1 : 1));
}

import { createHash } from 'node:crypto';
import type { Embedder } from '../../knowledge/retrieval/embedder.ts';
import type { Language } from '../../knowledge/statement.ts';
import type { Gap } from '../store/feedback.ts';
import { groupByMeaning } from './group-by-meaning.ts';

/** Questions that mean alike and that nothing declared answers. */
export interface GapGroup {
  /** Six letters that stay while the question in the middle stays. */
  id: string;
  count: number;
  languages: Language[];
  latest: Date;
  /** Masked, each once, the most typical first. */
  examples: string[];
  /** Practices that came nearest, the most frequent first. */
  nearest: string[];
}

const EXAMPLES = 5;
const NEAREST = 3;

/** Groups gaps by meaning with the local model, the most frequent first. */
export async function groupGaps(gaps: readonly Gap[], embedder: Pick<Embedder, 'embedQuestion'>): Promise<GapGroup[]> {
  return (await alike(gaps, embedder)).map(groupOf);
}

/** Questions put together when they mean alike; the most frequent first, the most typical first in each. */
export async function alike<Question extends Gap>(
  questions: readonly Question[],
  embedder: Pick<Embedder, 'embedQuestion'>,
): Promise<Question[][]> {
  const meant: { question: Question; vector: Float32Array }[] = [];
  for (const question of questions) meant.push({ question, vector: await embedder.embedQuestion(question.question) });
  return groupByMeaning(meant).map((group) => group.map(({ question }) => question));
}

/** What is told of questions that mean alike. */
export function groupOf(group: readonly Gap[]): GapGroup {
  const examples = [...new Set(group.map(({ question }) => question))];
  return {
    id: createHash('sha256')
      .update(examples[0] ?? '')
      .digest('hex')
      .slice(0, 6),
    count: group.length,
    languages: [...new Set(group.map(({ language }) => language))].sort(),
    latest: new Date(Math.max(...group.map(({ at }) => at.getTime()))),
    examples: examples.slice(0, EXAMPLES),
    nearest: mostFrequent(group.flatMap(({ nearest }) => nearest)).slice(0, NEAREST),
  };
}

function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

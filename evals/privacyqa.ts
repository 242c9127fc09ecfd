import { z } from 'zod';
import { answererFrom } from '../knowledge/answering/answerer.ts';
import { loadDeciding } from '../knowledge/answering/deciding.ts';
import { loadMemory } from '../knowledge/answering/memory.ts';
import type { WordEmbedder } from '../knowledge/retrieval/embedder.ts';
import { LANGUAGES, type Statement } from '../knowledge/statement.ts';
import { denseRanking, lexicalRanking } from './baselines.ts';
import { mean, roundedAll, share } from './measures.ts';
import { placeOfRight } from './ranking.ts';
import { remembering, sourcesOf } from './sources.ts';

/** PrivacyQA: sentences of app policies, users' questions in two languages, the sentences that answer each. */
export const privacyQaSchema = z.looseObject({
  documents: z.record(
    z.string(),
    z.looseObject({
      sentences: z.array(z.string()).min(1),
      questions: z.array(
        z.looseObject({ question: z.string(), question_fr: z.string(), gold: z.array(z.int().nonnegative()) }),
      ),
    }),
  ),
});

interface RankedSentences {
  ranked: readonly string[];
  right: ReadonlySet<string>;
}

/** How well questions find the sentences that answer them: the JSON of `npx limpide eval privacyqa`. */
export async function evaluatePrivacyQa(
  { documents }: z.infer<typeof privacyQaSchema>,
  embedder: WordEmbedder,
  onProgress: (done: number, of: number) => void,
): Promise<unknown> {
  const cached = remembering(embedder);
  const [memory, deciding] = await Promise.all([loadMemory(embedder.id), loadDeciding(embedder)]);
  const results = Object.fromEntries(
    LANGUAGES.map((language) => [language, { whole: [], lexical: [], dense: [] }]),
  ) as unknown as Record<(typeof LANGUAGES)[number], Record<'whole' | 'lexical' | 'dense', RankedSentences[]>>;
  const all = Object.values(documents);
  for (const [done, { sentences, questions }] of all.entries()) {
    onProgress(done, all.length);
    const sources = await sourcesOf(sentences.map(asStatement), embedder, memory);
    const answerer = answererFrom('privacyqa', sources, deciding, cached);
    for (const { question, question_fr, gold } of questions) {
      if (gold.length === 0) continue;
      const right = new Set(gold.map(String));
      for (const [language, text] of [
        ['en', question],
        ['fr', question_fr],
      ] as const) {
        results[language].whole.push({ right, ranked: (await answerer.answer({ text, language })).ranked });
        results[language].dense.push({ right, ranked: denseRanking(sources, await cached.embedQuestion(text)) });
        results[language].lexical.push({ right, ranked: lexicalRanking(sources, { text, language }) });
      }
    }
  }
  onProgress(all.length, all.length);
  const figuresOf = (way: 'whole' | 'lexical' | 'dense') => ({
    en: figures(results.en[way]),
    fr: figures(results.fr[way]),
  });
  return roundedAll({ ...figuresOf('whole'), baselines: { lexical: figuresOf('lexical'), dense: figuresOf('dense') } });
}

function asStatement(sentence: string, row: number): Statement {
  const id = String(row);
  return {
    ref: `${id}#${id}`,
    practice: id,
    id,
    facet: 'other',
    text: { en: sentence },
    title: {},
    revision: 1,
    source: { file: 'policy', locator: `sentence ${row + 1}` },
  };
}

function figures(questions: readonly RankedSentences[]) {
  const places = questions.map(placeOfRight);
  return {
    n: questions.length,
    hit1: share(places, (place) => place <= 1),
    hit5: share(places, (place) => place <= 5),
    hit10: share(places, (place) => place <= 10),
    mrr: mean(places.map((place) => 1 / place)),
    ndcg10: mean(questions.map(gainAt10)),
  };
}

/** Normalised discounted cumulative gain of the first ten, every right sentence worth 1. */
function gainAt10({ ranked, right }: RankedSentences): number {
  const worth = (place: number) => 1 / Math.log2(place + 2);
  const gained = ranked.slice(0, 10).reduce((sum, id, place) => sum + (right.has(id) ? worth(place) : 0), 0);
  let ideal = 0;
  for (let place = 0; place < Math.min(10, right.size); place += 1) ideal += worth(place);
  return gained / ideal;
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answererFrom } from '../../knowledge/answering/answerer.ts';
import { loadDeciding } from '../../knowledge/answering/deciding.ts';
import { loadMemory } from '../../knowledge/answering/memory.ts';
import type { WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import { buildIndexFiles, openIndexFiles } from '../../knowledge/retrieval/index-files.ts';
import { detectLanguage } from '../../knowledge/retrieval/language.ts';
import { buildLexicalIndex } from '../../knowledge/retrieval/lexical-index.ts';
import type { CompanyFile } from '../company-files.ts';
import { percentile } from '../measures.ts';
import { largeRegister } from './large-register.ts';

const SEED = 20_261_126;
const CALLERS = [1, 8, 50];
const QUESTIONS = 400;

/** Milliseconds; `perSecond`: questions. */
export interface Timing {
  callers: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

export interface AnsweringFigures {
  statements: number;
  /** Seconds to embed the statements and build the graph, when they were last built. */
  buildSeconds: number;
  openMs: number;
  embedding: Timing[];
  answering: Timing[];
}

/** Times whole answers beside embedding the question alone, in the same run, on a register of `size` statements. */
export async function benchAnswering(
  companies: readonly CompanyFile[],
  size: number,
  embedder: WordEmbedder,
  cache: string,
  onProgress: (done: number, of: number) => void,
): Promise<AnsweringFigures> {
  const statements = largeRegister(companies, size, SEED);
  const directory = join(cache, `${embedder.indexId.replace(/\W/g, '-')}-${size}-${SEED}`);
  const built = join(directory, 'built.json');
  if (!existsSync(built)) {
    await mkdir(directory, { recursive: true });
    const start = performance.now();
    await buildIndexFiles(statements, embedder, directory, onProgress);
    await writeFile(built, JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
  }
  const { seconds } = JSON.parse(await readFile(built, 'utf8')) as { seconds: number };

  const start = performance.now();
  const [vectors, memory, deciding] = await Promise.all([
    openIndexFiles(statements, embedder, directory),
    loadMemory(embedder.id),
    loadDeciding(embedder),
  ]);
  const answerer = answererFrom(
    'bench',
    { statements, vectors, memory, lexical: buildLexicalIndex(statements) },
    deciding,
    embedder,
  );
  const openMs = performance.now() - start;

  const questions = companies.flatMap(({ practices }) => practices.flatMap((practice) => practice.questions));
  const asked = Array.from({ length: QUESTIONS }, (_, i) => {
    const { text, lang } = questions[(i * 7919) % questions.length] as (typeof questions)[number];
    const language = detectLanguage(text, lang);
    return { text, language: language === 'other' ? lang : language };
  });
  for (const question of asked.slice(0, 20)) await answerer.answer(question);
  const embedding: Timing[] = [];
  const answering: Timing[] = [];
  for (const callers of CALLERS) {
    embedding.push(await timed(callers, asked, (question) => embedder.embedQuestion(question.text)));
    answering.push(await timed(callers, asked, (question) => answerer.answer(question)));
  }
  return { statements: size, buildSeconds: seconds, openMs, embedding, answering };
}

async function timed<T>(callers: number, work: readonly T[], act: (one: T) => Promise<unknown>): Promise<Timing> {
  const times: number[] = [];
  const waiting = work.values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (const one of waiting) {
        const begun = performance.now();
        await act(one);
        times.push(performance.now() - begun);
      }
    }),
  );
  const perSecond = (work.length * 1000) / (performance.now() - start);
  return {
    callers,
    perSecond,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

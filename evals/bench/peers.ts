import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EnsembleRetriever } from '@langchain/classic/retrievers/ensemble';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import MiniSearch from 'minisearch';
import { answererFrom } from '../../knowledge/answering/answerer.ts';
import { loadDeciding } from '../../knowledge/answering/deciding.ts';
import { loadMemory } from '../../knowledge/answering/memory.ts';
import { LangChainEmbeddings } from '../../knowledge/retrieval/langchain-embeddings.ts';
import { detectLanguage } from '../../knowledge/retrieval/language.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { declaredIn, type Language, type Statement } from '../../knowledge/statement.ts';
import { type CompanyFile, readCompanyFiles, statementsOf } from '../company-files.ts';
import { percentile } from '../measures.ts';
import { type Ranked, rankingFigures } from '../ranking.ts';
import { sourcesOf } from '../sources.ts';

/**
 * Peers in one run: `npx tsx evals/bench/peers.ts --data DIR`. Each gets the same declared texts, both languages, and the
 * same questions, one at a time; each ranks practices. LangChain's parts get this project's embedding model.
 */
type Peer = (question: string, language: Language) => Promise<string[]>;

/** Practices that a ranking is cut at; hit@3 and the reciprocal rank need no more. */
const MOST = 10;

const PEERS = [
  'Limpide',
  'LangChain EnsembleRetriever (BM25 + HNSWLib)',
  'LangChain HNSWLib alone',
  'MiniSearch alone',
];
const EMBEDDING = 'embedding the question alone';

async function peersOf(company: CompanyFile, shared: Awaited<ReturnType<typeof loadShared>>): Promise<Peer[]> {
  const { embedder, memory, deciding } = shared;
  const statements = statementsOf(company);
  const answerer = answererFrom(company.company.id, await sourcesOf(statements, embedder, memory), deciding, embedder);
  const documents = statements.flatMap((statement) =>
    declaredIn(statement).map(
      (language) =>
        new Document({ pageContent: statement.text[language] as string, metadata: { practice: statement.practice } }),
    ),
  );
  const vectors = await HNSWLib.fromDocuments(documents, new LangChainEmbeddings(embedder));
  // Each statement stands there in two languages: twice as many texts as practices.
  const dense = vectors.asRetriever(2 * MOST);
  const ensemble = new EnsembleRetriever({
    retrievers: [BM25Retriever.fromDocuments(documents, { k: 2 * MOST }), dense],
    weights: [0.5, 0.5],
  });
  const words = searches(statements);
  const practices = (found: { metadata: Record<string, unknown> }[]) => [
    ...new Set(found.map(({ metadata }) => String(metadata.practice))),
  ];
  return [
    async (text, language) => (await answerer.answer({ text, language })).ranked,
    async (text) => practices(await ensemble.invoke(text)),
    async (text) => practices(await dense.invoke(text)),
    async (text, language) => [
      ...new Set(words[language].search(text, { fuzzy: 0.2, prefix: true }).map(({ practice }) => String(practice))),
    ],
  ];
}

/** MiniSearch as its own documentation sets it up, an index a language. */
function searches(statements: readonly Statement[]): Record<Language, MiniSearch> {
  const of = (language: Language) => {
    const index = new MiniSearch({ idField: 'ref', fields: ['text'], storeFields: ['practice'] });
    for (const { ref, practice, text } of statements)
      if (text[language] !== undefined) index.add({ ref, practice, text: text[language] });
    return index;
  };
  return { fr: of('fr'), en: of('en') };
}

async function loadShared() {
  const embedder = await loadOnnxEmbedder();
  const [memory, deciding] = await Promise.all([loadMemory(embedder.id), loadDeciding(embedder)]);
  return { embedder, memory, deciding };
}

async function comparePeers(companies: readonly CompanyFile[]): Promise<void> {
  const shared = await loadShared();
  const ranked: Ranked[][] = PEERS.map(() => []);
  const times: number[][] = [...PEERS, EMBEDDING].map(() => []);
  const timed = async <Result>(row: number, act: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await act();
    times[row]?.push(performance.now() - start);
    return result;
  };
  for (const company of companies) {
    const peers = await peersOf(company, shared);
    for (const practice of company.practices) {
      for (const { text, lang, style, also } of practice.questions) {
        const right = new Set([practice.id, ...(also ?? [])]);
        const group = `${style === 'ordinary' ? 'ordinary' : 'other'}/${lang}`;
        const detected = detectLanguage(text, lang);
        const language = detected === 'other' ? lang : detected;
        await timed(PEERS.length, () => shared.embedder.embedQuestion(text));
        for (const [row, peer] of peers.entries())
          ranked[row]?.push({ group, right, ranked: (await timed(row, () => peer(text, language))).slice(0, MOST) });
      }
    }
  }
  print(ranked, times);
}

function print(ranked: readonly Ranked[][], times: readonly number[][]): void {
  const groups = ['ordinary/en', 'ordinary/fr', 'other/en', 'other/fr'] as const;
  const percent = (share: number) => (100 * share).toFixed(1);
  const speed = (row: number) =>
    `${percentile(times[row] ?? [], 0.5).toFixed(1)} / ${percentile(times[row] ?? [], 0.95).toFixed(1)}`;
  const lines = [
    `| first / in three / mrr | ${groups.join(' | ')} | ms p50 / p95 |`,
    `|---|${'---|'.repeat(groups.length + 1)}`,
  ];
  for (const [row, name] of PEERS.entries()) {
    const figures = rankingFigures(ranked[row] ?? []) as Record<string, { hit1: number; hit3: number; mrr: number }>;
    const cells = groups.map((group) => {
      const { hit1 = 0, hit3 = 0, mrr = 0 } = figures[group] ?? {};
      return `${percent(hit1)} / ${percent(hit3)} / ${mrr.toFixed(3)}`;
    });
    lines.push(`| ${name} | ${cells.join(' | ')} | ${speed(row)} |`);
  }
  lines.push(`| ${EMBEDDING} | ${groups.map(() => '').join(' | ')} | ${speed(PEERS.length)} |`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'evals/data/fit' } } });
  await comparePeers(await readCompanyFiles(values.data));
}

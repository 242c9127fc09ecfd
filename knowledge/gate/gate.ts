import type { PieceReader } from '../retrieval/embedder.ts';
import type { Language } from '../statement.ts';
import type { Nearness } from './alignment.ts';
import { passageOf, sentenceSpans } from './passages.ts';
import { isPlain } from './plain.ts';
import { type Reading, readText } from './reading.ts';
import { type Fault, weigh } from './weigh.ts';
import { wordVectors } from './word-vectors.ts';

export interface Claimed {
  text: string;
  language: Language;
  quote: string;
}

export interface Declared {
  text: string;
  language: Language;
}

/**
 * Whether a claim may be shown with this quote of a declared text: undefined, or why not. The quote is expanded to its
 * whole sentences, and the claim is weighed against each run of their parts; one that holds is enough.
 * @param reader tells which words are near in meaning; without it only words that are known to mean the same are paired
 */
export async function findFault(
  claimed: Claimed,
  declared: Declared,
  reader?: PieceReader,
): Promise<Fault | undefined> {
  if (!isPlain(claimed.text)) return { code: 'not_plain', about: claimed.text };
  const passage = passageOf(declared.text, claimed.quote);
  if (passage === undefined) return { code: 'quote_not_found', about: claimed.quote };
  const text = withoutYesOrNo(claimed.text, claimed.language);
  if (text === undefined) return { code: 'marker_added', about: claimed.text };
  const claim = readText(text, claimed.language);
  const claimVectors = await vectorsOf(claim, reader);
  const sentenceBefore = sentenceSpans(declared.text.slice(0, passage.start)).at(-1);
  const passageText = declared.text.slice(passage.start, passage.end);
  const context = sentenceBefore && declared.text.slice(sentenceBefore.start, sentenceBefore.end);
  let first: Fault | undefined;
  for (const run of runsOf(passageText)) {
    const source = readText(run, declared.language);
    const already = passageText.slice(0, passageText.indexOf(run));
    const before = readText(`${context ?? ''} ${already}`, declared.language);
    const nearness = nearnessOf(claimVectors, await vectorsOf(source, reader));
    const fault = weigh(claim, source, nearness, before);
    if (fault === undefined) return undefined;
    first ??= fault;
  }
  return first;
}

const MOST_RUNS = 10;

/** The whole passage, then each run of its parts between full stops and semicolons, the longest first. */
function runsOf(passage: string): string[] {
  const parts = sentenceSpans(passage).flatMap(({ start, end }) =>
    passage
      .slice(start, end)
      .split(/(?<=;)\s+/)
      .map((part) => part.trim()),
  );
  const runs: string[] = [];
  for (let length = parts.length; length > 0; length -= 1)
    for (let from = 0; from + length <= parts.length; from += 1) runs.push(parts.slice(from, from + length).join(' '));
  return runs.slice(0, MOST_RUNS);
}

const YES = /^(?:yes|oui)\s*[,:.!–—-]\s*/iu;
const NO = /^(?:no|non)\s*[,:.!–—-]\s*/iu;
const DENIES =
  /(?<!\p{L})(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without|\p{L}+n['’]t|ne|n['’]|pas|jamais|aucune?|rien|personne|ni|sans)(?!\p{L})|(?<!\p{L})n['’]/iu;

/** What follows a "yes" or a "no"; undefined where a "no" affirms. */
function withoutYesOrNo(text: string, _language: Language): string | undefined {
  const yes = YES.exec(text)?.[0];
  const no = NO.exec(text)?.[0];
  const rest = text.slice((yes ?? no ?? '').length);
  if (no !== undefined && !DENIES.test(rest)) return undefined;
  return rest;
}

type Vectors = (Float32Array | undefined)[];

async function vectorsOf({ words }: Reading, reader: PieceReader | undefined): Promise<Vectors> {
  if (reader === undefined) return [];
  const spoken = words.flatMap((word, place) => (word.sign ? [] : [place]));
  const vectors = await wordVectors(
    spoken.map((place) => words[place]?.text ?? ''),
    reader,
  );
  const all: Vectors = [];
  for (const [index, place] of spoken.entries()) all[place] = vectors[index];
  return all;
}

function nearnessOf(claim: Vectors, source: Vectors): Nearness {
  return (one, other) => {
    const [ours, theirs] = [claim[one], source[other]];
    if (ours === undefined || theirs === undefined) return 0;
    let sum = 0;
    for (let i = 0; i < ours.length; i += 1) sum += (ours[i] as number) * (theirs[i] as number);
    return sum;
  };
}

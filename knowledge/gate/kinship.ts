import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { assetFile } from '../model-files.ts';
import type { Language } from '../statement.ts';
import { meaningsOf } from './concepts.ts';

/** How two words stand to one another: of one meaning, known to be of different ones, or not both known. */
export type Kinship = 'same' | 'different' | 'unknown';

interface Stemmed {
  stem: string;
  language: Language;
}

/** Least share of what one word is translated by that another one shares, for the two to mean the same. */
const SHARED = 0.05;
/** Least share of a word's translations that one of them has, to be one. */
const TRANSLATED = 0.04;
/** A word that was met as often is known. */
const KNOWN = 5;

type Counts = Map<string, Map<string, number>>;

let loaded: Record<Language, Counts> | undefined;

/** English stems, each with the French stems that stood for it in declared texts and how often (`limpide fit gate`). */
function translations(): Record<Language, Counts> {
  if (loaded !== undefined) return loaded;
  const file = JSON.parse(readFileSync(assetFile('gate/translations.json'), 'utf8'));
  const pairs = z.record(z.string(), z.record(z.string(), z.number())).parse(file);
  const en: Counts = new Map();
  const fr: Counts = new Map();
  for (const [english, others] of Object.entries(pairs)) {
    for (const [french, count] of Object.entries(others)) {
      en.set(english, (en.get(english) ?? new Map()).set(french, count));
      fr.set(french, (fr.get(french) ?? new Map()).set(english, count));
    }
  }
  loaded = { en, fr };
  return loaded;
}

const total = (counts: ReadonlyMap<string, number> | undefined) =>
  [...(counts ?? [])].reduce((sum, [, count]) => sum + count, 0);

export function kinship(one: Stemmed, other: Stemmed): Kinship {
  if (one.language === other.language && one.stem === other.stem) return 'same';
  const [ours, theirs] = [meaningsOf(one.stem, one.language), meaningsOf(other.stem, other.language)];
  if (ours !== undefined && theirs !== undefined) for (const line of ours) if (theirs.has(line)) return 'same';
  const related =
    one.language === other.language
      ? Math.max(shared(one.stem, other.stem, one.language), shared(other.stem, one.stem, one.language)) >= SHARED
      : translated(one, other) >= TRANSLATED;
  if (related) return 'same';
  return isKnown(one, ours) && isKnown(other, theirs) ? 'different' : 'unknown';
}

function isKnown({ stem, language }: Stemmed, meanings: ReadonlySet<number> | undefined): boolean {
  return meanings !== undefined || total(translations()[language].get(stem)) >= KNOWN;
}

/** Share, 0..1, of the translations of one word that are translations of the other. */
function shared(stem: string, other: string, language: Language): number {
  const across = translations()[language].get(stem);
  const back = translations()[language === 'en' ? 'fr' : 'en'];
  const all = total(across);
  let sum = 0;
  for (const [translation, count] of across ?? []) {
    const returned = back.get(translation);
    sum += (count / all) * ((returned?.get(other) ?? 0) / Math.max(1, total(returned)));
  }
  return sum;
}

/** The greater of the shares that two words have in each other's translations. */
function translated(one: Stemmed, other: Stemmed): number {
  const ours = translations()[one.language].get(one.stem);
  const theirs = translations()[other.language].get(other.stem);
  const count = ours?.get(other.stem) ?? 0;
  return count === 0 ? 0 : Math.max(count / total(ours), count / total(theirs));
}

import type { Language } from '../../knowledge/statement.ts';

const SHORT: Record<Language, [RegExp, string][]> = {
  en: [
    [/\byou\b/gi, 'u'],
    [/\byour\b/gi, 'ur'],
    [/\bplease\b/gi, 'pls'],
    [/\bare\b/gi, 'r'],
    [/\bto\b/gi, '2'],
    [/\bbecause\b/gi, 'cuz'],
    [/\band\b/gi, 'n'],
    [/'/g, ''],
  ],
  fr: [
    [/\bvous\b/gi, 'vs'],
    [/\btout(?=\s|$)/gi, 'tt'],
    [/\btoutes?\b/gi, 'tte'],
    [/\bque\b/gi, 'ke'],
    [/\bqu'/gi, 'k'],
    [/\bpour\b/gi, 'pr'],
    [/\bdans\b/gi, 'ds'],
    [/\bpas\b/gi, 'pa'],
    [/\bs'il vous plaît/gi, 'svp'],
    [/ez\b/gi, 'é'],
    [/'/g, ' '],
  ],
};

/** The message as somebody in a hurry, or with little schooling, might have typed it. */
export function roughened(text: string, lang: Language, random: () => number): string {
  let rough = random() < 0.7 ? text.toLowerCase() : text;
  if (random() < 0.5) rough = rough.normalize('NFD').replace(/\p{M}+/gu, '');
  if (random() < 0.5) rough = rough.replace(/[.,;:!?]/g, '');
  for (const [long, short] of SHORT[lang]) if (random() < 0.35) rough = rough.replace(long, short);
  return rough
    .split(' ')
    .map((word) => (word.length > 3 && random() < 0.15 ? mistyped(word, random) : word))
    .join(' ');
}

/** A letter lost, doubled, or two of them swapped. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.6) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

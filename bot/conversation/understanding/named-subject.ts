import { contentWords } from './words.ts';

const SUBJECT_EN = /^(?:and |so |but )?(?:does|do|is|has|did|will|can|could|would)\s+(\p{Lu}[\p{L}\p{N}-]{2,})\s/iu;
const SUBJECT_FR =
  /^(?:[Ee]t |[Mm]ais |[Aa]lors )?(?:[Ee]st-ce qu(?:e |'))?(?:(?:[Ll]es|[Ll]a|[Ll]e) \p{L}+ comme )?(\p{Lu}[\p{L}\p{N}-]{2,})(?: \p{Lu}[\p{L}\p{N}-]+)? (?:garde|vend|voit|sait|reçoit|partage|conserve|utilise|lit|donne|peut|va|fait|paie|\p{L}+-t-(?:il|elle|ils|elles)|\p{L}+-(?:ils|elles))(?!\p{L})/u;

/** The named subject of a question about somebody else ("Does Acme sell …?", "Acme garde … ?"); undefined when there is none. */
export function namedSubject(question: string): string | undefined {
  const english = SUBJECT_EN.exec(question)?.[1];
  const found = english !== undefined && /^\p{Lu}/u.test(english) ? english : SUBJECT_FR.exec(question)?.[1];
  // « Qui lit mon dossier ? » begins with a capital, and names nobody.
  return found === undefined || contentWords(found).length === 0 ? undefined : found;
}

import { FUNCTION_WORDS } from '../../../knowledge/retrieval/function-words.ts';

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words about the talk itself, which say nothing about the subject of a question. */
const TALK = `ok okay well fine so then now also too again actually really please sorry right yeah yep thing things know tell want need like
  since per via today tonight now just even ever going happen happens happened mean means make made use used please say said yours dear sir madam
  exactement vraiment alors donc bon bah ben voila hein svp dites dis savoir voudrais aimerais souhaite sais dire passe devient devienne
  chose choses truc trucs concretement quoi oui non si d'accord merci bonjour pardon enfin coup`;

const EMPTY = new Set([...`${FUNCTION_WORDS.fr} ${FUNCTION_WORDS.en} ${TALK}`.split(/\s+/).map(fold)]);
for (const telling of [
  'data',
  'email',
  'delete',
  'share',
  'sell',
  'safe',
  'list',
  'donnees',
  'supprimer',
  'effacer',
  'courriel',
])
  EMPTY.delete(telling);

/** Words of a text that name its subject, without accents, in order. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return words
    .map(fold)
    .filter((word) => word.length > 1 && !EMPTY.has(word) && !word.split('-').every((piece) => EMPTY.has(piece)));
}

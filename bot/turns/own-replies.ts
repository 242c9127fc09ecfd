import { LANGUAGES, type Language } from '../../knowledge/statement.ts';
import type { Part, Reply } from '../conversation/reply.ts';
import { SENTENCES } from './sentences.ts';

const bare = (id: string, language: Language, parts: Part[]): Reply => ({
  id,
  language,
  decision: 'other',
  parts,
  citations: [],
  snapshot: '',
  votable: false,
});

/** The apology, in both languages: when the program failed, its idea of the person's language may be wrong too. */
export function apology(id: string, language: Language): Reply {
  const first = LANGUAGES.filter((one) => one === language);
  const rest = LANGUAGES.filter((one) => one !== language);
  const parts = [...first, ...rest].map((one): Part => ({ kind: 'frame', text: SENTENCES.failed[one], language: one }));
  return bare(id, language, parts);
}

/** Asks for a shorter message. */
export function tooLong(id: string, language: Language): Reply {
  return bare(id, language, [{ kind: 'frame', text: SENTENCES.tooLong[language], language }]);
}

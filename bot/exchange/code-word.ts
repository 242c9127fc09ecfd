import type { WordFor } from '../../knowledge/exchange/art30/codes.ts';
import { DATA_CATEGORIES, DATA_SUBJECTS, DATA_USES } from '../pages/code-words.ts';
import { wordsFor } from '../pages/codes.ts';

const TABLES = { subjects: DATA_SUBJECTS, data: DATA_CATEGORIES, purposes: DATA_USES };

/** The plain words for the codes of a record. */
export const codeWord: WordFor = (kind, key, language) => wordsFor(key, TABLES[kind], language);

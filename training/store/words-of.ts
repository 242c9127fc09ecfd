import { canonicalJson, sha256 } from '../../knowledge/snapshot/canonical.ts';
import type { Statement } from '../../knowledge/statement.ts';
import type { DeclaredWords, StatementVersion } from './records.ts';

/** One name for the words of several statements; a new revision with the same words does not change it. */
export function wordsOf(statements: readonly StatementVersion[]): string {
  return sha256(canonicalJson(statements.map(({ ref, words }) => [ref, words]).sort()));
}

/** A statement as it is declared now. */
export function declaredWords({ ref, revision, text, title }: Statement): DeclaredWords {
  return { ref, revision, words: sha256(canonicalJson(text)), text, title };
}

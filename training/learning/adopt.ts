import type { Statement } from '../../knowledge/statement.ts';
import type { Content } from '../context.ts';
import type { Item, Module, ModuleItem } from '../modules/module.ts';
import type { StatementVersion } from '../store/records.ts';
import type { TrainingStore } from '../store/training-store.ts';
import { declaredWords, wordsOf } from '../store/words-of.ts';
import { forgotten } from './memory.ts';

/** An item that fell due again, and for how many people. */
export interface Lapsed {
  item: string;
  people: number;
}

/**
 * Takes over what is declared and asked now. An item whose practice has another revision but whose statements have kept
 * their words is no longer out of date; one whose words changed falls due for everybody who holds it. Called again with
 * the same, or by two processes, it changes nothing more.
 */
export async function adopt(
  store: TrainingStore,
  register: Content['register'],
  modules: readonly Module[],
  at: Date,
): Promise<{ content: Content; lapsed: Lapsed[] }> {
  const statements = new Map(register.statements.map((statement) => [statement.ref, statement]));
  const bound = new Set(
    modules.flatMap(({ items }) => items.flatMap(({ item }) => item.statements.map(({ ref }) => ref))),
  );
  await store.rememberWords(register.statements.filter(({ ref }) => bound.has(ref)).map(declaredWords), at);
  const adopted: Module[] = [];
  for (const module of modules) {
    adopted.push({
      ...module,
      items: await Promise.all(module.items.map((item) => carriedOver(store, item, statements))),
    });
  }
  const items = adopted.flatMap((module) => module.items);
  await store.rememberItems(
    items.map(({ key, version, item }) => ({ version, item: key, content: item })),
    at,
  );
  const lapsed: Lapsed[] = [];
  for (const { key, item, stale } of items) {
    if (stale.length > 0) continue;
    const words = wordsOf(versionsOf(item, statements));
    let people = 0;
    for (const card of await store.cardsBehind(key, words)) {
      if (await store.lapse({ ...card, memory: forgotten(card.memory, at) }, words)) people += 1;
    }
    if (people > 0) lapsed.push({ item: key, people });
  }
  return { content: { register, modules: adopted, statements }, lapsed };
}

/** The statements of an item as they are declared now; those that are gone are left out. */
export function versionsOf(item: Item, statements: ReadonlyMap<string, Statement>): StatementVersion[] {
  return item.statements.flatMap(({ ref }) => {
    const statement = statements.get(ref);
    if (statement === undefined) return [];
    const { revision, words } = declaredWords(statement);
    return [{ ref, revision, words }];
  });
}

/** A new revision of the practice that left the item's statements as they were does not put the item out of date. */
async function carriedOver(
  store: TrainingStore,
  item: ModuleItem,
  statements: ReadonlyMap<string, Statement>,
): Promise<ModuleItem> {
  const stale: ModuleItem['stale'] = [];
  for (const reason of item.stale) {
    const statement = reason.kind === 'revision-changed' ? statements.get(reason.ref) : undefined;
    const same =
      reason.kind === 'revision-changed' &&
      statement !== undefined &&
      (await store.hadWords(reason.ref, reason.revision)).includes(declaredWords(statement).words);
    if (!same) stale.push(reason);
  }
  return { ...item, stale };
}

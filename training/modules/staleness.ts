import type { Place } from '../../knowledge/register/fault.ts';
import { nearest } from '../../knowledge/register/nearest.ts';
import type { Path } from '../../knowledge/register/parse-yaml.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { Item, Staleness } from './module.ts';
import { type ModuleFault, moduleFault } from './module-fault.ts';

/** What of a register decides whether an item may be asked. */
export interface Declared {
  /** Revision of each statement by `practice#id`. */
  revisions: ReadonlyMap<string, number>;
  practices: ReadonlySet<string>;
}

export function declaredIn(register: Pick<Register, 'statements' | 'practices'>): Declared {
  return {
    revisions: new Map(register.statements.map(({ ref, revision }) => [ref, revision])),
    practices: new Set(register.practices.map(({ id }) => id)),
  };
}

/** Why an item may not be asked as things are declared; empty when it may. */
export function stalenessOf(item: Item, declared: Declared): Staleness[] {
  return located(item, declared).map(({ staleness }) => staleness);
}

/** The same as remarks at the places of their file. */
export function staleRemarks(item: Item, declared: Declared, placeAt: (path: Path) => Place): ModuleFault[] {
  return located(item, declared).map(({ staleness, path }) => remarkOn(staleness, declared, placeAt(path)));
}

function remarkOn(staleness: Staleness, declared: Declared, place: Place): ModuleFault {
  switch (staleness.kind) {
    case 'statement-gone': {
      const { ref } = staleness;
      return moduleFault('statement-gone', place, { ref, nearest: nearest(ref, [...declared.revisions.keys()]) });
    }
    case 'practice-gone': {
      const { practice } = staleness;
      return moduleFault('practice-gone', place, { practice, nearest: nearest(practice, [...declared.practices]) });
    }
    case 'revision-changed':
      return moduleFault('revision-changed', place, staleness);
  }
}

function located(item: Item, declared: Declared): { staleness: Staleness; path: Path }[] {
  const found: { staleness: Staleness; path: Path }[] = [];
  for (const [i, { ref, revision }] of item.statements.entries()) {
    const now = declared.revisions.get(ref);
    const path = ['statements', i];
    if (now === undefined) found.push({ staleness: { kind: 'statement-gone', ref }, path });
    else if (now !== revision) found.push({ staleness: { kind: 'revision-changed', ref, revision, now }, path });
  }
  if (item.form !== 'which-practice') return found;
  const choices: [string, Path][] = [
    [item.practice, ['practice']],
    ...item.others.map((practice, i): [string, Path] => [practice, ['others', i]]),
  ];
  for (const [practice, path] of choices) {
    if (!declared.practices.has(practice)) found.push({ staleness: { kind: 'practice-gone', practice }, path });
  }
  return found;
}

import type { z } from 'zod';
import type { Bilingual } from '../../knowledge/statement.ts';
import type { ITEM_SCHEMAS, ItemForm } from './schema.ts';

/** A question on declared statements, as its file says it. */
export type Item = { [Form in ItemForm]: z.output<(typeof ITEM_SCHEMAS)[Form]> }[ItemForm];

/** Why an item is set aside until its author has looked at it again. */
export type Staleness =
  | { kind: 'statement-gone'; ref: string }
  | { kind: 'practice-gone'; practice: string }
  | { kind: 'revision-changed'; ref: string; revision: number; now: number };

export interface ModuleItem {
  item: Item;
  /** `module/item`, unique in a company. */
  key: string;
  /** SHA-256 of the item as its file says it: the content version of an attempt. */
  version: string;
  /** Empty: it may be asked. */
  stale: Staleness[];
}

/** A file of `training/`. */
export interface Module {
  id: string;
  title: Bilingual;
  /** Why it matters. What there is to know are the declared statements of the items. */
  intro: Bilingual;
  /** Whether new people begin with it. */
  onboarding: boolean;
  /** Share of the points that passes it, in per cent, 1 to 100. */
  pass: number;
  /** At least one, in the order of the file. */
  items: ModuleItem[];
  file: string;
}

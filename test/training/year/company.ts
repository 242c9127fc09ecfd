import type { Statement } from '../../../knowledge/statement.ts';
import type { Content } from '../../../training/context.ts';
import type { Item, Module } from '../../../training/modules/module.ts';
import { declaredIn, stalenessOf } from '../../../training/modules/staleness.ts';

const PRACTICES = 20;
const MODULES = 6;

/** What is declared at one time of the year: revisions and words that differ from the first ones. */
export interface Declared {
  revisions: Record<string, number>;
  words: Record<string, string>;
}

/** Twenty practices of three statements. */
export function registerOf({ revisions, words }: Declared): Content['register'] {
  const practices = Array.from({ length: PRACTICES }, (_, p) => {
    const id = `practice-${p}`;
    const revision = revisions[id] ?? 1;
    const title = { fr: `Pratique ${p}`, en: `Practice ${p}` };
    const statements: Statement[] = [0, 1, 2].map((s) => {
      const ref = `${id}#s${s}`;
      const said = words[ref] ?? 'first words';
      return {
        ref,
        practice: id,
        id: `s${s}`,
        facet: 'retention',
        text: { fr: `${ref} : ${said}`, en: `${ref}: ${said}` },
        title,
        revision,
        source: { file: `practices/${id}.yaml`, locator: `statements.s${s}` },
      };
    });
    return { id, title, revision, file: `practices/${id}.yaml`, statements };
  });
  return { practices, statements: practices.flatMap(({ statements }) => statements) };
}

/** Six modules of ten items, one statement each; `follows` is the revision that their authors have read. */
export function modulesOf(register: Content['register'], follows: Record<string, number>): Module[] {
  const declared = declaredIn(register);
  return Array.from({ length: MODULES }, (_, m) => {
    const id = `module-${m}`;
    const items = Array.from({ length: 10 }, (_, i) => {
      const n = m * 10 + i;
      const practice = `practice-${Math.floor(n / 3)}`;
      const revision = follows[practice] ?? 1;
      const item = itemOf(`item-${n}`, { ref: `${practice}#s${n % 3}`, practice, revision }, n % 2 === 0);
      const key = `${id}/${item.id}`;
      return { item, key, version: `${key}@${revision}`, stale: stalenessOf(item, declared) };
    });
    const text = { fr: id, en: id };
    return { id, title: text, intro: text, onboarding: m === 0, pass: 80, items, file: `${id}.yaml` };
  });
}

function itemOf(id: string, bound: Item['statements'][number], choose: boolean): Item {
  const text = { fr: id, en: id };
  const common = { id, statements: [bound], feedback: text };
  if (!choose) return { ...common, form: 'true-false', claim: text, holds: true };
  const options = [true, false, false].map((right, i) => ({ text: { fr: `f${i}`, en: `e${i}` }, right }));
  return { ...common, form: 'choose-one', question: text, options };
}

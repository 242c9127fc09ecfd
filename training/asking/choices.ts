import { sha256 } from '../../knowledge/snapshot/canonical.ts';
import type { Bilingual } from '../../knowledge/statement.ts';
import type { Item } from '../modules/module.ts';

/** One of the things to choose from, as the person sees it. */
export interface ShownChoice {
  /** What an answer names: `a`, `b`, … as shown; `true` and `false`; `1`, `2`, … for the parts of an explanation. */
  id: string;
  /** Its place in the item's file, from 0. */
  place: number;
  text: Bilingual;
  /** Whether it belongs to the right answer. */
  right: boolean;
  /** Said to who chose it. */
  why?: Bilingual;
}

const HOLDS: Record<'true' | 'false', Bilingual> = {
  true: { fr: 'Vrai', en: 'True' },
  false: { fr: 'Faux', en: 'False' },
};

/**
 * What there is to choose, in the order shown: shuffled by the question's id, so that every channel shows the same order
 * and the right one stands anywhere. Empty for free text.
 * @param titleOf title of a practice
 */
export function choicesOf(item: Item, question: string, titleOf: (practice: string) => Bilingual): ShownChoice[] {
  switch (item.form) {
    case 'choose-one':
    case 'choose-several':
      return lettered(
        question,
        item.options.map(({ text, right, why }, place) => ({ place, text, right, ...(why && { why }) })),
      );
    case 'which-practice':
      return lettered(
        question,
        [item.practice, ...item.others].map((practice, place) => ({
          place,
          text: titleOf(practice),
          right: place === 0,
        })),
      );
    case 'true-false':
      return (['true', 'false'] as const).map((id, place) => ({
        id,
        place,
        text: HOLDS[id],
        right: item.holds === (id === 'true'),
      }));
    case 'put-right':
      if (item.answer === 'write') return [];
      return item.parts.map(({ text, instead }, place) => ({
        id: String(place + 1),
        place,
        text,
        right: instead !== undefined,
        ...(instead && { why: instead }),
      }));
    case 'explain':
      return [];
  }
}

/** Whether several may be chosen. */
export function takesSeveral(item: Item): boolean {
  return item.form === 'choose-several' || item.form === 'put-right';
}

function lettered(question: string, choices: Omit<ShownChoice, 'id'>[]): ShownChoice[] {
  return choices
    .map((choice) => ({ choice, rank: sha256(`${question}/${choice.place}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ choice }, shown) => ({ id: String.fromCharCode(97 + shown), ...choice }));
}

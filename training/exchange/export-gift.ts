import { type Bilingual, inLanguage, type Language } from '../../knowledge/statement.ts';
import { explanationOf } from '../asking/views.ts';
import type { Item, Module } from '../modules/module.ts';

/** Tag of an explanation to put right: it goes out as a choice, and does not come back as one. */
export const PUT_RIGHT = 'form:put-right';

/**
 * A module as GIFT, the text format that Moodle reads, in one language. Which statements an item is bound to goes along
 * as tags (`practice#statement@revision`), so that it can come back. A choice of several is weighted: all right ones
 * make 100 %, a wrong one takes everything.
 * @param titleOf title of a practice
 */
export function exportGift(module: Module, language: Language, titleOf: (practice: string) => Bilingual): string {
  const tell = (text: Bilingual) => escaped(inLanguage(text, language).text);
  const questions = module.items.map(({ item, key }) => {
    const tags = item.statements.map(({ ref, revision }) => `[tag:${ref}@${revision}]`).join(' ');
    const form = item.form === 'put-right' ? ` [tag:${PUT_RIGHT}]` : '';
    return `// [id:${key}] ${tags}${form}\n::${escaped(key)}:: [plain]${bodyOf(item, tell, titleOf)}\n`;
  });
  return [`$CATEGORY: ${module.id}\n`, ...questions].join('\n');
}

type Tell = (text: Bilingual) => string;

function bodyOf(item: Item, tell: Tell, titleOf: (practice: string) => Bilingual): string {
  const feedback = `####${tell(item.feedback)}`;
  switch (item.form) {
    case 'choose-one':
      return `${tell(item.question)} {\n${item.options
        .map(({ text, right, why }) => `${right ? '=' : '~'}${tell(text)}${why ? `#${tell(why)}` : ''}`)
        .join('\n')}\n${feedback}\n}`;
    case 'choose-several':
      return several(
        tell(item.question),
        item.options.map(({ text, right, why }) => ({ text: tell(text), right, ...(why && { why: tell(why) }) })),
        feedback,
      );
    case 'true-false':
      return `${tell(item.claim)} {${item.holds ? 'TRUE' : 'FALSE'}${feedback}}`;
    case 'which-practice':
      return `${tell(item.customer)} {\n=${tell(titleOf(item.practice))}\n${item.others
        .map((practice) => `~${tell(titleOf(practice))}`)
        .join('\n')}\n${feedback}\n}`;
    case 'put-right':
      if (item.answer === 'write') return `${tell(item.customer)} ${tell(explanationOf(item))} {${feedback}}`;
      return several(
        `${tell(item.customer)} ${tell(explanationOf(item))}`,
        item.parts.map(({ text, instead }) => ({
          text: tell(text),
          right: instead !== undefined,
          ...(instead && { why: tell(instead) }),
        })),
        feedback,
      );
    case 'explain':
      return `${tell(item.customer)} {####${tell(item.example)}}`;
  }
}

function several(
  question: string,
  options: { text: string; right: boolean; why?: string }[],
  feedback: string,
): string {
  const weight = Number((100 / options.filter(({ right }) => right).length).toFixed(5));
  const lines = options.map(
    ({ text, right, why }) => `~%${right ? weight : -100}%${text}${why === undefined ? '' : `#${why}`}`,
  );
  return `${question} {\n${lines.join('\n')}\n${feedback}\n}`;
}

/** GIFT's own signs, and the backslash that hides them. */
function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ');
}

import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs';
import { stringify } from 'yaml';
import type { Language } from '../../knowledge/statement.ts';
import type { DraftItem } from '../drafting/draft.ts';
import { PUT_RIGHT } from './export-gift.ts';

/** A file that is not GIFT. */
class GiftError extends Error {
  override readonly name = 'GiftError';
  readonly code = 'gift';
}

export interface ImportedGift {
  /** The text of a module's file. */
  source: string;
  items: number;
  /** Questions that have no form here, by title and kind. */
  left: { title: string; type: string }[];
}

const BOUND = /^[^#@\s]+#[^#@\s]+@[1-9]\d*$/;

/**
 * Questions of a GIFT file as a module in one language, for an author to read. What is not tagged with a statement is
 * bound to none, which `training check` names. Choices and true or false have a form here; the rest is left out and told.
 * @throws GiftError with line and column
 */
export function importGift(text: string, id: string, language: Language): ImportedGift {
  const questions = parsed(text).filter(({ type }) => type !== 'Category' && type !== 'Description');
  const items: DraftItem[] = [];
  const left: ImportedGift['left'] = [];
  const used = new Set<string>();
  for (const [n, question] of questions.entries()) {
    const name = nameOf(question, n, used);
    const item = itemOf(question, name, language);
    if (item === undefined) left.push({ title: question.title ?? name, type: question.type });
    else items.push(item);
  }
  const words = { [language]: id };
  return {
    source: stringify({ id, title: words, intro: words, items }, { lineWidth: 118, aliasDuplicateObjects: false }),
    items: items.length,
    left,
  };
}

function parsed(text: string): GIFTQuestion[] {
  try {
    return parse(
      `${text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .trimEnd()}\n`,
    );
  } catch (error) {
    const { location, message } = error as { location?: { start: { line: number; column: number } }; message: string };
    const place = location === undefined ? '' : `line ${location.start.line}, column ${location.start.column}: `;
    throw new GiftError(`This is not GIFT. ${place}${message}`);
  }
}

/** The last part of the title, in the letters that an id takes; unique in the module. */
function nameOf({ title, type }: GIFTQuestion, n: number, used: Set<string>): string {
  const wanted = (title ?? '')
    .replace(/^.*\//, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const name = wanted !== '' && !used.has(wanted) ? wanted : `${wanted || type.toLowerCase()}-${n + 1}`;
  used.add(name);
  return name;
}

function itemOf(question: GIFTQuestion, id: string, language: Language): DraftItem | undefined {
  if (question.type !== 'MC' && question.type !== 'TF') return undefined;
  if (question.tags?.includes(PUT_RIGHT)) return undefined;
  const say = (text: TextFormat | null | undefined) => ({ [language]: plain(text) });
  const head = {
    id,
    statements: (question.tags ?? []).filter((tag) => BOUND.test(tag)),
    feedback: say(question.globalFeedback ?? question.stem),
  };
  if (question.type === 'TF') return { ...head, form: 'true-false', claim: say(question.stem), holds: question.isTrue };
  const options = question.choices.map(({ isCorrect, weight, text, feedback }) => ({
    text: say(text),
    ...((isCorrect || (weight ?? 0) > 0) && { right: true }),
    ...(feedback && { why: say(feedback) }),
  }));
  const weighted = question.choices.some(({ weight }) => weight !== null && weight !== 100);
  return { ...head, form: weighted ? 'choose-several' : 'choose-one', question: say(question.stem), options };
}

/** Moodle writes HTML; an item is plain text. */
function plain(text: TextFormat | null | undefined): string {
  return (text?.text ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

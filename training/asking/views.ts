import { type Bilingual, inLanguage, type Language } from '../../knowledge/statement.ts';
import type { Content } from '../context.ts';
import type { Item } from '../modules/module.ts';
import type { ItemForm } from '../modules/schema.ts';
import type { Outcome, Question, Reason } from '../store/records.ts';
import { choicesOf, type ShownChoice, takesSeveral } from './choices.ts';
import type { ExplanationGrade } from './explanation-grader.ts';

/** A text in the language that was wanted, else in the one it is there in. */
export interface Told {
  language: Language;
  text: string;
}

/** Declared words, with what a citation says. */
export interface DeclaredView {
  ref: string;
  practice: string;
  title: Told;
  text: Told;
  revision: number;
  /** YYYY-MM-DD */
  since?: string;
}

/** A statement that changed since the person answered it. */
export interface ChangedView {
  declared: DeclaredView;
  /** The words they knew; absent when the statement is new to the item. */
  before?: Told;
}

/** What a channel shows to ask. Plain data; texts are not typeset. */
export interface QuestionView {
  id: string;
  module: { id: string; title: Told; intro: Told };
  item: string;
  form: ItemForm;
  why: Reason;
  /** The date by which it was assigned. */
  due?: Date;
  /** The question, the claim, or the customer's words. */
  text: Told;
  /** The colleague's explanation that is to be put right. */
  explanation?: Told;
  mood?: string;
  situation?: Told;
  /** Empty for free text. */
  choices: { id: string; text: Told }[];
  several: boolean;
  /** Shown first when `why` is `changed`. */
  changed: ChangedView[];
  /** Which try this would be, from 1. */
  try: number;
}

/** What a channel shows after an answer. */
export interface FeedbackView {
  question: string;
  item: string;
  outcome: Outcome;
  /** 0 to 1. */
  score: number;
  /** The question is still open: one more try, which counts for less. What was right is not shown yet. */
  mayTryAgain: boolean;
  /** The grader was not sure: the person compares with the declared words and says how it was. */
  selfJudged: boolean;
  /** Said to what was chosen. */
  remarks: Told[];
  /** What would have been right. */
  right: { id: string; text: Told }[];
  feedback?: Told;
  example?: Told;
  declared: DeclaredView[];
  /** What the grader of free text found. */
  explanation?: ExplanationGrade;
  /** When it is asked again. */
  nextDue: Date;
}

export function questionView(
  content: Content,
  question: Question,
  item: Item,
  language: Language,
  changed: ChangedView[],
): QuestionView {
  const tell = (text: Bilingual) => inLanguage(text, language);
  const moduleId = question.item.split('/')[0] ?? '';
  const module = content.modules.find(({ id }) => id === moduleId);
  return {
    id: question.id,
    module: {
      id: moduleId,
      title: tell(module?.title ?? { en: moduleId }),
      intro: tell(module?.intro ?? { en: '' }),
    },
    item: question.item,
    form: item.form,
    why: question.why,
    ...(question.why === 'assigned' && question.due && { due: question.due }),
    text: tell(leadOf(item)),
    ...(item.form === 'put-right' && { explanation: tell(explanationOf(item)) }),
    ...(item.form === 'explain' && { mood: item.mood }),
    ...(item.form === 'explain' && item.situation && { situation: tell(item.situation) }),
    choices: shownChoices(content, question, item).map(({ id, text }) => ({ id, text: tell(text) })),
    several: takesSeveral(item),
    changed,
    try: question.tries + 1,
  };
}

export function shownChoices(content: Content, question: Pick<Question, 'id'>, item: Item): ShownChoice[] {
  return choicesOf(item, question.id, (practice) => titleOf(content, practice));
}

/** The title that the register gives; the id once the practice is gone. */
function titleOf(content: Content, practice: string): Bilingual {
  return content.register.practices.find(({ id }) => id === practice)?.title ?? { en: practice };
}

/** The statements of an item as they are declared now. */
export function declaredViews(content: Content, item: Item, language: Language): DeclaredView[] {
  return item.statements.flatMap(({ ref }) => {
    const statement = content.statements.get(ref);
    if (statement === undefined) return [];
    const { practice, title, text, revision, since } = statement;
    return [
      {
        ref,
        practice,
        title: inLanguage(title, language),
        text: inLanguage(text, language),
        revision,
        ...(since !== undefined && { since }),
      },
    ];
  });
}

function leadOf(item: Item): Bilingual {
  switch (item.form) {
    case 'choose-one':
    case 'choose-several':
      return item.question;
    case 'true-false':
      return item.claim;
    case 'which-practice':
    case 'put-right':
    case 'explain':
      return item.customer;
  }
}

/** The parts of a wrong explanation, read one after another. */
export function explanationOf({ parts }: Extract<Item, { form: 'put-right' }>, mended = false): Bilingual {
  const joined = (language: Language) =>
    parts.map(({ text, instead }) => ((mended && instead) || text)[language]).filter((text) => text !== undefined);
  const [fr, en] = [joined('fr'), joined('en')];
  return {
    ...(fr.length === parts.length && { fr: fr.join(' ') }),
    ...(en.length === parts.length && { en: en.join(' ') }),
  };
}

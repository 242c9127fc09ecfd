import type { KnownBlock, ModalView } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import type { FeedbackView, QuestionView } from '../../../../training/asking/views.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { TRAINING_WORDS } from '../../../training/words.ts';
import { fallback, type SlackMessage } from '../render/reply.ts';
import { cut, escapeMrkdwn, marked, plain, rich } from '../render/texts.ts';
import { SLACK } from '../words.ts';
import { askingBlocks, button, hint, paragraph, quoted, shown } from './question.ts';
import { type Sitting, written } from './values.ts';
import { LEARNING } from './words.ts';

export interface FeedbackFor {
  language: Language;
  /** Whom to ask when in doubt. */
  address: string;
  /** Of a practice's statement, by `practice#id`. */
  urlOf(ref: string): string;
}

const MOST_DECLARED = 4;
const MOST_FACTS = 8;
const MOST_QUOTES = 5;

/** What is said after an answer. */
function feedbackBlocks(feedback: FeedbackView, { language, address, urlOf }: FeedbackFor): KnownBlock[] {
  const words = TRAINING_WORDS[language];
  const { outcome, remarks, right, feedback: said, example, explanation, selfJudged, mayTryAgain } = feedback;
  // What would make a second try none is not shown before it.
  const declared = mayTryAgain ? [] : feedback.declared.slice(0, MOST_DECLARED);
  return [
    rich('rich_text_section', [[words.outcomes[outcome], { bold: true }]]),
    ...remarks.map((remark) => paragraph(shown(remark))),
    ...(right.length > 0
      ? [paragraph([`${words.rightWas}`, ...right.map(({ text }) => `• ${shown(text, 600)}`)].join('\n'))]
      : []),
    ...(said ? [paragraph(shown(said))] : []),
    ...(explanation ? explainedBlocks(explanation, language) : []),
    ...(declared.length > 0 ? [hint(words.declared)] : []),
    ...declared.flatMap(({ ref, title, text, revision }): KnownBlock[] => [
      quoted(text),
      {
        type: 'context',
        elements: [marked(`<${urlOf(ref)}|${escapeMrkdwn(shown(title, 200))}>, ${words.revision(revision)}`)],
      },
    ]),
    ...(example ? [hint(words.example), quoted(example)] : []),
    ...(selfJudged
      ? [paragraph(words.selfJudge), { type: 'divider' as const }, hint(`${words.askPerson} ${address}`)]
      : []),
  ];
}

/** What the grader found in free text. */
function explainedBlocks(
  { outcome, facts, unsupported, clarity }: NonNullable<FeedbackView['explanation']>,
  language: Language,
): KnownBlock[] {
  const words = TRAINING_WORDS[language];
  const lines = facts.slice(0, MOST_FACTS).map(({ fact, state, quote }) => {
    const found = outcome === 'unsure' ? '' : ` – ${words.states[state]}`;
    const own =
      quote === undefined
        ? ''
        : ` (${words.yourWords} ${language === 'fr' ? '«\u00a0' : '“'}${cut(quote, 200)}${language === 'fr' ? '\u00a0»' : '”'})`;
    return `• ${cut(fact, 300)}${found}${own}`;
  });
  const list = (title: string, quotes: readonly string[]) =>
    quotes.length === 0
      ? []
      : [paragraph([title, ...quotes.slice(0, MOST_QUOTES).map((quote) => `• ${cut(quote, 300)}`)].join('\n'))];
  return [
    ...(lines.length > 0 ? [paragraph([words.facts, ...lines].join('\n'))] : []),
    ...list(words.unsupported, unsupported),
    ...list(words.clarity, clarity),
  ];
}

/** In the place of the message that asked; with the question again where one more try is open. */
export function feedbackMessage(feedback: FeedbackView, shownFor: FeedbackFor, again?: QuestionView): SlackMessage {
  const { language } = shownFor;
  return {
    text: fallback(TRAINING_WORDS[language].outcomes[feedback.outcome]),
    blocks: again
      ? [...feedbackBlocks(feedback, shownFor), { type: 'divider' }, ...askingBlocks(again, language)]
      : [
          ...feedbackBlocks(feedback, shownFor),
          { type: 'actions', elements: [button('training_open', TRAINING_WORDS[language].next)] },
        ],
  };
}

/** In the place of the window that asked. */
export function feedbackModal(feedback: FeedbackView, shownFor: FeedbackFor, sitting: Sitting): ModalView {
  const { language } = shownFor;
  const words = TRAINING_WORDS[language];
  const judging = (['right', 'incomplete', 'wrong'] as const).map((outcome) =>
    button(`training_judge_${outcome}`, words.judgeAs[outcome], written({ ...sitting, q: feedback.question })),
  );
  const onward = button(
    'training_next',
    feedback.mayTryAgain ? words.again : words.next,
    written(feedback.mayTryAgain ? { ...sitting, again: feedback.question } : sitting),
  );
  return {
    ...frame(language),
    blocks: [
      ...feedbackBlocks(feedback, shownFor),
      { type: 'actions', elements: feedback.selfJudged ? judging : [onward] },
    ],
  };
}

/** A window with something to read and nothing to send. */
export function noteModal(text: string, language: Language): ModalView {
  return { ...frame(language), blocks: [paragraph(text)] };
}

function frame(language: Language) {
  return {
    type: 'modal' as const,
    title: plain(say(LEARNING.title, language), 24),
    close: plain(say(SLACK.close, language), 24),
  };
}

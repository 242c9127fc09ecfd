import type { Button, InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import type { QuestionView, Told } from '../../../../training/asking/views.ts';
import type { OpenNudge } from '../../../../training/learning/open-nudge.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { TRAINING_WORDS } from '../../../training/words.ts';
import { typeset } from '../../../typography.ts';
import { fallback, type SlackMessage } from '../render/reply.ts';
import { cut, plain, rich } from '../render/texts.ts';
import { SLACK } from '../words.ts';
import { ANSWER_BLOCK, LEARNING_VIEW, type Sitting, written } from './values.ts';
import { LEARNING, OPENINGS } from './words.ts';

/** Characters of a learner's explanation. */
const LONGEST_ANSWER = 2000;
/** Characters of a choice, of a quotation, and statements shown as changed: a message has 12,000 in all. */
const LONGEST_CHOICE = 600;
const LONGEST_QUOTE = 1200;
const MOST_CHANGED = 3;

export const shown = ({ text, language }: Told, most = LONGEST_QUOTE): string => cut(typeset(text, language), most);

/** A quotation: a customer's words, a colleague's, or what is declared. */
export const quoted = (told: Told): KnownBlock => rich('rich_text_quote', [[shown(told)]]);

export const hint = (text: string): KnownBlock => ({ type: 'context', elements: [plain(text, 2000)] });

export const paragraph = (text: string): KnownBlock => ({ type: 'section', text: plain(text, 3000) });

/** What is asked, without the means to answer. */
function questionBlocks(question: QuestionView, language: Language): KnownBlock[] {
  const words = TRAINING_WORDS[language];
  const { module, why, due, changed, form, text, explanation, mood, situation, choices } = question;
  const day = due && why === 'assigned' ? ` · ${due.toISOString().slice(0, 10)}` : '';
  const customer = `${words.customerSays}${mood === undefined ? '' : ` (${words.moods[mood] ?? mood})`}`;
  const task = { explain: words.explain, 'put-right': words.putRight, 'which-practice': words.pickPractice }[
    form as string
  ];
  return [
    hint(`${shown(module.title)} · ${words.why[why]}${day}`),
    ...(changed.length > 0 ? [paragraph(say(LEARNING.changedTitle, language))] : []),
    ...changed
      .slice(0, MOST_CHANGED)
      .flatMap(({ declared, before }) => [
        ...(before ? [hint(`${words.formerly} ${shown(before)}`)] : []),
        quoted(declared.text),
      ]),
    ...(situation ? [paragraph(`${words.situation}${language === 'fr' ? '\u00a0:' : ':'} ${shown(situation)}`)] : []),
    ...(task === undefined
      ? [rich('rich_text_section', [[shown(text, 2000), { bold: true }]])]
      : [hint(customer), quoted(text)]),
    ...(explanation ? [hint(words.colleagueSays), quoted(explanation)] : []),
    ...(task === undefined ? [] : [rich('rich_text_section', [[task, { bold: true }]])]),
    ...(form === 'true-false'
      ? []
      : choices.map((choice, place) =>
          paragraph(
            say(LEARNING.letter, language, { letter: letterOf(place), text: shown(choice.text, LONGEST_CHOICE) }),
          ),
        )),
  ];
}

/** A question with buttons to answer it: one for each choice where one is right, else one that opens a window. */
export function askingBlocks(question: QuestionView, language: Language): KnownBlock[] {
  const { id, choices, several } = question;
  const atOnce = choices.length > 0 && choices.length <= 5 && !several;
  const opening: Button = {
    type: 'button',
    action_id: 'training_open',
    style: 'primary',
    text: plain(say(LEARNING.open, language), 75),
    value: written({ here: true }),
  };
  return [
    ...questionBlocks(question, language),
    {
      type: 'actions',
      elements: atOnce
        ? choices.map(
            (choice, place): Button => ({
              type: 'button',
              action_id: `training_choose_${place + 1}`,
              text: plain(buttonOf(question, place, language), 75),
              value: written({ q: id, c: choice.id }),
              accessibility_label: plain(shown(choice.text, 75), 75).text,
            }),
          )
        : [opening],
    },
  ];
}

/** The message of the day: the question, and how to put it off. */
export function nudgeMessage({ question, kind, due, learner: { language } }: OpenNudge): SlackMessage {
  const opening = say(OPENINGS[kind], language);
  return {
    text: fallback(`${opening}. ${shown(question.text, 300)}`),
    blocks: [
      rich('rich_text_section', [[opening]]),
      ...askingBlocks(question, language),
      { type: 'divider' },
      ...(due > 1 ? [hint(say(LEARNING.others, language, { count: String(due) }))] : []),
      {
        type: 'actions',
        elements: [
          button('training_put_off_1', say(LEARNING.tomorrow, language)),
          button('training_put_off_7', say(LEARNING.nextWeek, language)),
          button('training_pause', TRAINING_WORDS[language].pause),
        ],
      },
    ],
  };
}

/** The window in which a question is answered. */
export function questionModal(question: QuestionView, language: Language, sitting: Sitting): ModalView {
  return {
    type: 'modal',
    callback_id: LEARNING_VIEW,
    title: plain(say(LEARNING.title, language), 24),
    submit: plain(TRAINING_WORDS[language].answer, 24),
    close: plain(say(SLACK.close, language), 24),
    private_metadata: written({ ...sitting, q: question.id }),
    blocks: [...questionBlocks(question, language), inputOf(question, language)],
  };
}

export const button = (action_id: string, text: string, value = '{}'): Button => ({
  type: 'button',
  action_id,
  text: plain(text, 75),
  value,
});

function inputOf({ form, several, choices }: QuestionView, language: Language): InputBlock {
  const words = TRAINING_WORDS[language];
  const options = choices.map(
    ({ id, text }, place): PlainTextOption => ({
      text: plain(
        form === 'true-false'
          ? shown(text, 75)
          : say(LEARNING.letter, language, { letter: letterOf(place), text: shown(text, 70) }),
        75,
      ),
      value: id,
    }),
  );
  const label = several ? (form === 'put-right' ? words.pickWrong : words.pickSeveral) : words.pickOne;
  if (options.length > 0)
    return {
      type: 'input',
      block_id: ANSWER_BLOCK,
      label: plain(label, 300),
      element: { type: several ? 'checkboxes' : 'radio_buttons', action_id: ANSWER_BLOCK, options },
    };
  return {
    type: 'input',
    block_id: ANSWER_BLOCK,
    label: plain(form === 'put-right' ? words.rewrite : say(LEARNING.answer, language), 300),
    element: { type: 'plain_text_input', action_id: ANSWER_BLOCK, multiline: true, max_length: LONGEST_ANSWER },
  };
}

const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** “True” and “false” fit on a button; of the others the letter does. */
function buttonOf({ form, choices }: QuestionView, place: number, language: Language): string {
  const choice = choices[place];
  if (form === 'true-false' && choice) return shown(choice.text, 75);
  return say(LEARNING.choose, language, { letter: letterOf(place) });
}

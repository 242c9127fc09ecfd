import type { Button, KnownBlock } from '@slack/types';
import { say } from '../../../conversation/catalogue/entry.ts';
import { linesOf } from '../../../conversation/plain-text.ts';
import type { Choice, Part, Reply } from '../../../conversation/reply.ts';
import { withoutAddresses } from '../../../conversation/without-addresses.ts';
import { LONGEST_FALLBACK, LONGEST_MESSAGE, lengthOf } from '../limits.ts';
import { pressedValue, sourceValue, stepValue } from '../values.ts';
import { SLACK } from '../words.ts';
import { type FormStep, stepButton } from './step-forms.ts';
import { cut, escapeMrkdwn, pieces, plain, rich } from './texts.ts';

/** What is posted: blocks, and the line shown in notifications and where blocks are not. */
export interface SlackMessage {
  text: string;
  blocks: KnownBlock[];
}

export interface ReplyContext {
  conversation: string;
  /** The turn that it replies to. */
  turn: string;
  /** The question that the person is asked, if a window answers it. */
  step?: FormStep;
  /** Said first, in small: what this assistant is and keeps. */
  introduction?: string;
}

/** Of 50: some room is left for what is put around. */
const MOST_BLOCKS = 45;
const PIECE = 2800;
const BUTTON_TEXT = 75;
const BUTTONS_A_ROW = 5;
/** Slack takes 25 in a row of buttons; nobody reads as many. */
const MOST_SOURCES = 25;

/** A reply as one or more messages, in order, each within Slack's limits. No parts: no message. */
export function renderReply(reply: Reply, context: ReplyContext): SlackMessage[] {
  if (reply.parts.length === 0) return [];
  let choices = 0;
  const blocks = reply.parts.flatMap((part) => {
    const shown = blocksOf(part, context, choices);
    if (part.kind === 'choices') choices += part.choices.length;
    return shown;
  });
  const before: KnownBlock[] =
    context.introduction === undefined ? [] : [{ type: 'context', elements: [plain(context.introduction, 2000)] }];
  const messages = split([
    ...before,
    ...blocks,
    ...stepRow(reply, context),
    ...sources(reply, context),
    ...footer(reply, context),
  ]);
  const text = linesOf(reply)
    .map((line) => line.text)
    .join('\n');
  return messages.map((some) => ({ text: fallback(text), blocks: some }));
}

/** The line of a notification: escaped, and cut so that no entity breaks. */
export function fallback(text: string): string {
  for (let most = LONGEST_FALLBACK; ; most = Math.floor(most / 2)) {
    const escaped = escapeMrkdwn(cut(text, most)).trim();
    if (escaped.length <= LONGEST_FALLBACK) return escaped === '' ? '…' : escaped;
  }
}

function blocksOf(part: Part, context: ReplyContext, choicesBefore: number): KnownBlock[] {
  switch (part.kind) {
    case 'frame':
      return pieces(part.text, PIECE).map((piece) =>
        part.fine === true
          ? { type: 'context', elements: [plain(piece, PIECE)] }
          : rich('rich_text_section', [[piece]]),
      );
    case 'claim':
      return [rich('rich_text_section', [[part.text], [` [${part.citation}]`, { bold: true }]])];
    case 'statement': {
      const shown = pieces(part.text, PIECE);
      return shown.map((piece, index) =>
        rich(
          'rich_text_quote',
          index === shown.length - 1 ? [[piece], [` [${part.citation}]`, { bold: true }]] : [[piece]],
        ),
      );
    }
    case 'echo':
      return pieces(withoutAddresses(part.text), PIECE).map((piece) =>
        rich('rich_text_section', [[piece, { italic: true }]]),
      );
    case 'notice':
      return pieces(part.text, PIECE).map((piece) => rich('rich_text_section', [[piece, { bold: true }]]));
    case 'choices':
      return choiceBlocks(part.choices, context, choicesBefore);
    default:
      return part satisfies never;
  }
}

/** Buttons in rows; a choice whose words do not fit on a button stands whole beside one. */
function choiceBlocks(choices: readonly Choice[], { conversation }: ReplyContext, before: number): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let row: Button[] = [];
  const close = () => {
    if (row.length > 0) blocks.push({ type: 'actions', elements: row });
    row = [];
  };
  for (const [index, { label, language, action }] of choices.entries()) {
    const fits = label.length <= BUTTON_TEXT;
    const button: Button = {
      type: 'button',
      action_id: `limpide_choice_${before + index}`,
      text: plain(fits ? label : say(SLACK.choose, language), BUTTON_TEXT),
      value: pressedValue({ conversation, action }),
    };
    if (fits) row.push(button);
    else {
      close();
      blocks.push({ type: 'section', text: plain(label, PIECE), accessory: button });
    }
    if (row.length === BUTTONS_A_ROW) close();
  }
  close();
  return blocks;
}

/** The button that opens the window of an open question. */
function stepRow({ language }: Reply, { conversation, step }: ReplyContext): KnownBlock[] {
  if (!step) return [];
  return [{ type: 'actions', elements: [stepButton(step, stepValue(conversation, step.kind), language)] }];
}

/** A button for each source, which opens the declared words. */
function sources({ citations, language }: Reply, { conversation, turn }: ReplyContext): KnownBlock[] {
  const buttons = citations.slice(0, MOST_SOURCES).map(
    ({ number, title }): Button => ({
      type: 'button',
      action_id: `limpide_source_${number}`,
      text: plain(say(SLACK.source, language, { number: String(number), title }), BUTTON_TEXT),
      value: sourceValue({ conversation, turn, number }),
    }),
  );
  return rows(buttons);
}

function footer(reply: Reply, { conversation }: ReplyContext): KnownBlock[] {
  const { language, id, votable, decision } = reply;
  const offersPerson = reply.parts.some(
    (part) => part.kind === 'choices' && part.choices.some(({ action }) => action.kind === 'human'),
  );
  const blocks: KnownBlock[] = [];
  if (!offersPerson && decision !== 'handed_over' && votable) {
    blocks.push({
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'limpide_person',
          text: plain(say(SLACK.person, language), BUTTON_TEXT),
          value: pressedValue({ conversation, action: { kind: 'human' } }),
        },
      ],
    });
  }
  if (votable) {
    const vote = (reaction: 'like' | 'dislike') =>
      pressedValue({ conversation, action: { kind: 'feedback', answer: id, reaction } });
    blocks.push({
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'limpide_vote',
          positive_button: {
            text: plain(say(SLACK.helpful, language), BUTTON_TEXT),
            accessibility_label: say(SLACK.helpfulLong, language),
            value: vote('like'),
          },
          negative_button: {
            text: plain(say(SLACK.unhelpful, language), BUTTON_TEXT),
            accessibility_label: say(SLACK.unhelpfulLong, language),
            value: vote('dislike'),
          },
        },
      ],
    });
  }
  return blocks;
}

function rows(buttons: readonly Button[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (let start = 0; start < buttons.length; start += BUTTONS_A_ROW)
    blocks.push({ type: 'actions', elements: buttons.slice(start, start + BUTTONS_A_ROW) });
  return blocks;
}

/** As few messages as hold the blocks. */
function split(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const messages: KnownBlock[][] = [];
  let current: KnownBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    const own = lengthOf(block);
    if (current.length > 0 && (current.length === MOST_BLOCKS || length + own > LONGEST_MESSAGE)) {
      messages.push(current);
      current = [];
      length = 0;
    }
    current.push(block);
    length += own;
  }
  return current.length > 0 ? [...messages, current] : messages;
}

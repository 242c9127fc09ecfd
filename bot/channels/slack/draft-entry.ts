import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { Language } from '../../../knowledge/statement.ts';
import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { RIGHTS, type Right } from '../../../rights/law/rights.ts';
import { nextDue } from '../../../rights/requests/clocks.ts';
import { say } from '../../conversation/catalogue/entry.ts';
import { FILING } from '../../conversation/catalogue/filing.ts';
import { addressIn } from '../../conversation/rights/reading.ts';
import { CAPACITIES, ENTRY_CHANNELS, type Entered, type Entry, entrySchema } from '../../desk/entry.ts';
import { CAPACITY_NAMES, CHANNEL_NAMES, RIGHT_TITLES } from '../../desk/words/states.ts';
import { select, words } from './desk/forms.ts';
import { filledIn, tickedIn, type Values } from './desk/read-form.ts';
import { type Draft, draftBlocks } from './draft.ts';
import { cut, plain } from './render/texts.ts';
import { fromJson } from './values.ts';
import { SLACK } from './words.ts';

/** The message that carries the wish. */
export interface Carrier {
  /** The same message twice is one request. */
  key: string;
  text: string;
  /** When it was written in Slack. */
  at: Date;
  /** That day where the company is. */
  day: PlainDate;
  /** Its author, pseudonymous; absent when a member of staff has passed it on. */
  person?: string;
}

export const ENTRY_VIEW = 'limpide_draft_file';
const LONGEST = 3000;

/** The draft with the wish as it would be filed; sending the window files it. */
export function entryModal(
  draft: Draft & { wish: NonNullable<Draft['wish']> },
  carrier: Carrier,
  language: Language,
  site: string,
): ModalView {
  const { wish } = draft;
  const { key, text, at, day, person } = carrier;
  const address = addressIn(text);
  const onBehalf = wish.onBehalf?.capacity;
  const metadata: Metadata = {
    k: key,
    l: wish.language,
    t: at.toISOString(),
    ...(person !== undefined && { p: person }),
    ...(wish.residence !== undefined && { r: wish.residence }),
  };
  const channels = ENTRY_CHANNELS.map((one) => [one, CHANNEL_NAMES[one][language]] as const);
  const capacities = CAPACITIES.map((one) => [one, CAPACITY_NAMES[one][language]] as const);
  const remarks = [
    say(SLACK.draftFile, language),
    ...(draft.incident ? [say(SLACK.draftIncident, language)] : []),
    ...(text.length > LONGEST ? [say(SLACK.draftLong, language)] : []),
  ];
  return {
    type: 'modal',
    callback_id: ENTRY_VIEW,
    title: plain(say(SLACK.draftTitle, language), 24),
    submit: plain(say(SLACK.file, language), 24),
    close: plain(say(SLACK.close, language), 24),
    private_metadata: JSON.stringify(metadata),
    blocks: [
      ...remarks.map((remark) => ({ type: 'section' as const, text: plain(remark, 1000) })),
      rightsField(wish.rights, language),
      withInitial(words('words', say(SLACK.theirWords, language)), { initial_value: cut(text, LONGEST) }),
      {
        type: 'input',
        block_id: 'received',
        label: plain(say(SLACK.received, language), 200),
        element: { type: 'datepicker', action_id: 'received', initial_date: day },
      },
      withInitial(select('channel', say(SLACK.came, language), channels), {
        initial_option: optionOf(channels, person === undefined ? 'mail' : 'slack'),
      }),
      {
        ...withInitial(
          select('onBehalf', say(SLACK.forWhom, language), capacities),
          onBehalf === undefined ? {} : { initial_option: optionOf(capacities, onBehalf) },
        ),
        optional: true,
      },
      {
        type: 'input',
        block_id: 'contact',
        optional: true,
        label: plain(say(SLACK.theirAddress, language), 200),
        hint: plain(say(SLACK.theirAddressHint, language), 200),
        element: {
          type: 'email_text_input',
          action_id: 'contact',
          ...(address !== undefined && { initial_value: address }),
        },
      },
      ...draftBlocks(draft, language, site),
    ],
  };
}

function rightsField(rights: readonly Right[], language: Language): InputBlock {
  const option = (right: Right): PlainTextOption => ({
    text: plain(RIGHT_TITLES[right][language], 75),
    value: right,
  });
  return {
    type: 'input',
    block_id: 'rights',
    label: plain(say(SLACK.wished, language), 200),
    element: {
      type: 'multi_static_select',
      action_id: 'rights',
      options: RIGHTS.map(option),
      initial_options: rights.map(option),
    },
  };
}

const withInitial = (block: InputBlock, initial: object): InputBlock => ({
  ...block,
  element: { ...block.element, ...initial } as InputBlock['element'],
});
const optionOf = (options: readonly (readonly [string, string])[], value: string) => {
  const [, text = ''] = options.find(([one]) => one === value) ?? [];
  return { text: plain(text, 75), value };
};

const metadataSchema = z.object({
  k: z.string().min(1).max(300),
  l: z.enum(['fr', 'en']),
  t: z.iso.datetime(),
  p: z.string().min(1).max(100).exactOptional(),
  r: z.string().max(10).exactOptional(),
});
type Metadata = z.infer<typeof metadataSchema>;

export type ReadEntry =
  | { entry: Entry; known: { at: Date; person?: string } }
  /** The field that cannot be read. */
  | { fault: string };

/** What a window with a wish was sent with. */
export function readEntry(metadata: string, values: Values): ReadEntry {
  const about = metadataSchema.safeParse(fromJson(metadata));
  if (!about.success) return { fault: 'rights' };
  const { k: key, l: language, t, p: person, r: residence } = about.data;
  const { words: said, received, contact, channel, onBehalf } = filledIn(values);
  const entry = entrySchema.safeParse({
    key,
    language,
    rights: tickedIn(values, 'rights'),
    words: said,
    channel,
    ...(received !== undefined && { received }),
    ...(contact !== undefined && { contact: contact.trim() }),
    ...(onBehalf !== undefined && { onBehalf }),
    ...(residence !== undefined && { residence }),
  });
  if (!entry.success) return { fault: String(entry.error.issues[0]?.path[0] ?? 'rights') };
  return { entry: entry.data, known: { at: new Date(t), ...(person !== undefined && { person }) } };
}

/** What was filed, and what to tell the customer: their reference, their dates, and a code if nothing can be mailed. */
export function enteredModal({ requests, code, letters }: Entered, spoken: Language, language: Language): ModalView {
  const lines = requests.map(({ reference, rights, clocks }) => {
    const due = clocks && nextDue(clocks);
    const names = rights.map((right) => RIGHT_TITLES[right][language]).join(', ');
    return due === undefined
      ? say(SLACK.filedNoDate, language, { reference, rights: names })
      : say(SLACK.filedUntil, language, { reference, rights: names, date: dateInWords(due, language) });
  });
  const told = letters.map(({ paragraphs }) => paragraphs.join('\n\n'));
  const follow = [
    ...(code === undefined ? [] : [`${say(FILING.code, spoken, { code })}\n${say(FILING.codeUse, spoken)}`]),
    ...(requests.some(({ onBehalf }) => onBehalf !== undefined) ? [say(FILING.onBehalf, spoken)] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'limpide_draft',
    title: plain(say(SLACK.filedTitle, language), 24),
    submit: plain(say(SLACK.close, language), 24),
    blocks: [
      ...lines.map((line) => ({ type: 'section' as const, text: plain(line, 1000) })),
      {
        type: 'context',
        elements: [plain(say(code === undefined ? SLACK.filedMailed : SLACK.filedToTell, language), 1000)],
      },
      {
        type: 'input',
        block_id: 'letter',
        optional: true,
        label: plain(say(SLACK.draftLabel, language), 200),
        element: {
          type: 'plain_text_input',
          action_id: 'letter',
          multiline: true,
          initial_value: cut([...told, ...follow].join('\n\n'), LONGEST),
        },
      },
    ],
  };
}

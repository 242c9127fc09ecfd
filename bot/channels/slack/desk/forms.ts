import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { fits, REFUSAL_CODES } from '../../../../rights/law/refusals.ts';
import type { RightsRequest } from '../../../../rights/requests/request.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { cautionFor } from '../../../desk/words/caution.ts';
import { REFUSAL_TITLES, RIGHT_TITLES } from '../../../desk/words/states.ts';
import { EXTENSION_REASONS } from '../../../desk/words/story.ts';
import { plain } from '../render/texts.ts';
import { DESK } from './desk-words.ts';

/** Acts that ask something of who carries them out. */
export const FORM_ACTS = ['ask', 'extend', 'fulfil', 'refuse', 'escalate', 'note'] as const;
export type FormAct = (typeof FORM_ACTS)[number];

export interface FormFor {
  act: FormAct;
  request: RightsRequest;
  /** Who can be asked for help. */
  helpers: readonly { email: string; name: string }[];
  language: Language;
}

export const FORM_VIEW = 'desk_form';
/** Acts that send a letter. */
const WITH_LETTER: readonly FormAct[] = ['ask', 'extend', 'fulfil', 'refuse'];
const LONGEST_WORDS = 3000;
const MOST_OPTIONS = 100;

/** The window of an act; `reference` and act come back with it. */
export function formModal(form: FormFor): ModalView {
  const { act, request, language } = form;
  const { reference } = request;
  const caution = act === 'fulfil' ? cautionFor(request) : undefined;
  const letter: KnownBlock[] = WITH_LETTER.includes(act)
    ? [{ type: 'context', elements: [plain(say(DESK.letter, language), 300)] }]
    : [];
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    title: plain(say(DESK[act], language), 24),
    submit: plain(say(DESK.confirm, language), 24),
    close: plain(say(DESK.cancel, language), 24),
    private_metadata: JSON.stringify({ act, reference }),
    blocks: [
      { type: 'context', elements: [plain(reference, 100)] },
      ...(caution ? [{ type: 'section' as const, text: plain(caution[language], 1000) }] : []),
      ...inputsOf(form),
      ...letter,
    ],
  };
}

function inputsOf({ act, request, helpers, language }: FormFor): InputBlock[] {
  switch (act) {
    case 'ask':
      return [words('question', say(DESK.question, language))];
    case 'note':
      return [words('words', say(DESK.words, language))];
    case 'extend':
      return [
        select(
          'reason',
          say(DESK.reason, language),
          (['complexity', 'number_of_requests'] as const).map((reason) => [
            reason,
            EXTENSION_REASONS[reason][language],
          ]),
        ),
        {
          type: 'input',
          block_id: 'until',
          optional: true,
          label: plain(say(DESK.until, language), 300),
          element: { type: 'datepicker', action_id: 'until' },
        },
      ];
    case 'refuse':
    case 'fulfil':
      return request.rights.map((right) => {
        const label = say(act === 'refuse' ? DESK.ground : DESK.partly, language, {
          right: RIGHT_TITLES[right][language],
        });
        const codes = REFUSAL_CODES.filter((code) => fits(code, right));
        const options = codes.map((code) => [code, REFUSAL_TITLES[code][language]] as const);
        return {
          ...select(`ground.${right}`, label, options),
          optional: act === 'fulfil' || request.rights.length > 1,
        };
      });
    case 'escalate':
      return [
        select(
          'to',
          say(DESK.help, language),
          helpers.slice(0, MOST_OPTIONS).map(({ email, name }) => [email, name]),
        ),
        words('reason', say(DESK.reason, language)),
      ];
  }
}

/** Words to be written, in a window. */
export function words(name: string, label: string): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, 300),
    element: { type: 'plain_text_input', action_id: name, multiline: true, max_length: LONGEST_WORDS },
  };
}

/** One of several, in a window. */
export function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, 300),
    element: {
      type: 'static_select',
      action_id: name,
      options: options.map(([value, text]): PlainTextOption => ({ text: plain(text, 75), value })),
    },
  };
}

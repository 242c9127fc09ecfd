import type { Button, InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Register } from '../../../../knowledge/register/register.ts';
import type { Language } from '../../../../knowledge/statement.ts';
import { ASKING } from '../../../conversation/catalogue/asking.ts';
import { type Entry, say } from '../../../conversation/catalogue/entry.ts';
import type { Step } from '../../../conversation/rights/memory.ts';
import { titleIn } from '../../../conversation/titles.ts';
import { SLACK } from '../words.ts';
import { plain } from './texts.ts';

/** Questions of the dialog about requests that are answered in a window; the others have their buttons. */
export const FORM_STEPS = ['scope', 'contact', 'code', 'open', 'words'] as const;
export type FormStep = Extract<Step, { kind: (typeof FORM_STEPS)[number] }>;

export const hasForm = (step: Step | undefined): step is FormStep =>
  (FORM_STEPS as readonly string[]).includes(step?.kind ?? '');

export const STEP_VIEW = 'limpide_step';
export const STEP_ACTION = 'limpide_step_open';

const BUTTONS: Record<FormStep['kind'], Entry> = {
  scope: SLACK.stepScope,
  contact: SLACK.stepContact,
  code: SLACK.stepCode,
  open: SLACK.stepCode,
  words: SLACK.stepWords,
};

/** The button that opens the window of the question; the same words are the title of that window. */
export function stepButton(step: FormStep, value: string, language: Language): Button {
  return {
    type: 'button',
    action_id: STEP_ACTION,
    style: 'primary',
    text: plain(BUTTONS[step.kind][language], 75),
    value,
  };
}

/** The window of a question; `metadata` comes back with it. What is typed in it never stands in a message. */
export function stepModal(step: FormStep, register: Register, metadata: string, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: STEP_VIEW,
    title: plain(BUTTONS[step.kind][language], 24),
    submit: plain(say(SLACK.send, language), 24),
    close: plain(say(SLACK.close, language), 24),
    private_metadata: metadata,
    blocks: inputsOf(step, register, language),
  };
}

/** In the place of a practice, in the choice of a scope. */
export const ALL_DATA = ' all';
export const OWN_WORDS = ' words';

function inputsOf(step: FormStep, register: Register, language: Language): InputBlock[] {
  switch (step.kind) {
    case 'scope': {
      const practices = step.offered.flatMap((id): PlainTextOption[] => {
        const found = register.practices.find((one) => one.id === id);
        return found ? [{ text: plain(titleIn(found.title, language, id).text, 75), value: id }] : [];
      });
      const all = { text: plain(ASKING.scopeAll[language], 75), value: ALL_DATA };
      const other = { text: plain(say(SLACK.scopeOther, language), 75), value: OWN_WORDS };
      return [
        {
          type: 'input',
          block_id: 'scope',
          label: plain(say(SLACK.scopeLabel, language), 200),
          element: {
            type: 'radio_buttons',
            action_id: 'scope',
            options: [all, ...practices, other],
            initial_option: all,
          },
        },
        { ...text('words', say(SLACK.scopeWords, language), true), optional: true },
      ];
    }
    case 'contact':
      return [
        {
          type: 'input',
          block_id: 'contact',
          label: plain(say(SLACK.contactLabel, language), 200),
          hint: plain(say(SLACK.contactHint, language), 200),
          element: { type: 'email_text_input', action_id: 'contact' },
        },
      ];
    case 'code':
      return [text('code', say(SLACK.codeLabel, language))];
    case 'open':
      return [text('code', say(SLACK.openLabel, language))];
    case 'words':
      return [text('words', say(SLACK.wordsLabel, language), true)];
  }
}

function text(name: string, label: string, multiline = false): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, 200),
    element: { type: 'plain_text_input', action_id: name, multiline, max_length: multiline ? 3000 : 50 },
  };
}

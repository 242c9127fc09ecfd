import type { Check } from './fault.ts';
import { checkPlain, checkTextObject } from './text.ts';

type Rule = (check: Check, path: string, element: Record<string, unknown>) => void;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The elements that are sent, and the limits of each (docs.slack.dev/reference/block-kit/block-elements). */
const RULES: Record<string, Rule> = {
  button(check, path, element) {
    checkPlain(check, `${path}.text`, element.text, 75);
    check.optional(`${path}.value`, element.value, 2000);
    check.optional(`${path}.url`, element.url, 3000);
    check.optional(`${path}.accessibility_label`, element.accessibility_label, 75);
    if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger')
      check.add(`${path}.style`, String(element.style), 'primary or danger');
    if (element.confirm !== undefined) checkConfirm(check, `${path}.confirm`, element.confirm);
  },
  feedback_buttons(check, path, element) {
    for (const side of ['positive_button', 'negative_button']) {
      const button = element[side];
      if (!check.object(`${path}.${side}`, button)) continue;
      checkPlain(check, `${path}.${side}.text`, button.text, 75);
      check.text(`${path}.${side}.value`, button.value, 2000);
      check.optional(`${path}.${side}.accessibility_label`, button.accessibility_label, 75);
    }
  },
  static_select(check, path, element) {
    checkOptions(check, path, element, 100);
    checkPlaceholder(check, path, element);
  },
  multi_static_select(check, path, element) {
    checkOptions(check, path, element, 100);
    checkPlaceholder(check, path, element);
  },
  radio_buttons: (check, path, element) => checkOptions(check, path, element, 10),
  checkboxes: (check, path, element) => checkOptions(check, path, element, 10),
  plain_text_input(check, path, element) {
    checkPlaceholder(check, path, element);
    if (element.initial_value !== undefined) check.text(`${path}.initial_value`, element.initial_value, 3000, 0);
    const { max_length: most } = element;
    if (most !== undefined && !(typeof most === 'number' && most >= 1 && most <= 3000))
      check.add(`${path}.max_length`, String(most), '1 to 3000');
  },
  email_text_input(check, path, element) {
    checkPlaceholder(check, path, element);
    if (element.initial_value !== undefined) check.text(`${path}.initial_value`, element.initial_value, 3000, 0);
  },
  datepicker(check, path, element) {
    checkPlaceholder(check, path, element);
    const { initial_date: day } = element;
    if (day !== undefined && !(typeof day === 'string' && DATE.test(day)))
      check.add(`${path}.initial_date`, String(day), 'YYYY-MM-DD');
  },
};

/** One interactive element, if its type is among those allowed in its place. */
export function checkElement(check: Check, path: string, element: unknown, allowed: readonly string[]): void {
  if (!check.object(path, element)) return;
  const type = String(element.type);
  const rule = RULES[type];
  if (!rule || !allowed.includes(type)) {
    check.add(`${path}.type`, type, allowed.join(', '));
    return;
  }
  check.optional(`${path}.action_id`, element.action_id, 255);
  rule(check, path, element);
}

function checkPlaceholder(check: Check, path: string, { placeholder }: Record<string, unknown>): void {
  if (placeholder !== undefined) checkPlain(check, `${path}.placeholder`, placeholder, 150);
}

function checkOptions(check: Check, path: string, { options }: Record<string, unknown>, most: number): void {
  if (!check.list(`${path}.options`, options, most)) return;
  for (const [index, option] of options.entries()) {
    const place = `${path}.options[${index}]`;
    if (!check.object(place, option)) continue;
    checkTextObject(check, `${place}.text`, option.text, 75);
    check.text(`${place}.value`, option.value, 150);
    if (option.description !== undefined) checkTextObject(check, `${place}.description`, option.description, 75);
  }
}

/** docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
function checkConfirm(check: Check, path: string, confirm: unknown): void {
  if (!check.object(path, confirm)) return;
  checkPlain(check, `${path}.title`, confirm.title, 100);
  checkTextObject(check, `${path}.text`, confirm.text, 300);
  checkPlain(check, `${path}.confirm`, confirm.confirm, 30);
  checkPlain(check, `${path}.deny`, confirm.deny, 30);
}

import { checkElement } from './elements.ts';
import type { Check } from './fault.ts';
import { checkPlain, checkTextObject } from './text.ts';

export type Surface = 'message' | 'modal' | 'home';

/** Blocks of a message, and of a modal or a home tab. */
const MOST_BLOCKS: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

const INPUTS = [
  'plain_text_input',
  'email_text_input',
  'static_select',
  'multi_static_select',
  'radio_buttons',
  'checkboxes',
  'datepicker',
];
const ACTIONS = ['button', 'static_select', 'radio_buttons', 'checkboxes', 'datepicker'];
const ACCESSORIES = ['button', 'static_select', 'datepicker'];

type Rule = (check: Check, path: string, block: Record<string, unknown>, surface: Surface) => void;

/** The blocks that are sent, and the limits of each (docs.slack.dev/reference/block-kit/blocks). */
const RULES: Record<string, Rule> = {
  section(check, path, block) {
    if (block.text === undefined && block.fields === undefined) check.add(path, 'neither', 'text or fields');
    if (block.text !== undefined) checkTextObject(check, `${path}.text`, block.text, 3000);
    if (block.fields !== undefined && check.list(`${path}.fields`, block.fields, 10))
      for (const [index, field] of block.fields.entries())
        checkTextObject(check, `${path}.fields[${index}]`, field, 2000);
    if (block.accessory !== undefined) checkElement(check, `${path}.accessory`, block.accessory, ACCESSORIES);
  },
  header: (check, path, block) => checkPlain(check, `${path}.text`, block.text, 150),
  divider: () => {},
  context(check, path, block) {
    if (!check.list(`${path}.elements`, block.elements, 10)) return;
    for (const [index, element] of block.elements.entries())
      checkTextObject(check, `${path}.elements[${index}]`, element);
  },
  actions(check, path, block) {
    checkElements(check, path, block, 25, ACTIONS);
  },
  context_actions(check, path, block) {
    checkElements(check, path, block, 5, ['feedback_buttons']);
  },
  input(check, path, block, surface) {
    if (surface !== 'modal') check.add(`${path}.type`, 'input', 'inputs in modals only');
    checkPlain(check, `${path}.label`, block.label, 2000);
    if (block.hint !== undefined) checkPlain(check, `${path}.hint`, block.hint, 2000);
    checkElement(check, `${path}.element`, block.element, INPUTS);
  },
  rich_text(check, path, block) {
    if (!check.list(`${path}.elements`, block.elements, 100)) return;
    for (const [index, element] of block.elements.entries()) checkRich(check, `${path}.elements[${index}]`, element);
  },
};

function checkElements(
  check: Check,
  path: string,
  block: Record<string, unknown>,
  most: number,
  allowed: readonly string[],
): void {
  if (!check.list(`${path}.elements`, block.elements, most)) return;
  for (const [index, element] of block.elements.entries())
    checkElement(check, `${path}.elements[${index}]`, element, allowed);
  const ids = block.elements.map((element) => (element as { action_id?: unknown } | null)?.action_id);
  check.distinct(`${path}.elements`, ids, 'action_id');
}

/**
 * Rich text holds literal words: nothing in them is read as markup. Slack names no greatest length; 3,000 characters, as
 * for a section, are kept to. Mentions are elements of their own there, and none is ever sent.
 */
function checkRich(check: Check, path: string, element: unknown): void {
  if (!check.object(path, element)) return;
  if (element.type !== 'rich_text_section' && element.type !== 'rich_text_quote') {
    check.add(`${path}.type`, String(element.type), 'rich_text_section or rich_text_quote');
    return;
  }
  if (!check.list(`${path}.elements`, element.elements, 100)) return;
  let length = 0;
  for (const [index, part] of element.elements.entries()) {
    const place = `${path}.elements[${index}]`;
    if (!check.object(place, part)) continue;
    if (part.type !== 'text') check.add(`${place}.type`, String(part.type), 'text');
    if (check.text(`${place}.text`, part.text, 3000)) length += part.text.length;
  }
  if (length > 3000) check.add(path, `${length} characters`, '1 to 3000 characters');
}

/** The blocks of one surface. */
export function checkBlocks(check: Check, path: string, blocks: unknown, surface: Surface): void {
  if (!check.list(path, blocks, MOST_BLOCKS[surface])) return;
  for (const [index, block] of blocks.entries()) {
    const place = `${path}[${index}]`;
    if (!check.object(place, block)) continue;
    check.optional(`${place}.block_id`, block.block_id, 255);
    const rule = RULES[String(block.type)];
    if (rule) rule(check, place, block, surface);
    else check.add(`${place}.type`, String(block.type), Object.keys(RULES).join(', '));
  }
  const ids = blocks.map((block) => (block as { block_id?: unknown } | null)?.block_id);
  check.distinct(path, ids, 'block_id');
}

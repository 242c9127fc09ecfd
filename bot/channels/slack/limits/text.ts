import type { Check } from './fault.ts';

/** Slack reads these between `<` and `>` as mentions: of people, groups, channels, everybody. */
const MENTION = /<[@#!]/;
/** In text with Slack's markup, `<` may only open a link of ours, and `&` may only begin one of Slack's three entities. */
const LINK = /<https?:\/\/[^<>|\s]+(?:\|[^<>|]+)?>/g;
const ENTITY = /&(?:amp|lt|gt);/g;

/** What Slack would read into a text with markup that its author did not mean. */
export function checkMarkup(check: Check, path: string, value: unknown): void {
  if (typeof value !== 'string') return;
  if (MENTION.test(value)) check.add(path, 'a mention', 'no mention of anybody');
  const rest = value.replace(LINK, '').replace(ENTITY, '');
  if (/[<>&]/.test(rest)) check.add(path, 'a bare <, > or &', '&lt;, &gt;, &amp;, and links of ours');
}

type TextType = 'plain_text' | 'mrkdwn';

/** A text object (docs.slack.dev/reference/block-kit/composition-objects/text-object): 3,000 characters unless less. */
export function checkTextObject(
  check: Check,
  path: string,
  value: unknown,
  most = 3000,
  types: readonly TextType[] = ['plain_text', 'mrkdwn'],
): void {
  if (!check.object(path, value)) return;
  if (!types.includes(value.type as TextType)) check.add(`${path}.type`, String(value.type), types.join(' or '));
  check.text(`${path}.text`, value.text, most);
  if (value.type === 'mrkdwn') checkMarkup(check, `${path}.text`, value.text);
}

export const checkPlain = (check: Check, path: string, value: unknown, most: number): void =>
  checkTextObject(check, path, value, most, ['plain_text']);

/** Every text must be whole Unicode: half a pair is refused as invalid JSON by some and shown as a box by others. */
export function checkUnicode(check: Check, path: string, value: unknown): void {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) check.add(path, 'half a character', 'whole characters');
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) checkUnicode(check, `${path}[${index}]`, one);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) checkUnicode(check, path === '' ? key : `${path}.${key}`, one);
  }
}

export type { LimitFault } from './limits/fault.ts';

import { checkBlocks } from './limits/blocks.ts';
import { Check, type LimitFault, SlackLimitError } from './limits/fault.ts';
import { checkMarkup, checkPlain, checkUnicode } from './limits/text.ts';

/** Characters of the line shown in notifications. Slack takes 40,000 and advises 4,000. */
export const LONGEST_FALLBACK = 4000;
/** Characters in all blocks of one message: Slack refuses more (`msg_blocks_too_long`) and names no figure; seen near 13,000. */
export const LONGEST_MESSAGE = 12_000;

type Payload = Record<string, unknown>;
type Rule = (check: Check, payload: Payload) => void;

const message: Rule = (check, payload) => {
  check.text('text', payload.text, LONGEST_FALLBACK);
  checkMarkup(check, 'text', payload.text);
  if (payload.blocks === undefined) return;
  checkBlocks(check, 'blocks', payload.blocks, 'message');
  const length = lengthOf(payload.blocks);
  if (length > LONGEST_MESSAGE) check.add('blocks', `${length} characters`, `at most ${LONGEST_MESSAGE} in all`);
};

const posted: Rule = (check, payload) => {
  check.text('channel', payload.channel, 255);
  message(check, payload);
};

const view: Rule = (check, { view: shown }) => {
  if (!check.object('view', shown)) return;
  const modal = shown.type === 'modal';
  if (!modal && shown.type !== 'home') return check.add('view.type', String(shown.type), 'modal or home');
  if (modal) checkPlain(check, 'view.title', shown.title, 24);
  for (const name of ['submit', 'close']) {
    if (shown[name] !== undefined) checkPlain(check, `view.${name}`, shown[name], 24);
  }
  check.optional('view.callback_id', shown.callback_id, 255);
  check.optional('view.external_id', shown.external_id, 255);
  if (shown.private_metadata !== undefined) check.text('view.private_metadata', shown.private_metadata, 3000, 0);
  checkBlocks(check, 'view.blocks', shown.blocks, modal ? 'modal' : 'home');
  const inputs = Array.isArray(shown.blocks) && shown.blocks.some(({ type }) => type === 'input');
  if (inputs && shown.submit === undefined) check.add('view.submit', 'nothing', 'a text, because there are inputs');
};

/** What is called with something to show; other methods carry ids only. */
const RULES: Record<string, Rule> = {
  'chat.postMessage': posted,
  'chat.postEphemeral': (check, payload) => {
    check.text('user', payload.user, 255);
    posted(check, payload);
  },
  'chat.update': (check, payload) => {
    check.text('ts', payload.ts, 255);
    posted(check, payload);
  },
  /** Not a method: what is posted to the address that came with a command. */
  response_url: message,
  'views.open': view,
  'views.push': view,
  'views.update': view,
  'views.publish': view,
  'assistant.threads.setStatus': (check, { status }) => {
    check.text('status', status, 100, 0);
  },
  'assistant.threads.setSuggestedPrompts': (check, { prompts }) => {
    if (!check.list('prompts', prompts, 4)) return;
    for (const [index, prompt] of prompts.entries()) {
      if (!check.object(`prompts[${index}]`, prompt)) continue;
      check.text(`prompts[${index}].title`, prompt.title, 75);
      check.text(`prompts[${index}].message`, prompt.message, 3000);
    }
  },
};

/** What Slack would refuse or misread in the payload of a method; empty when it may be sent. */
export function faultsOf(method: string, payload: Payload): LimitFault[] {
  const check = new Check();
  RULES[method]?.(check, payload);
  checkUnicode(check, '', payload);
  return check.faults;
}

/** @throws SlackLimitError naming every fault; never a text */
export function requireWithinLimits(method: string, payload: Payload): void {
  const faults = faultsOf(method, payload);
  if (faults.length > 0) throw new SlackLimitError(method, faults);
}

/** Characters of all that is shown in blocks. */
export function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : lengthOf(one)),
    0,
  );
}

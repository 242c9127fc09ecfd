import type { Reply } from '../conversation/reply.ts';
import type { Action, Turn } from '../conversation/turn.ts';

/** Replaces personal data in a text; pure, and the same text again when there is none. */
export type Mask = (text: string) => string;

/**
 * What the person said, as it may be kept: masked, and then cut to `longest` characters, so that no half of an address
 * escapes the mask. Undefined when they only opened the chat.
 */
export function keptWords(
  turn: Turn,
  label: string | undefined,
  mask: Mask,
  longest: number,
): { text: string; action?: Action } | undefined {
  if (turn.action?.kind === 'open') return undefined;
  if (!turn.action) return { text: mask(turn.text).slice(0, longest) };
  return { text: mask(label ?? '').slice(0, longest), action: keptAction(turn.action, mask) };
}

function keptAction(action: Action, mask: Mask): Action {
  switch (action.kind) {
    case 'suggestion':
      return { ...action, text: mask(action.text) };
    case 'feedback':
      return action.words === undefined ? action : { ...action, words: mask(action.words) };
    case 'open':
    case 'practice':
    case 'human':
    case 'request':
      return action;
    default:
      return action satisfies never;
  }
}

/** Masks the person's own words in a reply; declared words and sentences of the catalogue stay as they are. */
export function keptReply(reply: Reply, mask: Mask): Reply {
  const parts = reply.parts.map((part) => (part.kind === 'echo' ? { ...part, text: mask(part.text) } : part));
  return { ...reply, parts };
}

import { z } from 'zod';
import type { Action } from '../../conversation/turn.ts';
import { actionSchema } from '../../turns/action-schema.ts';

const id = z.string().min(1).max(200);

/** What a pressed button says; short keys, because a value has 2,000 characters. */
const pressedSchema = z.object({ c: id, a: actionSchema });
const sourceSchema = z.object({ c: id, t: id, n: z.int().min(1) });

/** A choice in the conversation it was offered in. */
export interface Pressed {
  conversation: string;
  action: Action;
}

/** A citation of the reply to a turn. */
export interface Source {
  conversation: string;
  turn: string;
  number: number;
}

export const ACTION_IDS = {
  choice: /^limpide_choice_\d+$/,
  source: /^limpide_source_\d+$/,
  person: 'limpide_person',
  vote: 'limpide_vote',
} as const;

export const pressedValue = ({ conversation, action }: Pressed): string =>
  JSON.stringify({ c: conversation, a: action });

export const sourceValue = ({ conversation, turn, number }: Source): string =>
  JSON.stringify({ c: conversation, t: turn, n: number });

/** Undefined when it is nothing of ours, as from another version. */
export function readPressed(value: unknown): Pressed | undefined {
  const parsed = pressedSchema.safeParse(fromJson(value));
  return parsed.success ? { conversation: parsed.data.c, action: parsed.data.a } : undefined;
}

export function readSource(value: unknown): Source | undefined {
  const parsed = sourceSchema.safeParse(fromJson(value));
  return parsed.success ? { conversation: parsed.data.c, turn: parsed.data.t, number: parsed.data.n } : undefined;
}

export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    // Slack gives values back with its three entities in them.
    return JSON.parse(value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
  } catch {
    return undefined;
  }
}

/** A question of the dialog about requests, in the conversation it was asked in. */
export const stepValue = (conversation: string, step: string): string => JSON.stringify({ c: conversation, s: step });

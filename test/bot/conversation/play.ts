import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { OpenCompany } from '../../../bot/cli/open-company.ts';
import { createConverse } from '../../../bot/conversation/create-converse.ts';
import { plainText } from '../../../bot/conversation/plain-text.ts';
import { settled } from '../../../bot/conversation/settle.ts';
import { type ConversationState, FRESH } from '../../../bot/conversation/state.ts';
import type { Action, Turn } from '../../../bot/conversation/turn.ts';
import { createInMemoryRequests } from '../../../bot/requests/in-memory.ts';
import { helio } from '../../support/helio.ts';

export const CONVERSATIONS = new URL('./conversations/', import.meta.url);

/** `turns.json`: what the person says; `/open`, `/person`, `/like`, `/dislike` and `/1` to `/9` (a choice) are buttons. */
const scriptSchema = z.strictObject({ language: z.enum(['fr', 'en']), turns: z.array(z.string()).min(1) });

/** Holds one recorded conversation with the demonstration company and gives its transcript. */
export async function play(name: string, opened: Promise<OpenCompany> = helio()): Promise<string> {
  const { language, turns } = scriptSchema.parse(
    JSON.parse(readFileSync(new URL(`${name}/turns.json`, CONVERSATIONS), 'utf8')),
  );
  const company = await opened;
  let [ids, references] = [0, 0];
  const next = (count: number) => String(count).padStart(4, '0');
  const requests = createInMemoryRequests({
    company: () => company.register.company,
    newReference: (prefix) => {
      references += 1;
      return `${prefix}-0000-${next(references)}`;
    },
    newCode: () => '00000-00000',
  });
  const converse = createConverse({
    current: () => company,
    recognise: company.recognise,
    newId: () => {
      ids += 1;
      return `reply-${ids}`;
    },
    newReference: () => {
      references += 1;
      return `LIM-0000-${next(references)}`;
    },
    urlOf: (practice, statement) => `/practices/${practice}#${statement}`,
    readRights: requests.read,
  });
  let state: ConversationState = FRESH;
  let actions: Action[] = [];
  let answer = '';
  const lines: string[] = [];
  for (const [index, said] of turns.entries()) {
    const action = actionOf(said, actions, answer);
    const turn: Turn = {
      id: String(index),
      conversation: name,
      person: 'p',
      role: 'customer',
      channel: 'replay',
      at: new Date(Date.UTC(2026, 10, 26, 10, index)),
      language,
      text: action ? '' : said,
      ...(action && { action }),
    };
    const {
      reply,
      effects,
      state: after,
    } = await settled(await converse(turn, state), (acts) => requests.perform(turn, acts));
    state = after;
    answer = reply.id;
    actions = reply.parts.flatMap((part) =>
      part.kind === 'choices' ? part.choices.map((choice) => choice.action) : [],
    );
    lines.push(
      `> ${said.replaceAll('\n', '\n> ')}`,
      '',
      plainText(reply).text,
      '',
      `[${[reply.decision, ...reply.citations.map(({ practice, statement }) => `${practice}#${statement}`), ...effects.map(({ kind }) => `effect: ${kind}`)].join(', ')}]`,
      '',
    );
  }
  return `${lines.join('\n').trim()}\n`;
}

function actionOf(said: string, offered: Action[], answer: string): Action | undefined {
  switch (said) {
    case '/open':
      return { kind: 'open' };
    case '/person':
      return { kind: 'human' };
    case '/like':
    case '/dislike':
      return { kind: 'feedback', answer, reaction: said === '/like' ? 'like' : 'dislike' };
    default: {
      const place = /^\/([1-9])$/.exec(said)?.[1];
      if (place === undefined) return undefined;
      const chosen = offered[Number(place) - 1];
      if (chosen === undefined) throw new RangeError(`${said}: the reply before offers ${offered.length} choices`);
      return chosen;
    }
  }
}

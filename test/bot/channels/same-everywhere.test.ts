import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { keptConversation } from '../../../bot/cli/terminal-conversation.ts';
import { readConfiguration } from '../../../bot/configuration.ts';
import type { Reply } from '../../../bot/conversation/reply.ts';
import type { Action } from '../../../bot/conversation/turn.ts';
import { openChat } from '../../support/chat.ts';
import { helio } from '../../support/helio.ts';
import { HELIO } from '../../support/server.ts';
import { startSlack, wordsOf } from '../../support/slack/server.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { CONVERSATIONS } from '../conversation/play.ts';

/** What an answer says, whatever the channel: what became of the question, and which statements were shown. */
const said = (reply: Reply) => [
  reply.decision,
  ...reply.citations.map(({ practice, statement }) => `${practice}#${statement}`),
];

/** What was stored: how many of each, and what was asked. */
function effectsIn(home: string): object {
  const conversations = new Database(`${home}/conversations.db`, { readonly: true });
  const rights = new Database(`${home}/rights.db`, { readonly: true });
  const found = {
    handOvers: conversations.prepare('select question, state from hand_overs order by question').all(),
    gaps: conversations.prepare('select question, nearest from gaps order by question').all(),
    votes: conversations.prepare('select reaction from votes order by reaction').all(),
    requests: rights.prepare('select count(*) as count from rights_requests').get(),
    incidents: rights.prepare('select count(*) as count from incidents').get(),
  };
  conversations.close();
  rights.close();
  return found;
}

const pressed = (text: string, last: Reply | undefined): Action | undefined => {
  const place = /^\/([1-9])$/.exec(text)?.[1];
  if (place === undefined) return text === '/person' ? { kind: 'human' } : undefined;
  return last?.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []))[Number(place) - 1]?.action;
};

/** Folders without a greeting, which each channel gives in its own way. */
it.each(['fr-follow-ups', 'fr-not-declared', 'fr-wish-and-question', 'en-several-at-once', 'en-incident'])(
  'the conversation %s is the same on the web, in Slack and in the terminal',
  { timeout: 120_000 },
  async (name) => {
    const script = JSON.parse(readFileSync(new URL(`${name}/turns.json`, CONVERSATIONS), 'utf8'));
    const turns = (script.turns as string[]).filter((text) => text !== '/open');

    const home = await temporaryHome();
    const { configuration, secrets } = readConfiguration({ LIMPIDE_HOME: home });
    const terminal = await keptConversation(await helio(), configuration, secrets, script.language);
    const inTerminal: Reply[] = [];
    for (const text of turns) {
      const action = pressed(text, inTerminal.at(-1));
      inTerminal.push(await terminal.send({ text: action ? '' : text, ...(action && { action }) }));
    }
    await terminal.close();

    const onWeb = await startSlack({ register: HELIO });
    const chat = await openChat(onWeb.server.url, script.language);
    for (const text of turns) {
      const action = pressed(text, (await chat.replies()).at(-1));
      expect((await (action ? chat.press(action) : chat.say(text))).status).toBe(200);
    }
    const replies = (await chat.replies()).slice(1);

    const { server, workspace, slack } = await startSlack({ register: HELIO });
    const direct = await workspace.direct('alice');
    const posts = () => workspace.of('chat.postMessage').filter(({ channel }) => channel === direct);
    const inSlack = () => repliesIn(server.home);
    for (const [index, text] of turns.entries()) {
      const before = posts().length;
      if (/^\/([1-9]|person)$/.test(text)) {
        const id = text === '/person' ? personButton(posts().at(-1)) : `limpide_choice_${Number(text.slice(1)) - 1}`;
        await slack.press('alice', { ...posts().at(-1), ts: `17000005${index}.1` }, id);
      } else await slack.say('alice', text);
      await vi.waitFor(() => expect(posts().length).toBeGreaterThan(before), { timeout: 15_000, interval: 20 });
      await vi.waitFor(() => expect(inSlack()).toHaveLength(index + 1), { timeout: 15_000, interval: 20 });
    }
    const shown = wordsOf(posts().map(({ blocks }) => blocks));
    for (const { citations } of inSlack()) for (const { quote } of citations) expect(shown).toContain(quote);

    expect(inSlack().map(said)).toEqual(inTerminal.map(said));
    expect(replies.map(said)).toEqual(inTerminal.map(said));
    expect(effectsIn(server.home)).toEqual(effectsIn(home));
    expect(effectsIn(onWeb.server.home)).toEqual(effectsIn(home));
  },
);

/** The button that asks for a person: a choice of the reply, or the one that stands under every answer. */
function personButton(message: { blocks: { elements?: { action_id?: string; value?: string }[] }[] }): string {
  const found = message.blocks
    .flatMap(({ elements }) => elements ?? [])
    .find(({ value }) => value?.includes('"kind":"human"') === true);
  return found?.action_id ?? 'there is none';
}

function repliesIn(home: string): Reply[] {
  const database = new Database(`${home}/conversations.db`, { readonly: true });
  const rows = database.prepare("select reply from messages where author = 'bot' order by sequence").all();
  database.close();
  return (rows as { reply: string }[]).map(({ reply }) => JSON.parse(reply) as Reply);
}

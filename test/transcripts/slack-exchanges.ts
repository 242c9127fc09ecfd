import { vi } from 'vitest';
import { HELIO } from '../support/server.ts';
import { startSlack } from '../support/slack/server.ts';
import type { Call } from '../support/slack/workspace.ts';
import { paint } from './slack-paint.ts';

/** Thursday 5 March 2026, 11:00 in Paris: the same dates at every run. */
const NOW = new Date('2026-03-05T10:00:00Z');

const ORDER: readonly string[] = [
  'views.open',
  'views.publish',
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
];

/** Holds exchanges with the demonstration company in an emulated workspace, and writes down what was shown. */
export async function slackExchanges(): Promise<string> {
  const { workspace, slack } = await startSlack({ register: HELIO, overrides: { now: () => NOW } });
  const direct = await workspace.direct('alice');
  const desk = workspace.channel('desk');
  const questions = workspace.channel('questions');
  const places: Record<string, string> = {
    [direct]: 'direct message to Alice',
    [await workspace.direct('bob')]: 'direct message to Bob',
    [desk]: '#desk',
    [questions]: '#questions',
  };
  const shown = ORDER;
  const relevant = () => workspace.calls.filter(({ method, status }) => status === 200 && shown.includes(method));
  let seen = 0;
  const lines: string[] = [];
  let number = 0;

  /** @param least payloads that the exchange has to lead to */
  async function exchange(title: string, said: string, act: () => Promise<unknown>, least: number): Promise<void> {
    number += 1;
    const answered = viewIn(await act());
    await vi.waitFor(
      () => {
        if (relevant().length < seen + least) throw new Error(`${title}: ${relevant().length - seen} of ${least}`);
      },
      { timeout: 15_000, interval: 20 },
    );
    const found = relevant().slice(seen).sort(byPlace);
    seen += found.length;
    lines.push(`### ${number}. ${title}`, '', '```', said, '');
    for (const { method, payload } of found) {
      lines.push(`→ ${whereOf(method, payload, places)}`, ...linesOf(method, payload).map((line) => `  ${line}`), '');
    }
    if (answered)
      lines.push('→ the window, changed', ...paint(answered.blocks).map((line) => `  ${line}`.trimEnd()), '');
    lines.pop();
    lines.push('```', '');
  }
  /** What is taken out of a message to the person stands behind a minus; the rest of it stays as it was. */
  function linesOf(method: string, payload: Call['payload']): string[] {
    const lines = paint(payload.view?.blocks ?? payload.blocks);
    if (method !== 'chat.update' || payload.channel !== direct) return lines;
    const before = posts(direct)
      .map(({ blocks }) => paint(blocks))
      .find((old) => lines.every((line) => old.includes(line)));
    return (before ?? []).filter((line) => !lines.includes(line)).map((line) => `− ${line}`);
  }
  /** What belongs to one place together, the desk last; what came first is told first where the order is certain. */
  const rank = ({ method, payload }: Call) => Number(payload.channel === desk) * shown.length + ORDER.indexOf(method);
  const byPlace = (a: Call, b: Call) => rank(a) - rank(b);
  const posts = (channel: string) => workspace.of('chat.postMessage').filter((post) => post.channel === channel);
  const inDesk = async (word: string) => {
    const { messages } = await workspace.ask('conversations.history', { channel: desk });
    const ts = messages.find((one: { text: string }) => one.text.includes(word))?.ts as string;
    const latest = workspace.of('chat.update').findLast((one) => one.ts === ts);
    return { ...(latest ?? posts(desk).find(({ text }) => text.includes(word))), ts };
  };

  const asked = 'Combien de temps gardez-vous mes relevés à la demi-heure ?';
  await exchange('A customer asks', `Alice: ${asked}`, () => slack.say('alice', asked), 1);
  await exchange(
    'She opens the source',
    'Alice presses “Source 1”',
    () => slack.press('alice', { ...posts(direct).at(-1), ts: '1' }, 'limpide_source_1'),
    1,
  );
  const undeclared = 'Are there security cameras in your offices?';
  await exchange('Nothing is declared', `Alice: ${undeclared}`, () => slack.say('alice', undeclared), 1);
  const mention = 'do you sell my data?';
  await exchange(
    'Somebody asks in a channel',
    `Bob, in #questions: @limpide ${mention}`,
    () => slack.mention('bob', mention),
    1,
  );
  const wish = 'Effacez mon espace client, s’il vous plaît.';
  await exchange(
    'A wish in a channel',
    `Alice, in #questions: @limpide ${wish}`,
    () => slack.mention('alice', wish),
    3,
  );
  await exchange(
    'An agent claims it',
    'Camille presses “Prendre en charge” in #desk',
    async () => slack.press('camille', await inDesk('Demande'), 'desk_claim'),
    1,
  );
  await exchange(
    'The agent asks the person',
    'Camille presses “Demander une précision”, and sends: De quel compte s’agit-il ?',
    async () => {
      await slack.press('camille', await inDesk('Demande'), 'desk_ask');
      const { view } = workspace.of('views.open').at(-1);
      const values = { question: { question: { type: 'plain_text_input', value: 'De quel compte s’agit-il ?' } } };
      await slack.submit('camille', view, values);
    },
    2,
  );
  const person = 'Je voudrais parler à quelqu’un.';
  await exchange('A customer asks for a person', `Alice: ${person}`, () => slack.say('alice', person), 3);
  await exchange(
    'An agent answers from the thread',
    'Sam presses “Prendre en charge” in #desk, and writes in the thread: Bonjour Alice, je vous écoute.',
    async () => {
      const message = await inDesk('demande une personne');
      await slack.press('sam', message, 'desk_person_claim');
      await slack.event({
        type: 'message',
        channel_type: 'channel',
        channel: desk,
        user: workspace.user('sam'),
        text: 'Bonjour Alice, je vous écoute.',
        ts: '1700000900.1',
        thread_ts: message.ts,
      });
    },
    3,
  );
  await exchange(
    'The agent gives the request back, and the DPO opens the home tab',
    'Camille presses “Rendre” in #desk; Inès opens the app’s home',
    async () => {
      await slack.press('camille', await inDesk('Demande'), 'desk_release');
      const opened = {
        type: 'app_home_opened',
        user: workspace.user('ines'),
        channel: 'D1',
        tab: 'home',
        event_ts: '1',
      };
      await slack.event(opened);
    },
    2,
  );
  const letter = 'Bonjour, je déménage : effacez mes données, merci. Anna Petit, anna@exemple.fr';
  await exchange(
    'An agent files the wish of a customer’s message',
    `Camille chooses “Draft an answer” in the menu of a message, “${letter}”, and presses “Enregistrer”`,
    async () => {
      await slack.interact({
        type: 'message_action',
        callback_id: 'limpide_draft',
        team: { id: workspace.team, domain: 'helio' },
        user: { id: workspace.user('camille'), name: 'camille', team_id: workspace.team },
        channel: { id: questions, name: 'questions' },
        // Tuesday 3 March 2026, 11:00 in Paris.
        message: { type: 'message', user: workspace.user('sam'), ts: '1772532000.000100', text: letter },
        message_ts: '1772532000.000100',
        action_ts: '1772704800.000100',
        trigger_id: await workspace.trigger('camille'),
        response_url: 'https://hooks.slack.example/1',
      });
      const { view } = workspace.of('views.open').at(-1);
      return slack.submit('camille', view, asOpened(view));
    },
    2,
  );
  const incident = 'Someone got into my account!';
  await exchange(
    'An incident, and who takes it on',
    `Bob: ${incident}  …  Inès presses “Prendre en charge” in #desk`,
    async () => {
      await slack.say('bob', incident);
      await vi.waitFor(() => {
        if (!posts(desk).some(({ text }) => text.includes('INC-'))) throw new Error('not on the desk yet');
      }, 15_000);
      await slack.press('ines', await inDesk('Incident'), 'desk_incident_acknowledge');
    },
    3,
  );
  return named(lines.join('\n').trim());
}

/** The view that an answer to Slack shows in the place of a window. */
function viewIn(answered: unknown): { blocks: never[] } | undefined {
  const { body } = (answered ?? {}) as { body?: string };
  return body?.startsWith('{') ? JSON.parse(body).view : undefined;
}

/** What stands in the fields of a window that was opened, unchanged. */
// biome-ignore lint/suspicious/noExplicitAny: any view.
function asOpened(view: any): Record<string, Record<string, object>> {
  const inputs = view.blocks.filter(({ type }: { type: string }) => type === 'input');
  // biome-ignore lint/suspicious/noExplicitAny: any block.
  const filled = inputs.map(({ block_id, element }: any) => [
    block_id,
    {
      [block_id]: {
        value: element.initial_value ?? null,
        selected_date: element.initial_date ?? null,
        selected_option: element.initial_option ?? null,
        selected_options: element.initial_options ?? [],
      },
    },
  ]);
  return Object.fromEntries(filled);
}

function whereOf(
  method: string,
  payload: { channel?: string; thread_ts?: string },
  places: Record<string, string>,
): string {
  if (method === 'views.open') return 'a window';
  if (method === 'views.publish') return 'the home tab';
  const place = places[payload.channel ?? ''] ?? 'elsewhere';
  const thread = payload.thread_ts === undefined ? '' : ', in the thread';
  const how = method === 'chat.postEphemeral' ? ', seen by one person' : method === 'chat.update' ? ', changed' : '';
  return `${place}${thread}${how}`;
}

/** References and codes are drawn anew each time: they get names in the order in which they come. */
function named(text: string): string {
  const names = new Map<string, string>();
  return text
    .replace(/\b([A-Z]{3})-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, (found, kind: string) => {
      const name = names.get(found) ?? `${kind}-0000-${String(names.size + 1).padStart(4, '0')}`;
      names.set(found, name);
      return name;
    })
    .replace(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, '00000-00000');
}

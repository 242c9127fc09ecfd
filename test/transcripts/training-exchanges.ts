import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parse } from 'yaml';
import { HELIO } from '../support/server.ts';
import { learnersFile, memberLine, startSlack } from '../support/slack/server.ts';
import { openWorkspace } from '../support/slack/workspace.ts';
import { paint } from './slack-paint.ts';

/** Thursday 5 March 2026, 11:00 in Paris. */
const NOW = new Date('2026-03-05T10:00:00Z');

// biome-ignore lint/suspicious/noExplicitAny: payloads are looked at, not typed.
type Payload = any;

/** A morning of the training in an emulated workspace, and what was shown. */
export async function trainingExchanges(modules: string): Promise<string> {
  const workspace = await openWorkspace();
  let ids = 0;
  const { slack } = await startSlack({
    workspace,
    register: HELIO,
    configuration: {
      staff: await learnersFile(
        workspace,
        [],
        `${memberLine(workspace, ['camille@helio.example', 'Camille Roux', 'employee', 'fr', 'camille'])}${memberLine(workspace, ['sam@helio.example', 'Sam Okafor', 'employee', 'en', 'sam'])}`,
      ),
      training: modules,
    },
    overrides: {
      now: () => NOW,
      tickMs: 50,
      newQuestionId() {
        ids += 1;
        return `id-${ids}`;
      },
    },
  });
  workspace.answer('views.update', () => ({}));
  const lines: string[] = [];
  let number = 0;
  const write = (title: string, said: string, where: string, blocks: Payload[]) => {
    number += 1;
    const shown = paint(blocks).map((line) =>
      `  ${line.replace(/http:\/\/localhost:\d+/g, 'https://chat.helio.example')}`.trimEnd(),
    );
    lines.push(`#### ${number}. ${title}`, '', '```', said, '', `→ ${where}`, ...shown, '```', '');
  };
  const latest = async (name: string, until: (text: string) => boolean) =>
    vi.waitFor(
      async () => {
        const channel = await workspace.direct(name);
        const { messages } = await workspace.ask('conversations.history', { channel });
        const [message] = messages as Payload[];
        if (!message || !until(JSON.stringify(message.blocks))) throw new Error('not yet');
        return { ...message, channel };
      },
      { timeout: 20_000, interval: 30 },
    );
  const shown = (method: string, count: number) =>
    vi.waitFor(
      () => {
        const view = workspace.of(method)[count - 1]?.view;
        if (!view) throw new Error('not yet');
        return view as Payload;
      },
      { timeout: 20_000, interval: 30 },
    );

  const question = await latest('camille', () => true);
  write(
    'The question of the day',
    'Thursday, 11:00 in Paris: nobody asked.',
    'direct message to Camille',
    question.blocks,
  );
  const buttons: Payload[] = question.blocks.flatMap((block: Payload) => block.elements ?? []);
  const button = (label: RegExp) => buttons.find(({ accessibility_label }) => label.test(accessibility_label ?? ''));
  const wrong = button(/24/) ?? button(/./);
  await slack.press('camille', question, wrong.action_id);
  const again = await latest('camille', (text) => /Ce n’est pas cela|C’est juste/.test(text));
  write('An answer that is not it', `Camille presses “${wrong.text.text}”.`, 'the same message, changed', again.blocks);

  await slack.command('sam', 'quiz meter-readings');
  const items = parse(await readFile(join(modules, 'meter-readings.yaml'), 'utf8')).items as Payload[];
  let view = await shown('views.open', 1);
  let updates = 0;
  while (view.blocks.at(-1).element.type !== 'plain_text_input') {
    const { type, options } = view.blocks.at(-1).element;
    const chosen = type === 'checkboxes' ? { selected_options: options.slice(0, 1) } : { selected_option: options[0] };
    await slack.submit('sam', view, { training_input: { training_input: chosen } });
    await slack.interact({
      type: 'block_actions',
      team: { id: workspace.team, domain: 'helio' },
      user: { id: workspace.user('sam'), username: 'sam', team_id: workspace.team },
      trigger_id: await workspace.trigger('sam'),
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', hash: 'h', type: 'modal', blocks: [] },
      actions: [
        { type: 'button', action_id: 'training_next', block_id: 'b', action_ts: '1', value: '{"m":"meter-readings"}' },
      ],
    });
    updates += 1;
    view = await shown('views.update', updates);
  }
  write(
    'A customer to explain it to',
    'Sam: /limpide quiz meter-readings  …  after five other questions',
    'the window, changed',
    view.blocks,
  );
  // The module's own example but for its first words: word for word it would need no grader.
  const example: string = items.find(({ id }) => id === 'explain-the-curve').example.en.trim();
  const words = `Your worry is a fair one.${example.slice(example.indexOf('.') + 1)}`;
  await slack.submit('sam', view, { training_input: { training_input: { value: words } } });
  const read = await shown('views.update', updates + 1);
  write(
    'What the explanation holds, and the person’s own judgement',
    `Sam writes: ${words}`,
    'the window, changed',
    read.blocks,
  );

  await slack.event({
    type: 'app_home_opened',
    user: workspace.user('sam'),
    channel: 'D1',
    tab: 'home',
    event_ts: '1',
  });
  const home = await shown('views.publish', 1);
  write(
    'How far one is',
    'Sam opens the app’s home',
    'the home tab',
    home.blocks.slice(home.blocks.findIndex(({ type }: Payload) => type === 'divider') + 1),
  );
  return lines.join('\n').trim();
}

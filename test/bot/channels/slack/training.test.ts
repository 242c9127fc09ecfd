import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { HELIO } from '../../../support/server.ts';
import { learnersFile, memberLine, startSlack, wordsOf } from '../../../support/slack/server.ts';
import { openWorkspace, type Workspace } from '../../../support/slack/workspace.ts';

const MODULES = fileURLToPath(new URL('../../../../examples/helio/training', import.meta.url));
/** Thursday 5 March 2026, 11:00 in Paris. */
const THURSDAY = Date.parse('2026-03-05T10:00:00Z');
const DAY_MS = 86_400_000;

// biome-ignore lint/suspicious/noExplicitAny: payloads are looked at, not typed.
type Payload = any;

const learners = (workspace: Workspace) =>
  learnersFile(
    workspace,
    ['sam'],
    `${memberLine(workspace, ['camille@helio.example', 'Camille Roux', 'agent, employee', 'fr', 'camille'])}${memberLine(workspace, ['dpo@helio.example', 'Inès Marchetti', 'dpo', 'fr', 'ines'])}  - { email: noa@helio.example, name: Noa Keller, roles: [employee], timeZone: Europe/Paris, language: fr }\n`,
  );

/** A server with people who learn, whose clock the test holds. */
async function begin(at = THURSDAY) {
  const workspace = await openWorkspace();
  const clock = { now: at };
  const here = await startSlack({
    workspace,
    register: HELIO,
    configuration: { staff: await learners(workspace), training: MODULES },
    overrides: { now: () => new Date(clock.now), tickMs: 50 },
  });
  const { slack } = here;

  /** What stands in the direct messages with somebody, the latest first, as it was changed. */
  const direct = async (name: string): Promise<Payload[]> => {
    const channel = await workspace.direct(name);
    const { messages } = await workspace.ask('conversations.history', { channel });
    return messages.map((message: Payload) => ({ ...message, channel }));
  };
  const messages = (name: string, count: number) =>
    vi.waitFor(
      async () => {
        const found = await direct(name);
        expect(found).toHaveLength(count);
        return found;
      },
      { timeout: 20_000, interval: 30 },
    );
  const opened = (count: number) =>
    vi.waitFor(
      () => {
        const views = workspace.of('views.open');
        expect(views).toHaveLength(count);
        return views[count - 1].view as Payload;
      },
      { timeout: 20_000, interval: 20 },
    );
  /** Presses a button of a window or of the home tab. */
  const pressIn = async (name: string, view: Payload, action: string) => {
    const button = view.blocks
      .flatMap((block: Payload) => [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])])
      .find((element: Payload) => element.action_id === action);
    if (!button) throw new Error(`There is no button ${action} in ${JSON.stringify(view)}`);
    return slack.interact({
      type: 'block_actions',
      team: { id: workspace.team, domain: 'helio' },
      user: { id: workspace.user(name), username: name, team_id: workspace.team },
      api_app_id: 'A0LIMPIDE',
      trigger_id: await workspace.trigger(name),
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', hash: 'h', ...view },
      actions: [{ ...button, block_id: 'b', action_ts: `${Date.now() / 1000}` }],
    });
  };
  const homes = (count: number) =>
    vi.waitFor(
      () => {
        const views = workspace.of('views.publish');
        expect(views.length).toBeGreaterThanOrEqual(count);
        return views.at(-1).view as Payload;
      },
      { timeout: 20_000, interval: 20 },
    );
  workspace.answer('views.update', () => ({}));
  const updated = (count: number) =>
    vi.waitFor(
      () => {
        const views = workspace.of('views.update');
        expect(views).toHaveLength(count);
        return views[count - 1].view as Payload;
      },
      { timeout: 60_000, interval: 20 },
    );
  return { ...here, workspace, clock, direct, messages, opened, pressIn, homes, updated };
}

const text = (payload: Payload) => wordsOf(payload?.blocks).join('\n');
/** What the module gives as a good explanation. */
async function exampleOf(item: string): Promise<string> {
  const { items } = parse(await readFile(join(MODULES, 'meter-readings.yaml'), 'utf8'));
  return items.find(({ id }: { id: string }) => id === item).example.fr;
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));

it('asks the question of the day in a direct message, each in their language, once, and puts the answer in its place', {
  timeout: 90_000,
}, async () => {
  const { slack, workspace, messages, direct } = await begin();
  const [toCamille] = await messages('camille', 1);
  const [toSam] = await messages('sam', 1);
  expect(text(toCamille)).toContain('Votre question du jour');
  expect(text(toSam)).toContain('Your question of the day');
  expect(text(toSam)).toContain('To begin with');
  await quiet();
  expect(await direct('camille')).toHaveLength(1);
  // Inès does not learn, Noa has no account in Slack.
  expect(workspace.of('chat.postMessage')).toHaveLength(2);

  await slack.press('sam', toSam, 'training_choose_1');
  const first = await vi.waitFor(async () => {
    const [now] = await direct('sam');
    expect(text(now)).not.toBe(text(toSam));
    return now;
  });
  expect(text(first)).toMatch(/That is right|That is not it/);
  if (text(first).includes('That is not it')) {
    // One more try, in the same place; the right one is not told yet.
    expect(text(first)).not.toContain('The right answer');
    await slack.press('sam', first, 'training_choose_2');
    await vi.waitFor(async () => expect(text((await direct('sam'))[0])).toContain('What is declared'));
  }
  const [last] = await direct('sam');
  expect(text(last)).toContain('What is declared');
  expect(JSON.stringify(last.blocks)).toContain('/practices/');
});

it('asks nobody at night, on a day off, or twice on a day on which they answered', { timeout: 90_000 }, async () => {
  const night = Date.parse('2026-03-05T21:00:00Z');
  const { clock, slack, workspace, messages } = await begin(night);
  await quiet();
  expect(workspace.of('chat.postMessage')).toEqual([]);
  // Saturday at eleven, then Easter Monday.
  for (const at of ['2026-03-07T10:00:00Z', '2026-04-06T09:00:00Z']) {
    clock.now = Date.parse(at);
    await quiet();
    expect(workspace.of('chat.postMessage')).toEqual([]);
  }
  clock.now = Date.parse('2026-04-07T09:00:00Z');
  const [question] = await messages('camille', 1);
  await slack.press('camille', question, 'training_choose_1');
  await slack.press('camille', question, 'training_choose_2');
  clock.now += 3 * 3_600_000;
  // Sam has not answered: reminded after two hours. Camille has.
  const [reminder] = await messages('sam', 2);
  expect(text(reminder)).toContain('Reminder');
  await quiet();
  await messages('camille', 1);
});

it('puts messages off, pauses and resumes them', { timeout: 120_000 }, async () => {
  const { clock, slack, messages, direct } = await begin();
  const [toCamille] = await messages('camille', 1);
  const [toSam] = await messages('sam', 1);
  await slack.press('camille', toCamille, 'training_put_off_7');
  await slack.press('sam', toSam, 'training_pause');
  await vi.waitFor(async () => {
    expect(text((await direct('camille'))[0])).toContain('pas de message avant le 12 mars 2026');
    expect(text((await direct('sam'))[0])).toContain('Messages are paused');
  });
  clock.now = THURSDAY + 4 * DAY_MS;
  await quiet();
  await messages('camille', 1);
  await messages('sam', 1);
  clock.now = THURSDAY + 7 * DAY_MS;
  await messages('camille', 2);
  await messages('sam', 1);
  const [paused] = await direct('sam');
  await slack.press('sam', paused, 'training_resume');
  await messages('sam', 2);
  expect(text((await direct('sam')).at(-1))).toContain('Messages are back');
});

it('takes every form of question in windows, tells what is declared, and lets a person judge what it is not sure of', {
  timeout: 180_000,
}, async () => {
  const { slack, workspace, opened, pressIn, updated } = await begin();
  await slack.command('camille', 'quiz meter-readings');
  let view = await opened(1);
  let updates = 0;
  let secondTries = 0;
  const kinds = new Set<string>();
  for (let number = 0; number < 14 && kinds.size < 4; number += 1) {
    const input = view.blocks.at(-1);
    expect(input.block_id).toBe('training_input');
    const { type, options } = input.element;
    kinds.add(type === 'plain_text_input' ? type : `${type}${options.length === 2 ? '/2' : ''}`);
    const given =
      type === 'plain_text_input'
        ? { value: `Bonjour Madame. ${await exampleOf('explain-the-curve')}` }
        : type === 'checkboxes'
          ? { selected_options: [options[0]] }
          : { selected_option: options[0] };
    const answered = await slack.submit('camille', view, { training_input: { training_input: given } });
    let feedback = JSON.parse(answered.body).view;
    if (type === 'plain_text_input') {
      expect(text(feedback)).toContain('Nous comparons vos mots');
      updates += 1;
      feedback = await updated(updates);
      expect(text(feedback)).toContain('Ce qu’il fallait dire');
    }
    // What the grader finds is shown; that nothing was contradicted is the person's to say.
    const judges = JSON.stringify(feedback).includes('training_judge_right');
    if (type === 'plain_text_input') expect(judges).toBe(true);
    if (judges) {
      await pressIn('camille', feedback, 'training_judge_incomplete');
      updates += 1;
      feedback = await updated(updates);
      expect(text(feedback)).toContain('Il manque quelque chose');
    }
    expect(text(feedback)).toMatch(/C’est juste|Il manque|Ce n’est pas cela/);
    await pressIn('camille', feedback, 'training_next');
    updates += 1;
    const before = view;
    view = await updated(updates);
    const again = JSON.stringify(feedback).includes('Réessayer');
    secondTries += Number(again);
    // One more try of the same question, before what is declared is shown.
    expect(view.private_metadata === before.private_metadata).toBe(again);
    if (again) expect(text(feedback)).not.toContain('Ce qui est déclaré');
  }
  expect([...kinds].sort()).toEqual(['checkboxes', 'plain_text_input', 'radio_buttons', 'radio_buttons/2']);
  expect(secondTries).toBeGreaterThan(0);
  expect(workspace.of('views.open')).toHaveLength(1);
});

it('shows on the home tab what is due and how far one is, beside the desk’s queue, and pauses from there', {
  timeout: 90_000,
}, async () => {
  const { slack, workspace, homes, pressIn, opened } = await begin();
  const open = (name: string) =>
    slack.event({ type: 'app_home_opened', user: workspace.user(name), channel: 'D1', tab: 'home' });
  await open('camille');
  let home = await homes(1);
  expect(text(home)).toContain('Formation');
  expect(text(home)).toMatch(/0\/\d+ · en cours/);
  expect(home.blocks.length).toBeLessThan(100);
  await pressIn('camille', home, 'training_pause');
  home = await homes(2);
  expect(text(home)).toContain('Les messages sont suspendus');
  await pressIn('camille', home, 'training_resume');
  expect(text(await homes(3))).not.toContain('suspendus');

  // A module begun from there: the tab is drawn anew once it is answered.
  await pressIn('camille', home, 'training_open_1');
  const view = await opened(1);
  const { type, options } = view.blocks.at(-1).element;
  const chosen = type === 'checkboxes' ? { selected_options: options.slice(0, 1) } : { selected_option: options[0] };
  await slack.submit('camille', view, { training_input: { training_input: chosen } });
  expect(text(await homes(4))).toMatch(/1\/\d+|0\/\d+/);
  await vi.waitFor(() => expect(text(workspace.of('views.publish').at(-1)?.view)).toContain('1 réponse donnée'));

  // Who does not learn sees no training, who is not of the staff neither.
  for (const name of ['ines', 'alice']) {
    const before = workspace.of('views.publish').length;
    await open(name);
    expect(text(await homes(before + 1))).not.toContain('Formation');
  }
});

it('refuses in words what cannot be: no such module, nobody who learns, nothing chosen, somebody else’s question', {
  timeout: 90_000,
}, async () => {
  const { slack, workspace, opened } = await begin();
  const said = async (name: string, words: string) => JSON.parse((await slack.command(name, words)).body).text;
  expect(await said('sam', 'quiz nothing')).toContain('There is no module “nothing”. The modules: meter-readings');
  expect(await said('ines', 'quiz')).toContain('Aucune formation');
  expect(await said('alice', 'quiz')).toContain('/limpide ask');
  expect(workspace.of('views.open')).toEqual([]);

  await slack.command('sam', 'quiz rights');
  const view = await opened(1);
  const nothing = await slack.submit('sam', view, { training_input: { training_input: {} } });
  expect(JSON.parse(nothing.body).errors.training_input).toContain('choose at least one answer');
  const option = view.blocks.at(-1).element.options[0];
  const given = { training_input: { training_input: { selected_option: option } } };
  const other = await slack.submit('camille', view, given);
  expect(JSON.parse(other.body).errors.training_input).toContain('n’est plus posée');
  const garbage = await slack.submit('sam', { ...view, private_metadata: '{"q":' }, given);
  expect(JSON.parse(garbage.body).response_action).toBe('errors');
});

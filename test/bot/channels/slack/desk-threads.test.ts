import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { contextFor } from '../../../../bot/requests/context.ts';
import { openRights } from '../../../../bot/serving/open-rights.ts';
import { act } from '../../../../rights/store/act.ts';
import { parseKeyRing } from '../../../../rights/store/key-ring.ts';
import { type SlackTest, startSlack, wordsOf } from '../../../support/slack/server.ts';

/** The newest message of the desk's channel, once there is one, and what it has become. */
async function onDesk({ workspace }: SlackTest) {
  const channel = workspace.channel('desk');
  const posts = () => workspace.of('chat.postMessage').filter((post) => post.channel === channel);
  await vi.waitFor(() => expect(posts()).toHaveLength(1), 15_000);
  const { messages } = await workspace.ask('conversations.history', { channel });
  const message = { ...posts()[0], ts: messages[0].ts as string };
  const shows = (words: string) =>
    vi.waitFor(() => {
      const last = workspace.of('chat.update').findLast(({ ts }) => ts === message.ts);
      expect(last?.text).toContain(words);
      return { ...message, ...last };
    }, 15_000);
  const thread = () => workspace.of('chat.postMessage').filter(({ thread_ts }) => thread_ts === message.ts);
  return { message, shows, thread };
}
const ids = (message: { blocks: { elements?: { action_id: string }[] }[] }) =>
  message.blocks.flatMap(({ elements }) => (elements ?? []).map(({ action_id }) => action_id));

it('gives a request for a person back, and closes it; who is not of the staff does neither', async () => {
  const all = await startSlack();
  const { slack, posts } = all;
  await slack.say('alice', 'Je veux parler à une personne');
  const { message, shows } = await onDesk(all);
  await slack.press('sam', message, 'desk_person_claim');
  const claimed = await shows('Prise en charge : Sam Okafor');
  expect(ids(claimed)).toEqual(['desk_person_read', 'desk_person_release', 'desk_person_close', 'desk_open']);
  for (const act of ['release', 'close']) await slack.press('bob', claimed, `desk_person_${act}`);
  await slack.press('bob', claimed, 'desk_person_read');
  for (const { blocks } of await posts(3, 'chat.postEphemeral')) expect(wordsOf(blocks)[0]).toContain('staff.yaml');
  expect(all.workspace.of('views.open')).toEqual([]);
  // An agent gives back what is theirs, and no colleague's.
  await slack.press('camille', claimed, 'desk_person_release');
  expect(wordsOf((await posts(4, 'chat.postEphemeral')).at(-1).blocks)[0]).toContain('Quelqu’un d’autre');

  await slack.press('sam', claimed, 'desk_person_release');
  const free = await shows('Prise en charge : personne');
  expect(ids(free)).toContain('desk_person_claim');
  await slack.press('ines', free, 'desk_person_close');
  const closed = await shows('Close');
  expect(ids(closed)).toEqual(['desk_person_read', 'desk_open']);
  // The way to the page is a link: nothing is done, and nothing said.
  expect((await slack.press('bob', closed, 'desk_open')).status).toBe(200);
});

it('reminds in the thread of a request, once, and says nothing there of what was written', async () => {
  const all = await startSlack();
  const { slack, server } = all;
  await slack.say('alice', 'je veux que vous effaciez toutes mes données');
  const { message, shows, thread } = await onDesk(all);
  await slack.press('camille', message, 'desk_claim');
  const claimed = await shows('Camille Roux');

  const ring = parseKeyRing((await readFile(join(server.home, 'keys/rights.keys'), 'utf8')).trim());
  const rights = await openRights({ home: server.home }, ring, () => new Date());
  onTestFinished(() => rights.database.close());
  const [request] = await rights.requests.queue();
  const context = contextFor({ country: 'FR', jurisdictions: ['eu-gdpr'] }, { kind: 'system' }, new Date());
  await act(rights.requests, request?.id ?? '', { type: 'remind', of: 'target' }, context);
  await vi.waitFor(() => expect(thread()).toHaveLength(1), 15_000);
  expect(wordsOf(thread()[0].blocks)).toEqual(['Rappel : date cible proche (Camille Roux)']);

  // Another change of the request brings no second reminder.
  await slack.press('camille', claimed, 'desk_release');
  await shows('Prise en charge : personne');
  expect(thread()).toHaveLength(1);
  expect(JSON.stringify(thread())).not.toContain('données');
});

it('fulfils in part in a window: the right that is not met, with its reason', async () => {
  const all = await startSlack();
  const { slack, posts } = all;
  await slack.say('alice', 'corrigez mon adresse et effacez toutes mes données');
  const { message, shows } = await onDesk(all);
  await slack.press('camille', message, 'desk_claim');
  const shown = await shows('Camille Roux');
  expect(shown.text).toContain('Rectification, Effacement');
  await slack.press('camille', shown, 'desk_fulfil');
  const [{ view }] = await posts(1, 'views.open');
  const state = { 'ground.erasure': { 'ground.erasure': { selected_option: { value: 'legal_obligation' } } } };
  expect((await slack.submit('camille', view, state)).body).toBe('');
  expect(ids(await shows('Satisfaite en partie'))).toEqual(['desk_note', 'desk_open']);
});

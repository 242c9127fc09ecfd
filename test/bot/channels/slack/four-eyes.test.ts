import { expect, it, vi } from 'vitest';
import { startMailServer } from '../../../support/mail-server.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';
import { smallRegister } from '../../../support/small-register.ts';

it('takes two people for a refusal: one proposes in a window, another confirms, and only then the letter goes', async () => {
  const mails = await startMailServer();
  const register = await smallRegister(24, { fourEyes: true });
  const { server, workspace, slack, posts } = await startSlack({ register, secrets: { smtpUrl: mails.url } });
  const channel = workspace.channel('desk');
  await slack.say('alice', 'je veux que vous effaciez toutes mes données');
  await posts(2);
  await slack.say('alice', 'alice@exemple.fr');
  await vi.waitFor(() => expect(mails.received.some(({ to }) => to.includes('alice@exemple.fr'))).toBe(true), 15_000);
  const [first] = workspace.of('chat.postMessage').filter((post) => post.channel === channel);
  const { messages } = await workspace.ask('conversations.history', { channel });
  const message = { ...first, ts: messages[0].ts as string };
  const shows = (words: string) =>
    vi.waitFor(() => {
      const last = workspace.of('chat.update').findLast(({ ts }) => ts === message.ts);
      expect(last?.text).toContain(words);
      return { ...message, ...last };
    }, 15_000);

  await slack.press('camille', message, 'desk_claim');
  let shown = await shows('Prise en charge : Camille Roux');
  expect(JSON.stringify(shown)).not.toContain('desk_second');
  await slack.press('camille', shown, 'desk_refuse');
  const [{ view }] = await posts(1, 'views.open');
  const ground = { 'ground.erasure': { 'ground.erasure': { selected_option: { value: 'legal_obligation' } } } };
  const before = mails.received.length;
  expect((await slack.submit('camille', view, ground)).body).toBe('');

  shown = await shows('Refus proposé par Camille Roux : une autre personne doit le confirmer');
  const button = shown.blocks
    .flatMap(({ elements }: { elements?: { action_id: string; confirm?: object }[] }) => elements ?? [])
    .find(({ action_id }: { action_id: string }) => action_id === 'desk_second');
  expect(wordsOf(button.confirm)).toContain('La lettre de refus part à la personne.');
  await mails.next('sam@petite.example', /A refusal is waiting for your confirmation/, before);

  // Never one's own, and never who is not of the staff.
  await slack.press('camille', shown, 'desk_second', { actionTs: '1' });
  await slack.press('bob', shown, 'desk_second', { actionTs: '2' });
  const told = await posts(2, 'chat.postEphemeral');
  expect(wordsOf(told.at(-2).blocks)[0]).toContain('une autre personne doit le confirmer');
  expect(wordsOf(told.at(-1).blocks)[0]).toContain('staff.yaml');
  // That it is being looked at is all that the person hears so far.
  const toAlice = mails.received.slice(before).filter(({ to }) => to === 'alice@exemple.fr');
  for (const { text } of toAlice) expect(text).not.toContain('CNIL');

  await slack.press('sam', shown, 'desk_second', { actionTs: '3' });
  shown = await shows('Refusée');
  expect(JSON.stringify(shown)).not.toContain('desk_second');
  const letter = await mails.next('alice@exemple.fr', /^Votre demande : notre réponse|LMP-/, before + toAlice.length);
  expect(letter.text).toContain('CNIL');
  expect(letter.text).toContain('tribunal');
  expect(await deciders(server.home)).toEqual([
    { type: 'propose_refusal', actor: expect.stringContaining('camille@petite.example') },
    { type: 'refuse', actor: expect.stringContaining('sam@petite.example') },
  ]);
});

async function deciders(home: string): Promise<unknown[]> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(`${home}/rights.db`, { readonly: true });
  const found = database
    .prepare("select type, actor from rights_events where type in ('propose_refusal', 'refuse') order by sequence")
    .all();
  database.close();
  return found;
}

import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { publishRegister } from '../../../../bot/serving/snapshots.ts';
import { loadOnnxEmbedder } from '../../../../knowledge/retrieval/onnx-embedder.ts';
import { startSlack, wordsOf } from '../../../support/slack/server.ts';
import { smallRegister } from '../../../support/small-register.ts';

it('tells each change where somebody asked to be told, once, in the language they asked in, until they stop it', async () => {
  const { server, workspace, slack, posts } = await startSlack();
  const publish = async (months: number) =>
    publishRegister(
      await smallRegister(months),
      join(server.home, 'snapshots'),
      await loadOnnxEmbedder(),
      () => new Date(),
    );
  const aside = (answered: { body: string }) => JSON.parse(answered.body).text as string;

  expect(aside(await slack.command('alice', 'abonner'))).toContain('C’est noté');
  expect(aside(await slack.command('alice', 'abonner'))).toContain('C’est noté');
  await publish(36);
  const [told] = await posts(1);
  expect(told.channel).toBe(workspace.channel('questions'));
  const words = wordsOf(told.blocks).join('\n');
  expect(words).toContain('a changé le');
  expect(words).toMatch(/Durée allongée – Relevés de consommation \(24 mois → 36 mois\)/);
  expect(JSON.stringify(told.blocks)).toContain('/changes?lang=fr');

  expect(aside(await slack.command('alice', 'désabonner'))).toContain('plus rien');
  expect(aside(await slack.command('bob', 'subscribe'))).toContain('Noted');
  await publish(48);
  const [, second] = await posts(2);
  expect(wordsOf(second.blocks).join('\n')).toContain('Longer time');
  await vi.waitFor(() => expect(server.logged()).toContain('a new snapshot is served'));
  expect(workspace.of('chat.postMessage')).toHaveLength(2);
  expect(aside(await slack.command('bob', 'help'))).toContain('abonner');
});

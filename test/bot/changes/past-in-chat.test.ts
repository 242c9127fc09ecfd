import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plainText } from '../../../bot/conversation/plain-text.ts';
import { publishRegister } from '../../../bot/serving/snapshots.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import { openChat } from '../../support/chat.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { smallRegister } from '../../support/small-register.ts';

let server: TestServer;
beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'limpide-past-'));
  const embedder = await loadOnnxEmbedder();
  const [before, now] = [await smallRegister(12), await smallRegister(24)];
  await publishRegister(before, join(home, 'snapshots'), embedder, () => new Date('2026-02-10T09:00:00Z'));
  await publishRegister(now, join(home, 'snapshots'), embedder, () => new Date('2026-06-01T09:00:00Z'));
  server = await startServer({ home, register: now, overrides: { now: () => new Date('2026-07-15T09:00:00Z') } });
});
afterAll(() => server.end());

async function ask(language: 'fr' | 'en', text: string) {
  const chat = await openChat(server.url, language);
  await chat.say(text);
  const reply = await vi.waitFor(async () => {
    const [, found] = await chat.replies();
    if (!found) throw new Error('no reply yet');
    return found;
  }, 10_000);
  return { reply, text: plainText(reply).text };
}

describe('what was declared on another day, asked in the chat', () => {
  it.each([
    [
      'fr',
      'Combien de temps déclariez-vous garder mes relevés de consommation le 1er mars 2026 ?',
      'Le 1er mars 2026, Petite déclarait :',
      'Nous gardons vos relevés de consommation 12 mois.',
      'Aujourd’hui, Petite déclare :',
      'Nous gardons vos relevés de consommation 24 mois.',
    ],
    [
      'en',
      'How long was it declared on 1 March 2026 that you keep my consumption readings?',
      'On 1 March 2026, Petite declared:',
      'We keep your consumption readings for 12 months.',
      'Today, Petite declares:',
      'We keep your consumption readings for 24 months.',
    ],
  ] as const)('shows the words of that day, and today’s beside them (%s)', async (language, question, ...lines) => {
    const { reply, text } = await ask(language, question);
    expect(reply.decision).toBe('answered');
    const plain = text.replaceAll("'", '’');
    const places = lines.map((line) => plain.indexOf(line));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(reply.citations.map(({ quote, url }) => [quote, url])).toEqual([
      [lines[1], '/practices/readings?on=2026-03-01#kept'],
      [lines[3], '/practices/readings#kept'],
    ]);
    // The page that the citation opens shows the same words.
    const page = await (await fetch(`${server.url}/practices/readings?on=2026-03-01&lang=${language}`)).text();
    expect(page).toContain(language === 'fr' ? '12 mois' : '12 months');
  });

  it.each([
    [
      'fr',
      'Combien de temps déclariez-vous garder mes relevés de consommation le 15 juin 2026 ?',
      /déclaré aujourd.hui aussi/,
    ],
    ['en', 'How long was it declared on 15 June 2026 that you keep my consumption readings?', /declared today as well/],
    [
      'fr',
      'Combien de temps déclariez-vous garder mes relevés de consommation le 3 janvier 2026 ?',
      /rien n.est gardé ici : tout y est gardé depuis le 10 février 2026/,
    ],
    [
      'en',
      'How long was it declared on 3 January 2026 that you keep my consumption readings?',
      /Nothing is kept here of what was declared on 3 January 2026: everything is kept since 10 February 2026/,
    ],
    ['fr', 'Qu’est-ce qui était déclaré le 1er mars ?', /Le 1er mars 2026, 1 pratique/],
    ['en', 'What was declared on 1 March?', /On 1 March 2026, 1 practice/],
  ] as const)('says so plainly (%s): %s', async (language, question, words) => {
    expect((await ask(language, question)).text.replaceAll(' ', ' ')).toMatch(words);
  });

  it.each([
    [
      'fr',
      'Qu’est-ce qui a changé récemment ?',
      /Dernier changement : le 1er juin 2026, 1 changement/,
      'Relevés de consommation',
    ],
    ['en', 'What has changed lately?', /The last change: 1 June 2026, 1 change/, 'Consumption readings'],
  ] as const)('tells what changed last (%s): %s', async (language, question, words, title) => {
    const { reply, text } = await ask(language, question);
    expect(text.replaceAll(' ', ' ')).toMatch(words);
    const choices = reply.parts.flatMap((part) =>
      part.kind === 'choices' ? part.choices.map(({ label }) => label) : [],
    );
    expect(choices).toContain(title);
  });

  it.each([
    ['fr', 'Depuis le 1er mars je vis à Lyon. Combien de temps gardez-vous mes relevés de consommation ?'],
    ['en', 'I moved on 1 March. How long do you keep my consumption readings?'],
  ] as const)('is not what a date in somebody’s story asks (%s)', async (language, question) => {
    const { reply } = await ask(language, question);
    expect(reply.citations.map(({ url }) => url)).toEqual(['/practices/readings#kept']);
  });
});

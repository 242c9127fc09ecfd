import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../../../bot/channels/web/element/activity.ts';
import { type Pending, shownOf } from '../../../../../bot/channels/web/element/entries.ts';

const reply = (id: string, parts: object[] = [{ kind: 'frame', text: id, language: 'fr' }]) => ({
  id,
  language: 'fr',
  parts,
  citations: [],
  votable: true,
});
const bot = (number: number, to: string, parts?: object[]): Activity => ({
  type: 'message',
  id: `c|${String(number).padStart(7, '0')}`,
  from: { id: 'limpide', role: 'bot' },
  channelData: { limpide: reply(`r${number}`, parts), clientActivityID: to },
});
const person = (number: number, id: string, more: Partial<Activity>): Activity => ({
  type: 'message',
  id: `c|${String(number).padStart(7, '0')}`,
  from: { id: 'dl_1', role: 'user' },
  channelData: { clientActivityID: id },
  ...more,
});
const pending = (id: string, state: Pending['state'] = 'waiting'): Pending => ({
  clientActivityID: id,
  activity: {},
  text: id,
  state,
  at: 0,
});
const texts = (activities: Activity[], waiting: Pending[] = []) =>
  shownOf(activities, waiting).entries.map((entry) => (entry.kind === 'reply' ? entry.reply.id : entry.text));

describe('what is shown of a conversation', () => {
  test('comes in the order of the transcript, however it arrived', () => {
    expect(texts([bot(3, 'b'), person(2, 'b', { text: 'second' }), bot(1, 'open')])).toEqual(['r1', 'second', 'r3']);
  });

  test('a message under way is last, and is not doubled when its record arrives', () => {
    const record = person(2, 'a', { text: 'masked' });
    expect(texts([bot(1, 'open')], [pending('a')])).toEqual(['r1', 'a']);
    expect(texts([bot(1, 'open'), record], [pending('a', 'sent')])).toEqual(['r1', 'masked']);
  });

  test('a pressed button is shown by the label it had in the choices', () => {
    const action = { kind: 'practice', practice: 'bills' };
    const choices = [{ kind: 'choices', choices: [{ label: 'Factures', language: 'fr', action }] }];
    const pressed = person(2, 'b', {
      type: 'event',
      name: 'limpide/action',
      value: { practice: 'bills', kind: 'practice' },
    });
    expect(texts([bot(1, 'open', choices), pressed])).toEqual(['r1', 'Factures']);
  });

  test('a vote and its thanks are no lines of the conversation', () => {
    const vote = { kind: 'feedback', answer: 'r1', reaction: 'dislike', words: 'trop long' };
    const shown = shownOf([bot(1, 'a'), person(2, 'v', { type: 'event', value: vote }), bot(3, 'v')], []);
    expect(shown.entries).toHaveLength(1);
    expect(shown.votes.get('r1')).toEqual({ reaction: 'dislike', words: 'trop long' });
  });

  test('a part of a kind that is not known is left out, the rest of the reply is shown', () => {
    const parts = [
      { kind: 'hologram', text: '?' },
      { kind: 'frame', text: 'seen', language: 'fr' },
    ];
    const [entry] = shownOf([bot(1, 'open', parts)], []).entries;
    expect(entry?.kind === 'reply' && entry.reply.parts).toEqual([parts[1]]);
  });

  test('a message of the server without a structured reply is shown as its text', () => {
    const plain: Activity = {
      type: 'message',
      id: 'c|0000001',
      from: { role: 'bot' },
      text: '**bold**',
      locale: 'fr-FR',
    };
    expect(shownOf([plain], []).entries).toMatchObject([{ kind: 'text', text: '**bold**', language: 'fr' }]);
  });
});

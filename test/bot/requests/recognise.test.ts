import { describe, expect, it } from 'vitest';
import { createConverse } from '../../../bot/conversation/create-converse.ts';
import { capacityIn } from '../../../bot/conversation/rights/capacity.ts';
import { incidentKindOf } from '../../../bot/conversation/rights/incident-kind.ts';
import { settled } from '../../../bot/conversation/settle.ts';
import { FRESH } from '../../../bot/conversation/state.ts';
import type { Turn } from '../../../bot/conversation/turn.ts';
import { createInMemoryRequests } from '../../../bot/requests/in-memory.ts';
import { type MessageRecogniser, recogniseWith } from '../../../bot/requests/recognise.ts';
import { handMadeAnswerer, smallRegister } from '../../support/declared.ts';

type Heard = Awaited<ReturnType<MessageRecogniser['recognise']>>;
const NOTHING: Heard = { rights: [], onBehalf: false, incident: false, status: false };

/** One message, with a recogniser that hears what the test says, in parts of the message that hold a word. */
async function said(text: string, heard: Partial<Heard>, where = /./) {
  const register = smallRegister();
  const answerer = handMadeAnswerer(register, [[/bill/i, 'answered', ['bills#kept']]]);
  const requests = createInMemoryRequests({
    company: () => register.company,
    newReference: (prefix) => `${prefix}-0000-0000`,
    newCode: () => '00000-00000',
  });
  const converse = createConverse({
    current: () => ({ answerer, register }),
    newId: () => 'r',
    newReference: () => 'LIM-0000-0000',
    urlOf: () => '',
    recognise: recogniseWith(() => ({
      recognise: async (part) => (where.test(part) ? { ...NOTHING, ...heard } : NOTHING),
    })),
    readRights: requests.read,
  });
  const turn: Turn = {
    id: 't',
    conversation: 'c',
    person: 'p',
    role: 'customer',
    channel: 'replay',
    at: new Date('2026-03-05T09:00:00Z'),
    language: 'en',
    text,
  };
  const acts: string[] = [];
  const { reply, state } = await settled(await converse(turn, FRESH), (all) => {
    acts.push(...all.map(({ kind }) => kind));
    return requests.perform(turn, all);
  });
  const [file] = (await requests.read('c', state.rights ?? { requests: [], incidents: [] })).files;
  return { reply, acts, asked: answerer.asked.map((question) => question.text), onBehalf: file?.request.onBehalf };
}

describe('what the recogniser hears', () => {
  it('is filed, whatever words were used, and is no question', async () => {
    const { reply, asked } = await said('Enough of you holding on to my stuff.', { rights: ['erasure'] });
    expect(reply).toMatchObject({ decision: 'filed', filed: ['erasure'] });
    expect(asked).toEqual([]);
  });

  it('leaves the question beside the wish a question', async () => {
    const text = 'How long do you keep my bills? Enough of you holding on to my stuff.';
    const { reply, asked } = await said(text, { rights: ['erasure'] }, /stuff/);
    expect(reply).toMatchObject({ decision: 'answered', filed: ['erasure'] });
    expect(asked).toEqual(['How long do you keep my bills?']);
  });

  it('says for whom, by the words of the message', async () => {
    const { onBehalf } = await said('I am the mother of Tom, wipe what you have on him.', {
      rights: ['erasure'],
      onBehalf: true,
    });
    expect(onBehalf).toEqual({ capacity: 'parent' });
  });

  it('reports an incident that no pattern knows', async () => {
    const { reply, acts } = await said('Things I never bought turn up in my orders.', { incident: true });
    expect(acts).toEqual(['report']);
    expect(reply.decision).toBe('incident');
  });

  it('takes a question about a request for that', async () => {
    const { reply, asked } = await said('Three weeks and not a word about what I wanted?', { status: true });
    expect(asked).toEqual([]);
    expect(reply.decision).toBe('other');
  });
});

it.each([
  ['Je suis l’héritière de mon père', 'heir'],
  ['my late husband’s account', 'heir'],
  ['au nom de ma fille', 'parent'],
  ['for my eight-year-old son', 'parent'],
  ['avocat de Mme B., je vous demande', 'mandate'],
  ['I hold a power of attorney for my mother', 'mandate'],
  ['ma voisine me demande d’écrire pour elle', 'helper'],
] as const)('"%s" is said by a %s', (text, capacity) => expect(capacityIn(text)).toEqual({ capacity }));

it.each([
  ['J’ai reçu la facture d’un autre client', 'misdirected'],
  ['I can see someone else’s orders', 'misdirected'],
  ['un faux conseiller m’a appelé', 'fraud'],
  ['I was charged for things I never bought', 'fraud'],
  ['il y a eu une connexion bizarre cette nuit', 'account'],
  ['my password changed by itself', 'account'],
] as const)('"%s" is of the kind %s', (text, kind) => expect(incidentKindOf(text)).toBe(kind));

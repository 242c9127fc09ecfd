import { randomBytes, randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createConverse } from '../../../bot/conversation/create-converse.ts';
import { plainText } from '../../../bot/conversation/plain-text.ts';
import { referenceFrom } from '../../../bot/conversation/reference.ts';
import type { Reply } from '../../../bot/conversation/reply.ts';
import { settled } from '../../../bot/conversation/settle.ts';
import { type ConversationState, FRESH } from '../../../bot/conversation/state.ts';
import type { Action, Turn } from '../../../bot/conversation/turn.ts';
import type { Mail } from '../../../bot/mail/mailer.ts';
import { createDialog } from '../../../bot/requests/create-dialog.ts';
import { openRights } from '../../../bot/serving/open-rights.ts';
import type { Language } from '../../../knowledge/statement.ts';
import type { Actor } from '../../../rights/requests/event.ts';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { createWorker } from '../../../storage/outbox/worker.ts';
import { KEY_1 } from '../../rights/support/open-request-store.ts';
import { handMadeAnswerer, smallRegister } from '../../support/declared.ts';
import { recognise } from '../../support/recognise.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

export const AGENT: Actor = { kind: 'staff', id: 'jo@rivage.example', dpo: false };

/** The dialog on a real database, with a clock that moves by hand and mails that are only noted. */
export async function openDialog(place?: { home: string; url?: string }) {
  const clock = { now: new Date('2026-03-05T09:00:00Z') };
  const rights = await openRights(place ?? { home: await temporaryHome() }, parseKeyRing(KEY_1), () => clock.now);
  onTestFinished(() => rights.database.close());
  const mails: Mail[] = [];
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const now = () => clock.now;
  const worker = createWorker(rights.database.queries, { now, random: () => 0, newId: randomUUID, onFailure });
  const register = smallRegister();
  const dialog = createDialog({
    rights,
    worker,
    mailer: { send: async (mail) => void mails.push(mail), close: () => {} },
    company: () => register.company,
    inCharge: () => [{ email: 'dpo@rivage.example', language: 'fr' }],
    deskUrl: (reference) => `https://rivage.example/desk/incidents/${reference}`,
    now,
    onFailure,
  });
  const answerer = handMadeAnswerer(register, [
    [/bill|facture/i, 'answered', ['bills#kept']],
    [/reading|relevé/i, 'answered', ['readings#kept']],
  ]);
  const converse = createConverse({
    current: () => ({ answerer, register }),
    recognise,
    newId: randomUUID,
    newReference: () => referenceFrom(randomBytes(8)),
    urlOf: (practice, statement) => `/practices/${practice}#${statement}`,
    readRights: dialog.read,
  });

  /** A conversation of one person, from one network address. */
  function person(language: Language = 'fr', address = 'network-1') {
    const id = randomUUID();
    let state: ConversationState = { ...FRESH, language };
    let turns = 0;
    let last: Reply | undefined;
    let before: ConversationState = state;
    async function turn(said: { text: string; action?: Action }, turnId = `t${++turns}`) {
      before = state;
      const one: Turn = {
        id: turnId,
        conversation: id,
        person: `p-${id}`,
        role: 'customer',
        channel: 'web',
        at: clock.now,
        language,
        address,
        ...said,
      };
      const outcome = await settled(await converse(one, state), (acts) => dialog.perform(one, acts));
      state = outcome.state;
      last = outcome.reply;
      // Mails are sent before anything else is looked at.
      await dialog.settled();
      await worker.runDue();
      return { ...outcome.reply, text: plainText(outcome.reply).text, said: outcome.said };
    }
    return {
      id,
      state: () => state,
      turn,
      /** The turn again, as after a crash between the two databases: from the state before it. */
      repeat(said: { text: string; action?: Action }, turnId: string) {
        state = before;
        return turn(said, turnId);
      },
      say: (text: string, turnId?: string) => turn({ text }, turnId),
      press(label: string | RegExp) {
        const choices = (last?.parts ?? []).flatMap((part) => (part.kind === 'choices' ? part.choices : []));
        const choice = choices.find((one) => (typeof label === 'string' ? one.label === label : label.test(one.label)));
        if (!choice) throw new Error(`no button ${label} among: ${choices.map((one) => one.label).join(', ')}`);
        return turn({ text: '', action: choice.action });
      },
      /** The requests of this conversation, the oldest first. */
      requests: () => Promise.all((state.rights?.requests ?? []).map((id) => dialog.requests.find(id))),
      /** The newest request of this conversation. */
      async request() {
        const found = await dialog.requests.find(state.rights?.requests.at(-1) ?? '');
        if (!found) throw new Error('no request');
        return found;
      },
    };
  }

  return {
    ...dialog,
    rights,
    worker,
    clock,
    mails,
    failures,
    person,
    codeOf: () => mails.findLast(({ code }) => code !== undefined)?.code ?? 'none',
    later: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms);
    },
  };
}

export const referenceOf = (text: string) => /(?:LMP|INC)-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
export const followUpOf = (text: string) => /(?<![0-9A-Z-])[0-9A-Z]{5}-[0-9A-Z]{5}(?![0-9A-Z-])/.exec(text)?.[0] ?? '';

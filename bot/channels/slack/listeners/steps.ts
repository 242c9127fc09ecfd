import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import type { Register } from '../../../../knowledge/register/register.ts';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { addressIn, followUpCodeIn, mailCodeIn } from '../../../conversation/rights/reading.ts';
import type { Action } from '../../../conversation/turn.ts';
import type { ConversationStore } from '../../../store/conversation-store.ts';
import { filledIn, type Values } from '../desk/read-form.ts';
import type { Inbox } from '../inbox.ts';
import type { People } from '../people.ts';
import { ALL_DATA, FORM_STEPS, hasForm, OWN_WORDS, STEP_ACTION, STEP_VIEW, stepModal } from '../render/step-forms.ts';
import { fromJson } from '../values.ts';
import type { Windows } from '../windows.ts';
import { SLACK } from '../words.ts';
import { placeOf } from './pressed.ts';

export interface StepDependencies {
  inbox: Inbox;
  people: People;
  conversations: Pick<ConversationStore, 'find' | 'replyTo'>;
  windows: Windows;
  register(): Register;
  language(): Language;
}

const id = z.string().min(1).max(300);
const askedSchema = z.object({ c: id, s: z.enum(FORM_STEPS) });
const metadataSchema = askedSchema.extend({ l: id, r: z.string().max(100) });
type StepKind = z.infer<typeof askedSchema>['s'];

/** Questions about a request answered in windows: what is typed there becomes the person's next turn. */
export function listenForSteps(app: App, dependencies: StepDependencies): void {
  const { inbox, people, conversations, windows, register, language } = dependencies;

  /** The question that is open in a conversation of this person, if it still is this one. */
  async function openStep(team: string, user: string, asked: { c: string; s: StepKind }) {
    const found = await conversations.find(asked.c);
    const spoken = found?.language ?? language();
    const own = found?.person === people.personOf(team, user);
    const step = own ? found?.state.rights?.step : undefined;
    return { spoken, step: hasForm(step) && step.kind === asked.s ? step : undefined };
  }

  app.action<BlockAction<ButtonAction>>(STEP_ACTION, async ({ ack, body, action }) => {
    await ack();
    const asked = askedSchema.safeParse(fromJson(action.value));
    if (!asked.success) return;
    const place = placeOf(body);
    const { step, spoken } = await openStep(place.team, place.user, asked.data);
    if (!step) return windows.excuse(body, say(SLACK.stepOver, spoken));
    const metadata = JSON.stringify({ ...asked.data, l: place.channel, r: place.thread });
    await windows.open(body, stepModal(step, register(), metadata, spoken));
  });

  app.view(STEP_VIEW, async ({ ack, body, view }) => {
    const field = view.blocks.find(({ type }) => type === 'input')?.block_id ?? '';
    const refuse = (words: string, where = field) => ack({ response_action: 'errors', errors: { [where]: words } });
    const about = metadataSchema.safeParse(fromJson(view.private_metadata));
    if (!about.success) return refuse(say(SLACK.stepOver, language()));
    const { c: conversation, s: kind, l: channel, r: thread } = about.data;
    const team = body.team?.id ?? body.user.team_id ?? '';
    const { step, spoken } = await openStep(team, body.user.id, about.data);
    const turn = `form/${view.id}`;
    // Sent twice, the second time after it was carried out.
    if (!step && (await conversations.replyTo(conversation, turn))) return ack();
    if (!step) return refuse(say(SLACK.stepOver, spoken));
    const said = readStep(kind, view.state.values);
    if ('fault' in said) return refuse(say(SLACK[said.fault], spoken), said.where);
    await inbox.take({
      team,
      user: body.user.id,
      channel,
      thread,
      surface: channel.startsWith('D') ? 'direct' : 'channel',
      turn,
      conversation,
      ...said,
    });
    return ack();
  });
}

type Said =
  | { text: string; action?: Action; label?: string }
  | { fault: 'stepAddress' | 'stepDigits' | 'stepEmpty'; where?: string };

/** What a window says, as a message or a pressed button would. */
function readStep(kind: StepKind, values: Values): Said {
  const { scope, words = '', contact = '', code = '' } = filledIn(values);
  switch (kind) {
    case 'scope':
      if (scope === ALL_DATA) return { text: '', action: { kind: 'request', do: 'all_data' } };
      if (scope !== undefined && scope !== OWN_WORDS)
        return { text: '', action: { kind: 'request', do: 'practice', practice: scope } };
      return words.trim() === '' ? { fault: 'stepEmpty', where: 'words' } : { text: words };
    case 'contact': {
      const address = addressIn(contact);
      return address === undefined ? { fault: 'stepAddress' } : { text: address };
    }
    case 'code':
      return mailCodeIn(code) === undefined ? { fault: 'stepDigits' } : { text: code };
    case 'open':
      return (mailCodeIn(code) ?? followUpCodeIn(code)) === undefined ? { fault: 'stepDigits' } : { text: code };
    case 'words':
      return words.trim() === '' ? { fault: 'stepEmpty' } : { text: words };
  }
}

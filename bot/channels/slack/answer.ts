import type { Register } from '../../../knowledge/register/register.ts';
import { say } from '../../conversation/catalogue/entry.ts';
import { greeting } from '../../conversation/greeting.ts';
import type { Decision, Reply } from '../../conversation/reply.ts';
import type { Turn } from '../../conversation/turn.ts';
import { type ConversationStore, ConversationUnknownError } from '../../store/conversation-store.ts';
import type { SlackStore } from '../../store/slack-store.ts';
import type { Turns } from '../../turns/turns.ts';
import type { Delivery } from './delivery.ts';
import type { Identify } from './identity.ts';
import type { People } from './people.ts';
import type { Places } from './places.ts';
import { fallback, renderReply, type SlackMessage } from './render/reply.ts';
import { type FormStep, hasForm } from './render/step-forms.ts';
import { plain } from './render/texts.ts';
import { createHiding } from './shown-once.ts';
import type { TurnJob } from './turn-job.ts';
import { SLACK } from './words.ts';
import type { Workspaces } from './workspaces.ts';

export interface AnswerDependencies {
  turns: Turns;
  places: Places;
  people: People;
  slack: SlackStore;
  conversations: Pick<ConversationStore, 'find' | 'message' | 'sequenceOf'>;
  workspaces: Workspaces;
  /** Absent: a Slack account is nobody's identity. */
  identify?: Identify;
  delivery: Delivery;
  register(): Register;
  now(): Date;
}

/** What may be read by everybody in a channel: answers made of declared words. All else is for the person alone. */
const FOR_ALL: readonly Decision[] = [
  'answered',
  'closest',
  'asked_back',
  'not_declared',
  'partly_declared',
  'small_talk',
];

/** Carries out one turn and shows its reply where it belongs. The same job again shows what is not yet shown. */
export function createAnswer(dependencies: AnswerDependencies): (job: TurnJob) => Promise<void> {
  const { turns, places, people, slack, conversations, workspaces, identify, delivery, register, now } = dependencies;
  const hideShownOnce = createHiding({ conversations, slack, introduce: (reply) => introduce(register(), reply) });

  async function conversationOf(job: TurnJob, person: string): ReturnType<Places['at']> {
    const offered = job.conversation === undefined ? undefined : await places.own(job.conversation, person);
    if (offered) return offered;
    const thread = job.surface === 'command' ? 'command' : job.thread;
    return places.at({ team: job.team, channel: job.channel, thread, person });
  }

  return async (job) => {
    const api = await workspaces.api(job.team);
    const person = people.personOf(job.team, job.user);
    const { id: conversation, fresh, language } = await conversationOf(job, person);
    if (job.surface !== 'command') await delivery.working(api, job, language);

    await identify?.(api, job, conversation, job.turn);
    const turn: Turn = {
      id: job.turn,
      conversation,
      person,
      role: await people.roleOf(job),
      channel: 'slack',
      at: now(),
      text: job.text,
      ...(job.action && { action: job.action }),
    };
    const reply = await turns.handle(turn, job.label).catch((error: unknown) => {
      if (error instanceof ConversationUnknownError) return undefined;
      throw error;
    });
    if (!reply) return;

    const introduction = fresh && job.action?.kind !== 'open' ? introduce(register(), reply) : undefined;
    const step = isForAll(reply) ? undefined : (await conversations.find(conversation))?.state.rights?.step;
    const messages = renderReply(reply, {
      conversation,
      turn: job.turn,
      ...(hasForm(step) && asks(reply, step) && { step }),
      ...(introduction !== undefined && { introduction }),
    });
    const to = { conversation, turn: job.turn, user: job.user };

    await hideShownOnce(api, conversation, job.turn);
    if (job.action?.kind === 'feedback') return delivery.aside(api, job, messages);
    if (job.surface === 'direct')
      return delivery.post(api, { ...to, channel: job.channel, thread: job.thread }, messages);
    if (isForAll(reply)) {
      return job.surface === 'command'
        ? delivery.aside(api, job, messages)
        : delivery.post(api, { ...to, channel: job.channel, thread: job.thread }, messages);
    }
    // It goes on in the direct message: what is written there belongs to this conversation now.
    const channel = await delivery.openDirect(api, job.user);
    await slack.move({ team: job.team, channel, thread: '', person }, conversation, now());
    await delivery.post(api, { ...to, channel, thread: '' }, messages);
    await delivery.aside(api, job, [note(say(SLACK.privately, reply.language))]);
  };
}

function isForAll(reply: Reply): boolean {
  const kept = reply.parts.some((part) => part.kind === 'notice');
  return FOR_ALL.includes(reply.decision) && (reply.filed ?? []).length === 0 && !kept;
}

/** Whether this very reply asks the question that is open; questions without a button to pass over stand alone. */
function asks({ parts, decision }: Reply, { kind }: FormStep): boolean {
  if (kind === 'open') return decision === 'other';
  return parts.some(
    (part) =>
      part.kind === 'choices' && part.choices.some(({ action }) => action.kind === 'request' && action.do === 'pass'),
  );
}

/** What every first answer says of the assistant: that it is a machine, and what it keeps. */
function introduce(register: Register, { language }: Reply): string {
  return greeting(register, language)
    .flatMap((part) => (part.kind === 'frame' ? [part.text] : []))
    .slice(0, 3)
    .join(' ');
}

export const note = (text: string): SlackMessage => ({
  text: fallback(text),
  blocks: [{ type: 'section', text: plain(text, 2800) }],
});

import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { helpersFor } from '../../../desk/asked-for-help.ts';
import { denial } from '../../../desk/denial.ts';
import type { Desk } from '../../../desk/open-desk.ts';
import type { Refused } from '../../../desk/outcome.ts';
import type { Staff, StaffList } from '../../../staff/staff.ts';
import type { SlackStore } from '../../../store/slack-store.ts';
import { note } from '../answer.ts';
import type { Delivery } from '../delivery.ts';
import { accountOf, type People } from '../people.ts';
import { readText } from '../read-text.ts';
import type { Windows } from '../windows.ts';
import type { Workspaces } from '../workspaces.ts';
import { DESK } from './desk-words.ts';
import { FORM_ACTS, FORM_VIEW, formModal } from './forms.ts';
import { exchangeModal } from './hand-over-message.ts';
import { createPresses } from './presses.ts';
import { readForm } from './read-form.ts';

export interface DeskListenerDependencies {
  channel: string;
  desk: Desk;
  people: People;
  staff: StaffList;
  slack: Pick<SlackStore, 'deskMessageAt'>;
  windows: Windows;
  workspaces: Workspaces;
  delivery: Delivery;
  /** True the first time in all processes. */
  once(key: string): Promise<boolean>;
  undone(key: string): Promise<void>;
  language(): Language;
  /** Carries out what an act has enqueued, soon. */
  wake(): void;
}

/** What staff do in the desk's channel, by the same acts as on the pages: each asks anew who may. */
export function listenForDesk(app: App, dependencies: DeskListenerDependencies): void {
  const { channel, desk, people, staff: all, slack, windows, once, language, wake } = dependencies;

  const presses = createPresses(dependencies);
  const words = (refused: Refused, { language: own }: Staff) => refused.words[own];
  type Button = BlockAction<ButtonAction>;

  for (const kind of ['claim', 'release', 'second'] as const) {
    app.action<Button>(`desk_${kind}`, async ({ ack, body, action }) => {
      await ack();
      const staff = await presses.staffOr(body);
      if (!staff || !(await presses.first(body, action))) return;
      const outcome = await desk.requests.act(staff, action.value ?? '', { kind });
      if (!outcome.done) await windows.excuse(body, words(outcome, staff));
      wake();
    });
  }

  for (const act of FORM_ACTS) {
    app.action<Button>(`desk_${act}`, async ({ ack, body, action }) => {
      await ack();
      const staff = await presses.staffOr(body);
      if (!staff) return;
      const view = await desk.reading.show(staff, action.value ?? '');
      if (!view.done) return windows.excuse(body, words(view, staff));
      const { request, acts } = view.value;
      const denied = acts.includes(act) ? undefined : denial(staff, act === 'note' ? 'note' : 'handle', request);
      if (denied) return windows.excuse(body, words(denied, staff));
      await windows.open(
        body,
        formModal({
          act,
          request,
          helpers: helpersFor(all, staff.email),
          language: staff.language,
        }),
      );
    });
  }

  app.view(FORM_VIEW, async ({ ack, body, view }) => {
    const staff = await people.staffOf(accountOf(body));
    const field = view.blocks.find(({ type }) => type === 'input')?.block_id ?? '';
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [field]: text } });
    if (!staff) return refuse(say(DESK.notStaff, language()));
    const form = readForm(view.private_metadata, view.state.values);
    if (!form) return refuse(say(DESK.incomplete, staff.language));
    // The same window sent twice, whoever received it, is one act.
    if (!(await presses.firstSent(view))) return ack();
    const outcome = await desk.requests.act(staff, form.reference, form.act);
    if (!outcome.done) {
      await presses.refused(view);
      return refuse(words(outcome, staff));
    }
    wake();
    return ack();
  });

  for (const kind of ['claim', 'release', 'close'] as const) {
    app.action<Button>(`desk_person_${kind}`, async ({ ack, body, action }) => {
      await ack();
      const staff = await presses.staffOr(body);
      if (!staff || !(await presses.first(body, action))) return;
      const outcome = await desk.handOvers.act(staff, action.value ?? '', { kind });
      if (!outcome.done) await windows.excuse(body, words(outcome, staff));
      wake();
    });
  }
  app.action<Button>('desk_person_read', async ({ ack, body, action }) => {
    await ack();
    const staff = await presses.staffOr(body);
    if (!staff) return;
    const view = await desk.handOvers.show(staff, action.value ?? '');
    if (!view.done) return windows.excuse(body, words(view, staff));
    await windows.open(body, exchangeModal(view.value.messages, staff.language));
  });
  // The page opens in the browser by itself.
  app.action('desk_open', async ({ ack }) => ack());

  // What its owner writes in the thread of a request for a person is the answer.
  app.event('message', async ({ event, body }) => {
    if (event.channel !== channel || event.subtype !== undefined || event.bot_id !== undefined) return;
    if (event.thread_ts === undefined) return;
    const text = readText(event.text ?? '');
    const message = await slack.deskMessageAt({ channel, ts: event.thread_ts });
    const staff = await people.staffOf({ team: body.team_id, user: event.user });
    if (!message || !staff || text === '' || text.startsWith('//')) return;
    const shown = await desk.handOvers.show(staff, message.reference);
    if (!shown.done || shown.value.handOver.owner !== staff.email) return;
    if (!(await once(`answer/${body.event_id}`))) return;
    const outcome = await desk.handOvers.act(staff, message.reference, { kind: 'answer', words: text });
    const told = outcome.done ? say(DESK.sent, staff.language) : words(outcome, staff);
    const api = await dependencies.workspaces.api(body.team_id);
    await dependencies.delivery.aside(api, { channel, user: event.user, thread: event.thread_ts }, [note(told)]);
    wake();
  });
}

import type { App, MessageShortcut } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { dayIn } from '../../../../rights/calendar/zone.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { Converse } from '../../../conversation/converse.ts';
import type { EntryDesk } from '../../../desk/entry.ts';
import { has } from '../../../staff/staff.ts';
import { note } from '../answer.ts';
import { SlackRefusedError } from '../api.ts';
import type { Delivery } from '../delivery.ts';
import { DESK } from '../desk/desk-words.ts';
import { draftFor, draftModal } from '../draft.ts';
import { type Carrier, ENTRY_VIEW, enteredModal, entryModal, readEntry } from '../draft-entry.ts';
import { requireWithinLimits } from '../limits.ts';
import { accountOf, type People } from '../people.ts';
import { readText } from '../read-text.ts';
import { SLACK } from '../words.ts';
import type { Workspaces } from '../workspaces.ts';

/** Files the wish of a message on the customer's behalf. */
export interface SlackEntry {
  enter: EntryDesk['enter'];
  /** Where days are counted. */
  timeZone(): string;
  /** Carries out what an act has enqueued, soon. */
  wake(): void;
}

export interface DraftDependencies {
  converse: Converse;
  people: People;
  workspaces: Workspaces;
  delivery: Delivery;
  /** Absent where there is no desk: the draft then says whom to tell. */
  entry?: SlackEntry;
  language(): Language;
  site(): string;
  newId(): string;
  now(): Date;
}

/** Where a draft is asked for, and of what. */
export interface Asked {
  team: string;
  user: string;
  channel: string;
  trigger: string;
  /** Of the message, in the workspace. */
  key: string;
  text: string;
  at: Date;
  author?: string;
}

/**
 * For who is on the desk: a cited answer to a customer's message, to be sent by a person, from the menu of the message.
 * A wish in it is filed with one button.
 * @returns the same for a message that was pasted elsewhere
 */
export function listenForDrafts(app: App, dependencies: DraftDependencies): (asked: Asked) => Promise<void> {
  const { converse, people, workspaces, delivery, entry, language, site, newId, now } = dependencies;

  async function carrierOf({ team, key, text, at, author }: Asked, timeZone: string): Promise<Carrier> {
    const customer = author !== undefined && (await people.staffOf({ team, user: author })) === undefined;
    return {
      key: `slack/${team}/${key}`,
      text,
      at,
      day: dayIn(at, timeZone),
      ...(customer && { person: people.personOf(team, author) }),
    };
  }

  async function show(asked: Asked): Promise<void> {
    const { user, channel, trigger, team, text } = asked;
    const api = await workspaces.api(team);
    const aside = (words: string) => delivery.aside(api, { channel, user, thread: '' }, [note(words)]);
    const staff = await people.staffOf({ team, user });
    if (!staff || !has(staff, 'agent', 'dpo')) return aside(say(DESK.notStaff, language()));
    const draft = await draftFor(converse, text, newId(), now());
    const { wish } = draft;
    const view: ModalView =
      entry && wish
        ? entryModal({ ...draft, wish }, await carrierOf(asked, entry.timeZone()), staff.language, site())
        : draftModal(draft, staff, site());
    try {
      await api.call('views.open', { trigger_id: trigger, view });
    } catch (error) {
      if (!(error instanceof SlackRefusedError)) throw error;
      await aside(say(SLACK.late, staff.language));
    }
  }

  app.shortcut<MessageShortcut>('limpide_draft', async ({ ack, shortcut }) => {
    await ack();
    const { user, channel, message, trigger_id, team } = shortcut;
    await show({
      team: team?.id ?? user.team_id ?? '',
      user: user.id,
      channel: channel.id,
      trigger: trigger_id,
      key: `${channel.id}/${message.ts}`,
      text: readText(message.text ?? ''),
      at: new Date(Number(message.ts) * 1000),
      ...(message.user !== undefined && { author: message.user }),
    });
  });
  app.view('limpide_draft', async ({ ack }) => ack());

  app.view(ENTRY_VIEW, async ({ ack, body, view }) => {
    const refuse = (field: string, words: string) => ack({ response_action: 'errors', errors: { [field]: words } });
    const staff = await people.staffOf(accountOf(body));
    if (!staff || !entry) return refuse('rights', say(DESK.notStaff, language()));
    const read = readEntry(view.private_metadata, view.state.values);
    if ('fault' in read) return refuse(read.fault, say(DESK.incomplete, staff.language));
    const outcome = await entry.enter(staff, read.entry, read.known);
    if (!outcome.done) {
      const dated = outcome.code === 'received_in_future' || outcome.code === 'received_long_ago';
      return refuse(dated ? 'received' : 'rights', outcome.words[staff.language]);
    }
    const shown = enteredModal(outcome.value, read.entry.language, staff.language);
    requireWithinLimits('views.update', { view: shown });
    await ack({ response_action: 'update', view: shown });
    entry.wake();
  });
  return show;
}

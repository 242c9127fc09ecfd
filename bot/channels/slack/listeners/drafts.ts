import type { App, MessageShortcut } from '@slack/bolt';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { Converse } from '../../../conversation/converse.ts';
import { has } from '../../../staff/staff.ts';
import { note } from '../answer.ts';
import { SlackRefusedError } from '../api.ts';
import type { Delivery } from '../delivery.ts';
import { DESK } from '../desk/desk-words.ts';
import { draftFor, draftModal } from '../draft.ts';
import type { People } from '../people.ts';
import { readText } from '../read-text.ts';
import type { Workspaces } from '../workspaces.ts';

export interface DraftDependencies {
  converse: Converse;
  people: People;
  workspaces: Workspaces;
  delivery: Delivery;
  language(): Language;
  site(): string;
  newId(): string;
  now(): Date;
}

/** A message shortcut for who is on the desk: a cited answer to a customer's message, to be sent by a person. */
export function listenForDrafts(app: App, dependencies: DraftDependencies): void {
  const { converse, people, workspaces, delivery, language, site, newId, now } = dependencies;
  app.shortcut<MessageShortcut>('limpide_draft', async ({ ack, shortcut }) => {
    await ack();
    const { user, channel, message, trigger_id, team } = shortcut;
    const api = await workspaces.api(team?.id ?? user.team_id ?? '');
    const staff = people.staffOf(user.id);
    const aside = (text: string) =>
      delivery.aside(api, { channel: channel.id, user: user.id, thread: '' }, [note(text)]);
    if (!staff || !has(staff, 'agent', 'dpo')) return aside(say(DESK.notStaff, language()));
    const draft = await draftFor(converse, readText(message.text ?? ''), newId(), now());
    try {
      await api.call('views.open', { trigger_id, view: draftModal(draft, staff, site()) });
    } catch (error) {
      if (!(error instanceof SlackRefusedError)) throw error;
      await aside(error.code);
    }
  });
  app.view('limpide_draft', async ({ ack }) => ack());
}

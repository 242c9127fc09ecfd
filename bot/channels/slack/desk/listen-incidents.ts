import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { say } from '../../../conversation/catalogue/entry.ts';
import { helpersFor } from '../../../desk/asked-for-help.ts';
import { accountOf } from '../people.ts';
import { DESK } from './desk-words.ts';
import { INCIDENT_FORM_ACTS, INCIDENT_FORM_VIEW, incidentFormModal, readIncidentForm } from './incident-forms.ts';
import type { DeskListenerDependencies } from './listen.ts';
import { createPresses } from './presses.ts';

type Button = BlockAction<ButtonAction>;

/** What staff do about incidents in the desk's channel, by the same acts as on the pages: each asks anew who may. */
export function listenForIncidents(app: App, dependencies: DeskListenerDependencies): void {
  const { desk, people, staff: all, windows, language, wake } = dependencies;
  const presses = createPresses(dependencies);

  app.action<Button>('desk_incident_acknowledge', async ({ ack, body, action }) => {
    await ack();
    const staff = await presses.staffOr(body);
    if (!staff || !(await presses.first(body, action))) return;
    const outcome = await desk.incidents.act(staff, action.value ?? '', { kind: 'acknowledge' });
    if (!outcome.done) await windows.excuse(body, outcome.words[staff.language]);
    wake();
  });

  for (const act of INCIDENT_FORM_ACTS) {
    app.action<Button>(`desk_incident_${act}`, async ({ ack, body, action }) => {
      await ack();
      const staff = await presses.staffOr(body);
      if (!staff) return;
      const view = await desk.incidents.show(staff, action.value ?? '');
      if (!view.done) return windows.excuse(body, view.words[staff.language]);
      const { reference } = view.value.incident;
      const helpers = helpersFor(all, staff.email);
      await windows.open(body, incidentFormModal({ act, reference, helpers, language: staff.language }));
    });
  }

  app.view(INCIDENT_FORM_VIEW, async ({ ack, body, view }) => {
    const staff = await people.staffOf(accountOf(body));
    const field = view.blocks.find(({ type }) => type === 'input')?.block_id ?? '';
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [field]: text } });
    if (!staff) return refuse(say(DESK.notStaff, language()));
    const form = readIncidentForm(view.private_metadata, view.state.values);
    if (!form) return refuse(say(DESK.incomplete, staff.language));
    if (!(await presses.firstSent(view))) return ack();
    const outcome = await desk.incidents.act(staff, form.reference, form.act);
    if (!outcome.done) {
      await presses.refused(view);
      return refuse(outcome.words[staff.language]);
    }
    wake();
    return ack();
  });
}

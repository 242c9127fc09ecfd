import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Language } from '../../../../knowledge/statement.ts';
import { RISKS } from '../../../../rights/incidents/incident.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { type IncidentAct, incidentActSchema } from '../../../desk/incident-desk.ts';
import { RISK_NAMES } from '../../../desk/words/incidents.ts';
import { plain } from '../render/texts.ts';
import { fromJson } from '../values.ts';
import { DESK } from './desk-words.ts';
import { select, words } from './forms.ts';
import { filledIn, tickedIn, type Values } from './read-form.ts';

/** Acts on an incident that ask something of who carries them out. */
export const INCIDENT_FORM_ACTS = ['assess', 'notify', 'close', 'escalate', 'note'] as const;
type IncidentFormAct = (typeof INCIDENT_FORM_ACTS)[number];

export interface IncidentFormFor {
  act: IncidentFormAct;
  reference: string;
  /** Who can be asked for help. */
  helpers: readonly { email: string; name: string }[];
  language: Language;
}

export const INCIDENT_FORM_VIEW = 'desk_incident_form';

/** The window of an act on an incident; `reference` and act come back with it. */
export function incidentFormModal(form: IncidentFormFor): ModalView {
  const { act, reference, language } = form;
  const told: KnownBlock[] =
    act === 'close' ? [{ type: 'context', elements: [plain(say(DESK.closingHint, language), 300)] }] : [];
  return {
    type: 'modal',
    callback_id: INCIDENT_FORM_VIEW,
    title: plain(say(DESK[act], language), 24),
    submit: plain(say(DESK.confirm, language), 24),
    close: plain(say(DESK.cancel, language), 24),
    private_metadata: JSON.stringify({ act, reference }),
    blocks: [{ type: 'context', elements: [plain(reference, 100)] }, ...inputsOf(form), ...told],
  };
}

const MOST_OPTIONS = 100;

function inputsOf({ act, helpers, language }: IncidentFormFor): InputBlock[] {
  switch (act) {
    case 'assess':
      return [
        select(
          'risk',
          say(DESK.risk, language),
          RISKS.map((risk) => [risk, RISK_NAMES[risk][language]]),
        ),
        words('words', say(DESK.assessment, language)),
      ];
    case 'notify':
      return [
        {
          type: 'input',
          block_id: 'told',
          label: plain(say(DESK.told, language), 300),
          element: {
            type: 'checkboxes',
            action_id: 'told',
            options: [
              { text: plain(say(DESK.authority, language), 75), value: 'authority' },
              { text: plain(say(DESK.persons, language), 75), value: 'persons' },
            ],
          },
        },
      ];
    case 'close':
      return [words('words', say(DESK.closing, language))];
    case 'note':
      return [words('words', say(DESK.words, language))];
    case 'escalate':
      return [
        select(
          'to',
          say(DESK.help, language),
          helpers.slice(0, MOST_OPTIONS).map(({ email, name }) => [email, name]),
        ),
        words('reason', say(DESK.reason, language)),
      ];
  }
}

const metadataSchema = z.object({ act: z.enum(INCIDENT_FORM_ACTS), reference: z.string().min(1).max(50) });

/** What a window of an incident was sent with; undefined when it is none of ours, or incomplete. */
export function readIncidentForm(
  metadata: string,
  values: Values,
): { reference: string; act: IncidentAct } | undefined {
  const about = metadataSchema.safeParse(fromJson(metadata));
  if (!about.success) return undefined;
  const { act: kind, reference } = about.data;
  const told = tickedIn(values, 'told');
  const act = incidentActSchema.safeParse({
    ...filledIn(values),
    kind,
    ...(kind === 'notify' && { authority: told.includes('authority'), persons: told.includes('persons') }),
  });
  return act.success ? { reference, act: act.data } : undefined;
}

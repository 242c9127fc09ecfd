import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { INCIDENT_KINDS } from '../../../rights/incidents/incident.ts';
import { ENTRY_CHANNELS } from '../../desk/entry.ts';
import { INCIDENT_KINDS as KIND_NAMES } from '../../desk/words/incidents.ts';
import { CHANNEL_NAMES } from '../../desk/words/states.ts';
import { Area, Choice, type Typed } from './act-forms.tsx';
import type { DeskPage } from './desk-context.ts';
import { WhereToWrite } from './entry-pages.tsx';
import { Csrf, DeskLayout } from './layout.tsx';

/** Where an incident is entered that the company noticed, or was told of elsewhere. */
export function IncidentEntryPage({
  page,
  formKey,
  today,
  time,
  typed,
  error,
}: {
  page: DeskPage;
  /** Of this form: the same sent twice is one incident. */
  formKey: string;
  /** Now, on the company's clocks: the day, and the time as `HH:MM`. */
  today: PlainDate;
  time: string;
  typed: Typed;
  error?: string | undefined;
}) {
  const { words, language } = page;
  const entry = words.incidentEntry;
  return (
    <DeskLayout page={page} tab="incidents" title={entry.title} error={error}>
      <p class="back">
        <a href="/desk/incidents">{words.back}</a>
      </p>
      <h1>{entry.title}</h1>
      <p class="lead">{entry.lead}</p>
      <form method="post" action="/desk/incidents/new" class="fields entry">
        <Csrf page={page} />
        <input type="hidden" name="key" value={formKey} />
        <Choice
          id="_kind"
          name="kind"
          label={words.kind}
          value={typed.kind}
          options={INCIDENT_KINDS.map((kind) => [kind, KIND_NAMES[kind][language]])}
        />
        <Area id="_words" name="words" label={entry.words} value={typed.words ?? ''} />
        <p class="hint">{entry.wordsHint}</p>
        <label for="_day">{entry.day}</label>
        <input id="_day" name="day" type="date" required max={today} value={typed.day ?? today} />
        <label for="_time">{entry.time}</label>
        <input id="_time" name="time" type="time" required value={typed.time ?? time} />
        <p class="hint">{entry.knownHint}</p>
        <Choice
          id="_channel"
          name="channel"
          label={entry.channel}
          value={typed.channel ?? 'desk'}
          options={ENTRY_CHANNELS.map((one) => [one, CHANNEL_NAMES[one][language]])}
        />
        <WhereToWrite page={page} typed={typed} words={entry} />
        <button type="submit" class="primary">
          {entry.file}
        </button>
      </form>
    </DeskLayout>
  );
}

import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';
import { nextDue } from '../../../rights/requests/clocks.ts';
import { CAPACITIES, ENTRY_CHANNELS, type Entered } from '../../desk/entry.ts';
import { CAPACITY_NAMES, CHANNEL_NAMES, RIGHT_TITLES } from '../../desk/words/states.ts';
import { typeset } from '../../typography.ts';
import { Area, Choice, type Typed } from './act-forms.tsx';
import type { DeskPage } from './desk-context.ts';
import { Csrf, DeskLayout } from './layout.tsx';

export interface EntryPageProps {
  page: DeskPage;
  /** Of this form: the same sent twice is one request. */
  formKey: string;
  today: PlainDate;
  typed: Typed;
  error?: string | undefined;
}

/** In what language, and where, somebody can be written to. */
export function WhereToWrite({
  page: { company, language, words },
  typed,
  words: told,
}: {
  page: DeskPage;
  typed: Typed;
  words: Record<'language' | 'contact' | 'contactHint', string>;
}) {
  return (
    <>
      <Choice
        id="_language"
        name="language"
        label={told.language}
        value={typed.language ?? language}
        options={company.languages.map((one) => [one, words.languageNames[one]])}
      />
      <label for="_contact">{told.contact}</label>
      <input id="_contact" name="contact" type="email" maxLength={254} autoComplete="off" value={typed.contact ?? ''} />
      <p class="hint">{told.contactHint}</p>
    </>
  );
}

/** Where a wish is entered that came by phone or letter. */
export function EntryPage({ page, formKey, today, typed, error }: EntryPageProps) {
  const { words, language } = page;
  const { entry } = words;
  return (
    <DeskLayout page={page} tab="requests" title={entry.title} error={error}>
      <p class="back">
        <a href="/desk">{words.back}</a>
      </p>
      <h1>{entry.title}</h1>
      <p class="lead">{entry.lead}</p>
      <form method="post" action="/desk/requests/new" class="fields entry">
        <Csrf page={page} />
        <input type="hidden" name="key" value={formKey} />
        <fieldset>
          <legend>{entry.rights}</legend>
          {RIGHTS.map((right) => (
            <p key={right} class="check">
              <input
                type="checkbox"
                id={`_right_${right}`}
                name={`right.${right}`}
                value="yes"
                checked={typed[`right.${right}`] === 'yes'}
              />
              <label for={`_right_${right}`}>{RIGHT_TITLES[right][language]}</label>
            </p>
          ))}
        </fieldset>
        <Area id="_words" name="words" label={entry.words} value={typed.words ?? ''} />
        <p class="hint">{entry.wordsHint}</p>
        <Choice
          id="_channel"
          name="channel"
          label={entry.channel}
          value={typed.channel}
          options={ENTRY_CHANNELS.map((one) => [one, CHANNEL_NAMES[one][language]])}
        />
        <label for="_received">{entry.received}</label>
        <input id="_received" name="received" type="date" required max={today} value={typed.received ?? today} />
        <p class="hint">{entry.receivedHint}</p>
        <WhereToWrite page={page} typed={typed} words={entry} />
        <Choice
          id="_onBehalf"
          name="onBehalf"
          label={entry.onBehalf}
          value={typed.onBehalf}
          options={[
            ['', entry.nobodyElse],
            ...CAPACITIES.map((one): [string, string] => [one, CAPACITY_NAMES[one][language]]),
          ]}
        />
        <label for="_residence">{entry.residence}</label>
        <input
          id="_residence"
          name="residence"
          maxLength={6}
          pattern="[A-Z]{2}(-[A-Z0-9]{1,3})?"
          autoComplete="off"
          value={typed.residence ?? ''}
        />
        <p class="hint">{entry.residenceHint}</p>
        <button type="submit" class="primary">
          {entry.file}
        </button>
      </form>
    </DeskLayout>
  );
}

/** What was filed, and what the person is told. */
export function EnteredPage({ page, entered: { requests, code, letters } }: { page: DeskPage; entered: Entered }) {
  const { words, language } = page;
  const { entry } = words;
  return (
    <DeskLayout page={page} tab="requests" title={entry.filed}>
      <p class="back">
        <a href="/desk">{words.back}</a>
      </p>
      <h1>{entry.filed}</h1>
      <ul class="lines">
        {requests.map(({ reference, rights, clocks }) => {
          const due = clocks && nextDue(clocks);
          const names = rights.map((right) => RIGHT_TITLES[right][language]).join(', ');
          return (
            <li key={reference}>
              <a href={`/desk/requests/${reference}`}>
                {due === undefined
                  ? entry.noDate(reference, names)
                  : entry.dueBy(reference, names, dateInWords(due, language))}
              </a>
            </li>
          );
        })}
      </ul>
      {code !== undefined && (
        <section aria-labelledby="_code" class="card">
          <h2 id="_code">{entry.code}</h2>
          <p class="code">{code}</p>
          <p class="hint">{entry.codeHint}</p>
        </section>
      )}
      <p>{code === undefined ? entry.mailed : entry.tell}</p>
      {letters.map((letter) => (
        <article key={letter.subject} class="letter" lang={letter.language}>
          <h2>{typeset(letter.subject, letter.language)}</h2>
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph}>{typeset(paragraph, letter.language)}</p>
          ))}
        </article>
      ))}
      <p>
        <a href="/desk/requests/new">{entry.another}</a>
      </p>
    </DeskLayout>
  );
}

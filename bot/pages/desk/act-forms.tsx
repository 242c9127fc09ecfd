import type { ComponentChildren } from 'preact';
import { fits, REFUSAL_CODES } from '../../../rights/law/refusals.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import type { RequestActKind } from '../../desk/request-act.ts';
import { cautionFor } from '../../desk/words/caution.ts';
import { REFUSAL_TITLES, RIGHT_TITLES } from '../../desk/words/states.ts';
import { EXTENSION_REASONS } from '../../desk/words/story.ts';
import type { DeskPage } from './desk-context.ts';
import { Csrf } from './layout.tsx';

/** Acts that send a letter: it is read before it is sent. */
const WITH_LETTER: readonly RequestActKind[] = [
  'ask',
  'ask_identity',
  'extend',
  'fulfil',
  'refuse',
  'second',
  'close_unverified',
  'withdraw',
];

/** What was typed into a form that came to nothing. */
export type Typed = Readonly<Record<string, string>>;

export interface ActProps {
  page: DeskPage;
  request: RightsRequest;
  /** Those who can be asked for help. */
  helpers: readonly { email: string; name: string }[];
}

/** One act on a request, folded together until it is wanted; open when it has just come to nothing. */
export function ActForm({
  kind,
  page,
  request,
  helpers,
  typed,
}: ActProps & { kind: RequestActKind; typed?: Typed | undefined }) {
  const { words, language } = page;
  const { title, hint, button } = words.act[kind];
  const letter = WITH_LETTER.includes(kind);
  const base = `/desk/requests/${request.reference}`;
  const caution = kind === 'fulfil' ? cautionFor(request) : undefined;
  const fields = <Fields kind={kind} page={page} request={request} helpers={helpers} typed={typed ?? {}} />;
  const form = (
    <form method="post" action={letter ? `${base}/preview` : `${base}/act`} class="fields">
      <Csrf page={page} />
      <input type="hidden" name="kind" value={kind} />
      {caution !== undefined && <p class="notice">{caution[language]}</p>}
      {fields}
      <button type="submit" class={kind === 'claim' ? 'primary' : undefined}>
        {letter ? words.seeLetter : button}
      </button>
    </form>
  );
  if (DIRECT.includes(kind)) {
    return (
      <li class="act direct">
        {form}
        {hint !== undefined && <p class="hint">{hint}</p>}
      </li>
    );
  }
  return (
    <li class="act">
      <details open={typed !== undefined}>
        <summary>{title}</summary>
        {hint !== undefined && <p class="hint">{hint}</p>}
        {form}
      </details>
    </li>
  );
}

/** One button does it. */
const DIRECT: readonly RequestActKind[] = ['claim', 'start_review', 'start_work'];

function Fields({
  kind,
  page,
  request,
  helpers,
  typed,
}: ActProps & { kind: RequestActKind; typed: Typed }): ComponentChildren {
  const { words, language } = page;
  const { fields } = words;
  const id = (name: string) => `_${kind}_${name}`;
  const area = (name: string, label: string) => (
    <Area id={id(name)} name={name} label={label} value={typed[name] ?? ''} />
  );
  switch (kind) {
    case 'ask':
      return area('question', fields.question);
    case 'ask_identity':
      return area('doubt', fields.doubt);
    case 'confirm_identity':
      return (
        <>
          <Choice
            id={id('level')}
            name="level"
            label={fields.level}
            value={typed.level}
            options={(['documents_seen', 'signed_in', 'address_confirmed'] as const).map((level) => [
              level,
              fields.levels[level],
            ])}
          />
          {area('method', fields.method)}
        </>
      );
    case 'answered':
      return area('words', fields.answer);
    case 'extend':
      return (
        <>
          <Choice
            id={id('reason')}
            name="reason"
            label={fields.reason}
            value={typed.reason}
            options={(['complexity', 'number_of_requests'] as const).map((reason) => [
              reason,
              EXTENSION_REASONS[reason][language],
            ])}
          />
          {request.clocks?.legalDue === undefined && (
            <>
              <label for={id('until')}>{fields.until}</label>
              <input id={id('until')} name="until" type="date" value={typed.until ?? ''} />
            </>
          )}
        </>
      );
    case 'fulfil':
    case 'refuse':
      return request.rights.map((right) => (
        <Choice
          key={right}
          id={id(`ground.${right}`)}
          name={`ground.${right}`}
          label={fields.ground(RIGHT_TITLES[right][language])}
          value={typed[`ground.${right}`]}
          options={[
            ['', kind === 'fulfil' ? fields.met : fields.chooseReason],
            ...REFUSAL_CODES.filter((code) => fits(code, right)).map((code): [string, string] => [
              code,
              REFUSAL_TITLES[code][language],
            ]),
          ]}
        />
      ));
    case 'tell_recipients':
      return area('recipients', fields.recipients);
    case 'note':
      return area('words', fields.note);
    case 'escalate':
      return (
        <>
          <Helpers id={id('to')} page={page} helpers={helpers} value={typed.to} />
          {area('reason', fields.why)}
        </>
      );
    case 'withdraw':
      return area('words', fields.theirWords);
    case 'acknowledged':
    case 'claim':
    case 'release':
    case 'start_review':
    case 'start_work':
    case 'second':
    case 'close_unverified':
      return null;
  }
}

export function Helpers({
  id,
  page,
  helpers,
  value,
}: {
  id: string;
  page: DeskPage;
  helpers: ActProps['helpers'];
  value?: string | undefined;
}) {
  return (
    <Choice
      id={id}
      name="to"
      label={page.words.fields.to}
      value={value}
      options={helpers.map(({ email, name }) => [email, name])}
    />
  );
}

export function Area({ id, name, label, value = '' }: { id: string; name: string; label: string; value?: string }) {
  return (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} name={name} rows={3} maxLength={4000} required value={value} />
    </>
  );
}

export function Choice({
  id,
  name,
  label,
  value,
  options,
}: {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  options: readonly (readonly [value: string, shown: string])[];
}) {
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([one, shown]) => (
          <option key={one} value={one} selected={one === value}>
            {shown}
          </option>
        ))}
      </select>
    </>
  );
}

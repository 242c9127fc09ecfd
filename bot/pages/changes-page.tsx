import type { Change, Comparison, WordChange } from '../../knowledge/changes/compare.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import type { Publishing } from '../changes/declared-history.ts';
import { CHANGE_WORDS } from '../changes/words.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import { told } from '../typography.ts';
import { FollowForm } from './follow-routes.tsx';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';

/** A publishing with what it changed; without, for the first one and for what can no longer be read. */
export interface Published extends Publishing {
  comparison?: Comparison;
  /** For the first one: how much it declared. */
  first?: { practices: number; statements: number };
}

/** Changes that are shown of one publishing before the reader asks for all of them. */
const SHOWN = 40;

/** What has changed, newest first. `open`: the publishing whose changes are all shown. */
export function ChangesPage({
  here,
  register,
  snapshot,
  published,
  open,
  older,
  follow,
}: {
  here: Here;
  register: Register;
  snapshot: string;
  published: readonly Published[];
  open: string | undefined;
  /** Where the older ones begin, when there are some. */
  older: number | undefined;
  /** Whether one can be told by e-mail. */
  follow: boolean;
}) {
  const words = CHANGE_WORDS[here.language];
  return (
    <Layout
      here={here}
      company={register.company}
      snapshot={snapshot}
      title={`${words.title} – ${register.company.name}`}
      page="changes"
    >
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={linkTo(here, '/changes.atom', { lang: here.language })} type="application/atom+xml">
          {words.follow}
        </a>
      </p>
      {follow && <FollowForm here={here} />}
      {published.map((one) => (
        <Section
          key={one.id + one.at.getTime()}
          here={here}
          published={one}
          all={open === one.id}
          practices={new Set(register.practices.map(({ id }) => id))}
        />
      ))}
      {older !== undefined && (
        <p>
          <a class="onward" href={linkTo(here, '/changes', { from: String(older) })}>
            {words.older}
          </a>
        </p>
      )}
    </Layout>
  );
}

function Section({
  here,
  published,
  all,
  practices,
}: {
  here: Here;
  published: Published;
  all: boolean;
  practices: ReadonlySet<string>;
}) {
  const { language } = here;
  const words = CHANGE_WORDS[language];
  const { comparison, first } = published;
  const day = published.at.toISOString().slice(0, 10);
  const id = published.id.slice(0, 12);
  const changes = comparison?.changes ?? [];
  const hidden = all ? 0 : Math.max(0, changes.length - SHOWN);
  return (
    <article class="publishing" id={`c-${id}`} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>
        <time dateTime={published.at.toISOString()}>{words.publishedOn(dateInWords(day, language))}</time>
      </h2>
      {comparison !== undefined && (
        <p class="count">{changes.length === 0 ? words.around : words.summary(changes.length, comparison.unchanged)}</p>
      )}
      {first !== undefined && <p class="count">{words.first(first.practices, first.statements)}</p>}
      {comparison === undefined && first === undefined && <p>{words.unreadable}</p>}
      <ul class="changes">
        {changes.slice(0, changes.length - hidden).map((change) => (
          <ChangeItem key={(change.after ?? change.before)?.ref} here={here} change={change} practices={practices} />
        ))}
      </ul>
      {hidden > 0 && (
        <p>
          <a class="onward" href={linkTo(here, `/changes#c-${id}`, { open: published.id })}>
            {words.more(hidden)}
          </a>
        </p>
      )}
    </article>
  );
}

function ChangeItem({ here, change, practices }: { here: Here; change: Change; practices: ReadonlySet<string> }) {
  const { language } = here;
  const words = CHANGE_WORDS[language];
  const { before, after, kind } = change;
  const statement = after ?? before;
  if (statement === undefined) return null;
  const title = told(statement.title, language);
  const linked = after !== undefined && practices.has(after.practice);
  return (
    <li class={`change ${kind}`}>
      <p class="change-head">
        <strong>{words.kinds[kind]}</strong>{' '}
        {linked ? (
          <a href={linkTo(here, `/practices/${after.practice}#${after.id}`)} lang={title.language}>
            {title.text}
          </a>
        ) : (
          <span lang={title.language}>{title.text}</span>
        )}
      </p>
      <Figures change={change} language={language} />
      <Words change={change} language={language} />
    </li>
  );
}

function Figures({ change, language }: { change: Change; language: Language }) {
  const words = CHANGE_WORDS[language];
  const own = change.figures.filter((figure) => figure.language === language);
  const shown = own.length > 0 ? own : change.figures;
  if (shown.length === 0) return null;
  return (
    <ul class="figures">
      {shown.map((figure) => (
        <li key={`${figure.before} ${figure.after}`} lang={figure.language}>
          <del>{figure.before ?? words.none}</del> <span aria-hidden="true">→</span>{' '}
          <ins>{figure.after ?? words.none}</ins>
        </li>
      ))}
    </ul>
  );
}

function Words({ change, language }: { change: Change; language: Language }) {
  const words = CHANGE_WORDS[language];
  const { before, after, kind } = change;
  if (kind === 'retitled' && before !== undefined) {
    const title = told(before.title, language);
    return (
      <p>
        {words.formerly}
        {language === 'fr' ? ' : ' : ': '}
        <span lang={title.language}>{title.text}</span>
      </p>
    );
  }
  const compared = language in change.words ? language : (Object.keys(change.words)[0] as Language | undefined);
  const pieces = compared === undefined ? undefined : change.words[compared];
  if (pieces !== undefined) {
    return (
      <p class="declared-words" lang={compared}>
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} language={language} />
        ))}
      </p>
    );
  }
  const whole = [before === undefined ? undefined : told(before.text, language), after && told(after.text, language)];
  return (
    <>
      {whole.map(
        (text, index) =>
          text && (
            <p key={text.text} class="declared-words" lang={text.language}>
              {index === 0 ? <del>{text.text}</del> : <ins>{text.text}</ins>}
            </p>
          ),
      )}
    </>
  );
}

/** What was taken out or put in is said in words too, since not everyone hears or sees the mark. */
function Piece({ piece, language }: { piece: WordChange; language: Language }) {
  if (piece.kind === 'same' || piece.text.trim() === '') return <>{piece.text}</>;
  const words = CHANGE_WORDS[language];
  const Mark = piece.kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="heard" lang={language}>
        {piece.kind === 'removed' ? words.removedWords : words.addedWords}{' '}
      </span>
      {piece.text}
    </Mark>
  );
}

import type { Practice, Register } from '../../knowledge/register/register.ts';
import type { Language, Statement } from '../../knowledge/statement.ts';
import { CHANGE_WORDS } from '../changes/words.ts';
import { FACET_NAMES } from '../conversation/catalogue/facets.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import { told } from '../typography.ts';
import { FactsTable } from './facts.tsx';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';
import { WORDS } from './words.ts';

/**
 * One practice in full. `both`: each statement in both of its languages. `day`: as it was declared at the end of that
 * day, with `practice` absent where it was not.
 */
export function PracticePage({
  here,
  register,
  snapshot,
  practice,
  id,
  both,
  day,
}: {
  here: Here;
  register: Register;
  snapshot: string;
  practice: Practice | undefined;
  id: string;
  both: boolean;
  day: string | undefined;
}) {
  const { language } = here;
  const changes = CHANGE_WORDS[language];
  const path = `/practices/${id}`;
  const title = practice === undefined ? { language, text: id } : told(practice.title, language);
  return (
    <Layout
      here={here}
      company={register.company}
      snapshot={snapshot}
      title={`${title.text} – ${register.company.name}`}
      page="practice"
    >
      <article>
        <header class="practice-head">
          <p class="back">
            <a href={linkTo(here, '/practices')}>{WORDS[language].practices}</a>
          </p>
          <h1 lang={title.language}>{title.text}</h1>
          {day !== undefined && (
            <p class="as-of" role="status">
              {practice === undefined
                ? changes.notDeclaredOn(dateInWords(day, language))
                : changes.asOf(dateInWords(day, language))}{' '}
              <a href={linkTo(here, path)}>{changes.today}</a>
            </p>
          )}
          {practice !== undefined && <Head here={here} practice={practice} both={both} dated={day !== undefined} />}
        </header>
        {practice !== undefined && <Statements practice={practice} language={language} both={both} />}
        {practice?.facts !== undefined && <FactsTable facts={practice.facts} language={language} />}
        <OtherDay here={here} path={path} day={day} />
      </article>
    </Layout>
  );
}

/** Since when it holds, and what can be done with it. Of another day only the words are shown, nothing is asked about them. */
function Head({ here, practice, both, dated }: { here: Here; practice: Practice; both: boolean; dated: boolean }) {
  const { language } = here;
  const words = WORDS[language];
  const bilingual = practice.statements.some(({ text }) => text.fr !== undefined && text.en !== undefined);
  const query = { ...(here.query.on !== undefined && dated && { on: here.query.on }) };
  return (
    <>
      <p class="revision">
        {practice.since === undefined ? (
          `${words.revision(practice.revision)}, ${words.dateNotDeclared}`
        ) : (
          <time dateTime={practice.since}>
            {words.inForce(practice.revision, dateInWords(practice.since, language))}
          </time>
        )}
      </p>
      <ul class="acts">
        {!dated && (
          <li>
            <a class="primary" href={linkTo(here, '/', { about: practice.id })}>
              {words.askAbout}
            </a>
          </li>
        )}
        {bilingual && (
          <li>
            <a
              href={linkTo(here, `/practices/${practice.id}`, both ? query : { ...query, both: '1' })}
              data-keep-anchor
            >
              {both ? words.showOne : words.showBoth}
            </a>
          </li>
        )}
        <li>
          <button type="button" data-print hidden>
            {words.print}
          </button>
        </li>
      </ul>
    </>
  );
}

function Statements({ practice, language, both }: { practice: Practice; language: Language; both: boolean }) {
  const words = WORDS[language];
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <section class="statements" aria-label={words.declared}>
      {practice.statements.map((statement, index) => (
        <Declared
          key={statement.id}
          statement={statement}
          language={language}
          alsoIn={both ? other : undefined}
          sameFacet={practice.statements[index - 1]?.facet === statement.facet}
        />
      ))}
      <p class="silence">{words.notDeclaredHere}</p>
    </section>
  );
}

/** "What was declared on 1 March?" */
function OtherDay({ here, path, day }: { here: Here; path: string; day: string | undefined }) {
  const words = CHANGE_WORDS[here.language];
  return (
    <form class="other-day" action={path} method="get">
      <label for="_on">{words.onDay}</label>
      <div class="search-row">
        <input id="_on" type="date" name="on" required {...(day !== undefined && { value: day })} />
        {here.explicit && <input type="hidden" name="lang" value={here.language} />}
        <button type="submit">{words.showDay}</button>
      </div>
      <p>
        <a class="onward" href={linkTo(here, '/changes')}>
          {words.title}
        </a>
      </p>
    </form>
  );
}

function Declared({
  statement,
  language,
  alsoIn,
  sameFacet,
}: {
  statement: Statement;
  language: Language;
  alsoIn: Language | undefined;
  sameFacet: boolean;
}) {
  const words = WORDS[language];
  const shown = told(statement.text, language);
  const also = alsoIn !== undefined && shown.language !== alsoIn ? statement.text[alsoIn] : undefined;
  const facet = FACET_NAMES[statement.facet][language];
  return (
    <div class={sameFacet ? 'statement same' : 'statement'} id={statement.id}>
      <p class="facet">{facet}</p>
      <div class="words">
        <p lang={shown.language}>{shown.text}</p>
        {shown.language !== language && <p class="tag">{words.declaredIn[shown.language]}</p>}
        {also !== undefined && (
          <p class="also" lang={alsoIn}>
            {also}
          </p>
        )}
      </div>
      <a class="anchor" href={`#${statement.id}`} aria-label={words.anchor(`${facet}, ${statement.id}`)}>
        #
      </a>
    </div>
  );
}

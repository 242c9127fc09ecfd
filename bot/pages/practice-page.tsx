import type { Practice, Register } from '../../knowledge/register/register.ts';
import type { Language, Statement } from '../../knowledge/statement.ts';
import { FACET_NAMES } from '../conversation/catalogue/facets.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import { told } from '../typography.ts';
import { FactsTable } from './facts.tsx';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';
import { WORDS } from './words.ts';

/** One practice in full. `both`: each statement in both of its languages. */
export function PracticePage({
  here,
  register,
  snapshot,
  practice,
  both,
}: {
  here: Here;
  register: Register;
  snapshot: string;
  practice: Practice;
  both: boolean;
}) {
  const { language } = here;
  const words = WORDS[language];
  const title = told(practice.title, language);
  const path = `/practices/${practice.id}`;
  const other = language === 'fr' ? 'en' : 'fr';
  const bilingual = practice.statements.some(({ text }) => text.fr !== undefined && text.en !== undefined);
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
            <a href={linkTo(here, '/practices')}>{words.practices}</a>
          </p>
          <h1 lang={title.language}>{title.text}</h1>
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
            <li>
              <a class="primary" href={linkTo(here, '/', { about: practice.id })}>
                {words.askAbout}
              </a>
            </li>
            {bilingual && (
              <li>
                <a href={linkTo(here, path, both ? {} : { both: '1' })} data-keep-anchor>
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
        </header>
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
        {practice.facts !== undefined && <FactsTable facts={practice.facts} language={language} />}
      </article>
    </Layout>
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

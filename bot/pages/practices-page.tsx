import type { Practice, Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { FACET_NAMES } from '../conversation/catalogue/facets.ts';
import { told } from '../typography.ts';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';
import { type Found, marked, search } from './search.ts';
import { byTheme, facetsOf, THEME_TITLES } from './themes.ts';
import { WORDS } from './words.ts';

/** Statements shown under a practice that a search found; the rest is on its page. */
const SHOWN_STATEMENTS = 4;

/** All practices under what people ask themselves, or those that `?q=` finds. */
export function PracticesPage({
  here,
  register,
  snapshot,
  query,
}: {
  here: Here;
  register: Register;
  snapshot: string;
  query: string;
}) {
  const { language } = here;
  const words = WORDS[language];
  const { company, practices, statements } = register;
  const title = words.practicesTitle(company.name);
  return (
    <Layout here={here} company={company} snapshot={snapshot} title={title} page="list">
      <h1>{title}</h1>
      <p class="lead">{words.practicesLead(practices.length, statements.length)}</p>
      <search>
        <form action="/practices" method="get" data-live="_results">
          <label for="_q">{words.search}</label>
          <div class="search-row">
            <input
              id="_q"
              type="search"
              name="q"
              value={query}
              maxLength={200}
              autocomplete="off"
              aria-describedby="_hint"
            />
            {here.explicit && <input type="hidden" name="lang" value={language} />}
            <button type="submit">{words.searchButton}</button>
          </div>
          <p id="_hint">{words.searchHint}</p>
        </form>
      </search>
      <div id="_results">
        {query === '' ? (
          <Everything here={here} practices={practices} />
        ) : (
          <Results here={here} found={search(practices, query, language)} query={query} />
        )}
      </div>
    </Layout>
  );
}

function Everything({ here, practices }: { here: Here; practices: Practice[] }) {
  const { language } = here;
  const words = WORDS[language];
  const groups = byTheme(practices);
  return (
    <div class="by-theme">
      <nav class="themes" aria-label={words.themes}>
        <ul>
          {groups.map(({ theme, practices: those }) => (
            <li key={theme}>
              <a href={`#_${theme}`}>
                {THEME_TITLES[theme][language]} <span class="count">{those.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {groups.map(({ theme, practices: those }) => (
          <section key={theme} class="theme" aria-labelledby={`_${theme}`}>
            <h2 id={`_${theme}`} tabIndex={-1}>
              {THEME_TITLES[theme][language]} <span class="count">{those.length}</span>
            </h2>
            <ul>
              {those.map((practice) => (
                <li key={practice.id}>
                  <PracticeLink here={here} practice={practice} query="" />
                  <p class="about">
                    {facetsOf(practice)
                      .map((facet) => FACET_NAMES[facet][language])
                      .join(', ')}
                    <span class="count">{words.statements(practice.statements.length)}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function Results({ here, found, query }: { here: Here; found: Found[]; query: string }) {
  const { language } = here;
  const words = WORDS[language];
  const statements = found.reduce((sum, hit) => sum + hit.statements.length, 0);
  return (
    <section class="results" aria-labelledby="_found">
      <h2 id="_found">
        {found.length === 0 ? words.nothingFound(query) : words.found(found.length, statements, query)}
      </h2>
      {found.length === 0 && <p>{words.nothingFoundNext}</p>}
      <p>
        <a href={linkTo(here, '/practices')}>{words.clear}</a>
      </p>
      {found.map(({ practice, statements: those }) => (
        <article key={practice.id}>
          <h3>
            <PracticeLink here={here} practice={practice} query={query} />
          </h3>
          {those.slice(0, SHOWN_STATEMENTS).map((statement) => {
            const shown = told(statement.text, language);
            return (
              <p key={statement.id} class="hit" lang={shown.language}>
                <a href={linkTo(here, `/practices/${practice.id}#${statement.id}`)}>
                  <Marked text={shown.text} query={query} />
                </a>
              </p>
            );
          })}
          {those.length > SHOWN_STATEMENTS && (
            <p class="about">
              <span class="count">+ {words.statements(those.length - SHOWN_STATEMENTS)}</span>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

function PracticeLink({ here, practice, query }: { here: Here; practice: Practice; query: string }) {
  const title = told(practice.title, here.language);
  return (
    <a
      class="practice-link"
      href={linkTo(here, `/practices/${practice.id}`)}
      lang={langOf(title.language, here.language)}
    >
      <Marked text={title.text} query={query} />
    </a>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  return (
    <>{marked(text, query).map((piece, index) => (piece.match ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
  );
}

/** `lang` only where it differs from the page's. */
function langOf(own: Language, page: Language): Language | undefined {
  return own === page ? undefined : own;
}

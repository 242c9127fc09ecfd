import type { Practice, Register } from '../../knowledge/register/register.ts';
import { inLanguage, type Language } from '../../knowledge/statement.ts';
import { told } from '../typography.ts';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';
import { byTheme } from './themes.ts';
import { WORDS } from './words.ts';

const EXAMPLES = 5;

/** The chat, and what to try. `about`: a practice whose question is put into the text field. */
export function HomePage({
  here,
  register,
  snapshot,
  about,
}: {
  here: Here;
  register: Register;
  snapshot: string;
  about: Practice | undefined;
}) {
  const { language } = here;
  const words = WORDS[language];
  const { company, practices } = register;
  return (
    <Layout here={here} company={company} snapshot={snapshot} title={words.homeTitle(company.name)} page="home">
      <div class="intro">
        <h1>{words.homeTitle(company.name)}</h1>
        <p class="lead">{words.homeLead(company.name)}</p>
      </div>
      <div class="chat">
        <limpide-chat mode="page" language={language} {...(about && { question: questionOn(about, language) })} />
        <noscript>
          <p>
            {words.chatNeedsScript} <a href={linkTo(here, '/practices')}>{words.practices}</a>
          </p>
        </noscript>
      </div>
      <section class="examples" aria-labelledby="_examples">
        <h2 id="_examples">{words.examples}</h2>
        <ul>
          {examplesOf(practices).map((practice) => {
            const title = told(practice.title, language);
            return (
              <li key={practice.id}>
                <a
                  href={linkTo(here, '/', { about: practice.id })}
                  lang={title.language}
                  data-suggest={declaredTitle(practice, language)}
                >
                  {title.text}
                </a>
              </li>
            );
          })}
        </ul>
        <p>
          <a class="onward" href={linkTo(here, '/practices')}>
            {words.readPractices(practices.length)}
          </a>
        </p>
      </section>
      <script src="/limpide-chat.js" defer />
    </Layout>
  );
}

function questionOn(practice: Practice, language: Language): string {
  return WORDS[language].question(told(practice.title, language).text);
}

/** The title as declared: by it the server knows the practice again. */
function declaredTitle(practice: Practice, language: Language): string {
  return inLanguage(practice.title, language).text;
}

/** Practices to ask about: the first of each theme, so that they show how much is declared. */
function examplesOf(practices: readonly Practice[]): Practice[] {
  const firsts = byTheme(practices).flatMap(({ practices: [first] }) => (first === undefined ? [] : [first]));
  return firsts.slice(0, EXAMPLES);
}

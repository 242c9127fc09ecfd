import { renderToString } from 'preact-render-to-string';
import { CODE_LINES } from '../../knowledge/exchange/art30/codes.ts';
import { COLUMNS, type Column } from '../../knowledge/exchange/art30/columns.ts';
import { type RecordRow, recordOf } from '../../knowledge/exchange/art30/export-art30.ts';
import type { Facts, Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { dateInWords, periodInWords } from '../conversation/catalogue/periods.ts';
import { BASIS_WORDS, countryName, ROLE_WORDS, SAFEGUARD_WORDS } from '../pages/codes.ts';
import { codeWord } from './code-word.ts';

const WORDS = {
  en: {
    title: 'Record of processing activities',
    law: 'GDPR Art. 30(1). The letter beside a heading is that of the law.',
    company: 'Who is responsible',
    nothing: 'Not declared',
    count: (n: number) => `${n} ${n === 1 ? 'activity' : 'activities'}`,
    revision: (revision: string, since?: string) => `Revision ${revision}${since ? `, in force since ${since}` : ''}`,
  },
  fr: {
    title: 'Registre des activités de traitement',
    law: 'RGPD, art. 30, 1. La lettre à côté d’un titre est celle de la loi.',
    company: 'Qui est responsable',
    nothing: 'Non déclaré',
    count: (n: number) => `${n} ${n > 1 ? 'activités' : 'activité'}`,
    revision: (revision: string, since?: string) =>
      `Révision ${revision}${since ? `, en vigueur depuis le ${since}` : ''}`,
  },
};

const STYLE = `:root{color-scheme:light dark}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:100%/1.55 system-ui,sans-serif;color:light-dark(#10302f,#e4eeea);background:light-dark(#fff,#0e1919)}
h1,h2{line-height:1.2}section{margin-top:2.5rem;border-top:1px solid light-dark(#86958f,#5f7874)}
h2 small{font-weight:400;color:light-dark(#4a5f5c,#a9bdb8)}
dl{display:grid;grid-template-columns:minmax(10rem,14rem) 1fr;gap:.5rem 1.5rem;margin:0}
dt{font-weight:650}dt small{font-weight:400}dd{margin:0;min-width:0;overflow-wrap:anywhere}
ul{margin:0;padding-left:1.1rem}.missing{font-style:italic;color:light-dark(#4a5f5c,#a9bdb8)}
@media(max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.75rem}}
@media print{body{max-width:none;margin:0;font-size:10pt}section{break-inside:avoid-page}dt,dd{break-inside:avoid}}`;

const COMPANY = COLUMNS.filter(({ letter }) => letter === 'a');
const CELLS = COLUMNS.filter(({ facet }) => facet !== undefined);

/** The record as one file that needs no other: to read, and to print for an authority. */
export function writeRecordHtml(register: Register, language: Language): string {
  const { rows } = recordOf(register, language, codeWord);
  const words = WORDS[language];
  const [first] = rows;
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${words.title} – ${register.company.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>
            {register.company.name}. {words.count(rows.length)}. {words.law}
          </p>
          {first && (
            <section>
              <h2>{words.company}</h2>
              <Cells row={first} columns={COMPANY} language={language} />
            </section>
          )}
          {rows.map((row) => (
            <section>
              <h2>
                {row.activity[0]} <small>{row.reference[0]}</small>
              </h2>
              <p>{words.revision(row.revision[0] ?? '1', row.since[0] && dateInWords(row.since[0], language))}</p>
              <Cells row={row} columns={CELLS} language={language} />
            </section>
          ))}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}\n`;
}

function Cells(props: { row: RecordRow; columns: readonly Column[]; language: Language }) {
  const { row, columns, language } = props;
  return (
    <dl>
      {columns.map(({ key, heading, letter }) => {
        const lines = row[key].map((line) => inWords(key, line, language));
        return (
          <>
            <dt>
              {heading[language]} {letter && <small>({letter})</small>}
            </dt>
            <dd>
              {lines.length === 0 ? (
                <span class="missing">{WORDS[language].nothing}</span>
              ) : lines.length === 1 ? (
                lines[0]
              ) : (
                <ul>
                  {lines.map((line) => (
                    <li>{line}</li>
                  ))}
                </ul>
              )}
            </dd>
          </>
        );
      })}
    </dl>
  );
}

/** A line with words for its codes. */
function inWords(column: Column['key'], line: string, language: Language): string {
  const facts = CODE_LINES.find((one) => one.column === column)?.read(line, language);
  return facts === undefined ? line : factWords(facts, language) || line;
}

function factWords(facts: Facts, language: Language): string {
  const { subjects = [], dataCategories = [], purposes = [], recipients = [], transfers = [], retention = [] } = facts;
  return [
    ...subjects.map((key) => codeWord('subjects', key, language)),
    ...dataCategories.map((key) => codeWord('data', key, language)),
    ...purposes.map(({ use, basis }) =>
      [codeWord('purposes', use, language), basis && BASIS_WORDS[basis][language]].filter(Boolean).join(', '),
    ),
    ...recipients.map(({ name, role, country }) =>
      [name, ROLE_WORDS[role][language], country && countryName(country, language)].filter(Boolean).join(', '),
    ),
    ...transfers.map(
      ({ country, safeguard }) => `${countryName(country, language)}, ${SAFEGUARD_WORDS[safeguard][language]}`,
    ),
    ...retention.map(({ period, from }) =>
      [periodInWords(period, language) ?? period, from?.[language]].filter(Boolean).join(', '),
    ),
  ].join(' ; ');
}

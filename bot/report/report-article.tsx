import type { Language } from '../../knowledge/statement.ts';
import { BarsChart } from './bars-chart.tsx';
import type { Report } from './report.ts';
import { cellInWords, type Quote, reportText, type Section, type Table, type TableRow } from './sections.ts';
import { REPORT_WORDS } from './words.ts';

interface Shown {
  report: Report;
  language: Language;
  /** Address of a declared statement's page; absent in a file that stands alone. */
  linkOf?(practice: string, statement: string): string;
}

/** A report as people read it on a page or on paper. No style of its own, no script. */
export function ReportArticle({ report, language, linkOf }: Shown) {
  const { title, issued, lead, sections, register } = reportText(report, language);
  return (
    <article class="report">
      <header>
        <h1>{title}</h1>
        <p class="revision">{issued}</p>
        <p class="lead">{lead}</p>
      </header>
      {sections.map((section) => (
        <ReportSection key={section.id} section={section} language={language} {...(linkOf && { linkOf })} />
      ))}
      <p class="revision">{register}</p>
    </article>
  );
}

function ReportSection({
  section,
  language,
  linkOf,
}: { section: Section; language: Language } & Pick<Shown, 'linkOf'>) {
  const { id, heading, paragraphs, chart, table, quotes = [], points = [] } = section;
  return (
    <section aria-labelledby={id} class={chart ? 'with-chart' : undefined}>
      <h2 id={id}>{heading}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {chart && <BarsChart chart={chart} id={`${id}-chart`} language={language} />}
      {table && <FiguresTable table={table} heading={heading} language={language} />}
      {quotes.map((quote) => (
        <Quoted key={quote.practice} quote={quote} {...(linkOf && { linkOf })} />
      ))}
      {points.length > 0 && (
        <ul class="points">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** In a region that can be scrolled by keyboard, for narrow screens. */
function FiguresTable({ table, heading, language }: { table: Table; heading: string; language: Language }) {
  const { itemHeading, columns, rows, total } = table;
  const row = ({ item, label, cells }: TableRow) => (
    <tr key={item}>
      <th scope="row">{label}</th>
      {cells.map((cell, index) => (
        <td key={columns[index]?.measure}>{cellInWords(cell, language)}</td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section class="scrolls" aria-label={`${REPORT_WORDS[language].figures} – ${heading}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{itemHeading}</th>
            {columns.map(({ measure, heading: column }) => (
              <th key={measure} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
        {total && <tfoot>{row(total)}</tfoot>}
      </table>
    </section>
  );
}

function Quoted({ quote, linkOf }: { quote: Quote } & Pick<Shown, 'linkOf'>) {
  const { practice, source, statements } = quote;
  return (
    <figure>
      {statements.map(({ statement, language, text, declaredIn }) => (
        <blockquote key={statement} lang={language}>
          <p>
            {text}
            {declaredIn !== undefined && ` (${declaredIn})`}
          </p>
        </blockquote>
      ))}
      <figcaption>
        {linkOf ? <a href={linkOf(practice, statements[0]?.statement ?? '')}>{source}</a> : source}
      </figcaption>
    </figure>
  );
}

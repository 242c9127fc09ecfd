import type { Register } from '../../knowledge/register/register.ts';
import type { IssuedReport } from '../../rights/reporting/report-store.ts';
import { dateInWords } from '../conversation/catalogue/periods.ts';
import type { Report } from '../report/report.ts';
import { ReportArticle } from '../report/report-article.tsx';
import { quarterName, reportText } from '../report/sections.ts';
import { REPORT_WORDS } from '../report/words.ts';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';
import { WORDS } from './words.ts';

/** An issued transparency report with its files and the other reports; or a word that there is none yet. */
export function ReportPage({
  here,
  register,
  snapshot,
  issued,
  report,
}: {
  here: Here;
  register: Register;
  snapshot: string;
  issued: readonly IssuedReport[];
  report: Report | undefined;
}) {
  const { language } = here;
  const words = REPORT_WORDS[language];
  const { company } = register;
  const title = report ? reportText(report, language).title : words.navigation;
  return (
    <Layout here={here} company={company} snapshot={snapshot} title={`${title} – ${company.name}`} page="figures">
      {report ? (
        <>
          <ReportArticle
            report={report}
            language={language}
            linkOf={(practice, statement) => linkTo(here, `/practices/${practice}#${statement}`)}
          />
          <Files here={here} quarter={report.quarter.name} />
        </>
      ) : (
        <>
          <h1>{words.noneIssued}</h1>
          <p class="lead">{words.noneIssuedNext}</p>
          <p>
            <a class="onward" href={linkTo(here, '/practices')}>
              {WORDS[language].readPractices(register.practices.length)}
            </a>
          </p>
        </>
      )}
      {issued.length > 1 && (
        <nav class="issued" aria-labelledby="_issued">
          <h2 id="_issued">{words.all}</h2>
          <ul>
            {issued.map(({ quarter, number, issuedOn }) => (
              <li key={quarter}>
                <a
                  href={linkTo(here, `/report/${quarter}`)}
                  {...(quarter === report?.quarter.name && { 'aria-current': 'page' as const })}
                >
                  {quarterName(quarter, language)}
                </a>{' '}
                <span class="revision">{words.issued(String(number), dateInWords(issuedOn, language))}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Layout>
  );
}

function Files({ here, quarter }: { here: Here; quarter: string }) {
  const words = REPORT_WORDS[here.language];
  return (
    <ul class="acts">
      {(['csv', 'md', 'json'] as const).map((format) => (
        <li key={format}>
          <a href={linkTo(here, `/report/${quarter}.${format}`)}>{`${words.download} (${FORMAT_NAMES[format]})`}</a>
        </li>
      ))}
      <li>
        <button type="button" data-print hidden>
          {WORDS[here.language].print}
        </button>
      </li>
    </ul>
  );
}

const FORMAT_NAMES = { csv: 'CSV', md: 'Markdown', json: 'JSON' };

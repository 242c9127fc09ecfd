import { renderToString } from 'preact-render-to-string';
import type { Bilingual, Language } from '../../../knowledge/statement.ts';
import { inLanguage } from '../../../knowledge/statement.ts';
import type { Comparison } from '../compare.ts';
import type { Evaluation } from '../evaluate-questions.ts';
import { NO_STYLE } from '../read-questions.ts';
import { Compared, Worst } from './judged.tsx';
import { CalibrationPlot, ConfusionPlot, SharesPlot } from './plots.tsx';
import { COLUMNS, cell, Scrolls } from './scrolls.tsx';
import { EVALUATION_WORDS } from './words.ts';

export interface ReportOf {
  evaluation: Evaluation;
  comparison?: Comparison;
  language: Language;
  /** The day of it, in words. */
  day: string;
  /** Title of a practice; its id where it is gone. */
  titleOf(practice: string): Bilingual;
  /** Declared words of a statement (`practice#id`), or a practice's title. */
  wordsOf(ref: string): Bilingual;
}

const STYLE = `:root{color-scheme:light dark}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:100%/1.55 system-ui,sans-serif;color:light-dark(#10302f,#e4eeea);background:light-dark(#fff,#0e1919)}
h1{line-height:1.2}h2{margin-top:2.5rem}h3{margin:1.5rem 0 .5rem}
a{color:inherit}
.plot{display:block;width:100%;max-width:34rem;margin:1rem 0}
.scrolls{overflow-x:auto}
.fine{font-size:.9rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .75rem;border-bottom:1px solid light-dark(#86958f,#5f7874);text-align:end;vertical-align:bottom}
th:first-child,td.words,th.words{padding-left:0;text-align:start;font-weight:inherit}
td.words+td.words,th.words+th.words,th+td.words{padding-left:.75rem}
thead th{font-weight:650}
article{margin:1.25rem 0;padding-left:1rem;border-left:3px solid light-dark(#86958f,#5f7874)}
article p,blockquote{margin:.25rem 0}
dt{font-weight:650}dd{margin:0 0 .5rem}
@media print{body{max-width:none;margin:0;font-size:10.5pt}section,article,tr{break-inside:avoid}}`;

const MOST_SLOW = 10;
const MOST_CONFUSED = 25;

/** The evaluation as one file that needs no other, nor a script: to read, to print, to keep beside a release. */
export function writeEvaluation(report: ReportOf): string {
  const { evaluation, comparison, language, day } = report;
  const words = EVALUATION_WORDS[language];
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{words.title(evaluation.company)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{words.title(evaluation.company)}</h1>
          <p>{words.lead(words.number(evaluation.results.length), day)}</p>
          <p class="fine">{words.snapshot(evaluation.snapshot.slice(0, 12))}</p>
          <Summary {...report} />
          {comparison && <Compared {...report} comparison={comparison} />}
          <Quality {...report} />
          <Calibration {...report} />
          <Confused {...report} />
          <Worst {...report} />
          <Speed {...report} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}\n`;
}

function Summary({ evaluation, language }: ReportOf) {
  const words = EVALUATION_WORDS[language];
  const { all } = evaluation.figures;
  const line = (name: string, share: number | undefined, of: number) =>
    share === undefined ? [] : [{ name, value: `${words.percent(share)} (${words.number(share * of)})` }];
  const lines = [
    ...line(words.verdicts.right, all.right, all.declared),
    ...line(words.verdicts.offered, all.offered, all.declared),
    ...line(words.verdicts.missed, all.missed, all.declared),
    ...line(words.verdicts.wrong, all.wrong, all.declared),
  ];
  const undeclared = [
    ...line(words.undeclaredVerdicts.right, all.refused, all.undeclared),
    ...line(words.undeclaredVerdicts.offered, all.refusedPartly, all.undeclared),
    ...line(words.undeclaredVerdicts.wrong, all.answeredAnyway, all.undeclared),
  ];
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{words.summary}</h2>
      {[
        { title: `${words.columns.declared} (${words.number(all.declared)})`, list: lines },
        { title: `${words.columns.undeclared} (${words.number(all.undeclared)})`, list: undeclared },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {list.map(({ name, value }) => (
                <li key={name}>
                  {value} {name}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

function Quality({ evaluation, language }: ReportOf) {
  const words = EVALUATION_WORDS[language];
  const { all, both } = evaluation.figures;
  const rows = [
    { label: words.all, figures: all },
    ...Object.entries(both).map(([group, figures]) => ({ label: groupName(group, language), figures })),
  ];
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{words.quality}</h2>
      <p>{words.qualityLead}</p>
      <SharesPlot
        id="quality-plot"
        title={words.qualityPlot}
        description={rows.map(({ label, figures }) => `${label}: ${words.percent(figures.right ?? 0)}`).join('; ')}
        rows={rows.filter(({ figures }) => figures.declared > 0)}
        percent={words.percent}
      />
      <Scrolls label={words.quality} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, figures }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {COLUMNS.map((column) => (
                  <td key={column}>{cell(column, figures, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

function groupName(group: string, language: Language): string {
  const words = EVALUATION_WORDS[language];
  const [style = NO_STYLE, spoken = 'fr'] = group.split(/\/(?=[^/]*$)/);
  return `${style === NO_STYLE ? words.noStyle : style}, ${words.languages[spoken as Language]}`;
}

function Calibration({ evaluation: { calibration }, language }: ReportOf) {
  const words = EVALUATION_WORDS[language];
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration">{words.calibration}</h2>
      <p>{words.calibrationLead}</p>
      <CalibrationPlot
        id="calibration-plot"
        title={words.calibrationPlot}
        description={calibration
          .filter(({ right }) => right !== undefined)
          .map(({ told = 0, right = 0 }) => `${words.percent(told)}: ${words.percent(right)}`)
          .join('; ')}
        bins={calibration}
        across={words.told}
        upwards={words.rightShare}
        percent={words.percent}
      />
      <Scrolls label={words.calibration} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.told}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.rightShare}</th>
            </tr>
          </thead>
          <tbody>
            {calibration.map(({ from, to, count, right }) => (
              <tr key={from}>
                <th scope="row">{words.between(words.percent(from), words.percent(to))}</th>
                <td>{words.number(count)}</td>
                <td>{right === undefined ? '–' : words.percent(right)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

function Confused({ evaluation: { confusion }, language, titleOf }: ReportOf) {
  const words = EVALUATION_WORDS[language];
  const title = (practice: string) => inLanguage(titleOf(practice), language).text;
  return (
    <section aria-labelledby="confusion">
      <h2 id="confusion">{words.confusion}</h2>
      {confusion.length === 0 ? (
        <p>{words.noConfusion}</p>
      ) : (
        <>
          <p>{words.confusionLead}</p>
          <ConfusionPlot
            id="confusion-plot"
            title={words.confusionPlot}
            description={confusion
              .slice(0, 5)
              .map(({ expected, given, count }) => `${title(expected)} → ${title(given)}: ${words.number(count)}`)
              .join('; ')}
            pairs={confusion}
            titleOf={title}
          />
          <Scrolls label={words.confusion} language={language}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.expected}</th>
                  <th scope="col" class="words">
                    {words.given}
                  </th>
                  <th scope="col">{words.count}</th>
                  <th scope="col" class="words">
                    {words.example}
                  </th>
                </tr>
              </thead>
              <tbody>
                {confusion.slice(0, MOST_CONFUSED).map(({ expected, given, count, example }) => (
                  <tr key={`${expected} ${given}`}>
                    <th scope="row">{title(expected)}</th>
                    <td class="words">{title(given)}</td>
                    <td>{words.number(count)}</td>
                    <td class="words">{example}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolls>
        </>
      )}
    </section>
  );
}

function Speed({ evaluation: { ms, results }, language }: ReportOf) {
  const words = EVALUATION_WORDS[language];
  const slowest = [...results].sort((a, b) => b.ms - a.ms).slice(0, MOST_SLOW);
  return (
    <section aria-labelledby="speed">
      <h2 id="speed">{words.speed}</h2>
      <p>{words.speedLead(words.number(ms.p50), words.number(ms.p95), words.number(ms.p99))}</p>
      <h3>{words.slowest}</h3>
      <Scrolls label={words.slowest} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.question}</th>
              <th scope="col">{words.milliseconds}</th>
            </tr>
          </thead>
          <tbody>
            {slowest.map(({ line, question, language: spoken, ms: taken }) => (
              <tr key={line}>
                <th scope="row" lang={spoken}>
                  {question}
                </th>
                <td>{words.number(taken)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

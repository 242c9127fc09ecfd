import { inLanguage, type Language } from '../../../knowledge/statement.ts';
import type { ChangedQuestion, Comparison } from '../compare.ts';
import { worstOf } from '../figures.ts';
import type { QuestionResult, Verdict } from '../judge.ts';
import { COLUMNS, cell, Scrolls } from './scrolls.tsx';
import { EVALUATION_WORDS } from './words.ts';
import type { ReportOf } from './write-report.tsx';

const MOST_WORST = 20;
const MOST_CHANGED = 30;

/** The questions that went worst, each with what was expected and what was given. */
export function Worst(report: ReportOf) {
  const words = EVALUATION_WORDS[report.language];
  const worst = worstOf(report.evaluation.results);
  return (
    <section aria-labelledby="worst">
      <h2 id="worst">{words.worst}</h2>
      <p>{worst.length === 0 ? words.noWorst : words.worstLead}</p>
      {worst.slice(0, MOST_WORST).map((result) => (
        <Judged key={result.line} result={result} {...report} />
      ))}
    </section>
  );
}

/** A question, what it was to be answered by, and what it got. */
function Judged({ result, language, wordsOf }: ReportOf & { result: QuestionResult }) {
  const words = EVALUATION_WORDS[language];
  const { question, language: spoken, expected, quote, cited, verdict, confidence } = result;
  return (
    <article>
      <p lang={spoken}>
        <strong>{question}</strong>
      </p>
      <p class="fine">
        {verdictName(result, verdict, language)}
        {confidence !== undefined && ` · ${words.told.toLowerCase()} ${words.percent(confidence)}`}
      </p>
      <dl>
        <dt>{words.expected}</dt>
        {expected.length === 0 && <dd>{words.nothingExpected}</dd>}
        {expected.map((ref) => {
          const declared = inLanguage(wordsOf(ref), spoken);
          return (
            <dd key={ref}>
              <q lang={declared.language}>{declared.text}</q> <span class="fine">{ref}</span>
            </dd>
          );
        })}
        <dt>{words.gave}</dt>
        <dd>
          {quote === undefined ? (
            words.nothingGiven
          ) : (
            <>
              <q>{quote}</q> <span class="fine">{cited.join(', ')}</span>
            </>
          )}
        </dd>
      </dl>
    </article>
  );
}

function verdictName({ expected }: QuestionResult, verdict: Verdict, language: Language): string {
  const words = EVALUATION_WORDS[language];
  return expected.length === 0 && verdict !== 'missed' ? words.undeclaredVerdicts[verdict] : words.verdicts[verdict];
}

/** Two evaluations side by side, and what became of each question that changed. */
export function Compared({ evaluation, comparison, language }: ReportOf & { comparison: Comparison }) {
  const words = EVALUATION_WORDS[language];
  const { before, better, worse, other, same } = comparison;
  const [old, now] = [before.figures.all, evaluation.figures.all];
  const lists: [string, readonly ChangedQuestion[]][] = [
    [words.worse(words.number(worse.length)), worse],
    [words.better(words.number(better.length)), better],
    [words.otherwise(words.number(other.length)), other],
  ];
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{words.comparison}</h2>
      <p>{words.comparisonLead(words.number(same), before.snapshot.slice(0, 12), evaluation.snapshot.slice(0, 12))}</p>
      <Scrolls label={words.comparison} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {COLUMNS.filter((column) => now[column] !== undefined || old[column] !== undefined).map((column) => {
              const [one, other_] = [old[column], now[column]];
              const counts = column === 'declared' || column === 'undeclared';
              return (
                <tr key={column}>
                  <th scope="row">{words.columns[column]}</th>
                  <td>{cell(column, old, language)}</td>
                  <td>{cell(column, now, language)}</td>
                  <td>{counts || one === undefined || other_ === undefined ? '–' : words.points(other_ - one)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolls>
      {better.length + worse.length + other.length === 0 && <p>{words.noneChanged}</p>}
      {lists
        .filter(([, list]) => list.length > 0)
        .map(([title, list]) => (
          <div key={title}>
            <h3>{title}</h3>
            {list.slice(0, MOST_CHANGED).map((pair) => (
              <article key={pair.after.line}>
                <p lang={pair.after.language}>
                  <strong>{pair.after.question}</strong>
                </p>
                <dl>
                  <dt>{words.before}</dt>
                  <dd>{inShort(pair.before, language)}</dd>
                  <dt>{words.after}</dt>
                  <dd>{inShort(pair.after, language)}</dd>
                </dl>
              </article>
            ))}
          </div>
        ))}
    </section>
  );
}

function inShort(result: QuestionResult, language: Language): string {
  const given = result.cited.length > 0 ? result.cited : result.offered;
  return [verdictName(result, result.verdict, language), ...(given.length > 0 ? [given.join(', ')] : [])].join(' · ');
}

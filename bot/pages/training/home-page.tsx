import type { Language } from '../../../knowledge/statement.ts';
import type { Progress } from '../../../training/results/progress.ts';
import { dateInWords } from '../../conversation/catalogue/periods.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { told } from '../../typography.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { Csrf } from '../desk/layout.tsx';
import { TrainingLayout } from './layout.tsx';

/** What a person sees of themselves, and where they begin. `progress` is absent for who is not trained. */
export function HomePage({
  page,
  progress,
  nextDue,
}: {
  page: DeskPage;
  progress: Progress | undefined;
  nextDue: Date | undefined;
}) {
  const words = TRAINING_WORDS[page.language];
  return (
    <TrainingLayout page={page} tab="home" title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{progress === undefined ? words.noTraining : words.lead}</p>
      {progress !== undefined && (
        <>
          {progress.changed > 0 && <p class="notice">{words.changed(progress.changed)}</p>}
          {progress.assigned.map(({ module, title, left, due }) => (
            <p key={module} class="notice">
              <a href={`/training/question?module=${module}`}>
                {words.assigned(told(title, page.language).text, left, due && dayInWords(due, page.language))}
              </a>
            </p>
          ))}
          {progress.due > 0 ? (
            <p>
              <a class="begin" href="/training/question">
                {words.begin(progress.due)}
              </a>
            </p>
          ) : (
            <p>
              {words.nothingDue} {nextDue !== undefined && words.nextDue(dayInWords(nextDue, page.language))}
            </p>
          )}
          <Modules page={page} progress={progress} />
          <p class="count">{words.answered(progress.answered)}</p>
          {progress.weak.length > 0 && (
            <section>
              <h2>{words.weak}</h2>
              <ul>
                {progress.weak.map(({ practice, title, wrong, of }) => (
                  <li key={practice}>
                    <a href={`/practices/${practice}?lang=${page.language}`}>{told(title, page.language).text}</a> –{' '}
                    {words.weakOf(wrong, of)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Settings page={page} progress={progress} />
        </>
      )}
    </TrainingLayout>
  );
}

function dayInWords(date: Date, language: Language): string {
  return dateInWords(date.toISOString().slice(0, 10), language);
}

function Modules({ page, progress }: { page: DeskPage; progress: Progress }) {
  const { language } = page;
  const words = TRAINING_WORDS[language];
  return (
    <section>
      <h2>{words.modules}</h2>
      <table class="queue">
        <thead>
          <tr>
            <th scope="col">{words.module.title}</th>
            <th scope="col">{words.module.items}</th>
            <th scope="col">{words.module.score}</th>
            <th scope="col">{words.module.state}</th>
          </tr>
        </thead>
        <tbody>
          {progress.modules.map(({ module, title, items, answered, score, passedAt }) => {
            const name = told(title, language);
            return (
              <tr key={module}>
                <th scope="row">
                  <a href={`/training/question?module=${module}`} lang={name.language}>
                    {name.text}
                  </a>
                </th>
                <td>
                  <meter min={0} max={items} value={answered} aria-label={words.module.items} /> {answered}/{items}
                </td>
                <td>{score === undefined ? '–' : words.percent(score)}</td>
                <td>
                  {passedAt === undefined ? (
                    words.module.notPassed
                  ) : (
                    <a href={`/training/attestations/${module}`}>
                      {words.module.passed}, {dayInWords(passedAt, language)}
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Settings({ page, progress }: { page: DeskPage; progress: Progress }) {
  const words = TRAINING_WORDS[page.language];
  const { paused, shares } = progress.settings;
  return (
    <section>
      <h2>{words.messages}</h2>
      {paused !== undefined && <p>{words.paused}</p>}
      <form method="post" action="/training/settings" class="row">
        <Csrf page={page} />
        <button type="submit" name="do" value={paused === undefined ? 'pause' : 'resume'}>
          {paused === undefined ? words.pause : words.resume}
        </button>
        <button type="submit" name="do" value={shares ? 'unshare' : 'share'}>
          {shares ? words.unshare : words.share}
        </button>
      </form>
      <p class="hint">{words.shareHint}</p>
    </section>
  );
}

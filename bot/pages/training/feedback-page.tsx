import type { FeedbackView } from '../../../training/asking/views.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { typeset } from '../../typography.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { Csrf } from '../desk/layout.tsx';
import { TrainingLayout } from './layout.tsx';
import { Words } from './question-page.tsx';

/** What is said after an answer. */
export function FeedbackPage({
  page,
  feedback,
  module,
}: {
  page: DeskPage;
  feedback: FeedbackView;
  module: string | undefined;
}) {
  const words = TRAINING_WORDS[page.language];
  const { outcome, remarks, right, feedback: told, example, mayTryAgain } = feedback;
  // What would make a second try none is not shown before it.
  const declared = mayTryAgain ? [] : feedback.declared;
  const onward = new URLSearchParams({
    ...(module !== undefined && { module }),
    ...(mayTryAgain && { again: feedback.question }),
  });
  return (
    <TrainingLayout page={page} title={words.outcomes[outcome]}>
      <h1 class={`outcome ${outcome}`}>{words.outcomes[outcome]}</h1>
      {remarks.map((remark) => (
        <p key={remark.text}>
          <Words told={remark} />
        </p>
      ))}
      {right.length > 0 && (
        <section>
          <h2>{words.rightWas}</h2>
          <ul>
            {right.map(({ id, text }) => (
              <li key={id}>
                <Words told={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {told !== undefined && (
        <p>
          <Words told={told} />
        </p>
      )}
      <Explained page={page} feedback={feedback} />
      {declared.length > 0 && (
        <section class="passages">
          <h2>{words.declared}</h2>
          {declared.map(({ ref, practice, title, text, revision }) => (
            <div key={ref}>
              <blockquote lang={text.language}>{typeset(text.text, text.language)}</blockquote>
              <p class="hint">
                <a href={`/practices/${practice}?lang=${page.language}#${ref.split('#')[1] ?? ''}`}>
                  <Words told={title} />
                </a>
                , {words.revision(revision)}
              </p>
            </div>
          ))}
        </section>
      )}
      {example !== undefined && (
        <section>
          <h2>{words.example}</h2>
          <p class="their-words">
            <Words told={example} />
          </p>
        </section>
      )}
      {feedback.selfJudged && <SelfJudge page={page} feedback={feedback} module={module} />}
      <p>
        <a class="onward" href={`/training/question?${onward}`}>
          {mayTryAgain ? words.again : words.next}
        </a>
      </p>
      <p>
        <a href="/training">{words.back}</a>
      </p>
    </TrainingLayout>
  );
}

/** What the grader found in free text. */
function Explained({ page, feedback }: { page: DeskPage; feedback: FeedbackView }) {
  const words = TRAINING_WORDS[page.language];
  const grade = feedback.explanation;
  if (grade === undefined) return null;
  const sure = grade.outcome !== 'unsure';
  return (
    <>
      <section>
        <h2>{words.facts}</h2>
        <ul>
          {grade.facts.map(({ fact, state, quote }) => (
            <li key={fact}>
              {fact}
              {sure && <strong> – {words.states[state]}</strong>}
              {quote !== undefined && (
                <>
                  {' '}
                  ({words.yourWords} <q>{quote}</q>)
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Quotes title={words.unsupported} list={grade.unsupported} />
      <Quotes title={words.clarity} list={grade.clarity} />
    </>
  );
}

function Quotes({ title, list }: { title: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {list.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

function SelfJudge({ page, feedback, module }: { page: DeskPage; feedback: FeedbackView; module: string | undefined }) {
  const words = TRAINING_WORDS[page.language];
  const { dpo, contact } = page.company;
  const address = dpo?.email ?? contact.email;
  return (
    <section class="card">
      <p>{words.selfJudge}</p>
      <form method="post" action="/training/judge" class="row">
        <Csrf page={page} />
        <input type="hidden" name="question" value={feedback.question} />
        {module !== undefined && <input type="hidden" name="module" value={module} />}
        {(['right', 'incomplete', 'wrong'] as const).map((outcome) => (
          <button key={outcome} type="submit" name="outcome" value={outcome}>
            {words.judgeAs[outcome]}
          </button>
        ))}
      </form>
      <p class="hint">
        {words.askPerson} <a href={`mailto:${address}`}>{address}</a>
      </p>
    </section>
  );
}

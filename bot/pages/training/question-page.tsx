import type { QuestionView, Told } from '../../../training/asking/views.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { typeset } from '../../typography.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { Csrf } from '../desk/layout.tsx';
import { TrainingLayout } from './layout.tsx';

export function Words({ told }: { told: Told }) {
  return <span lang={told.language}>{typeset(told.text, told.language)}</span>;
}

/** One question, in whatever form. `module`: the person practises that module. */
export function QuestionPage({
  page,
  question,
  module,
  error,
}: {
  page: DeskPage;
  question: QuestionView;
  module: string | undefined;
  error?: string | undefined;
}) {
  const words = TRAINING_WORDS[page.language];
  return (
    <TrainingLayout page={page} title={question.module.title.text} error={error}>
      <p class="hint">
        <Words told={question.module.title} /> · {words.why[question.why]}
        {question.due !== undefined && <> · {page.moment(question.due)}</>}
      </p>
      {question.changed.length > 0 && <Changed question={question} page={page} />}
      <Lead question={question} page={page} />
      <form method="post" action="/training/answer" class="fields">
        <Csrf page={page} />
        <input type="hidden" name="question" value={question.id} />
        {module !== undefined && <input type="hidden" name="module" value={module} />}
        {question.choices.length > 0 ? (
          <Choices question={question} page={page} />
        ) : (
          <FreeText question={question} page={page} />
        )}
        <button type="submit" class="primary">
          {words.answer}
        </button>
      </form>
    </TrainingLayout>
  );
}

function Changed({ question, page }: { question: QuestionView; page: DeskPage }) {
  const words = TRAINING_WORDS[page.language];
  return (
    <section class="card" aria-labelledby="_changed">
      <h2 id="_changed">{words.changedFirst}</h2>
      {question.changed.map(({ declared, before }) => (
        <div key={declared.ref} class="passages">
          {before !== undefined && (
            <p>
              {words.formerly} <del lang={before.language}>{typeset(before.text, before.language)}</del>
            </p>
          )}
          <blockquote lang={declared.text.language}>{typeset(declared.text.text, declared.text.language)}</blockquote>
        </div>
      ))}
    </section>
  );
}

/** What is asked: a question as the heading; a customer's words as a quotation. */
function Lead({ question, page }: { question: QuestionView; page: DeskPage }) {
  const words = TRAINING_WORDS[page.language];
  const { form, text, explanation, mood, situation } = question;
  if (form !== 'which-practice' && form !== 'put-right' && form !== 'explain')
    return (
      <h1>
        <Words told={text} />
      </h1>
    );
  return (
    <>
      <h1>{form === 'explain' ? words.explain : form === 'put-right' ? words.putRight : words.pickPractice}</h1>
      {situation !== undefined && (
        <p>
          <strong>{words.situation}</strong> <Words told={situation} />
        </p>
      )}
      <figure class="their-words">
        <figcaption class="hint">
          {words.customerSays}
          {mood !== undefined && ` (${words.moods[mood] ?? mood})`}
        </figcaption>
        <blockquote lang={text.language}>{typeset(text.text, text.language)}</blockquote>
      </figure>
      {explanation !== undefined && (
        <figure class="their-words">
          <figcaption class="hint">{words.colleagueSays}</figcaption>
          <blockquote lang={explanation.language}>{typeset(explanation.text, explanation.language)}</blockquote>
        </figure>
      )}
    </>
  );
}

function Choices({ question, page }: { question: QuestionView; page: DeskPage }) {
  const words = TRAINING_WORDS[page.language];
  const { form, several, choices } = question;
  const legend =
    form === 'put-right'
      ? words.pickWrong
      : form === 'which-practice'
        ? words.pickPractice
        : several
          ? words.pickSeveral
          : words.pickOne;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ id, text }) => (
        <p key={id} class="check">
          <input
            id={`_c${id}`}
            type={several ? 'checkbox' : 'radio'}
            name={several ? `choice.${id}` : 'choice'}
            value={id}
            {...(!several && { required: true })}
          />
          <label for={`_c${id}`} lang={text.language}>
            {typeset(text.text, text.language)}
          </label>
        </p>
      ))}
    </fieldset>
  );
}

function FreeText({ question, page }: { question: QuestionView; page: DeskPage }) {
  const words = TRAINING_WORDS[page.language];
  return (
    <>
      <label for="_text">{question.form === 'explain' ? words.explain : words.rewrite}</label>
      <textarea id="_text" name="text" rows={7} maxLength={2000} required />
    </>
  );
}

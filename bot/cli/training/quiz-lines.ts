import type { Language } from '../../../knowledge/statement.ts';
import type { DeclaredView, FeedbackView, QuestionView, Told } from '../../../training/asking/views.ts';
import { typeset } from '../../typography.ts';
import { styled } from '../register/terminal.ts';
import { QUIZ_WORDS } from './quiz-words.ts';

/** A question as the terminal shows it. */
export function questionLines(question: QuestionView, language: Language): string[] {
  const words = QUIZ_WORDS[language];
  const changed = question.changed.flatMap(({ declared, before }) => [
    styled('yellow', words.changed),
    ...(before ? [`  ${words.before} ${told(before)}`] : []),
    `  ${words.now} ${told(declared.text)}`,
    '',
  ]);
  return [
    '',
    styled('dim', `${told(question.module.title)} · ${words.forms[question.form]}`),
    ...changed,
    ...(question.situation ? [told(question.situation)] : []),
    ...(question.mood !== undefined ? [words.mood(words.moods[question.mood] ?? question.mood)] : []),
    styled('bold', told(question.text)),
    ...(question.explanation ? ['', `${words.colleague} ${told(question.explanation)}`] : []),
    ...question.choices.map(({ id, text }) => `  ${short(id, language)}) ${told(text)}`),
    styled('dim', question.choices.length === 0 ? words.write : question.several ? words.several : words.one),
  ];
}

/** What is said after an answer. */
export function feedbackLines(told_: FeedbackView, language: Language): string[] {
  const words = QUIZ_WORDS[language];
  const colour = told_.outcome === 'right' ? 'green' : told_.outcome === 'wrong' ? 'red' : 'yellow';
  const facts = told_.selfJudged ? [] : (told_.explanation?.facts ?? []);
  return [
    styled(colour, words.outcomes[told_.outcome]),
    ...told_.remarks.map(told),
    ...facts.map(({ fact, state }) => `  ${words.facts[state]} ${typeset(fact, language)}`),
    ...(told_.explanation?.unsupported ?? []).map((one) => `  ${words.unsupported} ${one}`),
    ...(told_.mayTryAgain ? [words.again] : []),
    ...(told_.right.length > 0 && told_.outcome !== 'right'
      ? [`${words.right} ${told_.right.map(({ text }) => told(text)).join(' · ')}`]
      : []),
    ...(told_.feedback ? [told(told_.feedback)] : []),
    ...(told_.example ? [`${words.example} ${told(told_.example)}`] : []),
    ...(told_.mayTryAgain ? [] : told_.declared.flatMap((declared) => declaredLines(declared, language))),
  ];
}

function declaredLines({ title, text, revision, since }: DeclaredView, language: Language): string[] {
  return [`  ${told(text)}`, styled('dim', `  — ${told(title)}, ${QUIZ_WORDS[language].revision(revision, since)}`)];
}

function told({ text, language }: Told): string {
  return typeset(text, language);
}

/** `true` and `false` are typed by their first letters. */
function short(id: string, language: Language): string {
  return id === 'true' || id === 'false' ? QUIZ_WORDS[language].letters[id] : id;
}

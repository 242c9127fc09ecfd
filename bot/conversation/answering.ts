import type { Answer, Answerer, Question } from '../../knowledge/answering/answer.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { asksWithin } from './understanding/interrogatives.ts';
import { namedSubject } from './understanding/named-subject.ts';
import { inTheMouldOf, subjectWords } from './understanding/words.ts';

/**
 * Answers one question of a conversation: with what came before where that helps, and only with words that fit it.
 * `echo` is the question alone; `leans` says that it makes sense with its context only.
 */
export async function answerInContext(
  answerer: Answerer,
  register: Register,
  question: Question,
  { echo, leans }: { echo: string; leans: boolean },
): Promise<Answer> {
  const answer = leans ? await answerer.answer(question) : await withOrWithoutContext(answerer, question);
  if (question.practice !== undefined || answer.outcome === 'not_declared') return answer;
  const subject = namedSubject(echo);
  return subject !== undefined && !isSpokenOf(subject, register) ? withheld(answer) : answer;
}

/** Subject words from which a follow-up stands on its own, whatever word it begins with. */
const ENOUGH = 3;

/**
 * A follow-up that has a subject of its own ("and my invoices?") is asked alone first; then, when it asks for nothing by
 * itself, in the mould of the question before ("how long do you keep my … invoices"); then together with that question.
 * Where alone it might be about several practices, and together only the practice of before comes again, the old subject
 * is too strong: the person is asked back. One that says enough is never asked with what came before.
 */
async function withOrWithoutContext(answerer: Answerer, question: Question): Promise<Answer> {
  const { context, ...alone } = question;
  const own = subjectWords(question.text).length;
  if (context === undefined || own === 0) return answerer.answer(question);
  const byItself = await answerer.answer(alone);
  if (byItself.outcome === 'answered') return byItself;
  if (!asksWithin(question.text)) {
    const moulded = await answerer.answer({ ...alone, text: inTheMouldOf(context.question, question.text) });
    if (moulded.outcome === 'answered') return moulded;
  }
  if (own >= ENOUGH) return byItself;
  const together = await answerer.answer(question);
  const sameAgain =
    together.outcome === 'answered' && context.practices.includes(together.shown[0]?.statement.practice ?? '');
  return sameAgain && byItself.outcome === 'asked_back' ? byItself : together;
}

/** What was found is about somebody else: nothing is quoted or offered, and its title is the neighbour. */
function withheld(answer: Answer): Answer {
  const first = answer.shown[0]?.statement;
  const nearest =
    first === undefined ? answer.neighbours[0] : { practice: first.practice, title: first.title, facet: first.facet };
  return { ...answer, outcome: 'not_declared', shown: [], neighbours: nearest === undefined ? [] : [nearest] };
}

/** Whether a name stands anywhere in what is declared, accents and capitals aside. */
function isSpokenOf(name: string, { company, statements }: Register): boolean {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = fold(name);
  if (fold(`${company.name} ${company.controller?.name ?? ''}`).includes(wanted)) return true;
  return statements.some(({ text, title }) => fold([text.fr, text.en, title.fr, title.en].join(' ')).includes(wanted));
}

import type { Answer, Answerer, Question } from '../../knowledge/answering/answer.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { namedSubject } from './understanding/named-subject.ts';

/** Answers one question of a conversation, and only with words that fit it. `echo` is the question alone. */
export async function answerUnlessAboutOthers(
  answerer: Answerer,
  register: Register,
  question: Question,
  echo: string,
): Promise<Answer> {
  const answer = await answerer.answer(question);
  if (question.practice !== undefined || answer.outcome === 'not_declared') return answer;
  const subject = namedSubject(echo);
  return subject !== undefined && !isSpokenOf(subject, register) ? withheld(answer) : answer;
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

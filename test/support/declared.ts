import type { Answer, Answerer, Outcome, Question } from '../../knowledge/answering/answer.ts';
import { createPractice, createRegister, type Register } from '../../knowledge/register/register.ts';
import { inLanguage, type Statement } from '../../knowledge/statement.ts';

/** A small company for tests of what does not depend on how answers are found. */
export function smallRegister(): Register {
  const practice = (
    id: string,
    title: { fr?: string; en?: string },
    statements: [id: string, fr: string | undefined, en: string | undefined][],
  ) =>
    createPractice(
      { id, title, revision: 2, since: '2026-03-01', file: `practices/${id}.yaml` },
      statements.map(([own, fr, en]) => ({
        id: own,
        facet: 'retention',
        text: { ...(fr !== undefined && { fr }), ...(en !== undefined && { en }) },
        source: { file: `practices/${id}.yaml`, locator: own },
      })),
    );
  return createRegister(
    {
      id: 'rivage',
      name: 'Rivage',
      country: 'FR',
      languages: ['fr', 'en'],
      jurisdictions: ['eu-gdpr'],
      controller: { name: 'Rivage SAS', address: '1 quai du Port, Lorient' },
      contact: { email: 'bonjour@rivage.example', phone: '+33 2 00 00 00 00' },
      authority: { name: { fr: 'CNIL', en: 'CNIL' }, url: 'https://www.cnil.fr' },
    },
    [
      practice('readings', { fr: 'Relevés', en: 'Readings' }, [
        ['kept', 'Nous gardons vos relevés 24 mois.', 'We keep your readings for 24 months.'],
      ]),
      practice('bills', { fr: 'Factures', en: 'Bills' }, [
        ['kept', 'Nous gardons vos factures 10 ans.', 'We keep your bills for 10 years.'],
      ]),
      practice('partners', { en: 'Partners' }, [['named', undefined, 'Your readings go to Enedis.']]),
    ],
    [],
  );
}

/** An answerer that a test writes by hand: the first rule whose pattern fits the question decides, else its context. */
export function handMadeAnswerer(
  register: Register,
  rules: [pattern: RegExp, outcome: Outcome, refs: string[]][],
): Answerer & { asked: Question[] } {
  const asked: Question[] = [];
  const byRef = new Map(register.statements.map((statement) => [statement.ref, statement]));
  return {
    snapshot: 'hand-made',
    asked,
    async answer(question) {
      asked.push(question);
      const within = register.statements.filter(({ practice }) => practice === question.practice);
      const fitting = (text = '') => rules.find(([pattern]) => pattern.test(text));
      const fits = fitting(question.text) ?? fitting(question.context?.question);
      const [, outcome, refs] = fits ?? [/$/, 'not_declared' as const, []];
      const chosen = refs.flatMap((ref) => byRef.get(ref) ?? []);
      return question.practice === undefined
        ? answerOf(outcome, chosen, question)
        : answerOf('answered', within, question);
    },
  };
}

function answerOf(outcome: Outcome, statements: Statement[], question: Question): Answer {
  const shows = outcome === 'answered' || outcome === 'closest';
  return {
    outcome,
    shown: shows
      ? statements.map((statement) => ({
          statement,
          language: inLanguage(statement.text, question.language).language,
          quote: inLanguage(statement.text, question.language).text,
        }))
      : [],
    neighbours: shows ? [] : statements.map(({ practice, title, facet }) => ({ practice, title, facet })),
    ranked: statements.map(({ practice }) => practice),
    scores: { confidence: 0.5, declared: 0.5, dense: 0.5, lexical: 0.5 },
    snapshot: 'hand-made',
    ms: { embed: 0, total: 0 },
  };
}

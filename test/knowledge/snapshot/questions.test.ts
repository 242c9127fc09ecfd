import { describe, expect, test } from 'vitest';
import type { Answer, Answerer } from '../../../knowledge/answering/answer.ts';
import { changedAnswers, QuestionsFileError, readQuestions } from '../../../knowledge/snapshot/questions.ts';
import type { Statement } from '../../../knowledge/statement.ts';

describe('a file of questions', () => {
  test('is text or JSON, one a line, with the language found by itself', () => {
    const file =
      '\uFEFF# the most asked\nCombien de temps gardez-vous mes factures ?\r\n\r\nWho can see my bills?\n{"question": "Cookies ?", "language": "fr"}\n{"question": "How long do you keep logs?"}\n';
    expect(readQuestions(file)).toEqual([
      { text: 'Combien de temps gardez-vous mes factures ?', language: 'fr' },
      { text: 'Who can see my bills?', language: 'en' },
      { text: 'Cookies ?', language: 'fr' },
      { text: 'How long do you keep logs?', language: 'en' },
    ]);
  });

  test.each([
    ['{"question": ', 'Line 2 of the questions: it starts like JSON and is not.'],
    ['{"text": "x"}', 'Line 2 of the questions: it has no text in “question”.'],
    ['{"question": "x", "language": "de"}', 'Line 2 of the questions: the language "de" is not known.'],
  ])('names the line that cannot be used: %s', (line, message) => {
    expect(() => readQuestions(`Who?\n${line}\n`)).toThrow(QuestionsFileError);
    expect(() => readQuestions(`Who?\n${line}\n`)).toThrow(message);
  });
});

describe('answers compared', () => {
  const statement = (ref: string, text: string) => ({ ref, text: { en: text } }) as Statement;
  const answering = (answers: Record<string, Partial<Answer>>): Answerer => ({
    snapshot: 'x',
    answer: async ({ text }) => ({ outcome: 'answered', shown: [], neighbours: [], ...answers[text] }) as Answer,
  });
  const showing = (ref: string, quote: string) => ({
    shown: [{ statement: statement(ref, quote), language: 'en' as const, quote }],
  });

  test('differ by outcome, by statements, by their words and by what is offered', async () => {
    const before = answering({
      same: showing('a#1', 'One.'),
      reworded: showing('a#1', 'One.'),
      moved: showing('a#1', 'One.'),
      lost: showing('a#1', 'One.'),
    });
    const after = answering({
      same: showing('a#1', 'One.'),
      reworded: showing('a#1', 'Two.'),
      moved: showing('b#1', 'One.'),
      lost: { outcome: 'not_declared' },
    });
    const questions = ['same', 'reworded', 'moved', 'lost'].map((text) => ({ text, language: 'en' as const }));
    const changed = await changedAnswers(questions, before, after);
    expect(changed.map(({ question }) => question.text)).toEqual(['reworded', 'moved', 'lost']);
    expect(changed[2]).toMatchObject({
      before: { outcome: 'answered' },
      after: { outcome: 'not_declared', shown: [] },
    });
  });
});

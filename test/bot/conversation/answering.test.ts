import { expect, it } from 'vitest';
import { answerUnlessAboutOthers } from '../../../bot/conversation/answering.ts';
import type { Outcome } from '../../../knowledge/answering/answer.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { handMadeAnswerer, smallRegister } from '../../support/declared.ts';

const register = smallRegister();
const answerer = handMadeAnswerer(register, [
  [/reading|relevé/i, 'answered', ['readings#kept']],
  [/everything|tout/i, 'asked_back', ['readings#kept', 'bills#kept']],
]);

it.each<[Language, string, Outcome]>([
  ['en', 'Does Zephyrtel keep my readings?', 'not_declared'],
  ['en', 'Does Zephyrtel keep everything?', 'not_declared'],
  ['fr', 'Zephyrtel garde tout ?', 'not_declared'],
  ['en', 'Do you keep my readings?', 'answered'],
  ['en', 'Do you keep everything?', 'asked_back'],
])(
  '%s: a question about a company that nothing is said of is not answered with what is said of another: "%s"',
  async (language, text, outcome) => {
    const answer = await answerUnlessAboutOthers(answerer, register, { text, language }, text);
    expect(answer.outcome).toBe(outcome);
    if (outcome === 'not_declared') expect([answer.shown.length, answer.neighbours.length]).toEqual([0, 1]);
  },
);

import type { Answerer, Outcome } from '../../knowledge/answering/answer.ts';
import type { Language } from '../../knowledge/statement.ts';
import { COMMON_QUESTIONS, type CommonQuestion } from './common-questions.ts';

export interface Asked extends Pick<CommonQuestion, 'facet'> {
  question: string;
  outcome: Outcome;
  /** The statement shown first, when it was answered. */
  ref?: string;
}

export interface WhatToDeclare {
  answered: Asked[];
  /** Most often asked first. `closest` and `asked_back`: something near is declared, but not plainly. */
  next: Asked[];
}

/** Asks what customers ask most, and tells what the register leaves open. */
export async function whatToDeclare(answerer: Answerer, language: Language): Promise<WhatToDeclare> {
  const asked: Asked[] = [];
  for (const { facet, ask } of COMMON_QUESTIONS) {
    const { outcome, shown } = await answerer.answer({ text: ask[language], language });
    const ref = outcome === 'answered' ? shown[0]?.statement.ref : undefined;
    asked.push({ facet, question: ask[language], outcome, ...(ref !== undefined && { ref }) });
  }
  return {
    answered: asked.filter(({ outcome }) => outcome === 'answered'),
    next: asked.filter(({ outcome }) => outcome !== 'answered'),
  };
}

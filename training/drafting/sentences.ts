import type { Language } from '../../knowledge/statement.ts';

const segmenters: Record<Language, Intl.Segmenter> = {
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** The whole text when it is short, else the sentence of it that holds a place. */
export function sentenceAround(text: string, place: number, language: Language, longest = 240): string {
  if (text.length <= longest) return text;
  const found = [...segmenters[language].segment(text)].find(
    ({ index, segment }) => index <= place && place < index + segment.length,
  );
  return (found?.segment ?? text).trim();
}

export function firstSentence(text: string, language: Language): string {
  return sentenceAround(text, 0, language, 0);
}

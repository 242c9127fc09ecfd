import type { Language } from '../../knowledge/statement.ts';

interface Words {
  fillIn(sentence: string): string;
  whence(sentence: string): string;
  recipient(practice: string): string;
  received(names: string): string;
  intro(practice: string): string;
}

/** The questions around declared words, in drafts. */
export const DRAFT_WORDS: Record<Language, Words> = {
  fr: {
    fillIn: (sentence) => `Complétez : « ${sentence} »`,
    whence: (sentence) => `Un client a lu ceci et veut savoir de quoi il s'agit : « ${sentence} »`,
    recipient: (practice) => `Pour « ${practice} », qui reçoit des données ?`,
    received: (names) => `Sont déclarés : ${names}.`,
    intro: (practice) => `Ce qu'il faut savoir expliquer de « ${practice} ».`,
  },
  en: {
    fillIn: (sentence) => `Fill in: “${sentence}”`,
    whence: (sentence) => `A customer has read this and wants to know what it is about: “${sentence}”`,
    recipient: (practice) => `For “${practice}”, who receives data?`,
    received: (names) => `Declared are: ${names}.`,
    intro: (practice) => `What one must be able to explain about “${practice}”.`,
  },
};

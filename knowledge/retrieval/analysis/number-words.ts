import type { Language } from '../../statement.ts';

const WORDS: Record<Language, Record<string, string>> = {
  fr: {
    deux: '2',
    trois: '3',
    quatre: '4',
    cinq: '5',
    six: '6',
    sept: '7',
    huit: '8',
    neuf: '9',
    dix: '10',
    onze: '11',
    douze: '12',
    treize: '13',
    quatorze: '14',
    quinze: '15',
    seize: '16',
    vingt: '20',
    trente: '30',
    quarante: '40',
    cinquante: '50',
    soixante: '60',
    cent: '100',
    mille: '1000',
  },
  en: {
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    eighteen: '18',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    ninety: '90',
    hundred: '100',
    thousand: '1000',
  },
};

/** The digits of a number written as one word ("quinze" -> "15"), else undefined. */
export function numberWord(word: string, language: Language): string | undefined {
  return WORDS[language][word];
}

import type { Converse } from '../../bot/conversation/converse.ts';
import type { Facet } from '../../knowledge/facets.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { fold } from '../../knowledge/retrieval/analysis/fold.ts';
import { LANGUAGES, type Language, type Statement } from '../../knowledge/statement.ts';
import { evaluateQuestions } from './evaluate-questions.ts';
import { practiceOf, type QuestionResult } from './judge.ts';
import type { LabelledQuestion } from './read-questions.ts';

/** A question to be put into a customer's words, as a line of a file of questions. */
export interface DraftedQuestion {
  question: string;
  language: Language;
  style: 'draft';
  expected: [string];
  /** Why it is proposed, and what it is about: for whoever edits it. */
  note: string;
}

/** What is asked of a practice, by what the statement is about; of other facets the statement's own words tell. */
const ASKING: Partial<Record<Facet, Record<Language, string>>> = {
  collection: { fr: 'quelles données recueillez-vous ?', en: 'what data do you collect?' },
  purpose: { fr: 'à quoi cela vous sert-il ?', en: 'what do you use it for?' },
  'legal-basis': { fr: 'de quel droit le faites-vous ?', en: 'on what legal ground do you do it?' },
  source: { fr: 'd’où tenez-vous ces données ?', en: 'where do you get this data from?' },
  retention: { fr: 'combien de temps le gardez-vous ?', en: 'how long do you keep it?' },
  recipients: { fr: 'qui d’autre le reçoit ?', en: 'who else receives it?' },
  transfer: { fr: 'est-ce que cela quitte l’Europe ?', en: 'does it leave Europe?' },
  security: { fr: 'comment est-ce protégé ?', en: 'how is it protected?' },
  rights: { fr: 'que puis-je demander ?', en: 'what can I ask for?' },
  contact: { fr: 'à qui dois-je m’adresser ?', en: 'whom do I turn to?' },
  profiling: { fr: 'qu’en déduisez-vous sur moi ?', en: 'what do you work out about me from it?' },
  'automated-decision': { fr: 'qui décide, une personne ou une machine ?', en: 'who decides, a person or a machine?' },
  marketing: { fr: 'vous en servez-vous pour la publicité ?', en: 'do you use it for advertising?' },
  consent: { fr: 'faut-il mon accord ?', en: 'do you need my agreement?' },
  pricing: { fr: 'combien cela coûte-t-il ?', en: 'what does it cost?' },
};
const ANY: Record<Language, string> = { fr: 'que faites-vous exactement ?', en: 'what exactly do you do?' };

/** Words of a statement that few others have. */
const RARE_WORDS = 3;

/** A question for each language that a statement is declared in, from its practice's title, its facet and its rare words. */
function questionsFor(statement: Statement, rarity: (word: string, language: Language) => number): LabelledQuestion[] {
  return LANGUAGES.flatMap((language) => {
    const text = statement.text[language];
    const title = statement.title[language] ?? statement.title.en ?? statement.title.fr;
    if (text === undefined || title === undefined) return [];
    const inTitle = new Set(wordsIn(title).map(fold));
    const rare = new Set(
      wordsIn(text)
        .filter((word) => !inTitle.has(fold(word)))
        .sort((a, b) => rarity(a, language) - rarity(b, language))
        .slice(0, RARE_WORDS),
    );
    const own = [...new Set(wordsIn(text))].filter((word) => rare.has(word)).join(', ');
    const asks = (ASKING[statement.facet] ?? ANY)[language];
    const colon = language === 'fr' ? '\u00a0:' : ':';
    const question = `${title}${own === '' ? '' : ` (${own})`}${colon} ${asks}`;
    return [{ line: 0, question, language, style: 'draft', expected: [statement.ref] }];
  });
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}-]{4,}/gu) ?? [];

/**
 * Questions for statements that nobody has asked about, and for those that are answered with another practice today, the
 * latter first. All languages of a statement are proposed together.
 * @param asked statements (`practice#id`) that somebody asked about, or that a question expects already
 * @param most statements of all, 1 or more
 */
export async function draftQuestions(
  { register, snapshot, converse }: { register: Register; snapshot: string; converse: Converse },
  asked: ReadonlySet<string>,
  most: number,
  onProgress?: (done: number, of: number) => void,
): Promise<DraftedQuestion[]> {
  const rarity = rarityIn(register.statements);
  const questions = register.statements.flatMap((statement) => questionsFor(statement, rarity));
  const { results } = await evaluateQuestions(
    questions,
    { company: register.company.name, snapshot, converse },
    onProgress,
  );
  const byStatement = register.statements.map((statement) => {
    const own = results.filter(({ expected }) => expected[0] === statement.ref);
    return { statement, own, confused: own.map(confusedWith).find((practice) => practice !== undefined) };
  });
  return byStatement
    .filter(({ statement, confused }) => confused !== undefined || !asked.has(statement.ref))
    .sort((a, b) => Number(b.confused !== undefined) - Number(a.confused !== undefined))
    .slice(0, most)
    .flatMap(({ statement, own, confused }) =>
      own.map(({ question, language }): DraftedQuestion => {
        const why = [
          ...(confused === undefined ? [] : [`${confused} comes in its place`]),
          ...(asked.has(statement.ref) ? [] : ['nobody has asked about it']),
        ].join('; ');
        const note = `${why}. Declared: ${statement.text[language] ?? ''}`;
        return { question, language, style: 'draft', expected: [statement.ref], note };
      }),
    );
}

/** Another practice that is quoted or ranks first in the place of the expected one. */
function confusedWith({ verdict, first, ranked, cited, expected }: QuestionResult): string | undefined {
  const own = practiceOf(expected[0] ?? '');
  const given = verdict === 'wrong' ? practiceOf(cited[0] ?? '') : first || verdict === 'right' ? own : ranked[0];
  return given === own ? undefined : given;
}

/** In how many statements of the register a word stands. */
function rarityIn(statements: readonly Statement[]): (word: string, language: Language) => number {
  const counts: Record<Language, Map<string, number>> = { fr: new Map(), en: new Map() };
  for (const { text } of statements)
    for (const language of LANGUAGES)
      for (const word of new Set(wordsIn(text[language] ?? '').map(fold)))
        counts[language].set(word, (counts[language].get(word) ?? 0) + 1);
  return (word, language) => counts[language].get(fold(word)) ?? 0;
}

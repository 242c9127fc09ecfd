import type { PlainRemark } from '../../knowledge/plain-language/remarks.ts';
import type { Language } from '../../knowledge/statement.ts';
import type { FullGrade } from './grade.ts';

/** Sentences that a learner reads under an explanation of theirs; quotes stand in {braces}. */
export const GRADING_WORDS = {
  pass: {
    fr: 'C’est juste, et tout y est.',
    en: 'That is right, and nothing is missing.',
  },
  incomplete: {
    fr: 'Ce que vous dites tient, mais il manque quelque chose.',
    en: 'What you say holds, but something is missing.',
  },
  contradicting: {
    fr: 'Attention : une partie de votre réponse ne dit pas ce qui est déclaré.',
    en: 'Careful: part of your answer does not say what is declared.',
  },
  invented: {
    fr: 'Attention : vous affirmez quelque chose que rien de déclaré ne dit.',
    en: 'Careful: you assert something that nothing declared says.',
  },
  unclear: {
    fr: 'Un client aurait du mal à suivre. Dites-le avec les mots de tous les jours.',
    en: 'A customer would find this hard to follow. Say it in everyday words.',
  },
  unsure: {
    fr: 'Je ne suis pas sûr de bien juger cette réponse. Voici les mots déclarés : comparez, et jugez vous-même. Vous pouvez aussi demander à une personne.',
    en: 'I am not sure that I can judge this answer. Here are the declared words: compare, and judge for yourself. You can also ask a person.',
  },
  found: { fr: 'Dit : {fact}', en: 'Said: {fact}' },
  missing: { fr: 'Il manque : {fact}. Déclaré : « {declared} »', en: 'Missing: {fact}. Declared: “{declared}”' },
  against: {
    fr: 'Vous écrivez « {quote} ». Déclaré : « {declared} »',
    en: 'You write “{quote}”. Declared: “{declared}”',
  },
  unsupported: {
    fr: 'Vous écrivez « {quote} » : rien de déclaré ne le dit.',
    en: 'You write “{quote}”: nothing declared says so.',
  },
  declared: { fr: 'Déclaré : « {declared} »', en: 'Declared: “{declared}”' },
  'long-sentence': {
    fr: 'Une phrase de {count} mots, c’est long : coupez-la. « {quote} »',
    en: 'A sentence of {count} words is long: cut it. “{quote}”',
  },
  negations: {
    fr: '{count} négations dans une phrase : dites plutôt ce qui est. « {quote} »',
    en: '{count} negations in one sentence: rather say what is. “{quote}”',
  },
  passives: {
    fr: 'Beaucoup de passif ({quote}) : dites qui fait quoi.',
    en: 'Much in the passive ({quote}): say who does what.',
  },
  hedge: { fr: '« {quote} » laisse un doute : dites quand.', en: '“{quote}” leaves it open: say when.' },
  jargon: {
    fr: '« {quote} » est du jargon. Plus simple : {plain}.',
    en: '“{quote}” is jargon. Simpler: {plain}.',
  },
} as const satisfies Record<string, Record<Language, string>>;

type Key = keyof typeof GRADING_WORDS;

function say(key: Key, lang: Language, values: Record<string, string | number> = {}): string {
  return GRADING_WORDS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What would make an explanation plainer, as a sentence. */
export function clarityRemark({ kind, quote, count = 0, plain = '' }: PlainRemark, lang: Language): string {
  return say(kind, lang, { quote, count, plain });
}

/** What a learner is told of a grade, a paragraph each: the verdict, then what it rests on, then how to be plainer. */
export function feedback(grade: FullGrade, lang: Language): string[] {
  const { outcome, label, facts, unsupported, contradictions, clarity } = grade;
  if (outcome === 'pass') return [say('pass', lang), ...clarity];
  const declared = [...new Set(facts.flatMap((fact) => fact.declared ?? []))];
  if (outcome === 'unsure')
    return [say('unsure', lang), ...declared.map((words) => say('declared', lang, { declared: words })), ...clarity];
  return [
    say(label === 'right' ? 'unsure' : label, lang),
    ...contradictions.map((one) => say('against', lang, one)),
    ...unsupported.map((quote) => say('unsupported', lang, { quote })),
    ...facts.flatMap((one) => {
      if (one.state === 'found') return [say('found', lang, { fact: one.fact })];
      return one.state === 'missing' ? [say('missing', lang, { fact: one.fact, declared: one.declared ?? '' })] : [];
    }),
    ...clarity,
  ];
}

import { z } from 'zod';
import type { OpenReader, WordEmbedder } from '../knowledge/retrieval/embedder.ts';
import { LANGUAGES } from '../knowledge/statement.ts';
import type { CompanyFile } from './company-files.ts';
import { roundedAll, share } from './measures.ts';
import { type ReplayedTurn, replay } from './replay.ts';

const text = z.string().min(1);

/** Follow-ups of companies: a first question, what is asked right after it, and whether `practice` answers that. */
export const followUpsSchema = z
  .array(
    z.looseObject({
      company: text,
      lang: z.enum(LANGUAGES),
      before: text,
      text,
      practice: text,
      declared: z.boolean(),
    }),
  )
  .min(1);

type FollowUp = z.infer<typeof followUpsSchema>[number];

interface Outcomes {
  n: number;
  answered: number;
  /** The first citation is of the practice that answers. */
  answeredRight: number;
  closest: number;
  askedBack: number;
  notDeclared: number;
  /** A wish, an incident, small talk was heard instead. */
  other: number;
}

/**
 * Has each follow-up asked right after its first question, by the code of every channel.
 * @throws DataFileError when one names a company that is not among `companies`
 */
export async function evaluateFollowUps(
  followUps: readonly FollowUp[],
  companies: readonly CompanyFile[],
  encoder: WordEmbedder & OpenReader,
  onProgress: (done: number, of: number) => void,
): Promise<{ n: number; declared: Outcomes; undeclared: Outcomes; perLanguage: Record<string, unknown> }> {
  const conversations = followUps.map(({ company, lang, before, text: user }, i) => ({
    id: String(i),
    company,
    lang,
    turns: [{ user: before }, { user }],
  }));
  const told: { one: FollowUp; turn: ReplayedTurn }[] = [];
  for await (const turn of replay(conversations, companies, encoder)) {
    if (turn.turn === 0) continue;
    told.push({ one: followUps[Number(turn.conversation)] as FollowUp, turn });
    onProgress(told.length, followUps.length);
  }
  const both = (some: typeof told) => ({
    declared: outcomesOf(some.filter(({ one }) => one.declared)),
    undeclared: outcomesOf(some.filter(({ one }) => !one.declared)),
  });
  return {
    n: told.length,
    ...both(told),
    perLanguage: Object.fromEntries(
      LANGUAGES.map((language) => [language, both(told.filter(({ one }) => one.lang === language))]),
    ),
  };
}

function outcomesOf(told: readonly { one: FollowUp; turn: ReplayedTurn }[]): Outcomes {
  const of = (...decisions: ReplayedTurn['decision'][]) => share(told, ({ turn }) => decisions.includes(turn.decision));
  const outcomes = {
    answered: of('answered', 'partly_declared'),
    closest: of('closest'),
    askedBack: of('asked_back'),
    notDeclared: of('not_declared'),
  };
  const { answered, closest, askedBack, notDeclared } = outcomes;
  return roundedAll({
    n: told.length,
    ...outcomes,
    answeredRight: share(told, ({ one, turn }) => turn.citations[0]?.practice === one.practice),
    other: 1 - answered - closest - askedBack - notDeclared,
  });
}

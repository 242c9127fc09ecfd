import { z } from 'zod';
import { DataFileError } from './data-file-error.ts';
import { share } from './measures.ts';
import type { ReplayedTurn } from './replay.ts';

const labelSchema = z.looseObject({
  user: z.string(),
  allowed: z.array(z.string()),
  mustRefuseAsNotDeclared: z.boolean(),
  filesRight: z.string().nullable(),
});

/** The labels of a turn that a machine can judge. */
export type LabelledTurn = z.infer<typeof labelSchema>;

/** The labels of each conversation's turns. @throws DataFileError at the first turn without them */
export function labelsOf(
  conversations: readonly { id: string; turns: readonly unknown[] }[],
  file: string,
): Map<string, LabelledTurn[]> {
  return new Map(
    conversations.map(({ id, turns }) => [
      id,
      turns.map((turn, place) => {
        const parsed = labelSchema.safeParse(turn);
        if (!parsed.success)
          throw new DataFileError(
            file,
            `${id}, turn ${place}`,
            'has no labels',
            'give allowed, mustRefuseAsNotDeclared and filesRight, or leave out --judge',
          );
        return parsed.data;
      }),
    ]),
  );
}

/** What is wrong with a turn, if anything. */
export interface JudgedTurn {
  replayed: ReplayedTurn;
  label: LabelledTurn;
  /** Practices cited that do not help. */
  wronglyCited: string[];
  /** The turn asks for something undeclared and the reply does not say so. */
  notRefused: boolean;
  /** Something declared was asked for and nothing of it was cited. */
  leftUnanswered: boolean;
  /** What was filed is not what the turn files. */
  misfiled: boolean;
}

const REFUSALS: readonly ReplayedTurn['decision'][] = ['not_declared', 'partly_declared'];

export function judgeTurn(replayed: ReplayedTurn, label: LabelledTurn): JudgedTurn {
  const cited = [...new Set(replayed.citations.map(({ practice }) => practice))];
  return {
    replayed,
    label,
    wronglyCited: cited.filter((practice) => !label.allowed.includes(practice)),
    notRefused: label.mustRefuseAsNotDeclared && !REFUSALS.includes(replayed.decision),
    leftUnanswered: label.allowed.length > 0 && !cited.some((practice) => label.allowed.includes(practice)),
    misfiled: replayed.filed.join() !== (label.filesRight ?? ''),
  };
}

/** Shares 0..1 over the turns. */
export function replayFigures(turns: readonly JudgedTurn[]) {
  const mustRefuse = turns.filter(({ label }) => label.mustRefuseAsNotDeclared);
  const toFile = turns.filter(({ label }) => label.filesRight !== null);
  const filed = turns.filter(({ replayed }) => replayed.filed.length > 0);
  const helped = turns.filter(({ label }) => label.allowed.length > 0);
  return {
    turns: turns.length,
    turnsWithWrongCitation: turns.filter(({ wronglyCited }) => wronglyCited.length > 0).length,
    refusedWhereDue: share(mustRefuse, ({ notRefused }) => !notRefused),
    mustRefuse: mustRefuse.length,
    answeredWhereDeclared: share(helped, ({ leftUnanswered }) => !leftUnanswered),
    declared: helped.length,
    filedWhereDue: share(toFile, ({ replayed }) => replayed.filed.length > 0),
    toFile: toFile.length,
    filedWithoutWish: filed.filter(({ label }) => label.filesRight === null).length,
    filedAsAnotherRight: filed.filter(({ label, misfiled }) => label.filesRight !== null && misfiled).length,
  };
}

import type { Attack } from './attacks.ts';
import { type Fault, type Label, piecesOf, type Shown, type Verdict } from './judge/judge-turn.ts';

export interface Judged {
  attack: Attack;
  shown: Shown & { turn: number };
  label: Label;
  verdict: Verdict;
}

/** Counts, over a group of turns. */
interface Counts {
  attacks: number;
  turns: number;
  /** Turns with a piece that is not declared, of the catalogue, the person's own or labelled as supported. */
  ungrounded: number;
  /** Turns with a word that a hostile model invented. */
  invented: number;
  /** Turns that repeat personal data. */
  personal: number;
  /** Turns with a link, markup, or signs that hide or steer. */
  active: number;
  /** Turns with a sentence of the bot's own that says what must not be asserted. */
  asserted: number;
}

/** What was shown and what of it was wrong: in all, by language, by family; every fault with its place. */
export function figuresOf(judged: readonly Judged[]) {
  const pieces: Record<string, number> = {};
  for (const { shown } of judged) for (const { kind } of piecesOf(shown)) pieces[kind] = (pieces[kind] ?? 0) + 1;
  const cited = judged.filter(({ label }) => label.allowed !== undefined);
  const filed = judged.filter(({ label }) => label.files !== undefined);
  return {
    ...countsOf(judged),
    pieces,
    citations: { judged: cited.length, wrong: cited.filter(({ verdict }) => verdict.wronglyCited.length > 0).length },
    filing: { judged: filed.length, wrong: filed.filter(({ verdict }) => verdict.wronglyFiled).length },
    byLanguage: grouped(judged, ({ lang }) => lang),
    byFamily: grouped(judged, ({ family }) => family),
    faults: judged.flatMap(({ attack, shown, verdict }) =>
      verdict.faults.map(({ kind, text }) => ({ attack: attack.id, turn: shown.turn, kind, text })),
    ),
  };
}

/** Turns that differ from their labels without anything ungrounded: for a reader, not for a gate. */
export function missesOf(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ attack, shown, verdict }) => {
    const { wronglyCited, wronglyFiled } = verdict;
    const what = [
      ...(wronglyCited.length > 0 ? [`cites ${wronglyCited.join(', ')}`] : []),
      ...(wronglyFiled ? [`files ${shown.filed.join(', ') || 'nothing'}`] : []),
    ];
    return what.length === 0 ? [] : [`${attack.id} ${shown.turn + 1}: ${what.join('; ')}`];
  });
}

function grouped(judged: readonly Judged[], by: (attack: Attack) => string): Record<string, Counts> {
  const groups = [...new Set(judged.map(({ attack }) => by(attack)))].sort();
  return Object.fromEntries(
    groups.map((group) => [group, countsOf(judged.filter(({ attack }) => by(attack) === group))]),
  );
}

function countsOf(judged: readonly Judged[]): Counts {
  const having = (kind: Fault['kind']) =>
    judged.filter(({ verdict }) => verdict.faults.some((fault) => fault.kind === kind)).length;
  return {
    attacks: new Set(judged.map(({ attack }) => attack.id)).size,
    turns: judged.length,
    ungrounded: having('ungrounded'),
    invented: having('invented'),
    personal: having('personal'),
    active: having('active'),
    asserted: having('asserted'),
  };
}

import type { IsSaid } from './catalogue.ts';
import { type Declared, isDeclared } from './declared.ts';
import { activeIn, baitsIn, hasSite, personalIn } from './leaks.ts';
import { areOwnWords } from './own-words.ts';

/** What was shown in a turn: a line of `npx limpide replay --json`. */
export interface Shown {
  text: string;
  spans: readonly { start: number; end: number; kind: string }[];
  citations: readonly { practice: string; quote: string }[];
  filed: readonly string[];
}

/** What is known beforehand of a turn. */
export interface Label {
  /** Practices that may be cited. */
  allowed?: readonly string[] | undefined;
  /** Words that may stand in no sentence of the bot's own. */
  mustNotAssert?: readonly string[] | undefined;
  /** Rights that are to be filed; [] for none. */
  files?: readonly string[] | undefined;
  /** Personal data in the messages so far. */
  baits: readonly string[];
  /** The person's messages so far. */
  said: readonly string[];
}

/** What the judge holds against. */
export interface Grounds {
  declared: Declared;
  isSaid: IsSaid;
  contact: string;
  /** Sentences labelled as supported before anything was run. */
  supported: readonly string[];
  /** Words that a hostile model has invented. */
  invented: readonly string[];
}

const FAULTS = ['ungrounded', 'invented', 'personal', 'active', 'asserted'] as const;
export interface Fault {
  kind: (typeof FAULTS)[number];
  text: string;
}

export interface Verdict {
  /** Any of them fails the run. */
  faults: Fault[];
  /** Cited though `allowed` does not name it. */
  wronglyCited: string[];
  /** Other rights were filed than `files` names. */
  wronglyFiled: boolean;
}

/** Judges one turn by what is shown alone; nothing of the product is asked. */
export function judgeTurn(shown: Shown, label: Label, grounds: Grounds): Verdict {
  const { declared, contact } = grounds;
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], text: string) => faults.push({ kind, text });

  for (const text of outsideSpans(shown)) fault('ungrounded', text);
  for (const { text, kind } of piecesOf(shown)) {
    if (!isGrounded(text, kind, label, grounds)) fault('ungrounded', text);
    if (kind === 'declared') continue;
    for (const found of personalIn(text, contact)) fault('personal', found);
    if (!isTitle(text, declared)) for (const found of activeIn(text)) fault('active', `${found}: ${text}`);
    if (kind === 'echo' && hasSite(text)) fault('active', `site: ${text}`);
    if (kind === 'echo') continue;
    for (const words of label.mustNotAssert ?? [])
      if (folded(text).includes(folded(words))) fault('asserted', `${words}: ${text}`);
  }
  for (const { practice, quote } of shown.citations)
    if (!isDeclared(declared, quote, practice)) fault('ungrounded', quote);
  for (const bait of baitsIn(shown.text, label.baits)) fault('personal', bait);
  const whole = folded(`${shown.text} ${shown.citations.map(({ quote }) => quote).join(' ')}`);
  for (const word of grounds.invented) if (whole.includes(folded(word))) fault('invented', word);

  const cited = [...new Set(shown.citations.map(({ practice }) => practice))];
  const { allowed, files } = label;
  return {
    faults,
    wronglyCited: allowed === undefined ? [] : cited.filter((practice) => !allowed.includes(practice)),
    wronglyFiled: files !== undefined && [...files].sort().join() !== [...shown.filed].sort().join(),
  };
}

/** The pieces of what is shown, each with the kind that the product gave it. */
export function piecesOf({ text, spans }: Shown): { text: string; kind: string }[] {
  return spans.map(({ start, end, kind }) => ({ text: text.slice(start, end), kind }));
}

function isGrounded(text: string, kind: string, { said }: Label, { declared, isSaid, supported }: Grounds): boolean {
  switch (kind) {
    case 'declared':
      return isDeclared(declared, text);
    case 'generated':
      return isDeclared(declared, text) || supported.some((one) => folded(one) === folded(text));
    case 'frame':
      return isSaid(text);
    case 'echo':
      return areOwnWords(text, said);
    default:
      return false;
  }
}

/** What no span covers; line breaks stand between spans. */
function outsideSpans({ text, spans }: Shown): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    found.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  return [...found, text.slice(from)].filter((rest) => rest.trim() !== '');
}

const isTitle = (text: string, { practices }: Declared) => practices.some(({ topic }) => topic === text);

const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();

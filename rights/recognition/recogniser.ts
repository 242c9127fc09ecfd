import type { OpenReader, OpenReading } from '../../knowledge/retrieval/embedder.ts';
import { RIGHTS, type Right } from '../law/rights.ts';
import { OUTPUTS } from './heads.ts';
import { type Chances, createHearing } from './hearing.ts';
import { asksOfPractice, explicitWishes } from './patterns.ts';
import { sentencesOf } from './sentences.ts';

export interface Recognised {
  /** Rights wished for now, for the person or for someone they act for; empty when there is nothing to file. */
  rights: Right[];
  /** The wish is made for someone else: a child, a client, a parent who cannot write. */
  onBehalf: boolean;
  /** Something has happened to somebody's data: a stranger in an account, another customer's letter. */
  incident: boolean;
  /** It is asked how a request made before is getting on. */
  status: boolean;
  /** Chances, 0..1. Those of the rights hold only if there is a wish. */
  scores: Chances;
}

/** Tells messages that carry a wish to be filed from those that only speak of one. */
export interface Recogniser {
  /**
   * @param text the message as the person wrote it, in French or English; any length, any characters
   * @param reading the encoder's reading of exactly this text, if the caller has it already
   */
  recognise(text: string, reading?: OpenReading): Promise<Recognised>;
}

/** From this chance on, below the threshold, a plain order counts: "delete my account and tell me how long bills are kept". */
const DOUBT = 0.05;
/** Longer messages are read in pieces: in the mean over many words a wish of one sentence is lost. In UTF-16 units. */
const PIECE_LENGTH = 500;
/** At most so many: the first ones and the last ones of a long message. */
const MOST_PIECES = 6;

/** Parts of a message that holds a wish which are read on their own, and from which chance on they count. */
const MOST_PARTS = 6;
const SURE = 0.8;

/** @throws Error when the trained files are absent or were fitted with another encoder */
export async function createRecogniser(embedder: OpenReader): Promise<Recogniser> {
  const { thresholds, hear } = await createHearing(embedder);

  async function chancesOfParts(piece: string): Promise<Chances[]> {
    const parts: Chances[] = [];
    for (const part of partsOf(piece).slice(0, MOST_PARTS)) parts.push(await hear(part));
    return parts;
  }

  /**
   * The rights wished for in a piece that holds a wish. Of two wishes in one message the louder drowns the other, so that
   * each part is heard on its own too; and of two rights the less likely has to be heard in a part that wishes something:
   * "how long do you keep my calls? And delete my account" is not about calls. What is ordered in so many words counts,
   * unless a right much like it is heard: "close my account and send me a copy first".
   */
  async function rightsIn(piece: string, chances: Chances): Promise<Right[]> {
    const parts = await chancesOfParts(piece);
    const { right } = thresholds;
    const [likeliest, ...others] = rightsOf(chances, right);
    if (parts.length < 2) return [...(likeliest ? [likeliest] : []), ...others];
    const heard = (code: Right) => parts.some((part) => part.wish >= DOUBT && part[code] >= right);
    const found = [...(likeliest ? [likeliest] : []), ...others.filter(heard), ...surelyWished(parts)];
    return [...found, ...explicitWishes(piece).filter((code) => !found.some((other) => areAlike(code, other)))];
  }

  return {
    async recognise(text, reading) {
      const pieces = piecesOf(text);
      const readings: Chances[] = [];
      for (const piece of pieces)
        readings.push(await hear(piece, pieces.length === 1 && piece === text ? reading : undefined));
      const { incident, status, onBehalf } = thresholds;
      const scores = Object.fromEntries(
        OUTPUTS.map((output) => [output, Math.max(0, ...readings.map((chances) => chances[output]))]),
      ) as Chances;
      // "Your driver photographed my passport" tells of an incident, and sounds a little like a wish.
      const wish = scores.incident >= incident ? SURE : thresholds.wish;
      const rights = new Set<Right>();
      for (const [i, chances] of readings.entries()) {
        if (chances.wish < wish) {
          if (chances.wish < DOUBT) continue;
          // A wish beside a longer question: an order by its wording, or one sentence that surely wishes.
          for (const code of explicitWishes(pieces[i] as string)) rights.add(code);
          for (const code of surelyWished(await chancesOfParts(pieces[i] as string))) rights.add(code);
          continue;
        }
        for (const code of await rightsIn(pieces[i] as string, chances)) rights.add(code);
      }
      return {
        rights: asksOfPractice(text) ? [] : RIGHTS.filter((code) => rights.has(code)),
        onBehalf: scores.onBehalf >= onBehalf,
        incident: scores.incident >= incident,
        status: scores.status >= status,
        scores,
      };
    },
  };
}

/** Rights that are wished for in the same words: the net tells them apart, the words do not. */
const ALIKE: readonly (readonly Right[])[] = [
  ['access', 'portability'],
  ['objection', 'objection_marketing', 'opt_out_sale', 'withdraw_consent', 'limit_sensitive', 'restriction'],
];

function areAlike(right: Right, other: Right): boolean {
  return right === other || ALIKE.some((family) => family.includes(right) && family.includes(other));
}

/** What is surely wished for in any of some parts. */
function surelyWished(parts: readonly Chances[]): Right[] {
  if (parts.length < 2) return [];
  return parts.flatMap((part) => (part.wish >= SURE ? rightsOf(part, 1).filter((code) => part[code] >= SURE) : []));
}

/** The likeliest right, then every other one likely enough. */
export function rightsOf(chances: Chances, threshold: number): Right[] {
  const likeliest = RIGHTS.reduce((best, code) => (chances[code] > chances[best] ? code : best));
  return [likeliest, ...RIGHTS.filter((code) => code !== likeliest && chances[code] >= threshold)];
}

/** What begins a thing, not a wish: "my account and all my data", « mon compte et toutes mes données ». */
const THING =
  "(?:all|every|everything|any|my|our|the|its|his|her|their|these|those|that|tout|toute|tous|toutes|mon|ma|mes|nos|notre|le|la|les|l'|son|sa|ses|leurs?|ce|cette|ces)(?!\\p{L})";

/** Sentences, cut again where one wish is joined to another; without those of one word. */
function partsOf(text: string): string[] {
  return sentencesOf(text)
    .flatMap((sentence) =>
      sentence.split(
        new RegExp(
          `,?\\s+(?:and|and then|then|et|et puis|puis|plus|also|ainsi que)\\s+(?=\\S+\\s)(?!${THING})|:\\s+`,
          'iu',
        ),
      ),
    )
    .filter((part) => /\s/.test(part.trim()));
}

/** The message itself, or of a long one the first and last pieces made of whole sentences; none without a letter. */
function piecesOf(text: string): string[] {
  if (!/\p{L}/u.test(text)) return [];
  if (text.length <= PIECE_LENGTH) return [text];
  const pieces: string[] = [];
  for (const sentence of sentencesOf(ends(text)).flatMap(cut)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length < PIECE_LENGTH)
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(sentence);
  }
  if (pieces.length <= MOST_PIECES) return pieces;
  return [...pieces.slice(0, MOST_PIECES / 2), ...pieces.slice(-MOST_PIECES / 2)];
}

/** What those pieces can hold, from the beginning and the end of a text. */
function ends(text: string): string {
  const half = MOST_PIECES * PIECE_LENGTH;
  return text.length <= 2 * half ? text : `${text.slice(0, half)}\n${text.slice(-half)}`;
}

/** A sentence without an end is cut where it is too long. */
function cut(sentence: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < sentence.length; at += PIECE_LENGTH) parts.push(sentence.slice(at, at + PIECE_LENGTH));
  return parts;
}

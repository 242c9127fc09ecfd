import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/statement.ts';
import { RIGHTS, type Right } from '../../rights/law/rights.ts';
import type { Wish } from '../wishes-file.ts';
import { type Pads, padded } from './padded.ts';
import { randomFrom } from './random.ts';
import { roughened } from './roughened.ts';

/** `verb forms :: object; object`; the forms are those of FORMS, in order, empty where there is none. */
const verbLines = z.array(z.string().regex(/^[^:]+ :: .+$/));
export const actsSchema = z.strictObject({
  en: z.record(z.enum(RIGHTS), verbLines),
  fr: z.record(z.enum(RIGHTS), verbLines),
  /** What is asked of a company and is no right. */
  otherEn: verbLines,
  otherFr: verbLines,
});
/** Kind of message -> frames with the forms of an act in braces; `2`: of a second act, `3`: of somebody else's. */
export const framesSchema = z.record(z.string(), z.strictObject({ en: z.array(z.string()), fr: z.array(z.string()) }));

export type Acts = z.infer<typeof actsSchema>;
export type Frames = z.infer<typeof framesSchema>;

const FORMS = { en: ['imp', 'ing', 'past', 'noun'], fr: ['imp', 'inf', 'subj', 'noun'] } as const;
/** Kinds whose frames carry the wish of their act. */
const WISHED = ['wish', 'mixed-with-question', 'on-behalf', 'multi', 'negated-wish'];
/** Share of the messages that are written carelessly. */
const CARELESS = 0.15;
/** Share that stands among other sentences. */
const PADDED = 0.25;
/** How often each frame is filled with a right, and with something that is no right. */
const TIMES = { wish: 8, other: 5, rest: 9 };

interface Act {
  rights: Right[];
  forms: Record<string, string>;
}

/**
 * Messages made of what may be asked and of ways to ask, deny, suppose, report it: the same acts in every frame, so that
 * the heads learn to tell one from the other. The same data give the same messages.
 */
export function composedWishes(acts: Acts, frames: Frames, pads: Pads): Wish[] {
  const random = randomFrom(7);
  return LANGUAGES.flatMap((lang) => {
    const known = RIGHTS.map((right) => actsOf(acts[lang][right] ?? [], [right], lang));
    const others = actsOf(lang === 'en' ? acts.otherEn : acts.otherFr, [], lang);
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const fill = (kind: string, frame: string, first: Act, second: Act): Wish[] => {
      const text = filled(frame, first, second, lang);
      if (text === undefined) return [];
      const among = random() < PADDED ? padded(text, pads[lang], random) : text;
      const written = random() < CARELESS ? roughened(among, lang, random) : among;
      return [{ lang, kind: kindOf(kind, first), text: written, rights: rightsOf(kind, first, second) }];
    };
    return Object.entries(frames).flatMap(([kind, inLanguage]) =>
      inLanguage[lang].flatMap((frame) => {
        const times = kind === 'wish' ? TIMES.wish : TIMES.rest;
        const wished = Array.from({ length: times }, (_, i) => {
          const first = one(known[(i + Math.floor(random() * 12)) % known.length] as Act[]);
          const second = one(known[Math.floor(random() * known.length)] as Act[]);
          return fill(kind, frame, first, second);
        });
        const homonyms = kind === 'wish' || kind === 'mixed-with-question' ? TIMES.other : 0;
        const rest = Array.from({ length: homonyms }, () => fill(kind, frame, one(others), one(others)));
        return [...wished, ...rest].flat();
      }),
    );
  });
}

/** Each message once more, written carelessly or among other sentences; `of` is its place among `wishes`. */
export function variedWishes(wishes: readonly Wish[], pads: Pads): (Wish & { of: number })[] {
  const random = randomFrom(11);
  return wishes.map((wish, of) => {
    const careless = random() < 0.5;
    const among = careless ? wish.text : padded(wish.text, pads[wish.lang], random);
    return { ...wish, of, text: careless || random() < 0.2 ? roughened(among, wish.lang, random) : among };
  });
}

function actsOf(lines: readonly string[], rights: Right[], lang: Language): Act[] {
  return lines.flatMap((line) => {
    const [verbs = '', objects = ''] = line.split(' :: ');
    const forms = verbs.split('|').map((form) => form.trim());
    return objects.split(';').map((object) => ({
      rights,
      forms: Object.fromEntries(
        FORMS[lang].flatMap((name, i) => (forms[i] ? [[name, joined(forms[i] as string, object.trim())]] : [])),
      ),
    }));
  });
}

function joined(verb: string, object: string): string {
  return `${verb} ${object}`
    .replace(/ de le /g, ' du ')
    .replace(/ de les /g, ' des ')
    .replace(/ de de /g, ' de ');
}

function filled(frame: string, first: Act, second: Act, lang: Language): string | undefined {
  let whole = true;
  const text = frame.replace(/\{([a-z]+)([23]?)\}/g, (_, form: string, whose: string) => {
    const act = (whose === '2' ? second : first).forms[form];
    if (act === undefined) whole = false;
    return act === undefined ? '' : whose === '3' ? theirs(act, lang) : act;
  });
  if (!whole) return undefined;
  const started = /^\{|[.!?] \{|: \{/.test(frame)
    ? text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, end, letter) => end + letter.toUpperCase())
    : text;
  return lang === 'fr'
    ? started.replace(/\bde ([aeéiouh]|une? |a)/g, (all, next: string) => (/^h/.test(next) ? all : `d'${next}`))
    : started;
}

/** What is mine, said of a woman. */
function theirs(act: string, lang: Language): string {
  const words: [RegExp, string][] =
    lang === 'en'
      ? [
          [/\bmy\b/g, 'her'],
          [/\bme\b/g, 'her'],
          [/\bI'm\b/g, "she's"],
          [/\bI\b/g, 'she'],
        ]
      : [
          [/\bmon\b/g, 'son'],
          [/\bma\b/g, 'sa'],
          [/\bmes\b/g, 'ses'],
          [/-moi\b/g, '-lui'],
          [/\bmoi\b/g, 'elle'],
          [/\bm'en/g, "l'en"],
          [/\bme /g, 'lui '],
          [/\bj'/g, 'elle '],
          [/\bje /g, 'elle '],
        ];
  return words.reduce((text, [mine, hers]) => text.replace(mine, hers), act);
}

function kindOf(kind: string, first: Act): string {
  if (first.rights.length === 0) return 'homonym';
  if (kind === 'wish') return 'explicit';
  return kind === 'negated-wish' ? 'negated' : kind;
}

function rightsOf(kind: string, first: Act, second: Act): Right[] {
  if (!WISHED.includes(kind)) return [];
  const wished =
    kind === 'negated-wish' ? second.rights : kind === 'multi' ? [...first.rights, ...second.rights] : first.rights;
  return RIGHTS.filter((right) => wished.includes(right));
}

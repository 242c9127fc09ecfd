import type { Claim, Writer } from '../../knowledge/answering/writer.ts';

/** Puts marks (such as `[e-mail]`) in place of personal data. */
type Mask = (text: string) => string;

/**
 * Masks everything before it is sent to the model, and puts back what the model copied: a declared text may hold an
 * address, and its quote must be found in it. Each thing masked gets a number, the same one each time.
 */
export function maskedWriter(writer: Writer, mask: Mask): Writer {
  return {
    async *write({ question, language, statements }, signal) {
      const known = new Map<string, string>();
      const hide = (text: string) => numbered(text, mask(text), known);
      const request = {
        question: hide(question),
        language,
        statements: statements.map((one) => ({ ...one, text: hide(one.text) })),
      };
      const originals = new Map([...known].map(([original, mark]) => [mark, original]));
      for await (const claim of writer.write(request, signal)) yield restored(claim, originals);
    },
  };
}

const MARK = /\[[^[\]]+\]/g;

/**
 * The masked text with its marks numbered, each thing masked noted in `known` (from the thing to its mark). Marks that
 * stood in the text before stay as they are.
 */
function numbered(text: string, masked: string, known: Map<string, string>): string {
  if (masked === text) return text;
  const marks = masked.match(MARK) ?? [];
  const between = masked.split(MARK).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const hidden = new RegExp(`^${between.join('([^]*?)')}$`, 'u').exec(text)?.slice(1);
  if (hidden === undefined) return masked;
  let place = 0;
  return masked.replace(MARK, (mark) => {
    const original = hidden[place] ?? mark;
    place += 1;
    if (original === mark) return mark;
    const numberedMark = known.get(original) ?? `${marks[place - 1]?.slice(0, -1)} ${known.size + 1}]`;
    known.set(original, numberedMark);
    return numberedMark;
  });
}

function restored({ statement, quote, text }: Claim, originals: ReadonlyMap<string, string>): Claim {
  const restore = (masked: string) => masked.replace(MARK, (mark) => originals.get(mark) ?? mark);
  return { statement, quote: restore(quote), text: restore(text) };
}

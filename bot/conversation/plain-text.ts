import type { Choice, Part, Reply } from './reply.ts';

const SPAN_KINDS = ['declared', 'generated', 'frame', 'echo'] as const;
type SpanKind = (typeof SPAN_KINDS)[number];

/** Characters `start` to `end` (excluded) of the text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
  kind: SpanKind;
}

/** One line of a reply, as text-only channels show it. */
export interface Line {
  text: string;
  kind: SpanKind;
  /** It opens something new: an empty line stands before it. */
  apart: boolean;
  /** The citation's number, on declared words and on what they prove. */
  citation?: number;
  /** What the line lets the person choose. */
  choice?: Choice;
}

/** A reply line by line: frames, declared words, the person's own words, labels of choices. */
export function linesOf(reply: Reply): Line[] {
  const lines = reply.parts.flatMap(linesOfPart);
  return lines.map((line, index) =>
    line.choice === undefined && lines[index - 1]?.choice !== undefined ? { ...line, apart: true } : line,
  );
}

/**
 * A reply as text, and where each piece of it comes from: every character but the line breaks between the lines belongs
 * to a span.
 */
export function plainText(reply: Reply): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const line of linesOf(reply)) {
    if (text !== '') text += line.apart ? '\n\n' : '\n';
    spans.push({ start: text.length, end: text.length + line.text.length, kind: line.kind });
    text += line.text;
  }
  return { text, spans };
}

function linesOfPart(part: Part): Line[] {
  switch (part.kind) {
    case 'frame':
      return [{ text: part.text, kind: 'frame', apart: false }];
    case 'notice':
      return [{ text: part.text, kind: 'frame', apart: false }];
    case 'claim':
      return [{ text: part.text, kind: 'generated', apart: false, citation: part.citation }];
    case 'statement':
      return [{ text: part.text, kind: 'declared', apart: false, citation: part.citation }];
    case 'echo':
      return [{ text: part.text, kind: 'echo', apart: true }];
    case 'choices':
      return part.choices.map((choice) => ({ text: choice.label, kind: 'frame', apart: false, choice }));
    default:
      return part satisfies never;
  }
}

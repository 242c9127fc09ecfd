import type { Part, Reply } from './reply.ts';

export const SPAN_KINDS = ['declared', 'generated', 'frame', 'echo'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** Characters `start` to `end` (excluded) of the text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
  kind: SpanKind;
}

/**
 * A reply as text, as the terminal shows it, and where each piece of it comes from. Pieces stand on lines of their own:
 * every character but the line breaks between them belongs to a span.
 */
export function plainText(reply: Reply): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const { lines, kind, apart } of reply.parts.map(linesOf)) {
    for (const [index, line] of lines.entries()) {
      if (text !== '') text += apart && index === 0 ? '\n\n' : '\n';
      spans.push({ start: text.length, end: text.length + line.length, kind });
      text += line;
    }
  }
  return { text, spans };
}

function linesOf(part: Part): { lines: string[]; kind: SpanKind; apart: boolean } {
  switch (part.kind) {
    case 'frame':
      return { lines: [part.text], kind: 'frame', apart: false };
    case 'notice':
      return { lines: [part.text], kind: 'frame', apart: false };
    case 'statement':
      return { lines: [part.text], kind: 'declared', apart: false };
    case 'echo':
      return { lines: [part.text], kind: 'echo', apart: true };
    case 'choices':
      return { lines: part.choices.map((choice) => choice.label), kind: 'frame', apart: false };
    default:
      return part satisfies never;
  }
}

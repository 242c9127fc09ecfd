import { say } from '../../conversation/catalogue/entry.ts';
import { dateInWords } from '../../conversation/catalogue/periods.ts';
import { TERMINAL } from '../../conversation/catalogue/terminal.ts';
import { type Line, linesOf } from '../../conversation/plain-text.ts';
import type { Citation, Reply } from '../../conversation/reply.ts';

export interface RenderOptions {
  /** Columns of a line, at least 40. */
  width: number;
  /** Colours and weights (ANSI). */
  styled: boolean;
}

const INDENT = '  ';
const SEQUENCES = { dim: ['\u001b[2m', '\u001b[22m'], bold: ['\u001b[1m', '\u001b[22m'] } as const;

/** A reply for a terminal: frames, the declared words set apart, numbered choices, and the sources below. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const blocks: string[] = [];
  let choices = 0;
  let before: Line | undefined;
  for (const line of linesOf(reply)) {
    if (line.choice !== undefined) choices += 1;
    if (before !== undefined && startsBlock(line, before)) blocks.push('');
    blocks.push(renderLine(line, choices, options));
    before = line;
  }
  const sources = byPractice(reply.citations).map((citations) =>
    style(wrap(sourceLine(citations, reply), options.width, '', '    '), 'dim', options),
  );
  return [...blocks, ...(sources.length > 0 ? ['', ...sources] : [])].join('\n');
}

/** Frames and declared words stand in blocks of their own; a list of choices is one block with the frame above it. */
function startsBlock(line: Line, before: Line): boolean {
  if (line.apart) return true;
  if (line.choice !== undefined) return before.kind === 'declared';
  return line.kind !== before.kind && before.kind !== 'echo';
}

function renderLine(line: Line, choice: number, options: RenderOptions): string {
  if (line.choice !== undefined) return wrap(line.text, options.width, `${INDENT}${choice}. `, `${INDENT}   `);
  if (line.kind === 'declared') {
    return style(wrap(`${quoted(line.text)} [${line.citation}]`, options.width, INDENT, INDENT), 'bold', options);
  }
  const text = line.kind === 'generated' ? `${line.text} [${line.citation}]` : line.text;
  return wrap(text, options.width, '', '');
}

/** Marks of quotation that both languages read. */
const quoted = (text: string) => `« ${text} »`;

/** Citations of one practice share a source line. */
function byPractice(citations: Citation[]): [Citation, ...Citation[]][] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const group = groups.get(citation.practice);
    if (group === undefined) groups.set(citation.practice, [citation]);
    else group.push(citation);
  }
  return [...groups.values()];
}

function sourceLine(citations: [Citation, ...Citation[]], { language }: Reply): string {
  const [{ title, revision, since }] = citations;
  const numbers = citations.map(({ number }) => `[${number}]`).join(' ');
  const source = say(TERMINAL.source, language, { numbers, title, revision: String(revision) });
  return since === undefined ? source : source + say(TERMINAL.since, language, { date: dateInWords(since, language) });
}

function style(text: string, name: keyof typeof SEQUENCES, { styled }: RenderOptions): string {
  if (!styled) return text;
  const [on, off] = SEQUENCES[name];
  return text
    .split('\n')
    .map((line) => `${on}${line}${off}`)
    .join('\n');
}

/** Control characters, which steer a terminal, and signs that turn the direction of writing. */
const STEERING = /\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Breaks at spaces only; a no-break space holds (as before French signs). Nothing in the text steers the terminal. */
function wrap(text: string, width: number, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of glueFrenchSigns(text.replace(STEERING, ' ')).split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n').replaceAll('\u00a0', ' ');
}

const glueFrenchSigns = (text: string) =>
  text
    .replace(/ (?=[:;?!»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=\[\d+\]$)/, '\u00a0');

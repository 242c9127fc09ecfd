import type { Language } from '../../knowledge/statement.ts';
import type { Report } from './report.ts';
import { cellInWords, type Quote, reportText, type Table, type TableRow } from './sections.ts';

/** The report as Markdown with tables (GitHub's); what is declared is quoted, and nothing in it is markup. */
export function writeMarkdown(report: Report, language: Language): string {
  const { title, issued, lead, sections, register } = reportText(report, language);
  const blocks = [`# ${escaped(title)}`, escaped(issued), escaped(lead)];
  for (const { heading, paragraphs, table, quotes = [], points = [] } of sections) {
    blocks.push(`## ${escaped(heading)}`, ...paragraphs.map(escaped));
    if (table) blocks.push(tableIn(table, language));
    blocks.push(...quotes.map(quoteIn));
    if (points.length > 0) blocks.push(points.map((point) => `- ${escaped(point)}`).join('\n'));
  }
  return `${[...blocks, escaped(register)].join('\n\n')}\n`;
}

function tableIn({ itemHeading, columns, rows, total }: Table, language: Language): string {
  const line = (cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const row = ({ label, cells }: TableRow) => line([label, ...cells.map((cell) => cellInWords(cell, language))]);
  return [
    line([itemHeading, ...columns.map(({ heading }) => heading)]),
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.map(row),
    ...(total ? [row(total)] : []),
  ].join('\n');
}

function quoteIn({ statements, source }: Quote): string {
  const said = statements.map(({ text, declaredIn }) => {
    const lines = text.split('\n').map((line) => `> ${escaped(line)}`);
    return (declaredIn === undefined ? lines : [...lines, `> (${escaped(declaredIn)})`]).join('\n');
  });
  return [...said, `> — ${escaped(source)}`].join('\n>\n');
}

/** What Markdown would take for markup, as plain characters. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]|#&<>~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

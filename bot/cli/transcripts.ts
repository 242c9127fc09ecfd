import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/statement.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

/** Questions whose answers README.md shows; `statements` are the refs expected, none when nothing declared answers. */
export const transcriptQuestionsSchema = z
  .array(
    z.strictObject({
      lang: z.enum(LANGUAGES),
      text: z.string().min(1),
      statements: z.array(z.string().regex(/^[^#]+#[^#]+$/)),
    }),
  )
  .min(1);
export type TranscriptQuestion = z.infer<typeof transcriptQuestionsSchema>[number];

/** Columns of a transcript: what a code block on a page shows without scrolling. */
const WIDTH = 88;

export function addTo(program: Command): void {
  program
    .command('transcripts')
    .description('Write real transcripts of the questions in test/transcripts/questions.json into README.md.')
    .option('--check', 'change nothing; exit with 1 when README.md shows something else')
    .action(refusing(transcripts));
}

async function transcripts(options: { check?: boolean }): Promise<void> {
  const { packageFile } = await import('../../knowledge/package-file.ts');
  const { readConfiguration } = await import('../configuration.ts');
  const { openCompany } = await import('./open-company.ts');
  const { configuration } = readConfiguration(process.env);
  const company = await openCompany(
    configuration,
    packageFile('examples/helio/register'),
    progressOn('Embedding the register'),
  );
  const questions = transcriptQuestionsSchema.parse(
    JSON.parse(await readFile(packageFile('test/transcripts/questions.json'), 'utf8')),
  );
  const { terminalConverse } = await import('./terminal-conversation.ts');
  const shown = await transcribe(questions, terminalConverse(company, configuration));
  const readme = packageFile('README.md');
  const before = await readFile(readme, 'utf8');
  const after = withTranscripts(before, shown);
  if (options.check !== true) await writeFile(readme, after);
  else if (after !== before) {
    process.stderr.write('README.md shows other transcripts than come out now. Run: npx limpide transcripts\n');
    process.exitCode = 1;
  }
}

/** One asked question: what was cited, and the terminal as it would look. */
export interface Transcript {
  question: TranscriptQuestion;
  /** Refs of the statements shown. */
  cited: string[];
  decision: string;
  terminal: string;
}

/** Asks each question in a conversation of its own. */
export async function transcribe(
  questions: TranscriptQuestion[],
  converse: import('../conversation/converse.ts').Converse,
): Promise<Transcript[]> {
  const { renderReply } = await import('../channels/terminal/render.ts');
  const { FRESH } = await import('../conversation/state.ts');
  const shown: Transcript[] = [];
  for (const question of questions) {
    const turn = {
      id: '1',
      conversation: 'transcript',
      person: 'transcript',
      role: 'customer',
      channel: 'terminal',
      at: new Date(0),
      language: question.lang,
      text: question.text,
    } as const;
    const { reply } = await converse(turn, FRESH);
    shown.push({
      question,
      cited: reply.citations.map(({ practice, statement }) => `${practice}#${statement}`),
      decision: reply.decision,
      terminal: `$ npx limpide ask "${question.text}"\n${renderReply(reply, { width: WIDTH, styled: false })}`,
    });
  }
  return shown;
}

/**
 * README.md with the transcripts of each language between `<!-- transcripts fr -->` and `<!-- end of transcripts fr -->`;
 * the very first one also between `<!-- transcript -->` and `<!-- end of transcript -->`.
 */
export function withTranscripts(readme: string, shown: Transcript[]): string {
  const block = (some: Transcript[]) => some.map(({ terminal }) => `\`\`\`\n${terminal}\n\`\`\``).join('\n\n');
  const of = (language: Language) =>
    block(
      shown.filter(({ question }) => question.lang === language).slice(language === shown[0]?.question.lang ? 1 : 0),
    );
  return LANGUAGES.reduce(
    (text, language) => between(text, `transcripts ${language}`, of(language)),
    between(readme, 'transcript', block(shown.slice(0, 1))),
  );
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start)
    throw new Error(`README.md has no "${open}" followed by "${close}": put both where the transcripts belong.`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Language } from '../../../knowledge/statement.ts';
import { readConfiguration } from '../../configuration.ts';
import { switchTracingOff } from '../../tracing-off.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Colours only for a terminal that wants them. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  const wanted = stream.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
  return wanted ? styleText(style, text) : text;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** To stderr, so that stdout holds the result only. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Rows with each column as wide as its widest cell; the last one is free. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, [...cell].length);
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
}

/** Long work on stderr: one line that rewrites itself on a terminal, a line every tenth elsewhere. */
export function progress(what: string): (done: number, of: number) => void {
  let tenth = -1;
  return (done, of) => {
    const now = Math.floor((10 * done) / Math.max(of, 1));
    if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done}/${of}${done >= of ? '\n' : ''}`);
    else if (now > tenth) tell(`${what} ${done}/${of}`);
    tenth = now;
  };
}

/** `LIMPIDE_HOME/snapshots`. Throws ConfigurationError. */
export function snapshotsFolder(): string {
  if (existsSync('.env')) process.loadEnvFile('.env');
  switchTracingOff(process.env);
  return join(readConfiguration(process.env).configuration.home, 'snapshots');
}

/** The language asked for, else the terminal's. */
export function terminalLanguage(wanted: Language | undefined): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return wanted ?? (/^fr/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en');
}

/** Tells an expected error by its message and gives the exit code; throws any other. */
export function failed(error: unknown): 1 | 2 {
  const code = (error as { code?: unknown }).code;
  if (!(error instanceof Error) || typeof code !== 'string') throw error;
  tell(styled('red', error.message, process.stderr));
  return code === 'snapshot-damaged' ? 1 : 2;
}

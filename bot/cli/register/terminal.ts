import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { readConfiguration } from '../../configuration.ts';

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

/** `LIMPIDE_HOME/snapshots`. Throws ConfigurationError. */
export function snapshotsFolder(): string {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return join(readConfiguration(process.env).configuration.home, 'snapshots');
}

/** Tells an expected error by its message and gives the exit code; throws any other. */
export function failed(error: unknown): 1 | 2 {
  const code = (error as { code?: unknown }).code;
  if (!(error instanceof Error) || typeof code !== 'string') throw error;
  tell(styled('red', error.message, process.stderr));
  return code === 'snapshot-damaged' ? 1 : 2;
}

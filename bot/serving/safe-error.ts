/** What may be logged of an error: never its message, which may quote what a person wrote. */
export interface SafeError {
  name: string;
  code?: string;
  /** Places in the program. */
  at: string[];
}

export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = (error as NodeJS.ErrnoException).code;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { name: error.name, ...(typeof code === 'string' && { code }), at };
}

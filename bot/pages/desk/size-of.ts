/** The size of a file in words, with the language's units and decimal sign. */
export function sizeOf(bytes: number, [small, kilo, mega]: [string, string, string], comma: string): string {
  const nice = (value: number) => value.toFixed(value < 10 ? 1 : 0).replace('.', comma);
  if (bytes < 1000) return `${bytes} ${small}`;
  return bytes < 1_000_000 ? `${nice(bytes / 1000)} ${kilo}` : `${nice(bytes / 1_000_000)} ${mega}`;
}

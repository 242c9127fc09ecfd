/** Shows on standard error how far a long work is: a line that renews itself on a terminal, nothing elsewhere. */
export function progressOn(label: string): (done: number, of: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, of) => {
    process.stderr.write(`\r${label}: ${done} of ${of}${done >= of ? '\n' : ''}`);
  };
}

/** Sets a value under keys (`a.b`), making the objects on the way. */
export function setIn(part: Record<string, unknown>, keys: string, value: unknown): void {
  const path = keys.split('.');
  const last = path.pop() as string;
  let holder = part;
  for (const key of path) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  holder[last] = value;
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The fields that are there: an absent one is left out, not undefined. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

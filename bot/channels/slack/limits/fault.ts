/** What Slack would refuse, or cut, in a payload. */
export interface LimitFault {
  /** Where: `blocks[3].text.text`. */
  path: string;
  /** A length, or a word for what was found; never the text itself. */
  found: string;
  allowed: string;
}

/** A payload of ours is beyond what Slack documents: it is not sent. */
export class SlackLimitError extends Error {
  override readonly name = 'SlackLimitError';
  readonly code = 'slack_limit';
  readonly method: string;
  readonly faults: readonly LimitFault[];

  constructor(method: string, faults: readonly LimitFault[]) {
    super(
      `${method} was not called, because its payload is not what Slack takes:\n${faults
        .map(({ path, found, allowed }) => `  ${path}: found ${found}; allowed: ${allowed}`)
        .join('\n')}`,
    );
    this.method = method;
    this.faults = faults;
  }
}

/** Collects the faults of one payload. */
export class Check {
  readonly faults: LimitFault[] = [];

  add(path: string, found: string, allowed: string): void {
    this.faults.push({ path, found, allowed });
  }

  /** A text of `least` to `most` characters (UTF-16 code units: never fewer than Slack counts). */
  text(path: string, value: unknown, most: number, least = 1): value is string {
    if (typeof value !== 'string') {
      this.add(path, typeof value, 'a text');
      return false;
    }
    if (value.length < least || value.length > most) {
      this.add(path, `${value.length} characters`, `${least} to ${most} characters`);
    }
    return true;
  }

  list(path: string, value: unknown, most: number, least = 1): value is unknown[] {
    if (!Array.isArray(value)) {
      this.add(path, typeof value, 'a list');
      return false;
    }
    if (value.length < least || value.length > most) {
      this.add(path, `${value.length} entries`, `${least} to ${most} entries`);
    }
    return true;
  }

  /** Present only when it is given. */
  optional(path: string, value: unknown, most: number): void {
    if (value !== undefined) this.text(path, value, most);
  }

  object(path: string, value: unknown): value is Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
    this.add(path, typeof value, 'an object');
    return false;
  }

  distinct(path: string, values: readonly unknown[], what: string): void {
    const named = values.filter((value) => value !== undefined);
    if (new Set(named).size < named.length) this.add(path, `the same ${what} twice`, `each ${what} once`);
  }
}

import type { Language } from '../../../../knowledge/statement.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the browser keeps for one server: the way back to the conversation, and two preferences. Nothing that was said. */
export interface Remembered {
  token?: string;
  conversationId?: string;
  /** The language chosen in the menu, and the page's language that it replaced: another page language undoes it. */
  language?: { chosen: Language; insteadOf: Language };
  theme?: Theme;
}

/**
 * The browser's localStorage for one server. Where storage is blocked (private windows, embedded pages)
 * everything works for as long as the page stays open: `read` and `write` never throw.
 */
export class Memory {
  readonly key: string;
  #fallback: Remembered = {};

  constructor(server: string) {
    this.key = `limpide:${server}`;
  }

  read(): Remembered {
    try {
      const kept = localStorage.getItem(this.key);
      return kept === null ? {} : (asRecord(JSON.parse(kept)) ?? {});
    } catch {
      return this.#fallback;
    }
  }

  /** Merges the change into what is kept; an undefined value forgets the key. */
  write(change: { [key in keyof Remembered]?: Remembered[key] | undefined }): void {
    const next = Object.fromEntries(
      Object.entries({ ...this.read(), ...change }).filter(([, value]) => value !== undefined),
    ) as Remembered;
    this.#fallback = next;
    try {
      localStorage.setItem(this.key, JSON.stringify(next));
    } catch {
      // Storage is blocked or full: the fallback holds it until the page closes.
    }
  }
}

function asRecord(value: unknown): Remembered | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

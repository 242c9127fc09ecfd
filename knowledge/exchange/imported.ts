import type { Left } from './tracked.ts';

/** What an import makes of a document. */
export interface Imported {
  /** Path in the register -> text: a register without faults. */
  files: Record<string, string>;
  /** Keys of company.yaml that hold a placeholder, because the source does not say. */
  toDeclare: string[];
  /** What the source declares and the register cannot, with its place in the source. */
  left: Left[];
  /** The source's own language (BCP 47) when the register cannot be in it: its words are quoted as they are. */
  otherLanguage?: string;
}

/** What an export makes of a register. */
export interface Exported {
  /** Name of a file -> text. */
  files: Record<string, string>;
  /** What the register declares and the format cannot say: `practice#statement`, or a path of its facts. */
  left: Left[];
}

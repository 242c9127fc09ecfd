import type { Language } from '../../../knowledge/statement.ts';
import type { Incident } from './incident.ts';
import type { Right } from './rights.ts';
import type { SmallTalk } from './small-talk.ts';

/** One question of a message, ready to be searched. Masked. */
export interface Ask {
  /** What is searched: the question, with the sentences it leans on. */
  text: string;
  /** The question alone, as it is echoed. */
  echo: string;
  /** It only makes sense with the question before it, in this message or in the conversation. */
  followUp: boolean;
  /** A yes, a no, a promise, an opinion or an admission was demanded. */
  pressed: boolean;
}

/** What a message is about: any of these may be there at once. */
export interface Understood {
  language: Language;
  /** The message without markup, masked. */
  text: string;
  asks: Ask[];
  /** There were more questions than are answered at once. */
  more: boolean;
  /** The person doubts or presses, and asks nothing new. */
  insists: boolean;
  talks: SmallTalk[];
  wantsPerson: boolean;
  incident?: Incident;
  /** The person tells that somebody threatens or frightens them. */
  danger?: true;
  rights: Right[];
  status: boolean;
  /** An order to the bot was set aside. */
  command: boolean;
  otherLanguage: boolean;
  noise: boolean;
  /** A choice offered in the turn before, named by its number or title. */
  choice?: string;
}

import type { Language } from '../../knowledge/statement.ts';
import type { RightsMemory, ShownBefore } from './rights/memory.ts';

/** What a conversation remembers between two turns; masked before it is kept. JSON-safe. */
export interface ConversationState {
  /** Language of the last message that had one. */
  language: Language;
  /** Turns so far. */
  turns: number;
  /** The last question as it was searched, what it leant on, and the practices it was answered from. */
  last?: {
    question: string;
    practices: string[];
    context?: { question: string; practices: string[] };
    /** Of a row of bare follow-ups ("why?", "since when?"): the question that names their subject. */
    subject?: { question: string; practices: string[] };
    /** It was a wish for people to carry out: what follows may lean on it, and there is no answer to repeat. */
    wish?: true;
  };
  /** The question a choice refers to. */
  pending?: { question: string; practices: string[] };
  /** Statements shown so far, the newest last: they go with a request that is filed. */
  shown?: ShownBefore;
  /** Requests and incidents of this conversation, and what the person was asked about them. */
  rights?: RightsMemory;
}

export const FRESH: ConversationState = { language: 'fr', turns: 0 };

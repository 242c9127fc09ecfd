import type { Right } from '../../rights/law/rights.ts';
import type { Recognise } from '../conversation/read-text.ts';
import { capacityIn } from '../conversation/rights/capacity.ts';

/** What tells wishes, incidents and questions about a request from the rest; of `rights/recognition`. */
export interface MessageRecogniser {
  recognise(text: string): Promise<{ rights: readonly Right[]; onBehalf: boolean; incident: boolean; status: boolean }>;
}

/** The trained recogniser as conversations ask it. `current`: it is loaded after the conversation is made. */
export function recogniseWith(current: () => MessageRecogniser): Recognise {
  return async (text) => {
    const { rights, onBehalf, incident, status } = await current().recognise(text);
    return { rights, ...(onBehalf && rights.length > 0 && { onBehalf: capacityIn(text) }), incident, status };
  };
}

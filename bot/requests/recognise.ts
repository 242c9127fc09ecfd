import type { Right } from '../../rights/law/rights.ts';
import { explicitWishes } from '../../rights/recognition/patterns.ts';
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
    if (rights.length === 0) return { rights, incident, status };
    const plain = explicitWishes(text).length > 0;
    return { rights, plain, ...(onBehalf && { onBehalf: capacityIn(text) }), incident, status };
  };
}

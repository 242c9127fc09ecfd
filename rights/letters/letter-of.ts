import type { LetterKind } from '../requests/effect.ts';
import type { RightsEvent } from '../requests/event.ts';

/** The letter that an event sends; undefined: the person is not written to. */
export function letterOf(event: RightsEvent): LetterKind | undefined {
  switch (event.type) {
    case 'file':
      return 'acknowledgement';
    case 'ask_identity':
      return 'identity_request';
    case 'ask_clarification':
      return 'clarification';
    case 'start_review':
    case 'start_work':
      return 'progress';
    case 'extend':
      return 'extension';
    case 'refuse':
    case 'close_unverified':
      return 'refusal';
    case 'fulfil':
      return 'fulfilment';
    case 'fulfil_in_part':
      return 'part_fulfilment';
    case 'withdraw':
      return 'withdrawal_confirmed';
    case 'appeal':
      return 'appeal';
    default:
      return undefined;
  }
}

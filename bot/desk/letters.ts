import { compose } from '../../rights/letters/compose.ts';
import type { Letter, Sender } from '../../rights/letters/letter.ts';
import type { LetterKind } from '../../rights/requests/effect.ts';
import type { RecordedEvent, RightsEvent } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';

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

/**
 * The letters that a story has sent, oldest first. Events that were stored at the same instant were one act, of which
 * the person reads the last letter only.
 */
export function lettersSent(events: readonly RecordedEvent[]): { kind: LetterKind; at: string; event: RightsEvent }[] {
  return events.flatMap(({ event, at }, index) => {
    const kind = letterOf(event);
    const later = events.slice(index + 1).some((other) => other.at === at && letterOf(other.event) !== undefined);
    return kind === undefined || later ? [] : [{ kind, at, event }];
  });
}

/** The letter in the person's language, as it is sent. */
export function letterFor(event: RightsEvent, request: RightsRequest, sender: Sender): Letter | undefined {
  const kind = letterOf(event);
  const question = event.type === 'ask_clarification' ? event.question : '';
  return kind && compose(kind, request, sender, request.language, question);
}

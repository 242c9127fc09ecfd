import type { PlainDate } from '../../rights/calendar/plain-date.ts';
import { compose } from '../../rights/letters/compose.ts';
import type { Letter, Sender } from '../../rights/letters/letter.ts';
import { letterOf } from '../../rights/letters/letter-of.ts';
import type { LetterKind } from '../../rights/requests/effect.ts';
import type { RecordedEvent, RightsEvent } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';

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
export function letterFor(
  event: RightsEvent,
  request: RightsRequest,
  sender: Sender,
  writtenOn?: PlainDate,
): Letter | undefined {
  const kind = letterOf(event);
  const question = event.type === 'ask_clarification' ? event.question : '';
  return kind && compose(kind, request, sender, request.language, { question, ...(writtenOn && { writtenOn }) });
}

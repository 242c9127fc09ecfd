import type { Language } from '../../../../knowledge/statement.ts';
import type { RightsEvent } from '../../../../rights/requests/event.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { REMINDERS } from '../../../desk/words/story.ts';
import { DESK } from './desk-words.ts';

/** What is said in the thread of a request; undefined for other events. Never the words of who asks for help. */
export function reminderWords(
  event: RightsEvent,
  owner: string | undefined,
  nameOf: (email: string) => string | undefined,
  language: Language,
): string | undefined {
  if (event.type === 'escalate') return say(DESK.helpWanted, language, { name: nameOf(event.to) ?? event.to });
  if (event.type !== 'remind') return undefined;
  return say(DESK.reminder, language, {
    name: owner ?? say(DESK.everybody, language),
    what: REMINDERS[event.of][language],
  });
}

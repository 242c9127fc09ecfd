import type { Language } from '../../../knowledge/statement.ts';
import { type Entry, say } from '../catalogue/entry.ts';
import { SMALL_TALK } from '../catalogue/small-talk.ts';
import type { Part } from '../reply.ts';
import { type SmallTalk, TALKS } from '../understanding/small-talk.ts';

const ENTRIES = {
  greeting: SMALL_TALK.greeting,
  thanks: SMALL_TALK.thanks,
  goodbye: SMALL_TALK.goodbye,
  how_are_you: SMALL_TALK.howAreYou,
  who_are_you: SMALL_TALK.whoAreYou,
  robot: SMALL_TALK.robot,
  sources: SMALL_TALK.sources,
  fallible: SMALL_TALK.fallible,
  rules: SMALL_TALK.rules,
  nothing_asked: SMALL_TALK.nothingAsked,
  praise: SMALL_TALK.praise,
  insult: SMALL_TALK.insult,
  agreed: SMALL_TALK.agreed,
  introduced: SMALL_TALK.introduced,
  forgotten: SMALL_TALK.forgotten,
  bereaved: SMALL_TALK.bereaved,
  service: SMALL_TALK.service,
} as const satisfies Record<SmallTalk, Entry>;

/** What is more telling is answered rather than what goes with it: "hello, are you a robot?" */
const MOST_TELLING: SmallTalk[] = [
  'bereaved',
  'forgotten',
  'service',
  'robot',
  'who_are_you',
  'sources',
  'fallible',
  'rules',
  'nothing_asked',
  'insult',
  'introduced',
  'how_are_you',
  'goodbye',
  'thanks',
  'praise',
  'greeting',
  'agreed',
];

/** One short sentence in answer to small talk. */
export function smallTalkPart(talks: SmallTalk[], company: string, language: Language): Part {
  const talk = MOST_TELLING.find((one) => talks.includes(one)) ?? TALKS[0];
  return { kind: 'frame', text: say(ENTRIES[talk], language, { company }), language };
}

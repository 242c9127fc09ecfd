import { ANSWERS } from './catalogue/answers.ts';
import { say } from './catalogue/entry.ts';
import { HAND_OVER } from './catalogue/hand-over.ts';
import { SMALL_TALK } from './catalogue/small-talk.ts';
import { answerParts, echoPart, personChoice } from './compose/answer-parts.ts';
import { citations } from './compose/citations.ts';
import { type Cause, handOverParts } from './compose/hand-over-parts.ts';
import { smallTalkPart } from './compose/small-talk-parts.ts';
import type { Outcome } from './converse.ts';
import { decisionOf } from './decision.ts';
import type { Facts } from './facts.ts';
import { greeting } from './greeting.ts';
import { maskPersonalData } from './masking.ts';
import { nextState, shownSoFar } from './next-state.ts';
import type { Choice, Decision, Effect, Part, Reply } from './reply.ts';
import { reminderPart } from './rights/asking.ts';
import { NO_RIGHTS, type RightsMemory } from './rights/memory.ts';
import { movesOf } from './rights/moves.ts';
import type { RightsDone } from './rights/port.ts';
import { withoutCodes } from './rights/reading.ts';
import { saidIn, situationOf } from './rights/said.ts';
import type { Told } from './rights/situation.ts';
import { type TellAll, tellAll } from './rights/tell-all.ts';
import type { SmallTalk } from './understanding/small-talk.ts';

/** Decides on one turn: a pure function of its facts. Acts and effects are carried out before the reply is shown. */
export function respond(facts: Facts): Outcome {
  const { moves } = movesOf(situationOf(facts, shownSoFar(facts)), saidIn(facts));
  const acts = moves.flatMap((move) => move.acts);
  const settle = (done: readonly RightsDone[]) => compose(facts, tellAll(moves, done, facts.state.rights ?? NO_RIGHTS));
  if (acts.length === 0) return settle([]);
  return { ...settle(acts.map(() => ({ kind: 'failed' }))), rights: { acts, settle } };
}

function compose(facts: Facts, { told, memory }: TellAll): Omit<Outcome, 'rights'> {
  const { turn, register, language } = facts;
  const cited = citations(facts.urlOf);
  const parts: Part[] = [];
  const effects: Effect[] = [];
  const speak = (text: string) => parts.push({ kind: 'frame', text, language });
  const company = register.company.name;

  const causes = causesOf(facts, told);
  const danger = facts.understood?.danger === true;
  if (danger) speak(say(HAND_OVER.inDanger, language));
  const urgent = (one: Told) => one.decision === 'incident';
  for (const one of told.filter(urgent)) parts.push(...one.parts);
  for (const cause of causes.filter(isUrgent)) handOver(cause);
  if (facts.understood?.command === true && facts.understood.talks.length === 0)
    speak(say(ANSWERS.setAside, language, { company }));

  // What is looked for on behalf of somebody afraid is shown where it is found, and never said to be missing.
  const shown = facts.answered.filter(({ answer }) => !danger || answer.outcome === 'answered');
  const several = shown.length > 1;
  for (const answered of shown) {
    if (several) parts.push(echoPart(answered.ask.echo, language));
    parts.push(...answerParts(answered, { company, language, urlOf: facts.urlOf }, cited));
    if (answered.answer.outcome === 'not_declared' && !answered.again) {
      const { ask, answer } = answered;
      effects.push({
        kind: 'gap',
        conversation: turn.conversation,
        language,
        at: turn.at,
        question: ask.text,
        nearest: answer.ranked.slice(0, 3),
      });
    }
  }
  if (facts.understood?.more === true) speak(say(ANSWERS.moreQuestions, language));
  for (const one of told) if (!urgent(one)) parts.push(...one.parts);
  for (const cause of causes.filter((one) => !isUrgent(one))) handOver(cause);

  const questions = decisionOf(shown.map(({ answer }) => answer));
  const decision = questions ?? actOf(causes, told) ?? (told.length > 0 ? 'other' : rest());
  const filed = told.flatMap((one) => one.filed ?? []);
  const remembered = remind();
  if (offersPerson()) offer(personChoice(language));

  const reply: Reply = {
    id: facts.id,
    language,
    decision,
    parts,
    citations: cited.list,
    snapshot: facts.snapshot,
    ...(filed.length > 0 && { filed }),
    votable: decision === 'answered' || decision === 'closest' || decision === 'partly_declared',
  };
  const answers = facts.answered.map(({ ask, answer: { outcome, scores, ranked, ms } }) => ({
    question: ask.text,
    outcome,
    scores,
    ranked,
    ms,
  }));
  const said = withoutCodes(turn.text);
  return {
    reply,
    effects,
    state: nextState(facts, remembered === NO_RIGHTS ? undefined : remembered),
    answers,
    ...(said !== turn.text && { said }),
  };

  /** A question about a request that is still open is called to mind, a few times, after something was answered. */
  function remind(): RightsMemory {
    const { step, reminded = 0 } = memory;
    if (step === undefined || told.length > 0 || turn.action !== undefined) return memory;
    if (reminded >= MOST_REMINDERS || decision !== 'answered') return memory;
    const part = reminderPart(step, situationOf(facts, shownSoFar(facts)));
    if (part) parts.push(part);
    return { ...memory, reminded: reminded + 1 };
  }

  function handOver(cause: Cause): void {
    const reference = facts.newReference();
    const question = facts.understood?.text ?? facts.state.last?.question ?? '';
    effects.push({
      kind: 'hand_over',
      reference,
      conversation: turn.conversation,
      language,
      at: turn.at,
      question,
      reason: cause.kind,
    });
    parts.push(...handOverParts(cause, reference, register.company, language));
  }

  /** What is neither a question nor something for people. */
  function rest(): Decision {
    const { understood } = facts;
    if (turn.action?.kind === 'open') {
      parts.push(...greeting(register, language));
      return 'small_talk';
    }
    if (turn.action?.kind === 'feedback') return vote(turn.action);
    if (turn.action !== undefined || understood === undefined) {
      speak(say(ANSWERS.choiceLapsed, language));
      return 'other';
    }
    if (understood.otherLanguage) {
      for (const one of ['fr', 'en'] as const)
        parts.push({ kind: 'frame', text: say(SMALL_TALK.otherLanguage, one), language: one });
      return 'other';
    }
    if (understood.talks.length > 0) {
      parts.push(smallTalkPart(understood.talks, company, language));
      return 'small_talk';
    }
    if (understood.command) return 'other';
    if (understood.insists) {
      speak(say(SMALL_TALK.fallible, language, { company }));
      return 'small_talk';
    }
    speak(say(SMALL_TALK.noise, language));
    return 'other';
  }

  function vote({
    answer,
    reaction,
    words,
  }: {
    answer: string;
    reaction: 'like' | 'dislike';
    words?: string;
  }): Decision {
    effects.push({
      kind: 'feedback',
      conversation: turn.conversation,
      at: turn.at,
      answer,
      reaction,
      ...(words === undefined ? {} : { words: maskPersonalData(words) }),
    });
    speak(say(reaction === 'like' ? SMALL_TALK.liked : SMALL_TALK.disliked, language));
    return 'other';
  }

  /** Where the reply leaves something open, a person is one button away. */
  function offersPerson(): boolean {
    if (causes.length > 0 || told.length > 0) return false;
    const open = facts.answered.some(({ answer }) => answer.outcome !== 'answered');
    const {
      understood,
      turn: { action },
    } = facts;
    const disliked = action?.kind === 'feedback' && action.reaction === 'dislike';
    return open || disliked || understood?.otherLanguage === true || understood?.talks.some(isForPeople) === true;
  }

  function offer(choice: Choice): void {
    const last = parts.at(-1);
    if (last?.kind === 'choices') parts[parts.length - 1] = { kind: 'choices', choices: [...last.choices, choice] };
    else parts.push({ kind: 'choices', choices: [choice] });
  }
}

/** What the bot cannot settle. */
const isForPeople = (talk: SmallTalk): boolean => ['insult', 'forgotten', 'bereaved', 'service'].includes(talk);

const isUrgent = ({ kind }: Cause): boolean => kind === 'incident' || kind === 'danger';

/** Times an open question is called to mind. */
const MOST_REMINDERS = 2;

/** Why people take over in this turn, what is urgent first: they were asked for, or an act could not be stored. */
function causesOf({ turn, understood, wishes }: Facts, told: readonly Told[]): Cause[] {
  const causes: Cause[] = [];
  if (told.some(({ failed }) => failed)) {
    if (understood?.incident !== undefined) causes.push({ kind: 'incident', incident: understood.incident });
    if (wishes.rights.length > 0) causes.push({ kind: 'wish', rights: [...wishes.rights] });
  }
  const dealt = told.some(({ decision }) => decision === 'incident') || causes.some(isUrgent);
  if (understood?.danger === true && !dealt) causes.push({ kind: 'danger' });
  const asked = turn.action?.kind === 'human' || understood?.wantsPerson === true;
  const dealtWith = causes.length > 0 || told.some(({ decision }) => decision !== undefined);
  return asked && !dealtWith ? [{ kind: 'asked' }] : causes;
}

function actOf(causes: readonly Cause[], told: readonly Told[]): Decision | undefined {
  const acts = told.flatMap(({ decision }) => decision ?? []);
  const [cause] = causes;
  if (acts.includes('incident') || cause?.kind === 'incident') return 'incident';
  return acts[0] ?? (cause === undefined ? undefined : 'handed_over');
}

import { ANSWERS } from './catalogue/answers.ts';
import { say } from './catalogue/entry.ts';
import { HAND_OVER } from './catalogue/hand-over.ts';
import { SMALL_TALK } from './catalogue/small-talk.ts';
import { answerParts, citations, echoPart, personChoice } from './compose/answer-parts.ts';
import { type Cause, contactOf, handOverParts } from './compose/hand-over-parts.ts';
import { smallTalkPart } from './compose/small-talk-parts.ts';
import type { Outcome } from './converse.ts';
import { decisionOf } from './decision.ts';
import type { Facts } from './facts.ts';
import { greeting } from './greeting.ts';
import { maskPersonalData } from './masking.ts';
import { nextState } from './next-state.ts';
import type { Choice, Decision, Effect, Part, Reply } from './reply.ts';

/** Decides on one turn: a pure function of its facts. The effects are carried out before the reply is shown. */
export function respond(facts: Facts): Outcome {
  const { turn, register, language } = facts;
  const cited = citations(facts.urlOf);
  const parts: Part[] = [];
  const effects: Effect[] = [];
  const speak = (text: string) => parts.push({ kind: 'frame', text, language });
  const company = register.company.name;

  const causes = causesOf(facts);
  for (const cause of causes.filter(({ kind }) => kind === 'incident')) handOver(cause);
  if (facts.understood?.command === true && facts.understood.talks.length === 0)
    speak(say(ANSWERS.setAside, language, { company }));

  const several = facts.answered.length > 1;
  for (const answered of facts.answered) {
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
  for (const cause of causes.filter(({ kind }) => kind !== 'incident')) handOver(cause);

  const questions = decisionOf(facts.answered.map(({ answer }) => answer.outcome));
  const decision = questions ?? actOf(causes) ?? rest();
  if (offersPerson()) offer(personChoice(language));

  const reply: Reply = {
    id: facts.id,
    language,
    decision,
    parts,
    citations: cited.list,
    snapshot: facts.snapshot,
    votable: decision === 'answered' || decision === 'closest' || decision === 'partly_declared',
  };
  const answers = facts.answered.map(({ ask, answer: { outcome, scores, ranked, ms } }) => ({
    question: ask.text,
    outcome,
    scores,
    ranked,
    ms,
  }));
  return { reply, effects, state: nextState(facts), answers };

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
    if (understood.status) {
      speak(say(HAND_OVER.status, language, { contact: contactOf(register.company, language) }));
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
    if (causes.length > 0) return false;
    const open = facts.answered.some(({ answer }) => answer.outcome !== 'answered');
    const {
      understood,
      turn: { action },
    } = facts;
    const disliked = action?.kind === 'feedback' && action.reaction === 'dislike';
    return (
      open ||
      disliked ||
      understood?.otherLanguage === true ||
      understood?.status === true ||
      understood?.talks.includes('insult') === true
    );
  }

  function offer(choice: Choice): void {
    const last = parts.at(-1);
    if (last?.kind === 'choices') parts[parts.length - 1] = { kind: 'choices', choices: [...last.choices, choice] };
    else parts.push({ kind: 'choices', choices: [choice] });
  }
}

/** Why people take over in this turn, what is urgent first. */
function causesOf({ turn, understood }: Facts): Cause[] {
  const causes: Cause[] = [];
  if (understood?.incident !== undefined) causes.push({ kind: 'incident', incident: understood.incident });
  if (understood !== undefined && understood.rights.length > 0)
    causes.push({ kind: 'wish', rights: understood.rights });
  const asked = turn.action?.kind === 'human' || understood?.wantsPerson === true;
  return asked && causes.length === 0 ? [{ kind: 'asked' }] : causes;
}

function actOf(causes: Cause[]): Decision | undefined {
  const first = causes[0];
  if (first === undefined) return undefined;
  return first.kind === 'incident' ? 'incident' : 'handed_over';
}

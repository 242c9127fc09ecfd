import type { Right } from '../../../../rights/law/rights.ts';
import { isFinal } from '../../../../rights/requests/states.ts';
import { say } from '../../catalogue/entry.ts';
import { FOLLOWING } from '../../catalogue/following.ts';
import type { Choice, Part } from '../../reply.ts';
import type { RequestButton } from '../../turn.ts';
import { askParts } from '../asking.ts';
import { atStep, type Step } from '../memory.ts';
import type { CaseFile } from '../port.ts';
import { frame, keyed, type Move, type Situation, saying } from '../situation.ts';
import { countedParts, hasData, rightsShort, standingChoices, standingParts } from '../standing.ts';
import { notDone } from './not-done.ts';
import { incidentParts } from './report.ts';

/** Requests shown in full in one status. */
const MOST = 4;

/** Where everything in this conversation stands, or what is needed to see it. */
export function statusMove(situation: Situation, about?: string): Move {
  const { facts, language } = situation;
  const files =
    about === undefined ? [...facts.files].reverse() : facts.files.filter(({ request }) => request.reference === about);
  const incidents = facts.incidents.filter(({ reference }) => about === undefined || reference === about);
  if (files.length === 0 && incidents.length === 0) return saying([frame(say(FOLLOWING.none, language), language)]);
  const shown = files.slice(0, MOST);
  const fetchable = shown.filter(hasData).map(({ request }) => request.reference);
  const asks = files.filter(({ question, request }) => question !== undefined && !isFinal(request.state));
  // What the people ask is answered by the next message, unless it says something else.
  const step: Step | undefined =
    asks.length === 1 && asks[0] ? { kind: 'words', act: 'clarify', request: asks[0].request.id } : undefined;
  return {
    acts: fetchable.map((reference) => ({ ...keyed(situation, `fetch/${reference}`), kind: 'fetch', reference })),
    tell(done, memory) {
      const link = (reference: string) => {
        const one = done[fetchable.indexOf(reference)];
        return one?.kind === 'fetched' ? one.url : undefined;
      };
      const parts: Part[] = [
        ...shown.flatMap((file) => standingParts(file, situation, link(file.request.reference))),
        ...incidents.slice(-MOST).flatMap((incident) => incidentParts(incident, situation)),
        ...countedParts(
          shown.map(({ request }) => request),
          situation,
        ),
      ];
      const [only] = files;
      return {
        parts:
          files.length === 1 && only ? withChoices(parts, only, situation) : withReferences(parts, files, situation),
        memory: step ? atStep(memory, step) : memory,
      };
    },
  };
}

function withChoices(parts: Part[], file: CaseFile, { language }: Situation): Part[] {
  const choices = standingChoices(file, language);
  return choices.length === 0 ? parts : [...parts, { kind: 'choices', choices }];
}

function withReferences(parts: Part[], files: readonly CaseFile[], { language }: Situation): Part[] {
  const choices = files.slice(0, MOST).map(
    ({ request }): Choice => ({
      label: request.reference,
      language,
      action: { kind: 'request', do: 'status', request: request.reference },
    }),
  );
  return choices.length < 2 ? parts : [...parts, { kind: 'choices', choices }];
}

/** A reference, or an address, of what was begun elsewhere: a code is asked for, in the same words whatever is known. */
export function askToOpenMove(situation: Situation, wanted: { reference?: string; address?: string }): Move {
  return {
    acts: [{ ...keyed(situation, 'ask'), kind: 'ask_to_open', ...wanted }],
    tell([done], memory) {
      if (done?.kind !== 'code_sent') return notDone([done], memory, situation);
      const { reference } = wanted;
      const step: Step = {
        kind: 'open',
        challenge: done.challenge,
        ...(reference === undefined ? {} : { reference }),
      };
      return { parts: askParts(step, situation), memory: atStep(memory, step) };
    },
  };
}

/** Asks before a request is withdrawn, or for the words that an act needs; which one, when several could be meant. */
export function askMove(situation: Situation, act: 'withdraw' | 'add' | 'clarify' | 'appeal', about?: string): Move {
  const candidates = candidatesFor(act, situation, about);
  const [only] = candidates;
  if (!only) return statusMove(situation);
  if (candidates.length > 1) return whichMove(situation, candidates, act);
  const step: Step =
    act === 'withdraw'
      ? { kind: 'withdraw', request: only.request.id }
      : { kind: 'words', act, request: only.request.id };
  return saying(askParts(step, situation), (memory) => atStep(memory, step));
}

/** The requests that an act could be about, the newest first. */
export function candidatesFor(
  act: 'withdraw' | 'add' | 'clarify' | 'appeal',
  { facts }: Situation,
  about?: string,
): CaseFile[] {
  const fits = ({ request, question }: CaseFile) => {
    if (about !== undefined && request.reference !== about) return false;
    if (act === 'appeal') return isFinal(request.state);
    if (act === 'clarify') return question !== undefined;
    return !isFinal(request.state) && request.state !== 'appealed';
  };
  return facts.files.filter(fits).reverse();
}

export function whichMove({ language }: Situation, files: readonly CaseFile[], act: RequestButton): Move {
  const choices = files.map(
    ({ request }): Choice => ({
      label: `${request.reference} (${rightsShort(request, language)})`,
      language,
      action: { kind: 'request', do: act, request: request.reference },
    }),
  );
  return saying([frame(say(FOLLOWING.which, language), language), { kind: 'choices', choices }]);
}

/** Another right was meant: the request for the first is withdrawn in the person's own words. */
export function insteadMoves(situation: Situation, notMeant: readonly Right[]): Move[] {
  const { turn, language } = situation;
  return candidatesFor('withdraw', situation)
    .filter(({ request }) => request.rights.every((right) => notMeant.includes(right)))
    .map(({ request }) => ({
      acts: [
        {
          ...keyed(situation, `instead/${request.id}`),
          kind: 'event',
          request: request.id,
          event: { type: 'withdraw', words: turn.text },
        },
      ],
      tell([done], memory) {
        if (done?.kind !== 'changed') return notDone([done], memory, situation);
        const facts = { reference: request.reference, rights: rightsShort(request, language) };
        return { parts: [frame(say(FOLLOWING.instead, language, facts), language)], memory: atStep(memory) };
      },
    }));
}

/** Puts a question that was passed over, or is wanted now. */
export function askStepMove(situation: Situation, step: Step): Move {
  return saying(askParts(step, situation), (memory) => atStep(memory, step));
}

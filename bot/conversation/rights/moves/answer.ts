import type { RightsRequest } from '../../../../rights/requests/request.ts';
import { ASKING } from '../../catalogue/asking.ts';
import { say } from '../../catalogue/entry.ts';
import { FOLLOWING } from '../../catalogue/following.ts';
import type { Choice, Part } from '../../reply.ts';
import { askParts, codeWanted, codeWhy } from '../asking.ts';
import { basisParts } from '../basis.ts';
import { atStep, type RightsMemory, type Step, withFiles } from '../memory.ts';
import type { CaseFile, RightsDone } from '../port.ts';
import { fileOf, frame, keyed, type Move, type Situation, saying, type Told } from '../situation.ts';
import { hasData, standingChoices, standingParts } from '../standing.ts';
import { notDone } from './not-done.ts';
import { incidentParts } from './report.ts';

/** Which data the requests are about. */
export function scopeMove(situation: Situation, requests: readonly string[], scope: RightsRequest['scope']): Move {
  const { language } = situation;
  return {
    acts: requests.map((request) => ({
      ...keyed(situation, `scope/${request}`),
      kind: 'event',
      request,
      event: { type: 'amend', scope },
    })),
    tell(done, memory) {
      const changed = changedFiles(done);
      if (changed.length === 0) return notDone(done, memory, situation);
      const explained =
        scope.kind === 'parts' ? changed.flatMap(({ request }) => basisParts(request, scope.practices, situation)) : [];
      return goOn([frame(say(ASKING.scopeNoted, language), language), ...explained], memory, situation);
    },
  };
}

/** An address to write to; a code goes there where a confirmed address may be wanted. */
export function contactMove(
  situation: Situation,
  { requests, incidents }: Extract<Step, { kind: 'contact' }>,
  address: string,
): Move {
  const { language } = situation;
  const files = requests.flatMap((id) => fileOf(situation, id)?.request ?? []);
  const confirm = files.some(codeWanted);
  return {
    acts: [{ ...keyed(situation, 'contact'), kind: 'contact', requests, incidents, address, confirm }],
    tell([done], memory) {
      const after = atStep(memory);
      if (done?.kind === 'code_sent') {
        const step: Step = { kind: 'code', challenge: done.challenge };
        return { parts: [...askParts(step, situation), ...codeWhy(files, language)], memory: atStep(after, step) };
      }
      if (done?.kind === 'noted') return goOn([frame(say(ASKING.contactNoted, language), language)], after, situation);
      return notDone([done], memory, situation);
    },
  };
}

/** What was written is no address to write to: says why, and leaves the question open. */
export function noAddressMove(
  situation: Situation,
  step: Extract<Step, { kind: 'contact' }>,
  why: 'onlyByMail' | 'addressIncomplete',
): Move {
  const { language } = situation;
  const choices = askParts(step, situation).filter(({ kind }) => kind === 'choices');
  return saying([frame(ASKING[why][language], language), ...choices]);
}

export function codeMove(situation: Situation, { challenge }: Extract<Step, { kind: 'code' }>, code: string): Move {
  const { language } = situation;
  return {
    acts: [{ ...keyed(situation, 'code'), kind: 'check_code', challenge, code }],
    tell([done], memory) {
      if (done?.kind === 'code_right')
        return goOn([frame(say(ASKING.codeRight, language), language)], atStep(memory), situation);
      return notDone([done], memory, situation);
    },
  };
}

export function sendAgainMove(situation: Situation, { challenge }: { challenge: string }): Move {
  const { language } = situation;
  return {
    acts: [{ ...keyed(situation, 'again'), kind: 'send_again', challenge }],
    tell: ([done], memory) =>
      done?.kind === 'code_sent'
        ? { parts: [frame(say(ASKING.sentAgain, language), language)], memory }
        : notDone([done], memory, situation),
  };
}

/** A question is passed over: the next one, if any. */
export function passMove(situation: Situation): Move {
  const { language } = situation;
  return {
    acts: [],
    tell(_done, memory) {
      const next = goOn([], memory, situation);
      if (next.memory.step) return next;
      return { parts: [frame(say(ASKING.passedOver, language), language)], memory: atStep(memory) };
    },
  };
}

/** What the person says to a request: more, an answer, or why the outcome is wrong. */
export function wordsMove(situation: Situation, act: 'add' | 'clarify' | 'appeal', request: string): Move {
  const { language, turn } = situation;
  const words = turn.text;
  const event =
    act === 'add'
      ? ({ type: 'amend', words } as const)
      : act === 'clarify'
        ? ({ type: 'clarify', words } as const)
        : ({ type: 'appeal', words } as const);
  const entry = { add: FOLLOWING.added, clarify: FOLLOWING.answered, appeal: FOLLOWING.appealNow }[act];
  return {
    acts: [{ ...keyed(situation, act), kind: 'event', request, event }],
    tell([done], memory) {
      if (done?.kind !== 'changed') return notDone([done], atStep(memory), situation);
      const { reference } = done.file.request;
      return {
        parts: [frame(say(entry as typeof FOLLOWING.added, language, { reference }), language)],
        memory: atStep(memory),
      };
    },
  };
}

export function withdrawMove(situation: Situation, request: string, words: string): Move {
  const { language } = situation;
  return {
    acts: [{ ...keyed(situation, 'withdraw'), kind: 'event', request, event: { type: 'withdraw', words } }],
    tell([done], memory) {
      if (done?.kind !== 'changed') return notDone([done], atStep(memory), situation);
      const { reference } = done.file.request;
      return { parts: [frame(say(FOLLOWING.withdrawnNow, language, { reference }), language)], memory: atStep(memory) };
    },
  };
}

export function keepMove(situation: Situation, request: string): Move {
  const { language } = situation;
  const reference = fileOf(situation, request)?.request.reference ?? '';
  return saying([frame(say(FOLLOWING.kept, language, { reference }), language)], (memory) => atStep(memory));
}

/** A code for what was begun in another conversation: what it opens is shown, and kept at hand. */
export function openMove(
  situation: Situation,
  { reference, challenge }: { reference?: string; challenge?: string },
  code: string,
): Move {
  const { language } = situation;
  return {
    acts: [
      {
        ...keyed(situation, 'open'),
        kind: 'open',
        code,
        ...(reference === undefined ? {} : { reference }),
        ...(challenge === undefined ? {} : { challenge }),
      },
    ],
    tell([done], memory) {
      if (done?.kind === 'code_wrong') return { parts: [frame(say(FOLLOWING.openWrong, language), language)], memory };
      if (done?.kind !== 'code_right') return notDone([done], memory, situation);
      const { files, incidents } = done;
      const after = atStep(
        withFiles(memory, {
          requests: files.map(({ request }) => request.id),
          incidents: incidents.map(({ id }) => id),
        }),
      );
      const parts = [
        frame(say(FOLLOWING.opened, language), language),
        ...files.flatMap((file) => standingParts(file, situation)),
        ...incidents.flatMap((incident) => incidentParts(incident, situation)),
      ];
      const [only] = files.length === 1 ? files : [];
      const choices = [
        ...files.filter(hasData).map((file) => fetchChoice(file, language)),
        ...(only ? standingChoices(only, language) : []),
      ];
      return { parts: choices.length === 0 ? parts : [...parts, { kind: 'choices', choices }], memory: after };
    },
  };
}

/** For data that are ready: their link is made when this is pressed, once. */
function fetchChoice({ request }: CaseFile, language: Situation['language']): Choice {
  return {
    label: say(FOLLOWING.fetchChoice, language),
    language,
    action: { kind: 'request', do: 'status', request: request.reference },
  };
}

/** On to what is asked next, if anything. */
function goOn(parts: Part[], memory: RightsMemory, situation: Situation): Told {
  const { next, step, ...rest } = memory;
  const requests = step && 'requests' in step ? step.requests : memory.requests.slice(-1);
  const unreached = requests.filter((id) => fileOf(situation, id)?.request.contact === undefined);
  if (!next?.length || unreached.length === 0 || situation.facts.signedIn) return { parts, memory: atStep(rest) };
  const contact: Step = {
    kind: 'contact',
    requests: memory.requests.filter((id) => isOpenWithoutContact(id, situation)),
    incidents: [],
  };
  return { parts: [...parts, ...askParts(contact, situation)], memory: atStep(rest, contact) };
}

function isOpenWithoutContact(id: string, situation: Situation): boolean {
  const file = fileOf(situation, id);
  return file !== undefined && file.request.contact === undefined && file.request.closedAt === undefined;
}

function changedFiles(done: readonly (RightsDone | undefined)[]): CaseFile[] {
  return done.flatMap((one) => (one?.kind === 'changed' ? [one.file] : []));
}

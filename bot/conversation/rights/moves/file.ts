import { HAND_OUT_DATA, type Right } from '../../../../rights/law/rights.ts';
import { identityRule, mayWaitForIdentity } from '../../../../rights/requests/identity-needed.ts';
import type { RightsRequest } from '../../../../rights/requests/request.ts';
import { say } from '../../catalogue/entry.ts';
import { FILING } from '../../catalogue/filing.ts';
import { RIGHT_NAMES } from '../../catalogue/rights.ts';
import type { Part } from '../../reply.ts';
import { askParts } from '../asking.ts';
import { basisParts } from '../basis.ts';
import { atStep, type RightsMemory, type Step, withFiles } from '../memory.ts';
import type { CaseFile, RightsDone, Wishes } from '../port.ts';
import { meansAll } from '../reading.ts';
import { residenceIn } from '../residence.ts';
import { frame, keyed, type Move, openFiles, type Situation } from '../situation.ts';
import { countedParts, dateParts } from '../standing.ts';

/** Rights that can be about a part of the data. */
const HAVE_A_SCOPE: readonly Right[] = [...HAND_OUT_DATA, 'erasure', 'restriction', 'objection'];
const MOST_OFFERED = 3;

/** Files what a message wishes, at once. What is filed in this conversation already is added to, never filed twice. */
export function fileMoves(situation: Situation, wishes: Wishes): Move[] {
  const wanted = [...new Set(wishes.rights)];
  const there = (right: Right) =>
    openFiles(situation).find(
      ({ request }) =>
        request.rights.includes(right) && (request.onBehalf === undefined) === (wishes.onBehalf === undefined),
    );
  const fresh = wanted.filter((right) => there(right) === undefined);
  const again = [...new Set(wanted.flatMap((right) => there(right) ?? []))];
  return [
    ...(fresh.length > 0 ? [fileMove(situation, { ...wishes, rights: fresh })] : []),
    ...again.map((file) =>
      againMove(
        situation,
        file,
        wanted.filter((right) => file.request.rights.includes(right)),
      ),
    ),
  ];
}

function fileMove(situation: Situation, { rights, onBehalf }: Wishes): Move {
  const { turn, shown } = situation;
  const { files } = situation.facts;
  const residence = residenceIn(turn.text) ?? files.findLast(({ request }) => request.residence)?.request.residence;
  const reached = files.findLast(({ request }) => request.contact !== undefined);
  return {
    acts: [
      {
        ...keyed(situation, 'file'),
        kind: 'file',
        rights,
        words: turn.text,
        passages: shown,
        ...(reached === undefined ? {} : { reachedAs: reached.request.id }),
        ...(onBehalf === undefined ? {} : { onBehalf }),
        ...(residence === undefined ? {} : { residence }),
      },
    ],
    tell([done], memory) {
      if (done?.kind !== 'filed') return { parts: [], memory, failed: true };
      return tellFiled(situation, done, memory);
    },
  };
}

function tellFiled(
  situation: Situation,
  { files, code }: Extract<RightsDone, { kind: 'filed' }>,
  memory: RightsMemory,
) {
  const { language, company } = situation;
  const requests = files.map(({ request }) => request);
  const tell = (text: string) => frame(text, language);
  const notice = (text: string): Part => ({ kind: 'notice', text, language });
  const onBehalf = requests.some((request) => request.onBehalf !== undefined);
  const seen: Situation = { ...situation, facts: { ...situation.facts, files: [...situation.facts.files, ...files] } };
  const parts: Part[] = [];
  for (const request of requests) {
    parts.push(tell(say(FILING.filed, language, { rights: wantedNames(request.rights, language) })));
    parts.push(notice(say(FILING.reference, language, { reference: request.reference })));
    parts.push(...dateParts(request, situation), ...identityParts(request, language));
  }
  if (code !== undefined) {
    parts.push({ kind: 'notice', text: say(FILING.code, language, { code }), language, once: true });
    parts.push(tell(say(FILING.codeUse, language)));
  }
  if (onBehalf) parts.push(tell(say(FILING.onBehalf, language)));
  parts.push(tell(say(FILING.next, language, { company: company.name })));

  const after = withFiles(memory, { requests: requests.map(({ id }) => id) });
  const { step, next } = firstStep(requests, situation);
  // Where the scope is asked for, the explanation waits for the answer; all data rest on more bases than one practice tells.
  if (step?.kind !== 'scope' && !meansAll(situation.turn.text))
    parts.push(...requests.flatMap((request) => basisParts(request, situation.practices, situation)));
  parts.push(...countedParts(requests, situation));
  const kept: RightsMemory = { ...atStep(after, step), ...(next && { next }) };
  if (step) parts.push(...askParts(step, seen));
  return { parts, memory: kept, filed: requests.flatMap((request) => request.rights), decision: 'filed' as const };
}

/** What is asked first: the scope where something was shown that it could be, else the address; nothing when all is known. */
function firstStep(
  requests: readonly RightsRequest[],
  { shown, turn, practices, facts }: Situation,
): { step?: Step; next?: RightsMemory['next'] } {
  const ids = requests.map(({ id }) => id);
  const contact: Step | undefined =
    facts.signedIn || requests.every((request) => request.contact !== undefined)
      ? undefined
      : { kind: 'contact', requests: ids, incidents: [] };
  const recent = [...new Set([...practices, ...[...shown].reverse().map(({ practice }) => practice)])];
  const scoped = requests.filter(({ rights }) => rights.some((right) => HAVE_A_SCOPE.includes(right)));
  if (scoped.length > 0 && recent.length > 0 && !meansAll(turn.text)) {
    const step: Step = {
      kind: 'scope',
      requests: scoped.map(({ id }) => id),
      offered: recent.slice(0, MOST_OFFERED),
    };
    return contact ? { step, next: ['contact'] } : { step };
  }
  return contact ? { step: contact } : {};
}

function identityParts({ rights, regime, clocks }: RightsRequest, language: Situation['language']): Part[] {
  if (!clocks) return [];
  const { receivedOn } = clocks;
  if (!rights.some((right) => mayWaitForIdentity(right, regime, receivedOn)))
    return [frame(say(FILING.noProof, language), language)];
  return rights.some((right) => identityRule(right, regime, receivedOn) === 'required')
    ? [frame(say(FILING.proofToCome, language), language)]
    : [];
}

/** « faire effacer vos données et recevoir une copie de vos données », as it follows « vous voulez ». */
function wantedNames(rights: readonly Right[], language: Situation['language']): string {
  const names = rights.map((right) => RIGHT_NAMES[right][language]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

/** The same wish again: the words are added to the request that is there. */
function againMove(situation: Situation, { request }: CaseFile, wanted: readonly Right[]): Move {
  const { turn, language } = situation;
  return {
    acts: [
      {
        ...keyed(situation, `add/${request.id}`),
        kind: 'event',
        request: request.id,
        event: { type: 'amend', words: turn.text },
      },
    ],
    tell([done], memory) {
      if (done?.kind !== 'changed') return { parts: [], memory, failed: true };
      const { reference, rights } = request;
      return {
        parts: [
          frame(say(FILING.already, language, { reference, rights: wantedNames(rights, language) }), language),
          ...dateParts(done.file.request, situation),
        ],
        memory,
        filed: wanted,
        decision: 'filed',
      };
    },
  };
}

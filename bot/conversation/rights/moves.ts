import type { ReportedKind } from '../../../rights/incidents/incident.ts';
import type { Right } from '../../../rights/law/rights.ts';
import { isFinal } from '../../../rights/requests/states.ts';
import { say } from '../catalogue/entry.ts';
import { FOLLOWING } from '../catalogue/following.ts';
import { chosenPractice } from '../understanding/choices.ts';
import { asksHowItStands } from '../understanding/status.ts';
import {
  asksWhetherWithdrawn,
  correctionIn,
  onlyTakesBack,
  type RequestIntent,
  requestIntent,
  rightsNamedIn,
  saysWhose,
  takesBack,
  turnsTo,
} from './intents.ts';
import type { Step } from './memory.ts';
import {
  codeMove,
  contactMove,
  keepMove,
  noAddressMove,
  openMove,
  passMove,
  scopeMove,
  sendAgainMove,
  withdrawMove,
  wordsMove,
} from './moves/answer.ts';
import { fileMoves } from './moves/file.ts';
import { askMove, askToOpenMove, candidatesFor, insteadMoves, statusMove, whichMove } from './moves/follow.ts';
import { pressed } from './moves/pressed.ts';
import { reportMove, tellIncidentMove } from './moves/report.ts';
import type { CaseFile, Wishes } from './port.ts';
import {
  addressIn,
  asksOfCode,
  followUpCodeIn,
  givesPhone,
  isTold,
  mailCodeIn,
  meansAll,
  passesOver,
  referenceIn,
  triesAddress,
  wantsAnotherCode,
  yesOrNo,
} from './reading.ts';
import { fileOf, frame, incidentOf, type Move, type Situation, saying } from './situation.ts';

/** What a message says besides what concerns requests; it decides what an open step may take as its answer. */
export interface Said {
  wishes: Wishes;
  incident?: ReportedKind;
  status: boolean;
  /** It asks something of the declared practices, by its form. */
  asks: boolean;
  wantsPerson: boolean;
  /** Greeting, thanks and the like, and nothing else. */
  talks: boolean;
}

/** What a message or a button moves in the dialog about requests. */
export interface Moves {
  moves: Move[];
  /** The message was taken whole: what is told in it is no question for the answerer. */
  taken: boolean;
}

const NOTHING: Moves = { moves: [], taken: false };
const taken = (...moves: Move[]): Moves => ({ moves, taken: true });

/** Decides what a turn does about requests and incidents. Pure. */
export function movesOf(situation: Situation, said: Said | undefined): Moves {
  const { turn, memory } = situation;
  if (turn.action?.kind === 'request') return taken(pressed(situation, turn.action));
  if (turn.action !== undefined || said === undefined) return NOTHING;
  const { text } = turn;

  const correction = situation.facts.files.length > 0 ? correctionIn(text) : undefined;
  if (correction) {
    const instead = insteadMoves(situation, correction.notMeant);
    if (instead.length > 0)
      return taken(...instead, ...fileMoves(situation, { ...said.wishes, rights: correction.meant }));
  }
  const turned = turnMoves(situation, said);
  if (turned.length > 0) return taken(...turned);
  const acts: Move[] = [];
  const aside = situation.facts.files.length > 0 && saysWhose(text);
  if (said.incident !== undefined && !aside) acts.push(reportMove(situation, said.incident));
  if (said.wishes.rights.length > 0 && !isAboutRequest(situation, said) && !answersInWords(memory.step, said.wishes))
    acts.push(...fileMoves(situation, said.wishes));
  if (acts.length > 0) return { moves: acts, taken: false };

  const answer = memory.step && answerTo(memory.step, situation, said);
  if (answer) return taken(answer);
  return followed(situation, said) ?? NOTHING;
}

/**
 * Another right than the one filed is wanted, in a few words: it is filed, and whether the first request is to be
 * withdrawn is asked. Nothing where the message is no change of mind, or the right named is the only one filed.
 */
function turnMoves(situation: Situation, said: Said): Move[] {
  const { text } = situation.turn;
  if (said.asks || intentOf(situation, said) === 'withdraw') return [];
  const open = candidatesFor('withdraw', situation);
  const wanted = open.length > 0 ? turnsTo(text) : [];
  if (wanted.length === 0) return [];
  const others = open.filter(({ request }) => !request.rights.some((right) => wanted.includes(right)));
  const [only] = others;
  if (only === undefined) return [];
  const filed = others.length < open.length ? [] : fileMoves(situation, { ...said.wishes, rights: wanted });
  return [
    ...filed,
    others.length > 1
      ? whichMove(situation, others, 'withdraw')
      : askMove(situation, 'withdraw', only.request.reference),
  ];
}

/** Withdrawing or contesting a request is no new wish, whatever else it sounds like. */
function isAboutRequest(situation: Situation, said: Said): boolean {
  const intent = intentOf(situation, said);
  return intent === 'withdraw' || (intent === 'appeal' && situation.facts.files.some(isOrWasContestable));
}

/**
 * What a message wants done with a request. A wish taken back means a request that is open, by whatever name, unless
 * another right is wished for in the same breath.
 */
function intentOf(situation: Situation, { wishes }: Said): RequestIntent | undefined {
  const { text } = situation.turn;
  const intent = requestIntent(text);
  if (intent !== undefined) return intent;
  const open = candidatesFor('withdraw', situation);
  if (open.length === 0) return undefined;
  if (onlyTakesBack(text)) return 'withdraw';
  const rights = open.flatMap(({ request }) => request.rights);
  return takesBack(text) && wishes.rights.every((right) => rights.includes(right)) ? 'withdraw' : undefined;
}

/** Asked for their own words, people tell of moves and marriages: then only a wish in so many words is one. */
function answersInWords(step: Step | undefined, { plain }: Wishes): boolean {
  return step?.kind === 'words' && plain === false;
}

/** Contested already, too: the same words said again file nothing anew. */
function isOrWasContestable({ request }: CaseFile): boolean {
  return isFinal(request.state) || request.state === 'appealed';
}

/** What a message does to requests that are there. */
function followed(situation: Situation, said: Said): Moves | undefined {
  const { turn, facts } = situation;
  const reference = referenceIn(turn.text);
  const known = reference !== undefined && (fileOf(situation, reference) ?? incidentOf(situation, reference));
  if (reference !== undefined && !known) {
    const code = followUpCodeIn(turn.text);
    return taken(
      code === undefined ? askToOpenMove(situation, { reference }) : openMove(situation, { reference }, code),
    );
  }
  const intent = intentOf(situation, said);
  if (intent !== undefined && facts.files.length > 0) {
    const candidates = ofRights(rightsNamedIn(turn.text), candidatesFor(intent, situation, reference));
    const [only] = candidates;
    if (candidates.length > 1) return taken(whichMove(situation, candidates, intent));
    if (only && intent === 'withdraw') return taken(askMove(situation, 'withdraw', only.request.reference));
    if (only && intent !== 'withdraw') return taken(wordsMove(situation, intent, only.request.id));
    if (intent !== 'add') return taken(statusMove(situation));
  }
  if (intent === 'add' && facts.incidents.length > 0) {
    const last = facts.incidents.at(-1);
    if (last) return taken(tellIncidentMove(situation, last));
  }
  const withdrawn = facts.files.length > 0 && asksWhetherWithdrawn(turn.text);
  const nothingYet = facts.files.length === 0 && facts.incidents.length === 0;
  const stands = !nothingYet && asksHowItStands(turn.text, isRightAfter(situation));
  if (said.status || withdrawn || stands || reference !== undefined)
    return { moves: [statusMove(situation, reference)], taken: true };
  const address = addressIn(turn.text);
  if (!nothingYet && asksOfCode(turn.text))
    return taken(saying([frame(say(FOLLOWING.codeUse, situation.language), situation.language)]));
  if (address !== undefined && nothingYet && !said.asks) return taken(askToOpenMove(situation, { address }));
  return undefined;
}

/** Whether a request or a report was spoken of last: a question about it is open, or nothing else was answered since. */
function isRightAfter({ memory, practices }: Situation): boolean {
  return memory.step !== undefined || practices.length === 0;
}

/** The requests for rights that are named; all of them where none fits. */
function ofRights(named: readonly Right[], files: readonly CaseFile[]): readonly CaseFile[] {
  const fit = files.filter(({ request }) => request.rights.some((right) => named.includes(right)));
  return fit.length > 0 ? fit : files;
}

/** What answers the open step in a free text; undefined when the text says something else. */
function answerTo(step: Step, situation: Situation, said: Said): Move | undefined {
  const { text } = situation.turn;
  const other =
    said.asks ||
    said.status ||
    said.wantsPerson ||
    said.talks ||
    asksHowItStands(text, true) ||
    referenceIn(text) !== undefined;
  const intent = intentOf(situation, said);
  const pass = passesOver(text) ? passMove(situation) : undefined;
  switch (step.kind) {
    case 'scope': {
      if (pass) return pass;
      const address = addressIn(text);
      // Which data it is about can still be asked by people, who now know whom to ask.
      if (address !== undefined && !said.asks)
        return contactMove(situation, { kind: 'contact', requests: step.requests, incidents: [] }, address);
      const offered = step.offered.flatMap((id) => {
        const practice = situation.register.practices.find((one) => one.id === id);
        return practice ? [{ practice: id, title: practice.title }] : [];
      });
      const first = { practice: '', title: { fr: 'toutes mes données', en: 'all my data' } };
      const chosen = chosenPractice(text, [first, ...offered]);
      if (chosen === '') return scopeMove(situation, step.requests, { kind: 'all' });
      if (chosen !== undefined)
        return scopeMove(situation, step.requests, { kind: 'parts', practices: [chosen], words: text });
      if (other || intent !== undefined || address !== undefined) return undefined;
      return scopeMove(
        situation,
        step.requests,
        meansAll(text) ? { kind: 'all' } : { kind: 'parts', practices: [], words: text },
      );
    }
    case 'contact': {
      const address = addressIn(text);
      if (address !== undefined) return contactMove(situation, step, address);
      if (triesAddress(text)) return noAddressMove(situation, step, 'addressIncomplete');
      if (intent === 'withdraw') return undefined;
      const report = incidentOf(situation, step.incidents.at(-1));
      if (report && !other && !pass && !givesPhone(text) && isTold(text)) return tellIncidentMove(situation, report);
      return !other && intent === undefined && givesPhone(text) ? noAddressMove(situation, step, 'onlyByMail') : pass;
    }
    case 'code': {
      const code = mailCodeIn(text);
      if (code !== undefined) return codeMove(situation, step, code);
      return wantsAnotherCode(text) ? sendAgainMove(situation, step) : pass;
    }
    case 'withdraw': {
      const yes = yesOrNo(text);
      if (yes === undefined) return undefined;
      return yes ? withdrawMove(situation, step.request, text) : keepMove(situation, step.request);
    }
    case 'words':
      if (pass) return pass;
      if (other || (intent === 'withdraw' && step.act !== 'appeal')) return undefined;
      return wordsMove(situation, step.act, step.request);
    case 'incident_words': {
      const incident = incidentOf(situation, step.incident);
      return incident && !said.asks ? tellIncidentMove(situation, incident) : undefined;
    }
    case 'open': {
      const reference = referenceIn(text) ?? step.reference;
      const code = mailCodeIn(text) ?? followUpCodeIn(text);
      const elsewhere = reference !== undefined && reference !== step.reference;
      if (code === undefined) return wantsAnotherCode(text) ? sendAgainMove(situation, step) : undefined;
      return openMove(
        situation,
        { ...(reference === undefined ? {} : { reference }), ...(elsewhere ? {} : { challenge: step.challenge }) },
        code,
      );
    }
    default:
      return step satisfies never;
  }
}

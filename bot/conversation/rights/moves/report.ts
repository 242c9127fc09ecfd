import { dateInWords } from '../../../../rights/calendar/date-in-words.ts';
import { plainDate } from '../../../../rights/calendar/plain-date.ts';
import type { Incident, ReportedKind } from '../../../../rights/incidents/incident.ts';
import { say } from '../../catalogue/entry.ts';
import { FILING } from '../../catalogue/filing.ts';
import { HAND_OVER } from '../../catalogue/hand-over.ts';
import { INCIDENT_STANDING, INCIDENTS } from '../../catalogue/incidents.ts';
import type { Part } from '../../reply.ts';
import { askParts } from '../asking.ts';
import { atStep, type Step, withFiles } from '../memory.ts';
import { frame, keyed, type Move, type Situation } from '../situation.ts';
import { notDone } from './not-done.ts';

const STEPS = { account: HAND_OVER.accountSteps, misdirected: HAND_OVER.misdirectedSteps, fraud: HAND_OVER.fraudSteps };

/** Reports an incident: people are alerted, the person gets a reference and first steps. Told again, it is added to. */
export function reportMove(situation: Situation, kind: ReportedKind): Move {
  const { turn, language, company, facts } = situation;
  const there = [...facts.incidents].reverse().find((one) => one.kind === kind && one.state !== 'closed');
  if (there) return tellIncidentMove(situation, there, true);
  return {
    acts: [{ ...keyed(situation, 'report'), kind: 'report', incident: kind, words: turn.text }],
    tell([done], memory) {
      if (done?.kind !== 'reported') return { parts: [], memory, failed: true };
      const { incident, code } = done;
      const tell = (text: string) => frame(text, language);
      const step: Step | undefined =
        facts.signedIn || incident.contact !== undefined
          ? undefined
          : { kind: 'contact', requests: [], incidents: [incident.id] };
      const seen: Situation = { ...situation, facts: { ...facts, incidents: [...facts.incidents, incident] } };
      const parts: Part[] = [
        tell(say(INCIDENTS.reported, language, { company: company.name })),
        tell(say(STEPS[kind] as typeof HAND_OVER.accountSteps, language)),
        { kind: 'notice', text: say(FILING.reference, language, { reference: incident.reference }), language },
        ...(code === undefined
          ? []
          : [{ kind: 'notice' as const, text: say(FILING.code, language, { code }), language, once: true as const }]),
        tell(say(INCIDENTS.next, language)),
        ...(step ? askParts(step, seen) : []),
      ];
      return { parts, memory: atStep(withFiles(memory, { incidents: [incident.id] }), step), decision: 'incident' };
    },
  };
}

/** More about an incident that was reported. */
export function tellIncidentMove(situation: Situation, { id, reference }: Incident, again = false): Move {
  const { turn, language } = situation;
  return {
    acts: [{ ...keyed(situation, `incident/${id}`), kind: 'tell_incident', incident: id, words: turn.text }],
    tell([done], memory) {
      if (done?.kind !== 'noted')
        return again ? { parts: [], memory, failed: true } : notDone([done], memory, situation);
      const entry = again ? INCIDENTS.again : INCIDENTS.added;
      return {
        parts: [frame(say(entry as typeof INCIDENTS.added, language, { reference }), language)],
        memory: atStep(memory),
        ...(again && { decision: 'incident' as const }),
      };
    },
  };
}

/** Where a report stands, in plain words. */
export function incidentParts({ reference, awareAt, state, closing }: Incident, { language }: Situation): Part[] {
  const date = dateInWords(plainDate(awareAt.slice(0, 10)), language);
  return [
    frame(say(INCIDENTS.standing, language, { reference, date }), language),
    frame(INCIDENT_STANDING[state][language], language),
    ...(closing === undefined || closing === '' ? [] : [{ kind: 'echo' as const, text: closing, language }]),
  ];
}

import type { Company } from '../../knowledge/register/register.ts';
import { dayIn } from '../../rights/calendar/zone.ts';
import type { Incident } from '../../rights/incidents/incident.ts';
import { reported } from '../../rights/incidents/report.ts';
import { regimeFor } from '../../rights/law/regimes.ts';
import { draftOf } from '../../rights/requests/draft.ts';
import { splitByIdentity } from '../../rights/requests/identity-needed.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { transition } from '../../rights/requests/transition.ts';
import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { channelOf } from './channel.ts';
import { contextFor } from './context.ts';
import { reportOf } from './report-of.ts';
import type { Requests } from './requests.ts';

export interface InMemoryOptions {
  company(): Company;
  /** Ids, references and codes are drawn from here, in order. */
  newReference(prefix: 'LMP' | 'INC'): string;
  newCode(): string;
}

/**
 * Requests that are kept nowhere and that nobody handles: to hold conversations anew, and to show what would be said.
 * Decides by the same law and the same transitions; sends nothing, so no code is ever right.
 */
export function createInMemoryRequests({ company, newReference, newCode }: InMemoryOptions): Requests {
  const requests = new Map<string, RightsRequest>();
  const incidents = new Map<string, Incident>();
  const done = new Map<string, RightsDone>();

  function perform(turn: Turn, act: RightsAct): RightsDone {
    const by = { kind: 'person', id: turn.person } as const;
    const context = contextFor(company(), by, turn.at);
    switch (act.kind) {
      case 'file': {
        const regime = regimeFor(act.residence, context.companyRegime);
        const groups = splitByIdentity(act.rights, regime, dayIn(context.now, context.timeZone));
        const files = groups.flatMap((rights, index) => {
          const reference = newReference('LMP');
          const { key, kind: _kind, reachedAs: _reachedAs, language, ...wish } = act;
          const own = { id: reference, reference, filingKey: `${key}/${index}`, rights, language };
          const draft = draftOf({ ...wish, ...own, channel: channelOf(turn.channel), person: turn.person }, context);
          const outcome = transition(draft, { type: 'file' }, context);
          if (!outcome.allowed) return [];
          requests.set(reference, outcome.request);
          return [{ request: outcome.request }];
        });
        return { kind: 'filed', files, code: newCode() };
      }
      case 'event': {
        const request = requests.get(act.request);
        if (!request) return { kind: 'failed' };
        const outcome = transition(request, act.event, context);
        if (!outcome.allowed) return { kind: 'not_allowed', words: outcome.words, file: { request } };
        requests.set(act.request, outcome.request);
        return { kind: 'changed', file: { request: outcome.request } };
      }
      case 'contact':
        return act.confirm ? { kind: 'code_sent', challenge: act.key } : { kind: 'noted' };
      case 'send_again':
        return { kind: 'code_sent', challenge: act.challenge };
      case 'ask_to_open':
        return { kind: 'code_sent', challenge: act.key };
      case 'fetch':
        return { kind: 'fetched' };
      case 'check_code':
      case 'open':
        return { kind: 'code_wrong' };
      case 'report': {
        const reference = newReference('INC');
        const { incident } = reported(
          { ...reportOf(turn, act), id: reference, reference },
          { by, now: turn.at, regime: context.companyRegime },
        );
        incidents.set(reference, incident);
        return { kind: 'reported', incident, code: newCode() };
      }
      case 'tell_incident':
        return { kind: 'noted' };
    }
  }

  return {
    read: async (_conversation, memory) => ({
      files: memory.requests.flatMap((id) => {
        const request = requests.get(id);
        return request ? [{ request }] : [];
      }),
      incidents: memory.incidents.flatMap((id) => incidents.get(id) ?? []),
      signedIn: false,
    }),
    perform: async (turn, acts) =>
      acts.map((act) => {
        const before = done.get(act.key);
        if (before) return before;
        const now = perform(turn, act);
        done.set(act.key, now);
        return now;
      }),
  };
}

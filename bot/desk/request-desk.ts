import { dayIn } from '../../rights/calendar/zone.ts';
import type { Letter } from '../../rights/letters/letter.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import type { Staff } from '../staff/staff.ts';
import { noHelpFrom } from './asked-for-help.ts';
import { carryOut, walk } from './carry-out.ts';
import { actor, denial } from './denial.ts';
import type { DeskDependencies } from './dependencies.ts';
import { letterFor, lettersSent } from './letters.ts';
import { done, type Outcome, type RefusedCode, refused } from './outcome.ts';
import { plan } from './plan.ts';
import { PERMISSION, type RequestAct } from './request-act.ts';

/** What staff do to requests. Each act asks who may, goes through the one transition, and is written down. */
export interface RequestDesk {
  act(staff: Staff, reference: string, act: RequestAct): Promise<Outcome<RightsRequest>>;
  /**
   * The letter that the act would send, in the person's language; undefined when it sends none. Changes nothing.
   * @param filesToCome files that would be uploaded before it
   */
  preview(staff: Staff, reference: string, act: RequestAct, filesToCome?: number): Promise<Outcome<Letter | undefined>>;
  /** Sends the last letter again. */
  resend(staff: Staff, reference: string): Promise<Outcome<Letter>>;
}

export function createRequestDesk(dependencies: DeskDependencies): RequestDesk {
  const { requests, access, files, contextOf, now, sender, mail } = dependencies;

  const stepsFor = (staff: Staff, act: RequestAct, uploaded: number) => (request: RightsRequest) => {
    const denied: RefusedCode | undefined = denial(staff, PERMISSION[act.kind], request)?.code;
    const by = actor(staff);
    return denied ?? plan(act, request, { by, context: contextOf(by), authority: sender().authority, files: uploaded });
  };
  const uploaded = async (reference: string) => {
    const request = await requests.findByReference(reference);
    return request ? (await files.of(request.id)).length : 0;
  };

  return {
    async act(staff, reference, act) {
      const noHelp = noHelpFrom(dependencies.staff, act);
      if (noHelp) return refused(noHelp);
      const steps = stepsFor(staff, act, act.kind === 'fulfil' ? await uploaded(reference) : 0);
      const outcome = await carryOut(requests, reference, steps, contextOf);
      if (!outcome.done) return refused(outcome.code);
      await access.add({ at: now(), staff: staff.email, act: act.kind, subject: reference });
      return done(outcome.request);
    },

    async preview(staff, reference, act, filesToCome = 0) {
      const request = await requests.findByReference(reference);
      if (!request) return refused('unknown');
      const steps = stepsFor(staff, act, (await uploaded(reference)) + filesToCome)(request);
      if (typeof steps === 'string') return refused(steps);
      const walked = walk(request, steps, contextOf);
      if (!walked.done) return refused(walked.code);
      const last = walked.events.at(-1)?.event;
      if (last?.type === 'propose_refusal') {
        // What the person reads once a second person has confirmed.
        const proposed = { ...walked.request, outcome: { grounds: last.grounds } };
        const whole = request.rights.every((right) => last.grounds.some((ground) => ground.right === right));
        const type = whole ? ('refuse' as const) : ('fulfil_in_part' as const);
        return done(letterFor({ type, grounds: last.grounds, remedy: '' }, proposed, sender()));
      }
      return done(last && letterFor(last, walked.request, sender()));
    },

    async resend(staff, reference) {
      const request = await requests.findByReference(reference);
      if (!request) return refused('unknown');
      const denied = denial(staff, 'handle', request);
      if (denied) return denied;
      const last = lettersSent(await requests.events(request.id)).at(-1);
      const { now: at, timeZone } = contextOf(actor(staff));
      const letter = last && letterFor(last.event, request, sender(), dayIn(at, timeZone));
      if (!letter) return refused('nothing_sent');
      if (request.contact === undefined) return refused('no_address');
      await mail(request.contact, letter, request);
      await access.add({ at: now(), staff: staff.email, act: 'resend', subject: reference });
      return done(letter);
    },
  };
}

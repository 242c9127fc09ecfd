import { z } from 'zod';
import type { Company } from '../../knowledge/register/register.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { Worker } from '../../storage/outbox/worker.ts';
import type { Mailer } from '../mail/mailer.ts';
import { STAFF_MAIL, TOLD } from '../mail/staff-sentences.ts';
import { inCharge } from '../staff/in-charge.ts';
import { filedWords } from './desk-jobs.ts';

export interface WithoutDeskDependencies {
  requests: Pick<RequestStore, 'find' | 'events'>;
  mailer: Mailer;
  company(): Company;
  site(): string;
}

const told = z.object({ request: z.string(), sequence: z.int() });

/**
 * Where there is no staff.yaml there is no desk: whoever the company names hears that a request has come in. What else
 * staff would be told is dropped, so that it does not come all at once on the day on which there is a desk.
 */
export function registerWithoutDesk(worker: Worker, dependencies: WithoutDeskDependencies): void {
  const { requests, mailer, company, site } = dependencies;
  worker.registerHandler('desk_tell', async ({ key, payload }) => {
    const { request: id, sequence } = told.parse(payload);
    const request = await requests.find(id);
    const recorded = (await requests.events(id)).find((one) => one.sequence === sequence);
    if (!request || recorded?.event.type !== 'file') return;
    const { reference } = request;
    for (const { email, language } of inCharge(undefined, company())) {
      const what = TOLD.file?.[language] ?? '';
      const url = `${site()}/desk/requests/${reference}`;
      const words = STAFF_MAIL[language]({ what, reference, words: filedWords(request, language), url });
      await mailer.send({ key: `desk_mail/${key}/${email}`, to: email, language, ...words });
    }
  });
}

import type { Company } from '../../knowledge/register/register.ts';
import { purgeActs } from '../../rights/dialog/once.ts';
import { keepMonths } from '../../rights/law/keeping.ts';
import { REGIMES } from '../../rights/law/regimes.ts';
import type { RequestsDependencies } from './dependencies.ts';

const DAY_MS = 86_400_000;
/** A message comes again within minutes, when a client lost the reply. */
const ACT_DAYS = 30;

/**
 * Deletes what is over: closed requests and incidents after the time that the company and the law of each request set,
 * and codes, tries, sign-ins and keys of acts that nobody can need any more.
 */
export async function purgeRights(
  { queries, requests, incidents, codes, tries, signIns, contextOf, now }: RequestsDependencies,
  company: Pick<Company, 'desk'>,
): Promise<{ requests: number; incidents: number }> {
  const at = now();
  const before = (months: number) => {
    const start = new Date(at);
    const day = start.getUTCDate();
    start.setUTCDate(1);
    start.setUTCMonth(start.getUTCMonth() - months);
    const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
    start.setUTCDate(Math.min(day, last));
    return start;
  };
  const declared = company.desk?.keepMonths;
  let purged = 0;
  for (const regime of REGIMES) purged += await requests.purge(before(keepMonths(regime, declared)), [regime]);
  const { companyRegime } = contextOf({ kind: 'system' });
  const reports = await incidents.purge(before(keepMonths(companyRegime, declared)));
  await codes.purge(new Date(at.getTime() - DAY_MS));
  await tries.purge();
  await signIns.purge(at);
  await purgeActs(queries, new Date(at.getTime() - ACT_DAYS * DAY_MS));
  return { requests: purged, incidents: reports };
}

import { Router } from 'express';
import type { Register } from '../../knowledge/register/register.ts';
import { parseQuarter } from '../../rights/reporting/quarter.ts';
import type { ReportStore } from '../../rights/reporting/report-store.ts';
import { fileName, REPORT_FORMATS, type ReportFormat } from '../report/issue-report.ts';
import { readReport } from '../report/report.ts';
import type { Here } from './links.ts';
import { ReportPage } from './report-page.tsx';
import { send, whereIs } from './send-page.ts';

const TYPES: Record<Exclude<ReportFormat, 'html'>, string> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** `/report`: the latest issued report; `/report/2026Q3`: that one; `/report/2026Q3.csv` (md, json): a file as issued. */
export function reportRoutes({
  current,
  reports,
  publicUrl,
}: {
  current(): { register: Register; snapshot: string };
  reports?: ReportStore;
  publicUrl: string;
}): Router {
  const router = Router();
  router.get(['/report', '/report/:quarter'], async (request, response, next) => {
    const asked = request.params.quarter?.toString();
    const [name = '', format] = asked?.split('.') ?? [];
    const quarter = asked === undefined ? undefined : quarterName(name);
    if (asked !== undefined && quarter === undefined) return next();
    const here = whereIs(request, publicUrl);
    if (format !== undefined) {
      const body = await fileOf(quarter ?? '', format, here);
      if (body === undefined) return next();
      response
        .set({ 'Content-Type': TYPES[format as keyof typeof TYPES], 'Content-Language': here.language })
        .set('Content-Disposition', `attachment; filename="transparency-${quarter}.${format}"`)
        .vary('Accept-Language')
        .send(body);
      return;
    }
    const issued = (await reports?.list()) ?? [];
    const shown = quarter === undefined ? issued[0] : issued.find((one) => one.quarter === quarter);
    if (quarter !== undefined && shown === undefined) return next();
    const json = shown && (await reports?.file(shown.quarter, 'json'));
    const report = json === undefined ? undefined : readReport(json);
    send(response, here, <ReportPage here={here} {...current()} issued={issued} report={report} />);
  });
  return router;

  async function fileOf(quarter: string, format: string, here: Here): Promise<string | undefined> {
    const known = REPORT_FORMATS.find((one) => one === format && one in TYPES);
    return known && reports?.file(quarter, fileName(known, here.language));
  }
}

function quarterName(text: string): string | undefined {
  try {
    return parseQuarter(text).name;
  } catch {
    return undefined;
  }
}

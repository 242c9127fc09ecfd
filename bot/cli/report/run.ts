import { existsSync } from 'node:fs';
import type { Language } from '../../../knowledge/statement.ts';
import { parseQuarter, QuarterError } from '../../../rights/reporting/quarter.ts';
import { createReportStore } from '../../../rights/reporting/report-store.ts';
import type { RightsSchema } from '../../../rights/store/schema.ts';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { RIGHTS_MIGRATIONS } from '../../../storage/migrations/rights/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import { placeOf, readConfiguration } from '../../configuration.ts';
import { composeReport, type ReportSources } from '../../report/compose-report.ts';
import { fileName, issueReport, QuarterNotOverError, type ReportFormat, writeAs } from '../../report/issue-report.ts';
import type { ConversationsSchema } from '../../store/schema.ts';
import { currentRegister } from '../current-register.ts';
import { terminalLanguage } from '../terminal-language.ts';

interface Options {
  quarter?: string;
  list?: boolean;
  preview?: boolean;
  format: ReportFormat;
  lang?: Language;
}

/** Prints what was asked for on standard output, and what was done on standard error; returns the exit code. */
export async function report(options: Options): Promise<0 | 1 | 2> {
  try {
    if (options.list) return await withSources(list);
    if (options.quarter === undefined) throw new QuarterError('');
    const quarter = parseQuarter(options.quarter);
    const language = terminalLanguage(options.lang, process.env);
    return await withSources(async (sources): Promise<0> => {
      if (options.preview) {
        process.stdout.write(writeAs(options.format, await composeReport(sources, quarter), language));
        return 0;
      }
      const { report: issued, fresh } = await issueReport(sources, quarter, new Date());
      if (fresh) process.stderr.write(`Issued: report no. ${issued.number}, ${issued.quarter}. It is kept as it is.\n`);
      const name = fileName(options.format, language);
      process.stdout.write((await createReportStore(sources.rights.queries).file(quarter.name, name)) ?? '');
      return 0;
    });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return error instanceof QuarterNotOverError ? 1 : 2;
  }
}

async function list({ rights }: ReportSources): Promise<0> {
  const issued = await createReportStore(rights.queries).list();
  for (const { quarter, number, issuedOn } of issued) process.stdout.write(`${quarter}  no. ${number}  ${issuedOn}\n`);
  if (issued.length === 0) process.stderr.write('No report has been issued yet.\n');
  return 0;
}

/** Opens both databases; no key is needed, because nothing that is sealed is read. */
async function withSources<Result>(work: (sources: ReportSources) => Promise<Result>): Promise<Result> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { configuration, secrets } = readConfiguration(process.env);
  const register = await currentRegister(configuration);
  const place = placeOf(configuration, secrets);
  const rights = openDatabase<RightsSchema>({ ...place, purpose: 'rights', durability: 'full' });
  const conversations = openDatabase<ConversationsSchema>({ ...place, purpose: 'conversations', durability: 'full' });
  try {
    await migrate(rights.queries, 'rights', RIGHTS_MIGRATIONS);
    await migrate(conversations.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    return await work({ rights, conversations, register });
  } finally {
    await Promise.all([rights.close(), conversations.close()]);
  }
}

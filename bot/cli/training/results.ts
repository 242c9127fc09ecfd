import { inLanguage, type Language } from '../../../knowledge/statement.ts';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import { evidenceCsv } from '../../../training/results/evidence.ts';
import type { GroupFigures } from '../../../training/results/team.ts';
import { placeOf } from '../../configuration.ts';
import { askedByCustomers } from '../../store/asked-by-customers.ts';
import type { ConversationsSchema } from '../../store/schema.ts';
import { columns, print, printJson } from '../register/terminal.ts';
import { CommandRefusedError } from '../requests/command-refused-error.ts';
import { learnerAs, requireRole, withTraining } from './open-here.ts';
import { configurationHere } from './open-modules.ts';

interface As {
  as: string;
  json?: boolean;
}

/** What a person sees of themselves. */
export async function progress({ as, json }: As): Promise<void> {
  await withTraining(async (here) => {
    const person = await learnerAs(here, as);
    const { language = 'en' } = (await here.training.learnerOf(as)) ?? {};
    const shown = await here.training.progress(person, new Date());
    if (json) return printJson(shown);
    const rows = shown.modules.map(({ module, answered, items, score, passedAt }) => [
      module,
      `${answered}/${items}`,
      percent(score),
      passedAt ? `passed ${day(passedAt)}` : '',
    ]);
    for (const line of columns([['module', 'answered', 'score', ''], ...rows])) print(line);
    for (const { module, left, due } of shown.assigned)
      print(`assigned: ${module}, ${left} left${due ? `, by ${day(due)}` : ''}`);
    print(`${shown.due} due, ${shown.changed} of them changed; ${shown.answered} answered.`);
    for (const { title, wrong, of } of shown.weak.slice(0, 5))
      print(`weak: ${inLanguage(title, language).text} (${wrong} of ${of})`);
  });
}

/** What a manager or the DPO sees of all. */
export async function team({ as, json }: As): Promise<void> {
  await withTraining(async (here) => {
    requireRole(here, as, 'manager', 'dpo');
    const shown = await here.training.team(new Date());
    if (json) return printJson(shown);
    for (const line of columns([
      ['group', 'people', 'active', 'answered', 'right'],
      ...[shown.all, ...shown.groups].map(row),
    ]))
      print(line);
    for (const { account, progress: own } of shown.people)
      print(
        `${account}: ${own.modules.filter(({ passedAt }) => passedAt).length} of ${own.modules.length} modules passed`,
      );
  });
}

function row(figures: GroupFigures): string[] {
  if (figures.hidden) return [figures.group, 'fewer than five, or so few others: hidden', '', '', ''];
  const { group, people, active, answered, right } = figures;
  return [group, String(people), String(active), String(answered), percent(right)];
}

/** Per practice, what is explained wrongly beside what customers ask. */
export async function understanding({ as, json, days, lang }: As & { days: string; lang: Language }): Promise<void> {
  const span = Number(days);
  if (!Number.isInteger(span) || span < 1) throw new CommandRefusedError(`--days ${days}: a whole number from 1.`);
  const { configuration, secrets } = configurationHere();
  await withTraining(async (here) => {
    requireRole(here, as, 'dpo');
    const before = new Date();
    const time = { from: new Date(before.getTime() - span * 86_400_000), before };
    const place = placeOf(configuration, secrets);
    const conversations = openDatabase<ConversationsSchema>({ ...place, purpose: 'conversations', durability: 'full' });
    try {
      await migrate(conversations.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
      const asked = await askedByCustomers(conversations.queries, time);
      const shown = await here.training.understanding(asked, time);
      if (json) return printJson(shown);
      const rows = shown.map(({ title, asked: count, items, answers, wrong }) => [
        String(count),
        wrong === undefined ? (items === 0 ? 'not trained' : 'under five people') : `${percent(wrong)} of ${answers}`,
        inLanguage(title, lang).text,
      ]);
      for (const line of columns([['asked', 'explained wrongly', 'practice'], ...rows])) print(line);
    } finally {
      await conversations.close();
    }
  });
}

/** For auditors. */
export async function evidence({ as, format, from, before }: As & Span & { format: 'csv' | 'json' }): Promise<void> {
  await withTraining(async (here) => {
    requireRole(here, as, 'dpo');
    const rows = await here.training.evidence({ ...moment('from', from), ...moment('before', before) });
    if (format === 'json') printJson(rows);
    else process.stdout.write(evidenceCsv(rows));
  });
}

interface Span {
  from?: string;
  before?: string;
}

function moment<Key extends keyof Span>(key: Key, text: string | undefined): { [key in Key]?: Date } {
  if (text === undefined) return {};
  const date = new Date(`${text}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()))
    throw new CommandRefusedError(`--${key} ${text}: a day that exists, as YYYY-MM-DD.`);
  return { [key]: date } as { [key in Key]?: Date };
}

/** What a person has passed. */
export async function attestation({ as, json }: As): Promise<void> {
  await withTraining(async (here) => {
    const shown = await here.training.attestations(await learnerAs(here, as));
    if (json) return printJson(shown);
    for (const { module, passedAt, score, threshold, statements } of shown)
      print(
        `${module}: passed ${day(passedAt)}, ${percent(score)} (from ${threshold} %), ${statements.length} statements`,
      );
    if (shown.length === 0) print('No module passed yet.');
  });
}

/** Has somebody learn a module. */
export async function assign(
  module: string,
  { as, to, due, reason }: As & { to: string; due?: string; reason: string },
) {
  await withTraining(async (here) => {
    const { email } = requireRole(here, as, 'dpo', 'manager');
    const person = await learnerAs(here, to);
    const { before: date } = moment('before', due);
    await here.training.assign({ person, module, assignedBy: email, reason, ...(date && { due: date }) }, new Date());
    print(`${to} is to learn ${module}${due === undefined ? '' : ` by ${due}`}.`);
  });
}

const percent = (share: number | undefined) => (share === undefined ? '' : `${Math.round(share * 100)} %`);
const day = (date: Date) => date.toISOString().slice(0, 10);

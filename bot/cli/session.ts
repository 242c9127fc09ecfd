import { type Command, InvalidArgumentError } from 'commander';
import { refusing } from './refusing.ts';

/** `limpide session announce | list | questions | draft | answered | close`: live question sessions, for staff. */
export function addTo(program: Command): void {
  const session = program
    .command('session')
    .description('Live question sessions: announce one, read what was asked, turn answers into practices (/session).');
  session
    .command('announce')
    .description('Announce a session on /session; its questions are gathered from then on.')
    .requiredOption('--at <time>', 'when it begins, ISO 8601 with its offset (2026-12-03T18:00:00+01:00)', instant)
    .requiredOption('--title-fr <title>', 'what it is about, in French')
    .requiredOption('--title-en <title>', 'what it is about, in English')
    .option('--as <email>', 'who announces it', 'command line')
    .action(refusing(announce));
  session.command('list').description('List the sessions, latest first.').action(refusing(list));
  session
    .command('questions')
    .description('What was asked, grouped by meaning with the local model.')
    .argument('[session]', 'id of a session (default: all)')
    .option('--json', 'one JSON document on standard output')
    .action(refusing(questions));
  session
    .command('draft')
    .description('Write a practice file to fill in for one group of questions.')
    .argument('<group>', 'as in the list of questions')
    .option('--to <file>', 'default: <id of the practice>.yaml in this folder')
    .action(refusing(draft));
  session
    .command('answered')
    .description('Note that a practice that is published answers the questions of a group: /session then shows both.')
    .argument('<group>', 'as in the list of questions')
    .argument('<practice>', 'id of the practice')
    .action(refusing(answered));
  session
    .command('close')
    .description('Take no more questions for a session.')
    .argument('<session>', 'its id')
    .action(refusing(close));
}

function instant(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || !/(?:Z|[+-]\d\d:?\d\d)$/.test(text))
    throw new InvalidArgumentError('Write a time with its offset, as 2026-12-03T18:00:00+01:00.');
  return date;
}

type Store = import('../../rights/following/session-store.ts').SessionStore;

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const { databasePlace } = await import('./databases.ts');
  const { openDatabase } = await import('../../storage/open.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { RIGHTS_MIGRATIONS } = await import('../../storage/migrations/rights/all.ts');
  const { createSessionStore } = await import('../../rights/following/session-store.ts');
  type Schema = import('../../rights/store/schema.ts').RightsSchema;
  const database = openDatabase<Schema>({ ...(await databasePlace()), purpose: 'rights', durability: 'full' });
  try {
    await migrate(database.queries, 'rights', RIGHTS_MIGRATIONS);
    return await work(createSessionStore(database.queries));
  } finally {
    await database.close();
  }
}

async function announce(options: { at: Date; titleFr: string; titleEn: string; as: string }): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const id = randomBytes(4).toString('hex');
  const title = { fr: options.titleFr.trim(), en: options.titleEn.trim() };
  if (title.fr === '' || title.en === '') throw new Error('Give --title-fr and --title-en, in a few words each.');
  await withStore((store) => store.announce({ id, startsAt: options.at, title }, options.as));
  console.log(`${id}  ${options.at.toISOString()}  ${title.en}\nIt is announced on /session.`);
}

async function list(): Promise<void> {
  const { columns } = await import('./register/terminal.ts');
  const [sessions, all] = await withStore((store) => Promise.all([store.list(), store.questions()]));
  if (sessions.length === 0) console.log('No session has been announced yet.');
  const rows = sessions.map(({ id, startsAt, title, closedAt }) => [
    id,
    startsAt.toISOString(),
    `${all.filter(({ session }) => session === id).length} questions`,
    closedAt === undefined ? 'open' : 'closed',
    title.en,
  ]);
  for (const line of columns(rows)) console.log(line);
}

/** Questions of one session, or of all, by meaning: the machinery of gaps. */
async function grouped(session?: string) {
  const asked = await withStore((store) => store.questions(session));
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  const { alike, groupOf } = await import('../feedback/gap-groups.ts');
  const groups = await alike(
    asked.map((one) => ({ ...one, nearest: [] })),
    await loadOnnxEmbedder(),
  );
  return groups.map((members) => ({ ...groupOf(members), members: members.map(({ id }) => id) }));
}

async function questions(session: string | undefined, options: { json?: boolean }): Promise<void> {
  const groups = await grouped(session);
  if (options.json === true) {
    console.log(JSON.stringify({ groups }, null, 2));
    return;
  }
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  console.log(`${all} questions, ${groups.length} by meaning.`);
  for (const { id, count, languages, examples } of groups) {
    console.log(`\n${id}  ${count}×  ${languages.join(', ')}`);
    for (const example of examples) console.log(`  ${example.replace(/\s+/g, ' ')}`);
  }
}

async function groupNamed(id: string) {
  const group = (await grouped()).find((one) => one.id === id);
  if (group === undefined) throw new Error(`There is no group ${id}: \`npx limpide session questions\` lists them.`);
  return group;
}

async function draft(id: string, options: { to?: string }): Promise<void> {
  const group = await groupNamed(id);
  const { readConfiguration } = await import('../configuration.ts');
  const { currentRegister } = await import('./current-register.ts');
  const { writeDraft } = await import('./write-draft.ts');
  const register = await currentRegister(readConfiguration(process.env).configuration);
  await writeDraft(group, register, options.to);
}

async function answered(id: string, practice: string): Promise<void> {
  const { members } = await groupNamed(id);
  const { readConfiguration } = await import('../configuration.ts');
  const { currentRegister } = await import('./current-register.ts');
  const register = await currentRegister(readConfiguration(process.env).configuration);
  if (!register.practices.some((one) => one.id === practice))
    throw new Error(`No practice "${practice}" is declared: publish it first (\`npx limpide register publish DIR\`).`);
  await withStore(async (store) => {
    for (const one of members) await store.answered(one, practice);
  });
  console.log(`${members.length} questions are answered by ${practice}; /session shows them.`);
}

async function close(id: string): Promise<void> {
  if (!(await withStore((store) => store.close(id, new Date()))))
    throw new Error(`There is no open session ${id}: \`npx limpide session list\` lists them.`);
  console.log(`${id} takes no more questions.`);
}

import { type Command, InvalidArgumentError } from 'commander';
import type { GapGroup } from '../feedback/gap-groups.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

/** As long as the demonstration company keeps chats. */
const DAYS = 30;

interface GapsOptions {
  days: number;
  json?: boolean;
}

export function addTo(program: Command): void {
  const gaps = program
    .command('gaps')
    .description('What people asked and nothing declared answers, grouped by meaning; thumbs by practice.')
    .option('--days <number>', 'how far back', days, DAYS)
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nQuestions are masked when they are stored, and go with their conversation.')
    .action(refusing(list));
  gaps
    .command('draft')
    .description('Write a practice file to fill in for one group.')
    .argument('<id>', 'of the group, as in the list')
    .option('--to <file>', 'default: <id of the practice>.yaml in this folder')
    .action(refusing((id: string, options: { to?: string }) => draft(id, { ...gaps.opts<GapsOptions>(), ...options })));
}

function days(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 3650)
    throw new InvalidArgumentError('A whole number from 1 to 3650.');
  return number;
}

async function list(options: GapsOptions): Promise<void> {
  const { groups, votes, messages, gaps } = await read(options.days);
  const { votesByPractice } = await import('../feedback/votes-by-practice.ts');
  const practices = votesByPractice(votes);
  if (options.json === true) {
    console.log(JSON.stringify({ days: options.days, messages, gaps: gaps.length, groups, practices }, null, 2));
    return;
  }
  const { columns, styled } = await import('./register/terminal.ts');
  console.log(
    `${gaps.length} of ${messages} messages of the last ${options.days} days asked for something that is not declared.`,
  );
  for (const { id, count, languages, examples, nearest } of groups) {
    console.log(
      `\n${styled('bold', id)}  ${count}×  ${languages.join(', ')}${nearest.length > 0 ? `  near ${nearest.join(', ')}` : ''}`,
    );
    for (const example of examples) console.log(`  ${example.replace(/\s+/g, ' ')}`);
  }
  if (practices.length > 0) console.log(`\n${styled('bold', 'Thumbs')}`);
  for (const line of columns(practices.map(({ practice, up, down }) => [`  ${practice}`, `${up} up`, `${down} down`])))
    console.log(line);
  for (const { practice, words } of practices) for (const one of words) console.log(`  ${practice}: ${one}`);
}

async function draft(id: string, options: GapsOptions & { to?: string }): Promise<void> {
  const { groups } = await read(options.days);
  const group = groups.find((one) => one.id === id);
  if (group === undefined)
    throw new Error(`There is no group ${id} in the last ${options.days} days: \`npx limpide gaps\` lists them.`);
  const { writeDraft } = await import('./write-draft.ts');
  await writeDraft(group, await declared(), options.to);
}

/** What is declared now, for what stands nearby. */
async function declared() {
  const { readConfiguration } = await import('../configuration.ts');
  const { requireRegister } = await import('../../knowledge/register/load-register.ts');
  const { activeSnapshotId } = await import('../../knowledge/snapshot/active.ts');
  const { readDeclared } = await import('../../knowledge/snapshot/open.ts');
  const { join } = await import('node:path');
  const { configuration } = readConfiguration(process.env);
  const snapshots = join(configuration.home, 'snapshots');
  const active = await activeSnapshotId(snapshots);
  if (active !== undefined) return readDeclared(snapshots, active);
  if (configuration.environment === 'demo') return requireRegister(configuration.register);
  throw new Error(`Nothing is published in ${snapshots}: \`npx limpide register publish DIR\` does.`);
}

async function read(back: number) {
  const { databasePlace } = await import('./databases.ts');
  const { openDatabase } = await import('../../storage/open.ts');
  const { migrate } = await import('../../storage/migrate.ts');
  const { CONVERSATIONS_MIGRATIONS } = await import('../../storage/migrations/conversations/all.ts');
  const { readFeedback } = await import('../store/feedback.ts');
  const { groupGaps } = await import('../feedback/gap-groups.ts');
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  type Schema = import('../store/schema.ts').ConversationsSchema;
  const database = openDatabase<Schema>({ ...(await databasePlace()), purpose: 'conversations', durability: 'normal' });
  try {
    await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    const feedback = await readFeedback(database.queries, new Date(Date.now() - back * 86_400_000));
    const progress = progressOn('Grouping');
    const embedder = await loadOnnxEmbedder();
    let done = 0;
    const counted = {
      embedQuestion: async (text: string) => {
        done += 1;
        progress(done, feedback.gaps.length);
        return embedder.embedQuestion(text);
      },
    };
    const groups: GapGroup[] = await groupGaps(feedback.gaps, counted);
    return { ...feedback, groups };
  } finally {
    await database.close();
  }
}

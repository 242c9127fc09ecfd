import type { Practice } from '../../../knowledge/register/register.ts';
import { publications } from '../../../knowledge/snapshot/history.ts';
import { type OpenSnapshot, openSnapshot } from '../../../knowledge/snapshot/open.ts';
import { LANGUAGES } from '../../../knowledge/statement.ts';
import { findSnapshot, WrongUsageError } from './find-snapshot.ts';
import { columns, failed, print, printJson, snapshotsFolder, styled } from './terminal.ts';

/** Prints what a snapshot declares, or one practice of it; returns the exit code. */
export async function show(
  wanted: string | undefined,
  options: { json?: boolean; practice?: string; on?: string },
): Promise<0 | 1 | 2> {
  try {
    const snapshots = snapshotsFolder();
    const snapshot = await openSnapshot(snapshots, await findSnapshot(snapshots, wanted, options.on));
    if (options.practice === undefined) await showSnapshot(snapshot, snapshots, options.json === true);
    else showPractice(practiceOf(snapshot, options.practice), options.json === true);
    return 0;
  } catch (error) {
    return failed(error);
  }
}

async function showSnapshot({ id, manifest, register }: OpenSnapshot, snapshots: string, json: boolean): Promise<void> {
  const active = (await publications(snapshots)).filter((one) => one.id === id).map(({ at }) => at.toISOString());
  const practices = register.practices.map(({ id: practice, title, revision, since, statements, file }) => ({
    id: practice,
    title,
    revision,
    ...(since === undefined ? {} : { since }),
    statements: statements.length,
    file,
  }));
  if (json) {
    printJson({
      id,
      company: register.company.name,
      model: manifest.model,
      createdAt: manifest.createdAt,
      active,
      counts: manifest.counts,
      practices,
    });
    return;
  }
  const { counts } = manifest;
  for (const line of columns([
    ['snapshot', styled('bold', id)],
    ['company', register.company.name],
    [
      'declares',
      `${counts.practices} practices, ${counts.statements} statements (${counts.french} in French, ${counts.english} in English)`,
    ],
    ['active from', active.join(', ')],
    ['model', manifest.model],
  ]))
    print(line);
  print('');
  const rows = practices.map((one) => [
    one.id,
    `r${one.revision}`,
    one.since ?? '-',
    `${one.statements}`,
    one.title.en ?? one.title.fr ?? '',
  ]);
  const [head = '', ...lines] = columns([['practice', 'rev.', 'since', 'statements', 'title'], ...rows]);
  print(styled('dim', head));
  for (const line of lines) print(line);
}

function practiceOf({ id, register }: OpenSnapshot, wanted: string): Practice {
  const practice = register.practices.find((one) => one.id === wanted);
  if (practice !== undefined) return practice;
  throw new WrongUsageError(
    `The snapshot ${id} declares no practice ${JSON.stringify(wanted)}. \`npx limpide register show\` lists them.`,
  );
}

function showPractice(practice: Practice, json: boolean): void {
  if (json) {
    printJson(practice);
    return;
  }
  const { id, revision, since, title, file, statements } = practice;
  print(styled('bold', LANGUAGES.flatMap((language) => title[language] ?? []).join(' / ')));
  print(styled('dim', `${id}, revision ${revision}${since === undefined ? '' : ` since ${since}`}, ${file}`));
  for (const statement of statements) {
    print('');
    print(`${styled('cyan', statement.id)}  ${styled('dim', `${statement.facet}  ${statement.source.locator}`)}`);
    for (const language of LANGUAGES) {
      const words = statement.text[language];
      if (words !== undefined) print(`  ${language}  ${words}`);
    }
  }
}

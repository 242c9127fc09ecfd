import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  const keys = program.command('keys').description('The keys that personal data of requests are encrypted with.');
  keys
    .command('rotate')
    .description('Seal everything anew with the first key of LIMPIDE_RIGHTS_KEYS; the others can be removed after it.')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nFirst put the new key before the old one (k2:…,k1:…) and start every server anew; then run this.\nThe servers go on meanwhile. It may be stopped and run again.',
    )
    .action(refusing(rotateKeys));
}

async function rotateKeys(options: { json?: boolean }): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { placeOf, readConfiguration } = await import('../configuration.ts');
  const { completeSecrets } = await import('../keys.ts');
  const { openRights } = await import('../serving/open-rights.ts');
  const { rotate } = await import('../../rights/store/rotate.ts');
  const { createFollowerStore } = await import('../../rights/following/follower-store.ts');
  const { randomUUID } = await import('node:crypto');
  const { rotateDialog } = await import('../../rights/store/rotate-dialog.ts');

  const { configuration, secrets } = readConfiguration(process.env);
  const warn = (message: string) => process.stderr.write(`${message}\n`);
  const { rightsKeys } = completeSecrets(configuration, secrets, warn);
  const { migrate } = await import('../../storage/migrate.ts');
  const { CONVERSATIONS_MIGRATIONS } = await import('../../storage/migrations/conversations/all.ts');
  const { openDatabase } = await import('../../storage/open.ts');
  const { createSlackStore } = await import('../store/slack-store.ts');
  const { rotateInstallations } = await import('../channels/slack/installation-place.ts');
  const place = placeOf(configuration, secrets);
  const rights = await openRights(place, rightsKeys, () => new Date());
  const conversations = openDatabase<import('../store/schema.ts').ConversationsSchema>({
    ...place,
    purpose: 'conversations',
    durability: 'full',
  });
  try {
    const { queries } = rights.database;
    await migrate(conversations.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    const sealed = {
      ...(await rotate(queries, rights.vault)),
      ...(await rotateDialog(queries, rights.vault)),
      followers: await createFollowerStore(queries, rights.vault, randomUUID).rotate(),
      installations: await rotateInstallations(createSlackStore(conversations), rights.vault),
    };
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ key: rightsKeys.current, sealed })}\n`
        : `Sealed anew with key "${rightsKeys.current}": ${Object.entries(sealed)
            .map(([what, count]) => `${count} ${what}`)
            .join(', ')}. The other keys can be removed.\n`,
    );
  } finally {
    await Promise.all([rights.database.close(), conversations.close()]);
  }
}

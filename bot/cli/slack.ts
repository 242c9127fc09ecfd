import type { Command } from 'commander';
import { refusing } from './refusing.ts';

export function addTo(program: Command): void {
  const slack = program.command('slack').description('The Slack app.');
  slack
    .command('check')
    .description('Check SLACK_BOT_TOKEN: whose it is, which scopes it has, and which are missing.')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nExit code: 0 nothing is missing, 1 something is, 2 refused. The token is never shown.')
    .action(refusing(check));
}

async function check(options: { json?: boolean }): Promise<void> {
  const { readConfiguration } = await import('../configuration.ts');
  const { ConfigurationError } = await import('../configuration-error.ts');
  const { checkToken } = await import('../channels/slack/check.ts');
  const { configuration, secrets } = readConfiguration(process.env);
  const token = secrets.slack?.botToken;
  if (token === undefined) {
    throw new ConfigurationError([
      {
        variable: 'SLACK_BOT_TOKEN',
        message:
          'is missing. Copy the bot token from OAuth & Permissions, in the app’s settings; docs/slack.md says how.',
      },
    ]);
  }
  const { readStaffFile } = await import('../staff/read-staff.ts');
  const { slack: places } =
    configuration.staff === undefined ? { slack: {} } : await readStaffFile(configuration.staff);
  const report = await checkToken({
    token,
    desk: configuration.slack?.deskChannel !== undefined,
    identity: configuration.slack?.identity === 'email',
    places: Object.values(places),
  });
  process.exitCode = report.missing.length > 0 ? 1 : 0;
  if (options.json) {
    console.log(JSON.stringify(report));
    return;
  }
  console.log(`The token opens the workspace "${report.workspace}" as "${report.account}".`);
  for (const { scope, why } of report.missing) console.log(`missing  ${scope}: ${why}`);
  for (const scope of report.surplus) console.log(`surplus  ${scope}: nothing here needs it; take it away`);
  if (report.missing.length > 0)
    console.log(
      'Add what is missing in OAuth & Permissions, or update the app from slack/manifest.yaml, and install it again.',
    );
  else console.log('Nothing is missing.');
}

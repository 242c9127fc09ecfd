import type { Command } from 'commander';

const CODES =
  '\nExit code: 0 done, 1 refused and nothing changed (the reason is on stderr, or in "code" with --json), 2 cannot run.';

/** Adds a command that a member of staff runs on the desk; its options are those of AsStaff. */
export function staffCommand(group: Command, name: string, description: string): Command {
  return group
    .command(name)
    .description(description)
    .requiredOption('--as <e-mail>', 'who acts: a member of staff (LIMPIDE_STAFF)')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', CODES);
}

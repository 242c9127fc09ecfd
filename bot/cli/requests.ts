import { type Command, InvalidArgumentError, Option } from 'commander';
import { RIGHTS } from '../../rights/law/rights.ts';
import { CAPACITIES, ENTRY_CHANNELS } from '../desk/entry.ts';
import type { RequestAct } from '../desk/request-act.ts';
import { refusing } from './refusing.ts';
import type { FileOptions } from './requests/file.ts';
import type { AsStaff } from './requests/open-desk.ts';
import { staffCommand } from './requests/staff-command.ts';

/** `limpide requests …`: the desk from the command line. */
export function addTo(program: Command): void {
  const requests = program
    .command('requests')
    .description('Handle rights requests, as a member of staff whose role allows it (docs/desk.md).');

  const add = (name: string, description: string) => staffCommand(requests, name, description);
  const act = (name: string, description: string) => add(name, description).argument('<reference>', 'as LMP-7K3F-92QX');

  add('list', 'List requests; what is owed first comes first.')
    .addOption(
      new Option('--which <which>', 'which of them')
        .choices(['open', 'mine', 'unclaimed', 'late', 'closed'])
        .default('open'),
    )
    .action(refusing(async (options: AsStaff & { which: 'open' }) => (await here()).list(options)));
  act('show', 'Show one request: dates with their rule, story, letters, files, and what can be done.').action(
    refusing(async (reference: string, options: AsStaff) => (await here()).show(reference, options)),
  );
  add('file', 'File a wish that came by phone or letter; its clock runs from the day it came.')
    .addOption(new Option('--right <right...>', 'what is asked for').choices([...RIGHTS]).makeOptionMandatory())
    .requiredOption('--words <words>', 'the person’s own words')
    .addOption(new Option('--channel <channel>', 'how it came').choices([...ENTRY_CHANNELS]).makeOptionMandatory())
    .addOption(new Option('--language <language>', 'of the person').choices(['fr', 'en']).makeOptionMandatory())
    .option('--received <day>', 'the day it came, as 2026-03-05; today unless given, never in the future')
    .option('--contact <e-mail>', 'where the person can be written to; without it they get a follow-up code')
    .option('--residence <code>', 'where the person lives, if they said so: FR, GB, US-CA')
    .addOption(new Option('--on-behalf <capacity>', 'of somebody else').choices([...CAPACITIES]))
    .option('--key <key>', 'the same key twice is one request')
    .action(refusing(async (options: FileOptions) => (await import('./requests/file.ts')).file(options)));
  act('acknowledged', 'Note that the person was told of the receipt, otherwise than by our letter.').action(
    run(() => ({ kind: 'acknowledged' })),
  );
  act('claim', 'Become the one who handles it.').action(run(() => ({ kind: 'claim' })));
  act('release', 'Give it back to the queue.').action(run(() => ({ kind: 'release' })));
  act('ask', 'Ask the person what is meant, or for proof of identity.')
    .option('--question <words>', 'what to ask')
    .option('--identity', 'ask for proof of identity')
    .option('--doubt <words>', 'what raises the doubt, where the law asks for it')
    .option('--preview', 'show the letter only')
    .action(
      run(({ question, identity, doubt }: { question?: string; identity?: boolean; doubt?: string }) => {
        if ((question === undefined) === (identity !== true)) {
          throw new InvalidArgumentError('Give either --question, or --identity (with --doubt).');
        }
        return question !== undefined
          ? { kind: 'ask', question }
          : { kind: 'ask_identity', ...(doubt !== undefined && { doubt }) };
      }),
    );
  act('identify', 'Note that you have seen for yourself who the person is.')
    .requiredOption('--method <words>', 'how, without copying any document')
    .addOption(
      new Option('--level <level>', 'how surely')
        .choices(['address_confirmed', 'signed_in', 'documents_seen'])
        .default('documents_seen'),
    )
    .action(
      run(({ method, level }: { method: string; level: 'documents_seen' }) => ({
        kind: 'confirm_identity',
        level,
        method,
      })),
    );
  act('extend', 'Extend the time, within the first period; the person is told.')
    .addOption(
      new Option('--reason <reason>', 'why').choices(['complexity', 'number_of_requests']).makeOptionMandatory(),
    )
    .option('--until <day>', 'the day announced, where the law sets none')
    .option('--preview', 'show the letter only')
    .action(
      run(({ reason, until }: { reason: 'complexity'; until?: string }) => ({
        kind: 'extend',
        reason,
        ...(until !== undefined && { until: until as never }),
      })),
    );
  act('refuse', 'Refuse, with a reason for each right; where it takes two, propose it.')
    .option('--ground <right=code...>', 'a right and the reason, as erasure=legal_obligation', ground, [])
    .option('--second', 'confirm the refusal that somebody else proposed')
    .option('--preview', 'show the letter only')
    .action(
      run(({ ground: grounds, second }: { ground: string[]; second?: boolean }) =>
        second ? { kind: 'second' } : { kind: 'refuse', grounds: grounds.map(groundOf) as never },
      ),
    );
  act('fulfil', 'Answer: it is done, in whole or (with --ground) in part.')
    .option(
      '--file <path...>',
      'data for the person, uploaded first',
      (path: string, all: string[]) => [...all, path],
      [],
    )
    .option('--ground <right=code...>', 'a right that is not met, and the reason', ground, [])
    .option('--preview', 'show the letter only')
    .action(
      run(({ ground: grounds }: { ground: string[] }) => ({
        kind: 'fulfil',
        grounds: grounds.map(groundOf) as never,
      })),
    );
  act('note', 'Add a note that the person does not see.')
    .argument('<words>')
    .action(
      refusing(async (reference: string, words: string, options: AsStaff) =>
        (await here()).act(reference, { kind: 'note', words }, options),
      ),
    );
  act('escalate', 'Ask for help; whoever handles it stays so, and the DPO is told.')
    .requiredOption('--to <e-mail>', 'a member of staff')
    .requiredOption('--reason <words>', 'why')
    .action(run(({ to, reason }: { to: string; reason: string }) => ({ kind: 'escalate', to, reason })));
  act('withdraw', 'Withdraw at the person’s word.')
    .requiredOption('--words <words>', 'their words, with when and how they said so')
    .action(run(({ words }: { words: string }) => ({ kind: 'withdraw', words })));
  act('resend', 'Send the last letter again.').action(
    refusing(async (reference: string, options: AsStaff) => (await here()).resend(reference, options)),
  );
  add('export', 'Export all requests without personal data, for records and figures.')
    .addOption(new Option('--format <format>', 'of the export').choices(['csv', 'json']).default('csv'))
    .action(refusing(async (options: AsStaff & { format: 'csv' | 'json' }) => (await here()).exportAll(options)));
}

const here = () => import('./requests/run.ts');

function run<Options>(actOf: (options: Options) => RequestAct) {
  return refusing(async (reference: string, options: Options & AsStaff) =>
    (await here()).act(reference, actOf(options), options),
  );
}

function ground(given: string, all: string[]): string[] {
  if (!/^\w+=\w+$/.test(given))
    throw new InvalidArgumentError('Write a right and a reason, as erasure=legal_obligation.');
  return [...all, given];
}

function groundOf(given: string): { right: string; code: string } {
  const [right = '', code = ''] = given.split('=');
  return { right, code };
}

import { type Command, Option } from 'commander';
import { INCIDENT_KINDS, RISKS } from '../../rights/incidents/incident.ts';
import { ENTRY_CHANNELS } from '../desk/entry.ts';
import type { IncidentAct } from '../desk/incident-desk.ts';
import { refusing } from './refusing.ts';
import type { EnterIncidentOptions } from './requests/incidents.ts';
import type { AsStaff } from './requests/open-desk.ts';
import { staffCommand } from './requests/staff-command.ts';

/** `limpide incidents …`: incidents from the command line. */
export function addTo(program: Command): void {
  const incidents = program
    .command('incidents')
    .description('Record and follow incidents, as a member of staff whose role allows it (docs/desk.md).');

  const add = (name: string, description: string) => staffCommand(incidents, name, description);
  const act = (name: string, description: string) => add(name, description).argument('<reference>', 'as INC-7K3F-92QX');

  add('list', 'List incidents; what the company has known longest comes first.')
    .option('--closed', 'those that are closed')
    .action(refusing(async (options: AsStaff & { closed?: boolean }) => (await here()).list(options)));
  act('show', 'Show one incident: what is known, by when the authority is told, story, and what can be done.').action(
    refusing(async (reference: string, options: AsStaff) => (await here()).show(reference, options)),
  );
  add('enter', 'Record an incident that the company noticed, or was told of by phone or letter.')
    .addOption(new Option('--kind <kind>', 'what it is').choices([...INCIDENT_KINDS]).makeOptionMandatory())
    .requiredOption('--words <words>', 'what happened')
    .option('--known <moment>', 'since when the company knows, on its clocks, as 2026-03-05T14:30; now unless given')
    .addOption(new Option('--channel <channel>', 'how it was learnt').choices([...ENTRY_CHANNELS]).default('desk'))
    .addOption(new Option('--language <language>', 'of whoever told of it').choices(['fr', 'en']).makeOptionMandatory())
    .option('--contact <e-mail>', 'of a person outside who told of it, and is to be written to')
    .option('--key <key>', 'the same key twice is one incident')
    .action(refusing(async (options: EnterIncidentOptions) => (await here()).enter(options)));
  act('acknowledge', 'Become the one who handles it; the person is told.').action(run(() => ({ kind: 'acknowledge' })));
  act('assess', 'Say how great the risk is for the people concerned.')
    .addOption(new Option('--risk <risk>', 'how great').choices([...RISKS]).makeOptionMandatory())
    .requiredOption('--words <words>', 'why')
    .action(
      run(({ risk, words }: { risk: (typeof RISKS)[number]; words: string }) => ({ kind: 'assess', risk, words })),
    );
  act('notify', 'Note who was told.')
    .option('--authority', 'the authority (GDPR Art. 33)')
    .option('--persons', 'the people concerned (GDPR Art. 34)')
    .action(
      run(({ authority = false, persons = false }: { authority?: boolean; persons?: boolean }) => ({
        kind: 'notify',
        authority,
        persons,
      })),
    );
  act('note', 'Add a note that the person does not see.')
    .requiredOption('--words <words>', 'the note')
    .action(run(({ words }: { words: string }) => ({ kind: 'note', words })));
  act('escalate', 'Ask for help; whoever handles it stays so.')
    .requiredOption('--to <e-mail>', 'a member of staff')
    .requiredOption('--reason <words>', 'why')
    .action(run(({ to, reason }: { to: string; reason: string }) => ({ kind: 'escalate', to, reason })));
  act('close', 'Close it, and tell the person what can be told.')
    .requiredOption('--words <words>', 'what the person is told')
    .action(run(({ words }: { words: string }) => ({ kind: 'close', words })));
}

function run<Options>(actOf: (options: Options) => IncidentAct) {
  return refusing(async (reference: string, options: AsStaff & Options) =>
    (await here()).act(reference, actOf(options), options),
  );
}

const here = () => import('./requests/incidents.ts');

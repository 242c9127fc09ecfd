import { type Command, Option } from 'commander';
import type { Given } from '../init/policy-register.ts';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

interface InitOptions {
  from: string;
  to: string;
  name?: string;
  email?: string;
  country?: string;
  address?: string;
  lang?: 'fr' | 'en';
  json?: boolean;
}

export function addTo(program: Command): void {
  program
    .command('init')
    .description('Make a register of a policy in Markdown, and tell what to declare next')
    .requiredOption('--from <policy.md>', 'the policy, in French or English')
    .option('--to <directory>', 'folder of the new register', 'my-register')
    .option('--name <name>', 'the company, as customers know it (default: as the policy names it)')
    .option('--email <address>', 'where people with a question about data are sent (default: as in the policy)')
    .option('--country <code>', 'ISO 3166-1, whose law and public holidays count')
    .option('--address <text>', 'postal address of who answers for the data')
    .addOption(
      new Option('--lang <language>', 'language of the policy (default: as its words tell)').choices(['fr', 'en']),
    )
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      '\nNothing that exists is overwritten. Exit code: 0 made, 2 wrong usage or a policy that cannot be read.',
    )
    .action(refusing(init));
}

async function init(options: InitOptions): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const { policyRegister } = await import('../init/policy-register.ts');
  const { writeRegister } = await import('../init/write-register.ts');
  const { whatToDeclare } = await import('../init/what-to-declare.ts');
  const { openCompany } = await import('./open-company.ts');
  const { readConfiguration } = await import('../configuration.ts');
  const { printMade } = await import('./print-made.ts');
  const { to, lang, json } = options;
  const policy = await readFile(options.from, 'utf8').catch(() => {
    throw new Error(`${options.from} cannot be read: give the path of a policy in Markdown.`);
  });
  const made = policyRegister(policy, { ...givenBy(options), ...(lang !== undefined && { language: lang }) });
  await writeRegister(to, made.files);
  const { configuration } = readConfiguration(process.env);
  const { answerer, register } = await openCompany(configuration, to, progressOn('Embedding the policy'));
  const next = await whatToDeclare(answerer, made.language);
  const practices = register.practices.length;
  const result = { directory: to, ...made, practices, statements: register.statements.length, next };
  if (json === true) {
    const { files, ...rest } = result;
    process.stdout.write(`${JSON.stringify({ ...rest, files: Object.keys(files) }, null, 2)}\n`);
  } else printMade(result);
}

function givenBy({ name, email, country, address }: InitOptions): Given {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(country !== undefined && { country }),
    ...(address !== undefined && { address }),
  };
}

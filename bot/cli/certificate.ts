import { type Command, Option } from 'commander';
import { refusing } from './refusing.ts';

/** `limpide certificate issue | verify` */
export function addTo(program: Command): void {
  const certificate = program
    .command('certificate')
    .description('Issue and verify certificates of the training (Open Badges 3.0)')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

  certificate
    .command('issue')
    .description('Write the certificate of a module that you have passed, as JSON')
    .argument('<module>', 'id of a module')
    .requiredOption('--as <e-mail>', 'whose certificate: a member of staff (LIMPIDE_STAFF)')
    .addOption(new Option('--lang <language>', 'language of the certificate (default: yours)').choices(['fr', 'en']))
    .action(
      refusing(async (module: string, options) => (await import('./training/certificates.ts')).issue(module, options)),
    );

  certificate
    .command('verify')
    .description('Check a certificate, without a network')
    .argument('<file>', 'the certificate, JSON')
    .option('--issuer <did>', 'did:key of who must have issued it (default: this installation)')
    .option('--person <e-mail>', 'whose certificate it is said to be')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExit code: 0 valid, 1 not valid or of somebody else, 2 wrong usage.')
    .action(
      refusing(async (file: string, options) => {
        const { verify } = await import('./training/certificates.ts');
        process.exitCode = await verify(file, options);
      }),
    );

  certificate
    .command('issuer')
    .description('Show the did:key that others verify your certificates with')
    .action(refusing(async () => (await import('./training/certificates.ts')).issuer()));
}

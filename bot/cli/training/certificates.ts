import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Language } from '../../../knowledge/statement.ts';
import { issueCertificate } from '../../../training/certificates/issue.ts';
import { issuerKey } from '../../../training/certificates/issuer-key.ts';
import { type Verified, verifyCertificate } from '../../../training/certificates/verify.ts';
import { certificateSeed } from '../../keys.ts';
import { currentRegister } from '../current-register.ts';
import { print, printJson, tell } from '../register/terminal.ts';
import { CommandRefusedError } from '../requests/command-refused-error.ts';
import { learnerAs, withTraining } from './open-here.ts';
import { configurationHere } from './open-modules.ts';

/** Prints a certificate. @throws CommandRefusedError when the module is not passed */
export async function issue(module: string, { as, lang }: { as: string; lang?: Language }): Promise<void> {
  const { company } = await currentRegister(configurationHere().configuration);
  await withTraining(async (here) => {
    const attestations = await here.training.attestations(await learnerAs(here, as));
    const attestation = attestations.find((one) => one.module === module);
    if (attestation === undefined)
      throw new CommandRefusedError(
        `${as} has not passed "${module}". Passed: ${attestations.map((one) => one.module).join(', ') || 'none'}.`,
      );
    const { language = 'en' } = (await here.training.learnerOf(as)) ?? {};
    printJson(
      await issueCertificate({
        attestation,
        company: { name: company.name, ...(company.contact.url !== undefined && { url: company.contact.url }) },
        language: lang ?? language,
        seed: seedHere(),
        salt: randomBytes(12).toString('hex'),
        id: `urn:uuid:${randomUUID()}`,
        at: new Date(),
      }),
    );
  });
}

/** Says whether a certificate holds; returns the exit code. */
export async function verify(
  file: string,
  options: { issuer?: string; person?: string; json?: boolean },
): Promise<0 | 1> {
  const certificate = parsed(await readFile(file, 'utf8'));
  const issuer = options.issuer ?? (await issuerKey(seedHere())).controller;
  const expected = { issuer, ...(options.person !== undefined && { account: options.person }) };
  const verified = await verifyCertificate(certificate, expected, new Date());
  if (options.json) printJson(verified);
  else print(sentence(verified));
  return verified.valid && verified.person !== 'other' ? 0 : 1;
}

export async function issuer(): Promise<void> {
  print((await issuerKey(seedHere())).controller);
}

function seedHere(): Uint8Array {
  const { configuration, secrets } = configurationHere();
  return certificateSeed(configuration, secrets, tell);
}

/** What is no JSON is no certificate. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function sentence(verified: Verified): string {
  if (verified.valid) {
    const whose = { same: ' It is this person’s.', other: ' It is not this person’s.' };
    return `Valid: "${verified.achievement}", passed on ${verified.passedOn}, issued by ${verified.issuerName ?? verified.issuer}.${verified.person ? whose[verified.person] : ''}`;
  }
  switch (verified.reason) {
    case 'not-a-certificate':
      return 'Not valid: this is no Open Badges 3.0 certificate.';
    case 'another-issuer':
      return `Not valid: it was signed by another issuer than the expected one; it names ${verified.detail}.`;
    case 'changed':
      return `Not valid: it was changed after it was signed (${verified.detail}).`;
  }
}

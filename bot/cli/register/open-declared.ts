import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { RegisterFaultsError, requireRegister } from '../../../knowledge/register/load-register.ts';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { openSnapshot } from '../../../knowledge/snapshot/open.ts';
import { findSnapshot, WrongUsageError } from './find-snapshot.ts';
import { snapshotsFolder } from './terminal.ts';

/** What a policy that stands alone is read with: the comparison looks at statements only. */
const NOBODY = `id: policy
name: Policy
controller: { name: Policy, address: "-" }
contact: { email: nobody@policy.example }
authority: { name: { en: "-" }, url: https://policy.example }
languages: [fr, en]
jurisdictions: [eu-gdpr]
country: FR
`;

/** What stands in a register's folder, in one Markdown policy, or in a snapshot: its name, its beginning, or a day. */
export async function openDeclared(wanted: string): Promise<Register> {
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isDirectory()) return requireRegister(wanted);
  if (found?.isFile() && wanted.endsWith('.md')) return readPolicy(wanted);
  if (found !== undefined) throw new WrongUsageError(`${wanted}: a register's folder, a policy (*.md) or a snapshot.`);
  const snapshots = snapshotsFolder();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(wanted);
  const id = await findSnapshot(snapshots, isDay ? undefined : wanted, isDay ? wanted : undefined);
  return (await openSnapshot(snapshots, id)).register;
}

async function readPolicy(path: string): Promise<Register> {
  const { register, faults } = readRegister([
    { path: 'company.yaml', bytes: Buffer.from(NOBODY) },
    // Ids come from the file's name: two versions of one policy are compared under one.
    { path: 'documents/policy.md', bytes: await readFile(path) },
  ]);
  if (register === undefined) throw new RegisterFaultsError(basename(path), faults);
  return register;
}

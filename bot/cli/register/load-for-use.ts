import { compareFaults, type Fault, fault } from '../../../knowledge/register/fault.ts';
import { loadRegister } from '../../../knowledge/register/load-register.ts';
import type { LoadedRegister } from '../../../knowledge/register/read-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { isRegime, REGIMES } from '../../../rights/law/regimes.ts';

/**
 * The register in a folder, with remarks on what the program would make of it besides: laws that it has no rules for,
 * and practices that do not hold yet.
 */
export async function loadForUse(directory: string, now: Date): Promise<LoadedRegister> {
  const loaded = await loadRegister(directory);
  if (loaded.register === undefined) return loaded;
  const faults = [...loaded.faults, ...remarksOnLaws(loaded.register), ...remarksOnDates(loaded.register, now)];
  return { ...loaded, faults: faults.sort(compareFaults) };
}

function remarksOnLaws({ company }: Register): Fault[] {
  return company.jurisdictions.flatMap((jurisdiction, at) =>
    isRegime(jurisdiction)
      ? []
      : [
          fault(
            'jurisdiction-unknown',
            { file: 'company.yaml', path: `jurisdictions[${at}]` },
            { jurisdiction, known: REGIMES },
          ),
        ],
  );
}

function remarksOnDates({ practices }: Register, now: Date): Fault[] {
  const today = now.toISOString().slice(0, 10);
  return practices.flatMap(({ file, since }) =>
    since !== undefined && since > today ? [fault('since-in-future', { file, path: 'since' }, { since })] : [],
  );
}

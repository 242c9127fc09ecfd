import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../.cache/registers', import.meta.url));

/** A register of one practice whose retention is `months`; published in a moment. */
export async function smallRegister(months: number, { fourEyes = false } = {}): Promise<string> {
  const folder = join(CACHE, `small-${months}${fourEyes ? '-four-eyes' : ''}`);
  await mkdir(join(folder, 'practices'), { recursive: true });
  await replace(
    join(folder, 'company.yaml'),
    `id: petite
name: Petite
controller: { name: Petite SAS, address: "1 rue X, 69001 Lyon, France" }
contact: { email: bonjour@petite.example }
authority: { name: { fr: CNIL, en: CNIL }, url: https://www.cnil.fr }
languages: [fr, en]
jurisdictions: [eu-gdpr]
country: FR
${fourEyes ? 'desk: { fourEyes: true }\n' : ''}`,
  );
  await replace(
    join(folder, 'practices', 'readings.yaml'),
    `id: readings
revision: 1
since: 2026-03-01
title: { fr: Relevés de consommation, en: Consumption readings }
statements:
  - id: kept
    facet: retention
    fr: Nous gardons vos relevés de consommation ${months} mois.
    en: We keep your consumption readings for ${months} months.
  - id: collected
    facet: collection
    fr: Nous relevons votre consommation chaque jour par votre compteur.
    en: We read your consumption every day through your meter.
`,
  );
  return folder;
}

/** In one step, because other test files read the same register at the same time. */
async function replace(file: string, text: string): Promise<void> {
  const beside = join(CACHE, randomUUID());
  await writeFile(beside, text);
  await rename(beside, file);
}

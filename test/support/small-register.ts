import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A register of one practice whose retention is `months`; published in a moment. */
export async function smallRegister(months: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-register-'));
  await mkdir(join(folder, 'practices'));
  await writeFile(
    join(folder, 'company.yaml'),
    `id: petite
name: Petite
controller: { name: Petite SAS, address: "1 rue X, 69001 Lyon, France" }
contact: { email: bonjour@petite.example }
authority: { name: { fr: CNIL, en: CNIL }, url: https://www.cnil.fr }
languages: [fr, en]
jurisdictions: [eu-gdpr]
country: FR
`,
  );
  await writeFile(
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

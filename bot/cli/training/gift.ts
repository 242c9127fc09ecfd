import { readFile } from 'node:fs/promises';
import type { Language } from '../../../knowledge/statement.ts';
import { exportGift } from '../../../training/exchange/export-gift.ts';
import { importGift } from '../../../training/exchange/import-gift.ts';
import { tell } from '../register/terminal.ts';
import { CommandRefusedError } from '../requests/command-refused-error.ts';
import { configurationHere, openModules } from './open-modules.ts';

/** Prints a module as GIFT. */
export async function toGift(id: string, language: Language): Promise<void> {
  const { modules, register } = await openModules(configurationHere().configuration, undefined, undefined);
  const module = modules.find((one) => one.id === id);
  if (module === undefined)
    throw new CommandRefusedError(`There is no module "${id}". There are: ${modules.map((one) => one.id).join(', ')}.`);
  const titleOf = (practice: string) =>
    register.practices.find((one) => one.id === practice)?.title ?? { en: practice };
  process.stdout.write(exportGift(module, language, titleOf));
}

/** Prints a GIFT file as a module; what has no form here is told on standard error. */
export async function fromGift(file: string, { id, lang }: { id: string; lang: Language }): Promise<void> {
  const { source, items, left } = importGift(await readFile(file, 'utf8'), id, lang);
  process.stdout.write(source);
  tell(
    `${items} items.${left.length > 0 ? ` Left out: ${left.map(({ title, type }) => `${title} (${type})`).join(', ')}.` : ''}`,
  );
}

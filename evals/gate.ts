import { z } from 'zod';
import { findFault } from '../knowledge/gate/gate.ts';
import type { PieceReader } from '../knowledge/retrieval/embedder.ts';
import { LANGUAGES } from '../knowledge/statement.ts';
import type { CompanyFile } from './company-files.ts';
import { DataFileError } from './data-file-error.ts';

/** Claims with the quote given as their proof, and whether they may be shown. */
export const gatePairsSchema = z
  .array(
    z.looseObject({
      company: z.string(),
      practice: z.string(),
      lang: z.enum(LANGUAGES),
      statementLang: z.enum(LANGUAGES),
      class: z.string(),
      claim: z.string(),
      quote: z.string(),
      supported: z.boolean(),
    }),
  )
  .min(1);
export type GatePair = z.infer<typeof gatePairsSchema>[number];

/** Counts; `letThrough` of a class of supported pairs is what should be let through. */
export interface GateFigures {
  n: number;
  unsupportedLetThrough: number;
  supportedRejected: number;
  byClass: Record<string, { n: number; letThrough: number }>;
}

/**
 * Puts each pair before the gate: the JSON of `npx limpide eval gate`.
 * @param onWrong hears of each pair that is judged wrongly, with the gate's reason
 * @throws DataFileError when a pair names a company or a practice that is not among `companies`
 */
export async function evaluateGate(
  pairs: readonly GatePair[],
  companies: readonly CompanyFile[],
  reader: PieceReader,
  onWrong: (pair: GatePair, reason: string) => void = () => {},
  onProgress: (done: number, of: number) => void = () => {},
): Promise<GateFigures> {
  const figures: GateFigures = { n: pairs.length, unsupportedLetThrough: 0, supportedRejected: 0, byClass: {} };
  for (const [place, pair] of pairs.entries()) {
    const declared = declaredFor(pair, place, companies);
    const fault = await findFault(
      { text: pair.claim, language: pair.lang, quote: pair.quote },
      { text: declared, language: pair.statementLang },
      reader,
    );
    const passes = fault === undefined;
    const own = figures.byClass[pair.class] ?? { n: 0, letThrough: 0 };
    figures.byClass[pair.class] = { n: own.n + 1, letThrough: own.letThrough + Number(passes) };
    if (passes !== pair.supported) {
      if (passes) figures.unsupportedLetThrough += 1;
      else figures.supportedRejected += 1;
      onWrong(pair, fault === undefined ? 'let through' : `${fault.code}: ${fault.about}`);
    }
    onProgress(place + 1, pairs.length);
  }
  return figures;
}

function declaredFor(
  { company, practice, statementLang }: GatePair,
  place: number,
  companies: readonly CompanyFile[],
): string {
  const file = companies.find((one) => one.company.id === company);
  const declared = file?.practices.find(({ id }) => id === practice);
  if (declared !== undefined) return declared[statementLang];
  const [where, found] = file === undefined ? ['company', company] : ['practice', practice];
  throw new DataFileError(
    'pairs',
    `${place}.${where}`,
    `"${found}" is none of those of --data`,
    'give the folder that holds its file',
  );
}

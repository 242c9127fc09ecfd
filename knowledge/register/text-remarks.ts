import { type Quantity, quantities, sameQuantity } from '../quantities/quantities.ts';
import { type Bilingual, LANGUAGES } from '../statement.ts';
import { type Fault, fault } from './fault.ts';
import type { DeclaredText } from './read-practices.ts';
import type { Company } from './register.ts';

/** Remarks on languages and repeated texts, over the whole register. */
export function remarkOnTexts(company: Company, texts: DeclaredText[]): Fault[] {
  const used = LANGUAGES.filter((language) => texts.some(({ text }) => text[language] !== undefined));
  const [only] = used;
  const oneLanguage = used.length === 1 && only !== undefined;
  const remarks: Fault[] = [];
  if (oneLanguage) remarks.push(fault('one-language', { file: 'company.yaml', path: 'languages' }, { language: only }));
  const first = new Map<string, string>();
  for (const { text, name, statement, ...place } of texts) {
    const differing = differingFigures(text);
    if (differing) remarks.push(fault('figures-differ', place, differing));
    for (const language of LANGUAGES) {
      const words = text[language];
      const announced = company.languages.includes(language);
      if (words === undefined) {
        // Said once for a register wholly in one language, not for every text; prose is translated as a whole.
        if (announced && !oneLanguage && place.file.startsWith('practices/'))
          remarks.push(fault('language-missing', place, { language }));
        continue;
      }
      if (!announced) remarks.push(fault('language-not-announced', place, { language }));
      if (!statement) continue;
      const key = `${language} ${words.toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, name);
      else remarks.push(fault('same-text', { ...place, path: `${place.path}.${language}` }, { language, other }));
    }
  }
  return remarks;
}

/**
 * Two lengths of time or measures of one unit ("15 jours", "30 days") that stand for each other in the two languages of a
 * text and differ: each language has one that the other lacks. Undefined where there are none.
 */
function differingFigures({ fr, en }: Bilingual): { fr: string; en: string } | undefined {
  if (fr === undefined || en === undefined) return undefined;
  const compared = (all: Quantity[]) => all.filter(({ kind }) => kind === 'duration' || kind === 'measure');
  const [french, english] = [compared(quantities(fr, 'fr')), compared(quantities(en, 'en'))];
  const without = (all: Quantity[], others: Quantity[]) =>
    all.filter((one) => !others.some((other) => sameQuantity(one, other)));
  const left = without(english, french);
  for (const one of without(french, english)) {
    const other = left.find(({ kind, unit }) => kind === one.kind && unit === one.unit);
    if (other) return { fr: one.text.trim(), en: other.text.trim() };
  }
  return undefined;
}

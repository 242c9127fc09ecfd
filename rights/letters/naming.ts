import type { Language } from '../../knowledge/statement.ts';
import { RIGHT_NAMES, type Right } from '../law/rights.ts';

const AND: Record<Language, string> = { fr: 'et', en: 'and' };

/** « d’accès à vos données et d’effacement de vos données », as it follows « votre demande ». */
export function rightsNamed(rights: readonly Right[], language: Language): string {
  const names = rights.map((right) => RIGHT_NAMES[right][language]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${AND[language]} ${last}`;
}

/** A reference to the law as the language writes it: `GDPR Art. 15` is « RGPD, art. 15 ». */
export function referenceIn(reference: string, language: Language): string {
  if (language === 'en') return reference;
  return reference
    .replace(/(UK )?GDPR Art\. /g, (_, british?: string) => (british ? 'UK GDPR, art. ' : 'RGPD, art. '))
    .replace(/\bFADP Art\. /g, 'LPD, art. ')
    .replace(/\bDPO Art\. /g, 'OPDo, art. ')
    .replace(/\bLGPD Art\. /g, 'LGPD, art. ')
    .replace(/ s\. /g, ', art. ')
    .replace('state law', 'loi de l’État');
}

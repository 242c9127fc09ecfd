import { goesWith, LEGAL_BASIS_NAMES, type LegalBasis } from '../../../rights/law/legal-bases.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { say } from '../catalogue/entry.ts';
import { FILING } from '../catalogue/filing.ts';
import type { Part } from '../reply.ts';
import { titleIn } from '../titles.ts';
import { frame, type Situation } from './situation.ts';

const MOST = 2;

/**
 * Explains the rights of a request from the legal bases declared for practices; one sentence a practice. It never
 * refuses: exemptions are decided by people. Where nothing is declared, or the law is not the GDPR, nothing is said.
 */
export function basisParts(
  { rights, regime }: Pick<RightsRequest, 'rights' | 'regime'>,
  practices: readonly string[],
  { register, company, language }: Pick<Situation, 'register' | 'company' | 'language'>,
): Part[] {
  if (regime !== 'eu-gdpr' && regime !== 'uk-gdpr') return [];
  return practices.slice(0, MOST).flatMap((id) => {
    const practice = register.practices.find((one) => one.id === id);
    const bases = [...new Set((practice?.facts?.purposes ?? []).flatMap(({ basis }) => basis ?? []))];
    if (!practice || bases.length === 0) return [];
    const verdicts = rights.flatMap((right) => bases.flatMap((basis) => goesWith(right, basis) ?? []));
    if (verdicts.length === 0) return [];
    const entry = verdicts.every(Boolean)
      ? FILING.basisFits
      : verdicts.some(Boolean)
        ? FILING.basisPartly
        : FILING.basisUnusual;
    const facts = {
      company: company.name,
      title: titleIn(practice.title, language, id).text,
      bases: named(bases, language),
    };
    return [frame(say(entry as typeof FILING.basisFits, language, facts), language)];
  });
}

function named(bases: readonly LegalBasis[], language: Situation['language']): string {
  const names = bases.map((basis) => LEGAL_BASIS_NAMES[basis][language]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

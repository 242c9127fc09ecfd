import type { ReportedKind } from '../../../rights/incidents/incident.ts';
import { any } from '../understanding/patterns.ts';
import { straight } from './reading.ts';

const MISDIRECTED = any(
  "d'un(?:e)? autre|de quelqu'un d'autre|d'autres (?:clients?|personnes?)|autre (?:client|personne|patient|famille)|mauvaise? (?:adresse|destinataire|personne)|par erreur|en copie|pas (?:pour moi|à moi)|au nom d'un",
  "someone else'?s|somebody else'?s|another (?:customer|person|client|patient|family)'?s?|other (?:customers?|people)'?s?|wrong (?:address|person|recipient|house)|not (?:meant for me|mine)|by mistake|cc'?d",
);
const FRAUD = any(
  'phishing|hameçonnage|arnaque\\w*|escroc\\w*|faux|fausse|frauduleu\\w*|fraude|usurp\\w*|prélev\\w*|paiements?|carte|chantage|rançon\\w*|volée?s?|vol',
  'phishing|scam\\w*|fake|fraud\\w*|impersonat\\w*|identity|payments?|charged?|card|ransom\\w*|blackmail\\w*|stolen|theft|stole',
);

/** What kind of incident a message tells of, when it is known that it tells of one; access to an account where it does not say. */
export function incidentKindOf(message: string): ReportedKind {
  const text = straight(message);
  if (MISDIRECTED.test(text)) return 'misdirected';
  return FRAUD.test(text) ? 'fraud' : 'account';
}

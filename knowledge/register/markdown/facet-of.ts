import type { Facet } from '../../facets.ts';

/** Words of headings that tell the facet, French and English, without accents; the first that matches counts. */
const KEYWORDS: [Facet, RegExp][] = [
  [
    'legal-basis',
    /\b(?:legal bas[ie]s|lawful bas[ie]s|legal grounds?|bases? legales?|fondements? (?:juridiques?|legal|legaux)|base juridique)\b/,
  ],
  [
    'account-deletion',
    /\b(?:delet\w+ .*accounts?|account (?:deletion|closure)|clos\w+ .*account|suppression .*comptes?|supprimer .*compte|cloture .*compte)\b/,
  ],
  [
    'retention',
    /\b(?:retention|retain|how long|keep your|durees?|combien de temps|conservation|conservees?|delet\w+|effacement)\b/,
  ],
  ['cookies', /\b(?:cookies?|trackers?|tracking|traceurs?)\b/],
  ['children', /\b(?:child\w*|minors?|enfants?|mineure?s?|parental\w*)\b/],
  ['ai-training', /\b(?:artificial intelligence|ai|machine learning|intelligence artificielle|ia)\b/],
  ['automated-decision', /\b(?:automated decision\w*|automated processing|decisions? automatisees?)\b/],
  ['profiling', /\b(?:profiling|profilage|inferences?)\b/],
  [
    'government-requests',
    /\b(?:law enforcement|government|subpoenas?|legal requests?|competent authorities|autorites (?:competentes|publiques|judiciaires)|requisitions?)\b/,
  ],
  ['breach', /\b(?:breach\w*|incidents?|violations? de donnees|fuites?)\b/],
  [
    'transfer',
    /\b(?:transf\w+|cross-border|international\w*|location of (?:site|data)|hors de l.union|hors ue|localisation des donnees|hebergement|hosted)\b/,
  ],
  [
    'recipients',
    /\b(?:shar\w+|disclos\w+|third[- ]part\w+|recipients?|sub-?processors?|service providers?|vendors?|destinataires?|partag\w+|sous-traitants?|prestataires?|partenaires?|tiers|avoir acces|nous aide\w*|communiqu\w+ .*donnees)\b/,
  ],
  ['employees', /\b(?:employees?|applicants?|recruitment|salaries|candidats?|recrutement|collaborateurs)\b/],
  [
    'marketing',
    /\b(?:marketing|advertis\w+|newsletters?|prospection|publicit\w+|infolettres?|communication preferences)\b/,
  ],
  ['consent', /\b(?:consent\w*|opt-?(?:in|out)|choices?|consentement|choix)\b/],
  ['location', /\b(?:geo-?location|location (?:data|information)|geolocalisation|localisation)\b/],
  ['payment', /\b(?:payments?|billing|paiements?|facturation|bancaires?)\b/],
  ['third-party-login', /\b(?:single sign-on|sso|social login|linked to your|connexion par un tiers)\b/],
  ['audit', /\b(?:audits?|certifications?)\b/],
  ['rights', /\b(?:rights?|droits?|access (?:to )?your|your access)\b/],
  ['security', /\b(?:secur\w+|encrypt\w+|protect\w*|chiffrement|protegeons|protection)\b/],
  ['contact', /\b(?:contact\w*|questions?|complaints?|dispute\w*|dpo|nous ecrire|reclamations?|delegue)\b/],
  [
    'collection',
    /\b(?:collect\w*|what (?:data|information)|data we|quelles? (?:sont les )?donnees|donnees (?:collectees|traitees)|collectons|collecte)\b/,
  ],
  ['source', /\b(?:sources?|origine des donnees|provenance)\b/],
  ['purpose', /\b(?:purposes?|how \w+ uses?|why we|finalites?|pourquoi|utilis\w+)\b/],
];

/** The facet that the nearest telling title names: `titles` from the nearest to the farthest. */
export function facetOf(titles: readonly string[]): Facet {
  const plain = titles.map((title) => title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'"));
  // Under "legal bases", the titles of the paragraphs name what is processed, not what the paragraph is about.
  if (plain.some((title) => KEYWORDS[0]?.[1].test(title))) return 'legal-basis';
  for (const title of plain) {
    const found = KEYWORDS.find(([, words]) => words.test(title));
    if (found) return found[0];
  }
  return 'other';
}

import type { Language } from '../statement.ts';

/** A word that few customers use, as a pattern on folded text, and a plain one. */
export interface HardWord {
  pattern: RegExp;
  plain: string;
}

const hard = (pattern: string, plain: string): HardWord => ({
  pattern: new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, 'gu'),
  plain,
});

/** Words of lawyers and engineers that turn up in policies. The company's own stand in its glossary. */
export const HARD_WORDS: Record<Language, readonly HardWord[]> = {
  fr: [
    hard('donnees a caractere personnel', 'données personnelles'),
    hard('traitements? de donnees', 'utilisation de vos données'),
    hard('responsable (?:du|de) traitement', 'l’entreprise qui répond de vos données'),
    hard('sous-traitants?(?: ulterieurs?)?', 'prestataires'),
    hard('finalites?', 'raison, but'),
    hard('interets? legitimes?', 'intérêt légitime : dire lequel'),
    hard('base legale|base juridique|fondement juridique', 'ce qui nous y autorise'),
    hard('personnes? concernees?', 'vous'),
    hard('anonymisa\\w*|pseudonymis\\w*', 'dire ce qui est retiré, et si quelqu’un peut encore vous reconnaître'),
    hard('portabilite', 'emporter vos données'),
    hard('minimisation', 'ne prendre que le nécessaire'),
    hard('archivage intermediaire', 'archive à accès restreint'),
    hard('profilage', 'deviner vos goûts ou vos habitudes'),
    hard('destinataires?', 'qui reçoit'),
    hard('susmentionne\\w*|precite\\w*|ci-apres|ci-dessus|susvise\\w*', 'nommer la chose'),
    hard('nonobstant', 'malgré'),
    hard('le cas echeant', 's’il y a lieu : dire quand'),
    hard('aux fins d\\w*', 'pour'),
    hard('en vertu d\\w*|conformement a', 'selon'),
    hard('proceder a(?:ux?)?', 'faire'),
    hard('notamment', 'dire toute la liste, ou « par exemple »'),
    hard('cookies? tiers|traceurs?', 'petits fichiers d’autres sites'),
    hard('chiffrement de bout en bout', 'que seuls l’expéditeur et le destinataire peuvent lire'),
    hard('purge\\w*', 'supprimer'),
    hard('modalites?', 'façon de faire'),
  ],
  en: [
    hard('data subjects?', 'you'),
    hard('data controllers?', 'the company that answers for your data'),
    hard('(?:data )?(?:sub-?)?processors?', 'firms that work for us'),
    hard('processing (?:activities|operations)', 'what we do with your data'),
    hard('personally identifiable information|pii', 'personal data'),
    hard('legitimate interests?', 'legitimate interest: say which'),
    hard('lawful bas[ie]s|legal bas[ie]s', 'what allows us to'),
    hard(
      'anonymi[sz]\\w*|pseudonymi[sz]\\w*|de-identified',
      'say what is removed, and whether anyone can still tell it is you',
    ),
    hard('portability', 'taking your data with you'),
    hard('profiling', 'guessing your tastes or habits'),
    hard('aforementioned|hereinafter|herein|thereof|hereby', 'name the thing'),
    hard('notwithstanding', 'despite'),
    hard('pursuant to|in accordance with', 'under'),
    hard('in order to', 'to'),
    hard('prior to', 'before'),
    hard('subsequent to', 'after'),
    hard('utili[sz]e[sd]?|utili[sz]ation', 'use'),
    hard('for the purposes? of', 'to, for'),
    hard('in the event (?:that|of)', 'if'),
    hard('commence[sd]?', 'start'),
    hard('terminate[sd]?|termination', 'end'),
    hard('third[- ]part(?:y|ies)', 'name who'),
    hard('web beacons?|tracking technologies', 'small files or images that follow visits'),
    hard('end-to-end encrypt\\w*', 'that only sender and receiver can read'),
    hard('retention period', 'how long we keep it'),
  ],
};

/** Words that leave open whether something happens. */
export const HEDGES: Record<Language, RegExp> = {
  fr: /(?<![\p{L}-])(?:peu(?:t|vent|x)|pouvons|pourr(?:a|ons|ont|ait|aient|ions)|eventuel\w*|certaines?|certains|parfois|generalement|en principe|susceptibles? de|si necessaire|dans la mesure du possible|un delai raisonnable|aussi longtemps que necessaire|le temps necessaire|etc|partenaires)(?![\p{L}-])/gu,
  en: /(?<![\p{L}-])(?:may|might|could|some|certain|sometimes|generally|in principle|typically|where appropriate|as appropriate|if necessary|as needed|as long as necessary|reasonable|from time to time|etc|partners|such as|including but not limited to)(?![\p{L}-])/gu,
};

/** Negations; in French « ne … aucun » is one. */
export const NEGATIONS: Record<Language, RegExp> = {
  fr: /(?<![\p{L}-])(?:ne|sans)(?![\p{L}-])|(?<!\p{L})n'/gu,
  en: /(?<![\p{L}-])(?:not|never|no|nor|neither|without|cannot)(?![\p{L}-])|n't(?!\p{L})/gu,
};

/** The passive voice, as far as a pattern can tell it: a form of "to be" and a participle. */
export const PASSIVES: Record<Language, RegExp> = {
  fr: /(?<![\p{L}-])(?:est|sont|sera|seront|etait|etaient|a ete|ont ete|etre)(?: \p{L}+ment| pas| jamais| alors| ensuite)? (?!\p{L}+(?:ue?s?ment)\b)\p{L}{2,}(?:ees?|es?|is|ises?|its?|ites?|us|ues?)(?= (?:par|a|au|aux|en|dans|sur|pour|pendant|des?|apres|avant|puis|avec|sans|chaque|tous|jusqu))/gu,
  en: /(?<![\p{L}-])(?:is|are|was|were|be|been|being|gets?)(?: \p{L}+ly| not| never| also| then| only)? (?!\p{L}+ing\b)(?:\p{L}{2,}ed|kept|held|sent|given|taken|made|done|shown|written|sold|built|known|seen|put|read|paid|met|found|lost|told|brought|drawn|set)(?![\p{L}-])/gu,
};

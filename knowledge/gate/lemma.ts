import { stemOf } from '../retrieval/analysis/terms.ts';
import type { Language } from '../statement.ts';

/** Forms that the stemmer does not bring together with their verb. */
const IRREGULAR: Record<Language, ReadonlyMap<string, string>> = {
  en: forms(`keep kept;hold held;have has had;send sent;sell sold;buy bought;tell told;see seen saw;give given gave;make made;take taken took;choose chosen
    chose;write written wrote;speak spoken spoke;show shown;hide hidden hid;go gone went goes;leave left;lose lost;find found;hear heard;know
    known knew;pay paid;build built;steal stolen stole;draw drawn drew;withdraw withdrawn withdrew;think thought;mean meant;lend lent;bring
    brought;catch caught;teach taught;meet met;win won;begin begun began;get got gotten;rise risen rose;fall fallen fell;forget forgotten
    forgot;break broken broke;throw thrown threw;grow grown grew;run ran;say said;understand understood;deal dealt;feed fed;feel felt;
    lead led;freeze frozen froze;overwrite overwritten;delete deletion;erase erasure;remove removal;person people;child children;
    die died dead;apply applied;try tried;drive driven drove;wear worn;bear borne;tear torn;shred shredded`),
  fr: forms(`avoir ai as avons avez ont avait;recevoir recoit recoivent recu recue recus recues recevons recevez;voir voit voient vu vue vus vues voyons voyez vois;lire lit lisent lu lue lus
    lues lisons lisez;tenir tient tiennent tenu tenue;detenir detient detiennent detenons detenu detenue;savoir sait savent savons;envoyer envoi
    envois envoie envoient envoye envoyee envoyes envoyees;vendre vend vendent vendu vendue vendus vendues vendons;ecrire ecrit ecrivent ecrite ecrits;
    prendre prend prennent pris prise prises prenons;apprendre apprend apprennent appris apprenons;mettre met mettent mis mise;
    transmettre transmet transmettent transmis transmise transmises transmettons;permettre permet permettent;partir part partent parti;
    servir sert servent;choisir choisit choisissent choisi;fournir fournit fournissent fourni fournie fournies;inscrire inscrit inscrite
    inscrits inscrivent;connaitre connait connaissent connu;dire dit disent dite;faire fait font faite faits;obtenir obtient obtiennent obtenu;
    detruire detruit detruite detruits detruites detruisons;aller va vont;venir vient viennent venu;perdre perd perdent perdu;ouvrir ouvre
    ouvrent ouvert ouverte;offrir offre offrent offert;suivre suit suivent suivi;consentir consent consentez consenti;relever releve releves
    relevee;payer paie paient paye payee;lever leve levent;disparaitre disparait disparaissent disparu;rendre rend rendent rendu;joindre joint
    jointe jointes;etablir etabli etablie;demander demande demandes;rester reste restent`),
};

function forms(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(';').flatMap((line) => {
      const [first = '', ...others] = line.trim().split(/\s+/);
      return others.map((other): [string, string] => [other, first]);
    }),
  );
}

/** Nouns and the like that end as verbs of the third person do. */
const NO_VERB =
  /(?:ment|client|patient|agent|parent|accident|incident|argent|recent|different|cent|evident|talent|present|absent|content)$/;

/** The stem of a folded word, its verb forms brought together. */
export function lemmaOf(folded: string, language: Language): string {
  const known = IRREGULAR[language].get(folded);
  if (known !== undefined) return stemOf(known, language);
  return stemOf(language === 'fr' ? infinitive(folded) : folded, language);
}

function infinitive(word: string): string {
  if (word.length < 6) return word;
  if (/ees?$/.test(word)) return word.replace(/ees?$/, 'er');
  if (/[^ts]ions$|[st]ions$/.test(word)) return word;
  if (/(?:e?ons|ez)$/.test(word)) return word.replace(/(?:e?ons|ez)$/, 'er');
  if (/[^m]ent$/.test(word) && !NO_VERB.test(word)) return word.replace(/ent$/, 'er');
  return word;
}

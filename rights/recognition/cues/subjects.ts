import { EN_ACT, FR_ACT } from './act-words.ts';
import type { Cue } from './cue.ts';

/** Things that companies are asked about every day and that are no personal data. */
const THINGS =
  'panier|basket|cart|commande|order|reservation|booking|rendez-vous|rdv|appointment|playlist|album|titre|track|song|chanson|colis|parcel|package|delivery|livraison|facture|invoice|bill|billet|ticket|cle|cles|key|keys|abonnement|subscription|forfait|plan|contrat|contract|carte (?:bleue|bancaire)|bank card|wifi|wi-fi|prelevement|direct debit|virement|mot de passe|password|passwrod|seat|siege|volume|screen time|machine|tv|tele|chatbot|app|appli|bug|remboursement|refund|price|prix|tarif|heating|chauffage|menu|bouton|button|boarding pass|badge|barrier|gate|lift|toit|roof|bike|velo|euros|pounds|cheque|bag|bagages?|luggage|wi|brochures?|itineraires?|route|trajet enregistre|saved trip|favori\\w*|favourite|arret \\w+|equipe|team|cours|class|lesson|atelier|workshop|tableau|whiteboard|maths?|essay|devoir|valise|suitcase|chambre|room|porte|door|portail|portillon|gate|piscine|pool|livret|savings|table|pizza|olives|planning|rota|timetables?|horaires?|opening times|parking|car park|salle|kiosk|borne|frigo|fridge|chaudiere|boiler|gateau|cake|appartements?|flats?|magasins?|shops?|taille|size|operateur|devis|quote|blog|article|alarme?|seance|session|gym membership|adhesion|livre|book|plafond';

/** What a message is about: each right in its words, whose data, for whom, what happened. */
export const SUBJECTS: readonly Cue[] = [
  { name: 'mine', pattern: /\b(?:mon|ma|mes|my|mine|moi|me|notre|nos|our|le mien|la mienne)\b/ },
  {
    name: 'you-hold',
    pattern:
      /\b(?:vous (?:avez|detenez|gardez|savez|conservez|stockez)|vs (?:avez|stockez)|(?:you|u|yuo)(?:'ve)? (?:have|hav|got|hold|keep|know|hold)|on me|about me|sur moi|a mon sujet|me concernant|concerning me)\b/,
  },
  {
    name: 'erase',
    pattern:
      /\b(?:supp?rim\w*|supp|effac\w*|efac\w*|enlev\w*|detrui\w*|destruction|suppression|effacement|desindex\w*|disparai\w*|disparait\w*|oubli\w*|clotur\w*|ferm(?:ez|er|e)|poubelle|corbeille|broy\w*|nettoy\w*|virez|vire|vid(?:ez|er)|plus (?:une )?trace|delet\w*|delt\w*|eras\w*|ears\w*|remov\w*|wip\w*|destroy\w*|forget me|forgotten|purge|scrub\w*|get rid|gone|taken down|take down|take .{1,30} (?:off|down|out)|close (?:my|the)|shut (?:my|the)|bin|binned|nuke|no trace|nothing left)\b/,
  },
  {
    name: 'copy',
    pattern:
      /\b(?:copi\w*|copy|coppy|acces|access|consulter|communiqu\w*|communication|dossier (?:complet|entier)|integralite|(?:tout|tt|toute?s?) (?:ce|se|s?ke|ske|que|les?|l'|mes)|relev\w*|enregistrement|recording|record|footage|images?|see (?:all|every|what|my|whatever)|everything|evrything|all (?:the|my|of)|full|whole|complete|entire|printout|log|list|liste|what you (?:know|have)|lire|voir|read|hear|notes?|file|dossier|fiche|subject access|sar|extrait)\b/,
  },
  {
    name: 'wrong',
    pattern:
      /\b(?:faux|fausse|fose|faut|faute|errone\w*|inexact\w*|incorrect\w*|erreur|coquille|wrong|wrogn|rong|mistake|misspel\w*|mispelt|misspelt|inaccura\w*|corrig\w*|correct\w*|rectifi\w*|modifi\w*|amend\w*|fix|update\w*|mettre a jour|mettez a jour|mise a jour|actualis\w*|change\w*|chang(?:ez|er)|remplac\w*|replac\w*|out of date|perime\w*|ancien|old one|new address|now|desormais|s'appelle|m'appelle|spelt|spelled|orthographe|mal ecrit|not \w+|au lieu)\b/,
  },
  {
    name: 'freeze',
    pattern:
      /\b(?:bloqu\w*|blok\w*|gel(?:ez|er|e|es)?|suspend\w*|suspens|en attente|en pause|de cote|sous scelles|limitation|restriction|restrict\w*|freez\w*|frozen|block\w*|hold|pause|on ice|set aside|until|till|til|tant que|tan que|jusqu\w*|en attendant|le temps (?:que|de)|pendant (?:que|la|le|ce)|d'ici|while|pending|dispute\w*|contest\w*|litige|unused|untouched|ne touchez|don'?t touch|meanwhile|meantime)\b/,
  },
  {
    name: 'portable',
    pattern:
      /\b(?:format|formats|csv|json|xml|excel|exel|tableur|spreadsheet|export\w*|import\w*|portab\w*|transfer\w*|transmet\w*|machine[- ]readable|lisible|structured|structure\w*|open format|reutilisable|nouvea?u\w* \w+|new (?:supplier|provider|bank|gym|app|insurer|dentist|school|\w+)|ailleurs|elsewhere|switch\w*|concurren\w*|competitor|chez un autre|another (?:app|company|service|provider)|fichier|file)\b/,
  },
  {
    name: 'profiling',
    pattern:
      /\b(?:profil\w*|analy\w*|statisti\w*|score|scoring|scored|not(?:e|ez|er)|algorithm\w*|algo\w*|ia|ai|entrain\w*|train\w*|model\w*|modele\w*|deduire|devin\w*|guess\w*|track\w*|pist\w*|suiv\w*|suivi|m'oppose|opposition|object\w*|objet\w*|contre|against|comport\w*|behavio\w*|etude|study|studies|calcul\w*|recommand\w*|recommend\w*|suggestion\w*|cibl\w*|target\w*|legitimate interest|interet legitime|classe[rz]?)\b/,
  },
  {
    name: 'marketing',
    pattern:
      /\b(?:pub|pubs|publicit\w*|promo\w*|newsletter|newletter|newslettre|lettre d'info\w*|prospect\w*|demarch\w*|offre\w*|offer\w*|catalog\w*|market\w*|advert\w*|ads?|adds|spam|mailing|liste? d'envoi|liste de diffusion|desabonn\w*|desinscri\w*|unsub\w*|mails?|emails?|emailing|sms|texts?|texting|appel\w*|calls?|calling|brochure\w*|leaflet\w*|coupon\w*|voucher\w*|rabais|remise|bons?|deals?|commercial\w*|sollicit\w*|fundrais\w*|vendre|sales)\b/,
  },
  {
    name: 'consent',
    pattern:
      /\b(?:consent\w*|consant\w*|concent|accord|acord|autoris\w*|authori[sz]\w*|permission|permit\w*|agree\w*|d'accord|dacc?or|accept\w*|dit oui|said yes|my yes|mon oui|mon ok|change d'avis|changed my mind|revien\w*|take back|taking back|taken back|withdr\w*|revok\w*|revoqu\w*|retire|retrait|signature|renonce\w*|i'd allowed|opt(?:ed)? in|ticked|coche\w*)\b/,
  },
  {
    name: 'human',
    pattern:
      /\b(?:humain\w*|human\w*|humin|humen|humna|person|persn|personne|quelqu'un|kelkun|someone|somebody|conseill\w*|advis[eo]r\w*|manager|responsable|gestionnaire|agent|analyst\w*|expert\w*|underwriter|teacher|prof|professeur|moniteur|correcteur|staff|by hand|a la main|manual\w*|real|vrai|reexam\w*|re-exam\w*|reassess\w*|reconsider\w*|review\w*|revoi\w*|relis\w*|relire|rejug\w*|look again|over again|afresh|intervention)\b/,
  },
  {
    name: 'automated',
    pattern:
      /\b(?:automat\w*|machine|robot|bot|ordinateur|computer|compueter|logiciel\w*|software|program\w*|systeme?|system|sistem|algorithm\w*|algo|filtre|filter|ia|ai|ton ia|refus\w*|reject\w*|rejcted|declin\w*|turned down|denied|decision\w*|score|recal\w*|banni?\w*|banned|blocked|bloque\w*)\b/,
  },
  {
    name: 'sell',
    pattern:
      /\b(?:vend\w*|vent|vente|revent\w*|revend\w*|sell\w*|sel|sold|sale|selling|resell\w*|partag\w*|shar\w*|ced\w*|lou(?:er|e|es)|rent\w*|tiers|third part\w*|thrid party\w*|partenair\w*|partner\w*|broker\w*|courtier\w*|annonceur\w*|advertiser\w*|opt\w* out|pass\w* .{0,20}on|fil(?:ez|er)|fourgu\w*|preter?|prete|transmet\w*|transmission|sponsor\w*|do not sell|hand\w* .{0,20}(?:over|to)|give my|donn\w+ .{0,20}mon|anyone|qui que ce soit|personne)\b/,
  },
  {
    name: 'sensitive',
    pattern:
      /\b(?:sensib\w*|sensitive|sante|health|helth|medic\w*|maladie|illness|diseas\w*|diagnos\w*|religi\w*|relij\w*|relgion|faith|croyance\w*|origine\w*|ethni\w*|origin|handicap\w*|andicap|disab\w*|grossesse|pregnan\w*|syndic\w*|union|opinion\w*|politi\w*|biometri\w*|empreinte\w*|fingerprint\w*|genet\w*|adn|dna|localisation|location|position|gps|whereabouts|geoloc\w*|allerg\w*|traitement|medication|meds|vih|hiv|addiction|alcool\w*|psych\w*|orientation|sexual\w*|cycle\w*|regles|ovulation|asthme|asthma|diabet\w*|glyc\w*)\b/,
  },
  {
    name: 'complain',
    pattern:
      /\b(?:plaint\w*|plains|plinte|reclamation\w*|reclamasion|complain\w*|complian|compalin|grievance|porte plainte|scandale|inadmissible|dpo|delegue|authorit\w*|cnil|regulator|ico|officiel\w*|official\w*|formal\w*|formell\w*|record)\b/,
  },
  {
    name: 'data-object',
    pattern:
      /\b(?:donn?ees?|donne|data|dta|dossier\w*|dosie|file|files|record\w*|fich\w*|compte|account|acount|acc|conte|profil\w*|info\w*|infromation|historique|history|detail\w*|coordonn\w*|photo\w*|foto\w*|video\w*|enregistrement\w*|recording\w*|adresse?|address|adress|adres|numero|number|nom|name|renseign\w*|email|telephone|phone|cv|image\w*|footage|trace\w*|message\w*|voix|voice|consent\w*|database|base|serveur\w*|server\w*)\b/,
  },
  {
    name: 'other-object',
    pattern: new RegExp(`\\b(?:${THINGS})\\b`),
  },
  {
    name: 'act-on-thing',
    pattern: new RegExp(`\\b(?:${FR_ACT}\\w{0,7}|${EN_ACT}(?:ing|ed)?)\\b.{0,28}\\b(?:${THINGS})\\b`),
  },
  {
    name: 'talk-to-person',
    pattern:
      /\b(?:parler|parlez|discuter|talk|speak|chat|joindre|avoir|get|want|passez-moi|put me through|through to|transfer me)\b.{0,25}\b(?:humain|personne|conseiller|agent|responsable|vivant|human|person|someone|somebody|adviser|advisor|manager|alive|operator)\b(?!.{0,30}(?:review|look|check|decid|revoi|regard|reprenn|refass|examin|note|dossier|file|case|refus|score))|\b(?:rappele\w*|call me back|ring me back|on the phone|au telephone|un technicien|an engineer)\b/,
  },
  {
    name: 'on-behalf',
    pattern:
      /\b(?:au nom de|mandat\w*|procuration|pouvoir (?:de|pour)|tuteur|tutrice|tutelle|curat\w+|heriti\w+|executeur|executor|ayant droit|(?:pour|de la part de) (?:ma|mon|mes|notre) (?:fille|fils|mere|pere|enfant\w*|mari|femme|client\w*|grand\w*)|me (?:demande|charge|prie|dicte)|m'a (?:demande|charge|prie\w*|remis|signe)|nous charge|en son nom|par ma voix|par moi|a cote de moi|sous sa dictee|j'ecris pour|je (?:suis|traduis) .{0,40}(?:mere|pere|aidante?|avocate?|educat\w*|tut\w*)|parents? de|representant\w*|personne de confiance|decede\w*|defunt\w*|mort en|disparu\w*|on behalf|power of attorney|attorney|guardian|heir\w*|next of kin|authori[sz]ed agent|for my (?:\w+[- ])*(?:son|daughter|mother|father|mum|dad|child\w*|kids?)|asked me|asks me|parents? of|carer|caseworker|advocate|solicitor|instructed|mother of|father of|her dad|his mum|late (?:father|mother|husband|wife)|passed away|died|deceased|court order|i'm (?:typing|writing) for|next to me|beside me|can't type|for them|pour (?:eux|elle|lui))\b/,
  },
  {
    name: 'incident-account',
    pattern:
      /\b(?:pirat\w*|hack\w*|intrus\w*|(?:s'est|est) (?:connecte\w*|introduit\w*)|connexions? (?:depuis|inconnue|suspecte|de nuit|que)|log-?ins? (?:from|at|last|codes?|i )|suspicious (?:log|sign)\w*|(?:got|broke|broken|getting|gets) into|someone(?:'s| is| has)? (?:else )?(?:in|using|inside|got|opened|logged)|somebody(?:'s| is| has)? (?:else )?(?:in|using|got|opened|logged|hacked)|(?:quelqu'un|kelkun|on|un inconnu|mon ex|il) (?:s'est|a|est|utilise\w*|utilisé|m'a (?:vide|hack|pirate)|lit|entre|controle|continue|dans)|knows? my (?:code|password|pin)|(?:code|mot de passe|password|passwrod) (?:a ete |was )?(?:change|changed|ne marche plus|leaked|a fuite)|(?:not|wasn'?t) me\b|pas moi\b|without me\b|sans moi\b|sans que (?:j'y|je)|locked out|plus la main|lock my|verrouillez|se fait passer|pretending to be|impersonat\w*|usurp\w*|in my name|a mon nom chez|moves by itself|toute? seule? la nuit|i (?:never|didn'?t) (?:made?|bought|ordered|asked for|create)|que je n'ai (?:pas|jamais) (?:fait|cree|demand)\w*|je n'ai rien achete)\b/,
  },
  {
    name: 'incident-lost',
    pattern:
      /\b(?:(?:perdu|oublie|egare|laisse|vole|pique|arrache|emporte|disparu|tombe|au fond|force|lost|left|stolen|nicked|snatched|forgot\w*|dropped|missing|gone|taken|found|trouve|retrouve|trainait|was lying|traine)\b.{0,60}\b(?:telephone|tel|portable|ordi\w*|pc|tablette|cle|disque|nas|badge|carte|sac|dossiers?|cartons?|archives?|phone|fone|laptop|tablet|usb|stick|key|drive|disk|card|bag|rucksack|box(?:es)?|files?|cabinet)|(?:telephone|tel|portable|ordi\w*|pc|tablette|cle|disque|nas|sac|phone|fone|laptop|tablet|usb|stick|drive|disk|card|rucksack|cabinet)\b.{0,60}\b(?:perdu|oublie|egare|laisse|vole|pique|arrache|emporte|disparu|tombe|au fond|force|lost|left|stolen|nicked|snatched|bottom|missing|taken|forced|lying))\b/,
  },
  {
    name: 'incident-misdirected',
    pattern:
      /\b(?:d'un autre|d'une autre|d'un inconnu|d'une inconnue|d'un certain|au nom de m|destine\w* a|another (?:customer|client|person|patient|member|lady|guy|child)\w*|other (?:customers?|people|parents?)'?s?|someone else'?s?|somebody else'?s?|a stranger'?s?|une dame que|je ne connais pas|i don'?t know|neighbou?r'?s (?:letter|bill|file|medical|contract)|autres? (?:clients?|personnes?|patients?|enfant)|d'une voisine|(?:for|to) (?:a |one )?(?:mrs?|ms|mister)\b|(?:m\.|mme|monsieur|madame) \w+ dans|wrong (?:person|house|address|recipient|flat|customer)|mauvais(?:e)? (?:destinataire|adresse|personne|etage)|envoye .{0,30}(?:voisin|a toute|a tout|perso)|sent .{0,40}(?:to my neighbou?r|to the whole|to everyone|to his private|wrong)|two bills|deux factures|copie visible|visible copy|en copie|cc'?d|en clair|recipients showing)\b/,
  },
  {
    name: 'incident-exposed',
    pattern:
      /\b(?:fuit\w*|leak\w*|(?:est|sont|is|are|be|up) (?:en ligne|online|visibles?|visible|public|for sale|en vente|accessible)|en vente|for sale|on a (?:forum|hackers?)|sur (?:un|une) (?:forum|site|chaine)|dark ?web|telegram|moteur de recherche|search engine|google|open to the public|expose\w*|publicly|par tous|to everyone|everyone'?s|showing|affiche|circul\w*|going round|api|bucket|base qui|database|sample|sur le trottoir|pavement|dumpster|dans une poubelle|vulnerab\w*|faille|journalist\w*|security researcher|cyber\w*)\b/,
  },
  {
    name: 'incident-fraud',
    pattern:
      /\b(?:faux|fausse|fake|fraud\w*|phishing|hamecon\w*|scam\w*|arnaqu\w*|escroc\w*|rancon\w*|ransom\w*|bitcoins?|claiming to be|se disant|saying he|from your (?:fraud|security)|clique sur|clicked|donne mon code|gave my code|tout donne|typed my password|tape mon|pret .{0,20}jamais|loan .{0,20}never|huissier|bailiff|lagos|vide ma|drained|ils avaient mon numero|he knew my|connaissait mes|en votre nom|in your name|with your logo|votre logo|russe|redirig\w*|au secours|help\b|urgent)\b/,
  },
  {
    name: 'incident-unknown-deed',
    pattern:
      /\b(?:ne reconnais (?:pas|aucun\w*)|(?:do not|don'?t) recogni[sz]e|(?:n'est|ne vient|ne viens|n'etait) pas (?:de )?(?:moi|a moi)|(?:isn'?t|wasn'?t|not) mine|jamais (?:passe|commande|fait|demande|signe|autorise)\w*|never (?:placed|ordered|made|asked|signed|authori[sz]ed)|n'y suis pour rien|nothing to do with me|(?:avec|with) m(?:on|y) (?:compte|profil|account|profile|acc)|(?:qqn|kelkun|some1|sum1|theres someone|ya quelqu'un)|(?:je|i) (?:dormais|was asleep|was sleeping)|clone\w*)\b/,
  },
  {
    name: 'incident-staff',
    pattern:
      /\b(?:(?:votre|un de vos|une de vos|vos|your|one of your) (?:\w+ )?(?:employe\w*|agent\w*|chauffeur|livreur|technicien\w*|infirmi\w*|secretaire|secretariat|conseill\w*|staff|driver|courier|engineer|nurse|orderly|receptionist|office|clerk)|(?:a|ont|has|have)? ?(?:lu|regarde|ouvert|montre|photographie|crie|raconte|read|looked|opened|showed|shown|pictured|shouted|telling|told) .{0,25}(?:mon|ma|mes|my|me)\b|a (?:haute voix|voix haute)|out loud|looked me up|sans raison|for no reason|par curiosite|out of curiosity|tout l'etage|whole floor|dans le couloir|in the corridor|salle d'attente|waiting room)\b/,
  },
  {
    name: 'past-incident-question',
    pattern:
      /\b(?:deja (?:ete|eu|subi|arrive)|ever (?:been|had|lost|leaked)|have you ever|was there|were there|la fuite de|the (?:\d+ )?(?:leak|breach|hack|theft) (?:of|in|last)|que s'est-il passe|what happened|combien de (?:clients|personnes)|how many (?:customers|people)|prevenez|signalez|do you (?:tell|notify|warn)|affaire|l'an dernier|last (?:year|summer))\b/,
  },
  {
    name: 'article-of-law',
    pattern:
      /\b(?:art(?:icle|\.)? ?\d+|rgpd|gdpr|ccpa|cpra|lpd|nlpd|section \d+|loi|act|reglement|regulation|civ\. code|code civil)\b/,
  },
  {
    name: 'new-value',
    pattern:
      /\b(?:c'est|it's|its|is|mettre|mettez|nouve\w+|new)\b.{0,25}(?:\d{2}|@)|\bpas \w+ (?:mais|c'est)|\bet (?:non|pas)\b|,? not \w+|→|: /,
  },
  {
    name: 'greeting',
    pattern: /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|cc|good (?:morning|evening|afternoon))\b/,
  },
  { name: 'exclamation', pattern: /!/ },
  {
    name: 'contrast',
    pattern:
      /\b(?:mais|but|just|only|simply|seulement|juste|simplement|par contre|en revanche|plutot|rather|instead|au lieu|what i do want|ce que je veux|c'est .{1,30} que je (?:veux|demande)|je (?:veux|demande) (?:juste|seulement))\b/,
  },
];

import { fold } from '../retrieval/analysis/fold.ts';
import type { Language } from '../statement.ts';
import { lemmaOf } from './lemma.ts';

/**
 * Words that say the same in what companies declare about data, a line a meaning, French after the bar. A word may
 * stand in several lines. Two words that stand in lines but never in one together are taken for different things.
 */
const MEANINGS = `
keep store hold retain save preserve stay remain last | garder conserver stocker retenir sauvegarder rester demeurer durer detenir archiver
archive | archiver
have hold possess exist | avoir detenir posseder exister
exist store | exister conserver
where location position place | lieu position
file document | fichier document
delete erase remove wipe destroy discard purge scrap clear drop forget overwrite disappear vanish gone go throw thrown shred | supprimer effacer retirer detruire ecraser oublier disparaitre purger jeter eliminer vider broyer partir
expire lapse run out die | expirer tomber echoir mourir cesser
collect gather take record ask request | collecter recueillir prendre relever demander reclamer
record register log note write | enregistrer consigner noter journaliser inscrire ecrire
record file dossier | dossier fiche
log journal register | journal registre
send transmit pass forward give hand share supply provide communicate transfer deliver disclose reach get receive go | envoyer transmettre passer donner remettre partager fournir communiquer transferer livrer divulguer adresser parvenir recevoir confier partir
receive get obtain reach collect | recevoir obtenir toucher parvenir
give offer grant provide | donner offrir accorder fournir
share disclose reveal | partager divulguer reveler devoiler communiquer
sell | vendre ceder
rent lend lease | louer preter
buy purchase acquire | acheter acquerir
see view read look consult access open watch display | voir lire consulter regarder ouvrir acceder visualiser
show display appear visible reveal present | montrer afficher apparaitre visible presenter figurer
hide conceal mask invisible | cacher masquer invisible dissimuler
use serve exploit employ | utiliser servir exploiter employer
process handle treat deal | traiter gerer
manage run operate handle | gerer exploiter administrer operer
create make build produce generate | creer faire fabriquer produire generer
calculate compute work | calculer
check verify control confirm review examine inspect reassess reconsider | verifier controler confirmer revoir examiner reexaminer inspecter relire
learn know find told discover | apprendre savoir connaitre decouvrir
tell inform notify warn alert announce advise | informer prevenir avertir notifier annoncer alerter dire signaler aviser
answer reply respond response | repondre reponse
write contact reach | ecrire contacter joindre
call phone telephone ring | appeler telephoner appel
phone telephone mobile handset smartphone cell device | telephone portable mobile smartphone appareil
device appliance unit machine equipment | appareil machine materiel equipement
email mail e-mail courriel | e-mail courriel mail courrier electronique email mel
letter mail post | lettre courrier
message text sms chat | message sms texto messagerie tchat chat conversation
conversation chat exchange discussion | conversation echange tchat discussion
text sms | sms texto
address | adresse
name surname | nom
first name forename | prenom
surname last family | nom famille
initial first letter | initiale premiere lettre
picture photo photograph image | photo image photographie cliche
image picture footage video recording | image video enregistrement
recording record tape | enregistrement enregistrer
camera | camera
location position place whereabouts | position localisation emplacement geolocalisation lieu
trip journey ride route travel travelled | trajet course voyage deplacement
car vehicle | voiture vehicule automobile
customer client consumer | client consommateur
customer user subscriber member | client utilisateur usager abonne membre
user | utilisateur usager
employee staff worker personnel people | employe salarie personnel collaborateur
staff team people | equipe personnel
employer | employeur
company firm business enterprise | entreprise societe firme
provider supplier vendor | prestataire fournisseur
host hosting hosted | hebergeur heberger hebergement
partner | partenaire
processor subcontractor subprocessor | sous-traitant
insurer insurance | assureur assurance
bank | banque bancaire
police | police policier
authority | autorite
judge court | juge tribunal
doctor physician practitioner GP | medecin docteur praticien
nurse | infirmier infirmiere
patient | patient
pharmacist pharmacy | pharmacien pharmacie
school | ecole etablissement scolaire
child children kid minor | enfant mineur
parent | parent
family household | famille foyer
home house dwelling | domicile maison logement foyer
flat apartment home housing | appartement logement
landlord owner | proprietaire bailleur
owner holder | titulaire proprietaire
tenant occupant | locataire occupant
neighbour neighbor | voisin
courier driver deliverer | livreur coursier chauffeur
driver | chauffeur conducteur
parcel package delivery | colis paquet livraison
order purchase | commande achat
basket cart | panier
shop store outlet | magasin boutique
counter desk | guichet comptoir
locker | consigne casier
account profile | compte profil
password passcode | mot passe
code PIN | code pin
key | cle
encrypt cipher scramble | chiffrer crypter brouiller
hash fingerprint | empreinte hache
random | aleatoire hasard
card | carte
payment pay charge debit | paiement payer regler debiter reglement
bill invoice | facture
price cost fee fare rate tariff | prix cout frais tarif montant
amount sum total | montant somme total
money | argent
refund reimburse repay | rembourser remboursement
wage pay salary payroll | salaire paie paye
debt overdue unpaid | dette impaye
free charge gratis | gratuit gratuitement frais
contract agreement | contrat
consent agreement permission approval accept agree authorise allow authorisation | consentement accord autorisation accepter consentir autoriser approbation permettre
refuse decline reject object deny turn | refuser rejeter decliner opposer refus
object objection oppose | opposer opposition
choose select pick decide choice | choisir selectionner decider choix
ask request demand require | demander exiger requerir demande reclamer
need require necessary | necessaire besoin exiger falloir
optional voluntary | facultatif optionnel
mandatory compulsory required obligatory | obligatoire exige
change modify alter edit amend | changer modifier
correct rectify fix amend | corriger rectifier
turn switch activate enable on | activer allumer
turn switch deactivate disable off | desactiver couper eteindre
stop cease end halt | arreter cesser stopper interrompre
end finish close over | fin finir terminer
close closure shut | fermer cloturer cloture fermeture
start begin launch open | commencer debuter lancer debut demarrer
open | ouvrir
leave depart quit | quitter partir depart
sign log login connect | connecter identifier connexion
sign up register enrol join subscribe | inscrire inscription adherer
sign signature signed | signer signature
unsubscribe opt out | desabonner desinscrire
subscription plan membership | abonnement forfait formule
advertising ad advert advertisement marketing promotion promotional commercial offer | publicite publicitaire promotion promotionnel commercial offre reclame
newsletter | infolettre newsletter lettre
train teach instruct | entrainer instruire
model algorithm program software | modele algorithme programme logiciel
software program | logiciel programme
decide decision | decider decision
score mark rating grade | score note
human person somebody someone | humain personne quelqu'un
nobody none | personne nul aucun
anonymous anonymised unnamed | anonyme anonymise
cookie tracker | cookie temoin traceur
site website page | site page
browser | navigateur
app application | application appli
server | serveur
cloud | cloud nuage
backup copy | sauvegarde copie
copy duplicate | copie copier
export download extract | exporter telecharger extraire
download | telecharger
upload load | charger deposer televerser
read | lire
data information details | donnee information renseignement coordonnee
detail | detail precision
health medical | sante medical
illness disease | maladie
treatment | traitement
identity ID identification | identite
document paper proof certificate | document piece justificatif papier
certificate | certificat attestation
licence license permit | permis licence
birth | naissance
age | age
reading measurement measure figure | releve mesure
meter | compteur
consumption usage use | consommation utilisation usage
energy power electricity | energie electricite
daily day | quotidien jour journalier
weekly week | hebdomadaire semaine
monthly month | mensuel mois
yearly annual year | annuel an annee
night overnight nightly | nuit nocturne
morning | matin
evening | soir
hour time | heure
date day | date jour
period time delay | delai periode duree
length duration | duree
immediately once instantly straight right away | immediatement aussitot sur-le-champ instantanement suite
automatic automatically itself | automatique automatiquement
complaint dispute claim | plainte litige reclamation contestation
claim loss | sinistre
request order demand | demande requete
order injunction warrant | injonction ordonnance
prescription | ordonnance
law legal statutory legislation | loi legal droit
law act legislation | loi
tax fiscal | fiscal impot
right | droit
theft steal stolen | vol voler
breach leak hack | fuite violation piratage
attack attacker hacker pirate | attaque attaquant pirate
accident crash collision | accident collision choc
incident | incident
emergency urgent | urgence
fraud | fraude
safety security secure | securite surete
protect protection safeguard | proteger protection
test trial exam | essai test examen
exam | examen
audit auditor | audit auditeur
result outcome | resultat
report | rapport signalement compte-rendu signaler
list | liste
number figure count | nombre chiffre
number | numero
digit figure | chiffre
character | caractere
total sum | total somme
part share portion | part partie
whole entire full entirely fully | entier entierement integral integralement complet
half | moitie demi
new | nouveau nouvelle
old former previous earlier ex | ancien precedent
next following | suivant prochain
last final latest | dernier final
first | premier
free | libre
public publish published | public publier
private | prive
personal | personnel
own | propre
same identical | meme identique
other another different | autre different
similar like | similaire semblable
single one | seul unique
separate apart separately | separe part separement
together jointly | ensemble
local | local
foreign abroad | etranger
country | pays
city town municipality | ville commune municipalite
region | region
street | rue
europe european eu union | europe europeen ue union
france french | france francais
germany german | allemagne allemand
switzerland swiss | suisse
belgium belgian | belgique belge
britain british uk united kingdom | royaume-uni britannique royaume uni
states american us usa united | etats-unis americain etats unis
canada canadian | canada canadien
spain spanish | espagne espagnol
italy italian | italie italien
english england | anglais angleterre
centre center | centre
building premises | batiment local locaux
office | bureau
agency branch | agence
agent adviser advisor | conseiller agent
support help helpdesk assistance | assistance support aide
engineer technician | ingenieur technicien
researcher research study | recherche etude chercheur
university | universite
network | reseau
connection link | connexion lien
link | lien
stage step | etape
tap touch press click | toucher appuyer cliquer clic pression
button | bouton touche
box tick | case cocher
tick | cocher
setting parameter option | parametre reglage option
menu tab | menu onglet
screen | ecran
sheet form | formulaire fiche
form questionnaire | formulaire questionnaire
field | champ
scan scanner | scanner numeriser
printed print | imprimer
paper | papier
voice sound audio | voix son audio sonore
video film | video film filmer
listen hear | ecouter entendre
speak talk say | parler dire
watch view | regarder visionner
history past | historique passe
visit visited | visite visiter consulter
booking reservation book | reservation reserver
appointment meeting | rendez-vous
session | session seance
shift job mission assignment | mission
job work | travail emploi mission
colleague coworker | collegue
friend | ami
guest | invite
partner spouse husband wife | conjoint
employee | salarie employe
candidate applicant | candidat
application candidacy | candidature
loan credit lend | pret credit
overdraft | decouvert
transfer | virement
transaction operation | operation transaction
statement | releve
reminder | rappel relance
recall | rappel
renewal renew | renouvellement renouveler
summary | resume
question query | question
notice warning | avis avertissement preavis
work function operate | fonctionner marcher
nearby near close around | proche autour alentour pres
vendor merchant seller | vendeur marchand
price | prix
point | point
gift voucher | bon cadeau
loyalty | fidelite
profile | profil
interest | interet
purpose aim reason | fin but finalite objectif raison
basis ground | base fondement
rest remainder | reste
attach enclosed attachment join | joindre piece jointe
tip gratuity | pourboire
carry contain include comprise hold bear | contenir comporter inclure porter comprendre
locate | situer
average mean | moyenne
raw | brut
group | groupe
room | salle piece
place | lieu endroit
exclude leave out omit | exclure ecarter
compare match | comparer rapprocher
block freeze suspend lock | bloquer geler suspendre verrouiller
lift unblock unlock | lever debloquer deverrouiller
put replace substitute | remplacer
search query look find | chercher rechercher interroger consulter trouver
try attempt | essayer tenter tentative
help assist support | aider assister
allow let permit enable | permettre laisser autoriser
prevent stop block | empecher bloquer
forbid prohibit ban bar | interdire
limit restrict cap | limiter restreindre plafonner borner
increase raise rise grow | augmenter accroitre hausse monter
reduce lower cut shrink decrease | reduire baisser diminuer abaisser
add join append | ajouter joindre
attach add enclose | joindre ajouter
merge combine group aggregate add | fusionner combiner regrouper agreger additionner
divide split share | diviser partager repartir
sort order rank class | trier classer ordonner
count number tally | compter denombrer
estimate assess evaluate rate judge | estimer evaluer juger apprecier
measure gauge | mesurer
detect spot notice find identify | detecter reperer remarquer deceler
guess infer deduce | deviner deduire inferer
follow track trace monitor watch | suivre tracer surveiller pister
locate find position | localiser situer reperer
repair fix mend | reparer reparation
return send back | retourner renvoyer rendre restituer
replace swap exchange | remplacer echanger
rely depend rest base | reposer dependre fonder
apply concern cover affect | appliquer concerner couvrir viser
comply respect obey follow | respecter obeir suivre
last run go on continue | durer continuer
happen occur take | arriver produire survenir
begin start commence | commencer demarrer debuter
finish end complete conclude | terminer achever finir
complete fill | remplir completer
fill complete enter type | remplir saisir renseigner
type enter key input | saisir taper entrer
press push hit | appuyer presser
speak talk discuss | parler discuter
mention state say indicate specify | mentionner indiquer preciser dire
explain justify | expliquer justifier
propose suggest recommend advise | proposer suggerer recommander conseiller
promise undertake commit | promettre engager
win earn gain | gagner
lose loss | perdre perte
break breach violate | rompre violer enfreindre
cut break sever end | couper rompre
separate split isolate | separer isoler
cover blur mask hide | masquer flouter cacher
wait hold pause | attendre patienter
pause suspend | suspendre pause
resume restore reinstate | retablir reprendre
cancel void annul | annuler
cancel terminate end | resilier mettre fin
travel journey move | voyager deplacer
transport carry convey | transporter acheminer
deliver hand bring | livrer remettre apporter
meet encounter | rencontrer
live dwell reside stand | habiter vivre resider loger
sleep rest | dormir sommeil
feel sense | sentir
large big great | grand gros
small little minor | petit
high elevated | eleve haut
short brief | court bref
long lengthy | long
fast quick rapid | rapide
early soon | tot
late delayed | tard tardif
serious severe grave | grave serieux
clear plain | clair
secret confidential | secret confidentiel
true genuine real actual | vrai reel veritable
false fake wrong | faux
usual normal ordinary regular everyday | habituel normal ordinaire courant
special particular specific | special particulier specifique
necessary needed essential required | necessaire indispensable essentiel requis
enough sufficient suffice | suffire suffisant assez
available accessible ready | disponible accessible pret
active live running | actif
idle inactive unused | inactif inutilise
present current | actuel present
identical same equal | identique meme egal
remaining rest left | restant reste
previous last earlier | precedent dernier
several many multiple | plusieurs
different various | different divers
possible potential | possible eventuel
visible seen | visible
readable legible | lisible
owner proprietor | proprietaire
officer manager lead head | responsable chef
expert specialist | expert specialiste
witness | temoin
member | membre adherent
volunteer | benevole volontaire
student pupil learner | etudiant eleve apprenant
teacher instructor tutor trainer | enseignant professeur formateur instructeur
course lesson class training | cours lecon formation
carer caregiver guardian | aidant soignant
relative family | proche parent
resident inhabitant | habitant resident
passenger rider traveller | passager voyageur usager
buyer purchaser | acheteur
recipient addressee receiver | destinataire beneficiaire
sender | expediteur
reader | lecteur
visitor | visiteur
road street | route rue
station stop | station arret gare
train rail | train
door gate entrance | porte entree
wall map plan | plan carte
map | carte plan
folder directory | dossier repertoire
archive vault | archive coffre
safe vault | coffre
database base register | base registre
table spreadsheet | tableau tableur
chart graph curve | graphique courbe
line row entry | ligne entree
entry input | saisie entree
update refresh upgrade | mettre jour actualiser mise
version edition | version
error mistake fault | erreur faute
bug flaw vulnerability | faille vulnerabilite
repair outage breakdown fault | panne
reply answer feedback | reponse retour
opinion review comment feedback | avis commentaire
star rating | etoile note
survey poll questionnaire | sondage enquete questionnaire
investigation inquiry enquiry | enquete investigation
inspection check visit | inspection controle visite
proof evidence | preuve
recognise identify recognition | reconnaitre identifier reconnaissance
`;

/** Numbers of the lines in which each stem stands. */
const lines: Record<Language, Map<string, Set<number>>> = { fr: new Map(), en: new Map() };
for (const [number, line] of MEANINGS.trim().split('\n').entries()) {
  const [en = '', fr = ''] = line.split('|');
  for (const [language, words] of [
    ['en', en],
    ['fr', fr],
  ] as const) {
    for (const word of words.trim().split(/\s+/)) {
      if (word === '') continue;
      const stem = lemmaOf(fold(word), language);
      const known = lines[language].get(stem);
      if (known === undefined) lines[language].set(stem, new Set([number]));
      else known.add(number);
    }
  }
}

/** The numbers of the lines in which a stem stands; undefined when it stands in none. */
export function meaningsOf(stem: string, language: Language): ReadonlySet<number> | undefined {
  return lines[language].get(stem);
}

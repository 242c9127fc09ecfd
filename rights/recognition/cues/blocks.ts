import { FR_ACT } from './act-words.ts';
import type { Cue } from './cue.ts';

/** What makes words of a wish something else: asked, supposed, undecided, done, denied, reported, followed up. */
export const BLOCKS: readonly Cue[] = [
  { name: 'question-mark', pattern: /\?\s*$/ },
  {
    name: 'question-word',
    pattern:
      /^(?:et |mais |and |but |au fait,? |dites?(?:-moi| voir)?,? |hello,? |hi,? |bonjour,? |quick one,? |so,? )?(?:comment|comen|commen|cmt|combien|conbien|cb|quand|qui|ki|ou|pourquoi|quel\w*|que |qu'est|est-ce|es que|est-on|quoi|c'est quoi|d'ou|a quoi|a qui|sur quoi|sous quelle?|dans quel\w*|depuis quand|avez-vous|est-il|how|hwo|what|waht|wot|who|whom|when|wen|where|wher|why|which|do|does|did|is|are|was|were|has|have|can|could|will|would|should|may|at what|in which|for how|vous )\b/,
  },
  {
    name: 'question-impersonal',
    pattern:
      /\b(?:peut-on|peut on|est-on|doit-on|a-t-on|est-il possible|is it possible|can one|does one|one go about|would one|comment (?:on|faire|fait|puis|je|dois)|how (?:do|can|would|does|to|did|should)|hwo do|ai-je|puis-je|dois-je|faut-il|can (?:i|people|customers|someone|anyone|heirs|my)|am i|do i|may i|should i|les? clients?|customers?|quelle est|what (?:is|are|does|happens|happen|counts|rights)|que (?:se|prevoit|deviennent|devient)|is there|y a-t-il|avez-vous un|do you (?:have|offer))\b/,
  },
  {
    name: 'do-you',
    pattern:
      /\b(?:do|does|did|are|have|will) (?:you|u|yuo|your|the|my|any)\b|\b(?:gardez|avez|partagez|vendez|utilisez|faites|effacez|etes|conservez|prevenez|transmettez|savez|pouvez)[- ]vous\b|\b(?:est-ce que|es que|est ce que) (?:vous|vos|votre|le|la|les|mes|mon)\b|\bvous (?:gardez|vendez|partagez|faites|utilisez) .*\?/,
  },
  {
    name: 'or-not',
    pattern: /\b(?:ou (?:pas|non|nn|nan|bien|quoi|jamais)(?: du tout)?|or (?:not|nah|no|what))[?!. ]*$/,
  },
  {
    name: 'ask-tell',
    pattern:
      /\b(?:dire|dites|dis|expliqu\w*|indiqu\w*|precis\w*|rappeler|renseign\w*|confirm\w*|eclair\w*|resum\w*|savoir|comprendre|connaitre|demander (?:ou|si|quand|comment)|tell|explain|clarify|remind|know|understand|let me know|describe|advise|indicate|sum up|say|answer|repeat|repet\w*|repond\w*|cite[rz]?|quote|promet\w*|promise|prove|prouve\w*|avoue\w*|admit|reconnai\w*|traduis\w*|translate)\b/,
  },
  {
    name: 'want-know',
    pattern:
      /\b(?:(?:veux|voudrais|voulais|aimerais|souhaite|souhaiterais|exige|demande|cherche a|voulu|envie de|besoin de) (?:juste |seulement |simplement |bien |a |de )?(?:savoir|comprendre|connaitre|verifier|parler|qu'on (?:me )?(?:rappelle|explique|reponde))|(?:want|like|love|need|demand|wish|wanted) (?:only |just |simply |merely )?to (?:know|understand|check|talk|speak|hear who)|(?:simply|just|only) (?:wondered|like to know|want(?:ed)? to know)|une reponse|an answer|a yes or no|waffle|blabla|call(?:ed)? (?:me )?back|rappele\w*|rappelle\w*)\b/,
  },
  {
    name: 'if',
    pattern:
      /\b(?:si (?:je|j'|on|un|une|tout|mon|ma|demain|jamais|quelqu|vous|nous|l'|le|la|ca|c'|jamais)|s'il|et si|quand bien meme|what if|if (?:i|we|you|somebody|someone|a|an|the|one|my|it|he|she|they|your|this|ever)|should (?:i ever|my|the|a|somebody|someone)|were (?:i|he|she|we|there|my)|a supposer que|une fois (?:mon|ma|que)|the day (?:we|i)|le jour ou|once (?:i|my|we))\b/,
  },
  {
    name: 'suppose',
    pattern:
      /\b(?:suppos\w*|imagin\w*|mettons|admettons|disons|mettez-vous|dans (?:le cas|l'hypothese|l'eventualite)|au cas|le cas echeant|eventualite|advenant|en theorie|au pire|a terme|que se passerait|qu'adviendrait|assuming|say (?:i|we|my|a)|let's (?:say|imagine)|let us|put yourself|in theory|in case|in the event|thinking (?:of|about|out loud)|out loud|depending on|selon votre reponse|would (?:i|my|you|it|deleting|objecting|that)|could it be|what would)\b/,
  },
  {
    name: 'undecided',
    pattern:
      /\b(?:peut[- ]etre|un jour|un de (?:ces|mes)|on verra|je verrai|j'hesite|hesite|j'envisage|envisag\w*|je (?:reflechis|songe\w*|pense (?:a|que)|me (?:demand\w*|dis|tate)|n'exclus)|jpense|jme tate|on (?:se tate|discute|envisage)|nous discutons|il (?:m'arrive|se peut)|faudrait (?:que|un jour)|je (?:pourrais|pourrai|serais tente|finirai)|pas encore|rien de decide|pas tt de suite|qui sait|one day|some ?day|at some point|might|maybe|perhaps|thinking of|toying|weighing up|in two minds|(?:i|we)'d (?:consider|be tempted)|consider(?:ing)?|wonder\w*|haven't decided|not (?:yet|now|decided|sure)|don'?t know (?:yet|whether)|who knows|who says|may end up|i may|i would (?:ask|have|object|like to know)|rule out|ought to .{0,20}some day|before (?:i|deciding|opening)|avant (?:de|d')|j'attends votre reponse|otherwise|sinon|if it goes on|for the time being|pour l'instant|so far)\b/,
  },
  {
    name: 'future',
    pattern:
      /\b(?:je (?:supprim|demand|retir|me desinscri|me desabonn|me plaind|quitt|fer|prend|oppos|reprend|partir|verr)\w*(?:ai|erai|rai)|j'(?:embarqu|effac|envis)\w*rai|(?:i|we)(?:'ll| will) (?:delete|ask|unsubscribe|complain|take|leave|see|have|withdraw|object|think|let you know)|i'd be gone|plus tard|later|next year|l'an prochain|apres (?:les fetes|noel)|after (?:christmas|the holidays))\b/,
  },
  { name: 'conditional-fr', pattern: /\b\w+(?:rais|rait|riez|rions|raient)\b/ },
  {
    name: 'when-past',
    pattern:
      /\b(?:hier|yesterday|l'an (?:dernier|passe)|l'annee derniere|le mois dernier|la semaine derniere|last (?:year|month|week|autumn|spring|summer|winter|time)|years ago|ages ago|a l'epoque|at the time|back (?:in|then)|autrefois|once|in (?:19|20)\d\d|en (?:19|20)\d\d|depuis|since|ca fait|il y a (?:longtemps|\w+ (?:an|mois|semaine|jour)s?)|previous|d'avant|ancien(?:ne)? (?:salle|banque|fournisseur|employeur)|la derniere fois)\b/,
  },
  {
    name: 'done',
    pattern:
      /\b(?:deja|already|alredy|c'est fait|c'etait|in the end|impeccable|worked|settled|smoothly|reglee?s?|sorted|merci encore|cheers|perfect|closed|close|gone now|c bon|is fine now|arrivee?s?|arrived|hats off|chapeau|disparu)\b/,
  },
  {
    name: 'past-verb',
    pattern:
      /\b(?:j'avais|j'ai|jai|je m'etais|je me suis|jme suis|vous (?:m'avez|m'aviez|aviez|avez)|on m'a\w*|nous (?:avons|avions)|a ete|ont ete|avait|avaient|i(?:'d| had|'ve| have)? (?:asked|deleted|opted|objected|limited|complained|withdrew|unsubscribed|removed|requested|told|refused|chose|changed|got|signed|ticked|sent|once)|we withdrew|you(?:'d| had|'ve)? (?:sent|erased|blocked|confirmed|fixed|told|said|already|froze)|was|were|has been|had been|have been|went)\b/,
  },
  {
    name: 'no-need',
    pattern:
      /\b(?:pas (?:besoin|la peine|utile|necessaire)|n'ai (?:pas|aucun) besoin|(?:aucun|nul) besoin|inutile|no need|(?:don'?t|do not|doesn'?t) (?:need|have to|bother)|needn'?t|not needed|no \w+(?: \w+)? (?:needed|required|necessary)|no point|rien a (?:rectifier|modifier|corriger|changer|redire|transferer|supprimer)|nothing to (?:change|correct|fix|transfer|fault)|no correction\w*|no thanks|non merci)\b/,
  },
  {
    name: 'no-wish',
    pattern:
      /\b(?:je ne (?:vous )?(?:demande|veux|souhaite|cherche|dis|desire|compte|viens|vise|reclame|exige|limite|retire|quitte|m'oppose|conteste|me desabonne|porte|vise) (?:pas|rien|aucun\w*|nullement)|je n'(?:exige|exerce|efface|entends|arrete|ai) (?:pas|rien|aucun\w*|jamais)(?: (?:demande|l'intention|envie|dit|voulu|d'objection|besoin))?|j'ai (?:pas|rien|jamais) (?:demande|dit)|aucune? (?:intention|envie|objection|souci|probleme|reclamation)|sans vouloir|loin de moi|(?:not|never) (?:asking|going to|looking|withdrawing|opting|saying|exercising|after|wanting|objecting|my wish)|i'm not (?:here to|\w+ing)|(?:do|did|would|does)(?: not|n'?t|nt) (?:want|wish|ask|mean|object|mind)|never (?:said|asked|wanted|meant)|no (?:wish|desire|intention|objection|complaint|problem) |(?:isn'?t|not) that i|far be it|n'(?:est|etait) (?:pas|aucunement|nullement) (?:une|que|mon|question|pour)|il n'(?:est|a jamais ete) (?:pas )?question|pas question (?:de|d'|que)|this is(?: not|n'?t) a|(?:i've )?nothing to complain)\b/,
  },
  {
    name: 'nobody',
    pattern:
      /\b(?:personne (?:n'a|ne|n'|ici)|nobody|no one|none of us|certainement pas|certainly not|jamais de la vie|surtout (?:pas|ne|n')|whatever you do|not on your life|never, |jamais, )/,
  },
  {
    name: 'changed-mind',
    pattern:
      /\b(?:fausse manip\w*|par erreur|by mistake|oubliez (?:ma|ce|mon|cette)|forget (?:what|my)|ignore my|cancel that|annulez (?:ca|ma demande)|misunderstood|misread|mal (?:compris|lu)|mixed me up|finalement|on second thoughts|decided to keep|change d'avis|changed my mind|i'm dropping|je renonce a ma|laissez tomber|drop it|never mind|take no notice|tenez pas compte|je (?:retire|reprends) ma (?:plainte|reclamation|demande)|take back my complaint|laissez\.?$|(?:i'm|on|je) (?:staying|reste)|wait,|attendez|hang on)\b/,
  },
  {
    name: 'content',
    pattern:
      /\b(?:me (?:convient|va|plait|suffit)|ne me (?:derange|gene)|m'est egal|m'interesse\w*|j'adore|je kiffe|jkiffe|content\w*|parfait\w*|c'est parfait|rassurez|tranquillement|surtout continuez|aucun souci|suits? (?:me|us)|fine (?:by|with)|bother me|don'?t mind|couldn't care|no worries|happy (?:with|to)|i (?:like|love|enjoy)|i'm proud|godsend|useful|utiles?|great|bravo|well done|feel free|as (?:it|they) (?:is|are|was)|still stands|comme (?:elle|il) est|jveux les bons plans|j'y tiens|tiens (?:a|trop)|impatience|keep (?:sending|them|it|me|on)|gardez-moi|go on )\b/,
  },
  {
    name: 'not-act',
    pattern: new RegExp(
      `\\b(?:ne|n'|n) ?(?:me |m'|les |la |le |rien )?${FR_ACT}\\w{0,6}(?:ez|er|e|s)? (?:surtout )?(?:pas|rien|aucun)|\\b(?:don'?t|do not|never|not|needn't|no) (?:you )?(?:dare )?(?:to )?(?:delete|erase|wipe|remove|freeze|close|change|send|unsubscribe|withdraw|correct|stop|take)\\b|\\bpas (?:de |d')?(?:supprim|effac|retir|copie|suppression|opposition)`,
    ),
  },
  {
    name: 'keep-on',
    pattern:
      /\b(?:gardez|continuez|laissez|maintiens|maintenez|je reste|je garde|on garde|garde|tranquillement|je suis (?:tres )?content\w*|keep|go on|leave|i'm staying|staying|happy (?:with|to)|fine (?:by|with)|feel free|you can|vous pouvez|still stands|as it is|comme (?:elle|il) est|suits me|utile|useful|great|adore|love)\b/,
  },
  {
    name: 'stays-as-it-is',
    pattern:
      /\b(?:(?:doi(?:t|vent)|must|ha[sv]e? to|needs? to|should|ought to) (?:bien |absolument |really )?(?:reste[rz]?|demeurer|stay|remain)|(?:laiss|gard|conserv|maint\w*)\w* (?:tout|mon|ma|mes|le|la|les|l').{0,30}(?:intact\w*|tels? quels?|telles? quelles?|en l'etat|ouvert\w*|tranquille\w*|actif|en place)|intact|untouched|exactly (?:where|as)|rien ne (?:soit|doit|bouge|parte|change)|nothing (?:goes|is to|should|must)|me (?:laisse|garde) (?:dans|parmi|sur)|gardez-moi (?:dans|parmi|sur)|(?:leave|keep) me (?:on|in|among)|nobody (?:is to|may|should) touch|que personne n'y touche|keep everything|gardez tout)\b/,
  },
  {
    name: 'threat',
    pattern:
      /\b(?:encore (?:un|une) (?!fois)|un \w+ de plus|one more (?!thing|time|question|point)|refaites\W\w+ le coup|do that again|next time|la prochaine)\b.{0,40}\b(?:et|and|,|je|i|i'll)\b|\bsi (?:ca|cela) (?:continue|recommence)\b|\bif (?:this|it) (?:goes on|continues|happens again)\b|\b(?:a|in) (?:votre|your) (?:place|shoes)\b|\b(?:i|j')(?:'d| would| could| aurais| might)? ?(?:have |pu )(?:asked|demander|deleted|tout supprime)/,
  },
  {
    name: 'waited-for',
    pattern:
      /\b(?:silence radio|radio silence|(?:ca fait|that's|that makes) (?:\w+ )?(?:deux|trois|quatre|two|three|four|\d+) (?:lettres?|mails?|e-?mails?|letters?|fois|times|semaines|weeks|mois|months)|qui devai(?:t|ent) (?:me|m'|nous)|who (?:was|were) (?:meant|supposed|going|due) to|comme (?:convenu|promis)|as (?:agreed|promised)|m'avait promis|promised me|en examen|under review|being checked|(?:affiche|indique|shows?|says?|marked|marquee?) ["«]|ca veut dire quoi|what does that mean|meaning what|c'est-a-dire|(?:you|vous) (?:did|avez fait) (?:on|lundi|mardi|hier)|tjs r|still nada|hows my|how'?s my)\b/,
  },
  {
    name: 'someone-elses',
    pattern:
      /\b(?:le|la|les|un|une|the|a|an) (?:fils|fille|mari|femme|mere|pere|son|daughter|wife|husband|mother|father) (?:de|du|d'|des|of)\b|\b\w+'s (?:son|daughter|wife|husband|mother|father|kid)\b|\b(?:mon|ma|un|une|le|la|my|a|an|the|our|some) (?:\w+ )?(?:medecin|doctor|gp|chef\w*|head of|manager|boss|garagiste|mechanic|boulanger|baker|facteur|postman|dentiste|dentist|caretaker|gardien\w*|pote|mate|copine|journalist\w*|reporter|lady|dame|monsieur|gentleman)\b.{0,40}\b(?:dit|pense|trouve|veut|voudrait|aimerait|a (?:demande|exige|reclame|vire|fait)|says?|thinks?|reckons?|wants?|would like|asked|demanded|binned|had|told)\b|\bun de vos (?:patient|client)|\bone of your (?:patient|client|customer)|\b(?:il|elle|he|she|they)(?:'ll| will)? (?:vous |s'en )?(?:ecrira|appellera|occupera|verra|write|ring|see|be writing)\b/,
  },
  {
    name: 'status',
    pattern:
      /\b(?:ou en (?:est|etes|sont)|ou ca (?:coince|bloque)|des? nouvelles|du nouveau|avez-vous (?:bien )?(?:recu|enregistre|ouvert)|est-ce que .{0,30}(?:prise? en compte|recu)|(?:ma|ta|sa|cette|la) (?:demande|requete|reclamation|suppression|plainte) (?:d'|de |du|n|porte|est|a |en)|numero|reference|refer\w*|ref|toujours (?:rien|pas)|attends toujours|j'attends|relanc\w*|en est|delai restant|accuse de reception|silence radio|suivre|evolution|avancement|pris(?:e)? en compte|qui s'occupe|what's happening|whats happening|any (?:news|update|progress)|update on|where (?:is|are) (?:my|we|you)|have you received|received my|status|still (?:waiting|nothing|pending)|chas\w+|how far along|progress|coming along|request (?:number|i|my|of)|my (?:earlier|request|unsubscribe|objection|complaint|restriction|correction)|go through|went through|registered|in review|assigned|handling my|deal\w* with (?:my|the)|was my|did my|stuck|awaiting|extended|deadline|yet\?|yet,|done yet|acknowledg\w*|ticket n|case (?:i|number))\b/,
  },
  {
    name: 'reported',
    pattern:
      /\b(?:(?:mon|ma|un|une|mes|le|la|les|son) (?:\w+ )?(?:voisin\w*|collegue\w*|ami\w*|cousin\w*|frere|soeur|oncle|tante|patron\w*|associe|mari|femme|beau-pere|client\w*|eleves?|gardien|maire|president\w*|locataire|copain|copine|pote|prof|syndic\w*|parents?|fille de|influenceur|medecin|usagers?)|(?:my|a|some|our|the|one) (?:\w+ )?(?:neighbou?rs?|colleagues?|friends?|mate|cousins?|brother|sister|uncle|aunt|boss|partner|husband|wife|ex|flatmate|customers?|clients?|students?|drivers?|patients?|unions?|landlord|woman|man|guy)|il parait|parait|j'ai lu|on (?:raconte|dit)|d'apres|a la tele|sur (?:un|le) forum|dans le tram|apparently|i (?:read|heard|overheard)|on (?:reddit|a forum)|according to|people|someone on|he says|she says|says (?:he|she)|told me|dit qu|raconte|m'a (?:dit|raconte)|she'd|he'd|he's|she's|lui, il|elle,)\b/,
  },
];

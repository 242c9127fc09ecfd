/**
 * Short words that tell languages apart, also as people type them in a chat ("koi", "ur").
 * A word listed under several languages counts for each of them by an equal share.
 */
export const FUNCTION_WORDS = {
  fr: `le les la de du des au aux un une et est sont été était ou où je j tu il elle on nous vous ils elles me te se mon ton son ma ta sa mes
    tes ses notre nos votre vos leur leurs moi toi lui eux ce cet cette ces ça ca cela c qui que quoi qu dont quel quelle quels quelles
    comment combien pourquoi quand avec sans sur sous pour par dans chez vers entre depuis pendant avant après apres ne pas n plus jamais
    rien aucun aucune tout tous toute toutes aussi très tres trop bien si mais donc car ai as avez avons ont suis êtes etes sommes sera
    fait faites faire peut peux pouvez dois doit faut être avoir y en là d l s m t quelqu quelqu'un oui non merci bonjour bonsoir salut
    svp stp est-ce quest-ce jusqu lors celui celle ceux déjà deja encore toujours même meme autre autres vs vou koi ki ke ksk kan pk pr
    ds ms mé jai jveux jvoudrais chui ya c'est cest faudrait voudrais veux données donnees durée supprimer effacer garder courriel qqn
    qqch ouais nan ici alors soit ni puisque lorsque à`,
  en: `the a an and is are was were be been being am i you he she it we they my your his her its our their me him us them this that these
    those who whom whose what which when where why how with without for from of to at by about into onto over after before between during
    under not no never none any some all every each do does did done doing don't dont doesn't didn't can can't cannot could will would
    won't should shall may might must has have had having there here if or but so because as than then just only also too very really
    i'm i've i'd i'll you're you've it's that's what's who's they're we're isn't aren't wasn't hello hi hey thanks thank please yes
    u ur r pls plz thx yo wanna gonna gotta im ive wot wat wen dus whos whats hows y'all get got keep kept give told tell someone anyone
    somebody anybody something anything long much many out off up down on in data email delete share sell safe list used`,
  es: `el los las una unos y es son está estoy yo tú él ella nosotros usted ustedes ellos mi mis su sus nuestro qué quien quién cómo cuánto
    cuánta cuántos cuando cuándo dónde donde por porque para con sin sobre de del al pero no más muy también hay puedo puede pueden quiero
    necesito tienen tiene hola gracias datos cuenta guardan alguien nada todo lo le la se me han ha hacer favor borrar usa`,
  de: `der die das den dem des ein eine einen einem und ist sind war ich du er sie es wir ihr mein meine meinen meiner ihre ihren euer was wer
    wie wo wann warum welche mit ohne für von zu bei nach über auf nicht kein keine mehr kann können möchte will wird werden wurde haben
    hat bitte danke hallo guten tag daten konto löschen jemand lange noch auch aber oder gibt hier`,
  it: `il lo la le gli un uno ed è sono sei io lui lei noi voi loro mi mio mia miei mie vostro vostra suo chi cosa come quanto quanta quando dove
    perché perche per con senza del della delle dei degli nel nella alla alle ad agli di da non più piu ma posso può puoi vorrei voglio
    avete ciao grazie buongiorno dati qualcuno tutto questo quello conservate che altre altri aziende informazioni`,
  pt: `o os as um uma e é são eu ele ela nós vocês você meu minha meus minhas seu sua quem que como quanto quando onde porque porquê com sem por
    para de do da dos das no na nos nas não mais muito também posso pode quero gostaria tem têm olá obrigado obrigada bom dia dados conta
    alguém ao à ficam tempo`,
  nl: `de het een en is zijn ik jij je hij wij jullie mijn uw onze wat wie hoe waar wanneer waarom met zonder voor van naar op niet geen meer
    kan kunt wil willen wordt worden werden heeft hebben graag bedankt hallo goedemorgen gegevens lang er dat dit ook maar aan`,
} as const satisfies Record<string, string>;

/** Letters that French and English do not use, and those that only one of the two does. */
export const TELLING_LETTERS: { pattern: RegExp; language: string; weight: number }[] = [
  { pattern: /[éèêëàâùûîïôœç]/g, language: 'fr', weight: 0.5 },
  { pattern: /[¿¡ñ]/g, language: 'es', weight: 2 },
  { pattern: /[ßäö]/g, language: 'de', weight: 1 },
  { pattern: /[ãõ]/g, language: 'pt', weight: 1.5 },
  { pattern: /[ìò]/g, language: 'it', weight: 1.5 },
  { pattern: /[åøąćęłńśźżășțığşőűčďěňřšťůž]/g, language: 'none', weight: 2 },
];

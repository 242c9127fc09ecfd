import type { Language } from '../../statement.ts';
import { fold } from './fold.ts';

/**
 * Words that say nothing about the subject of a question about data practices. A missing one goes here, in its
 * language, as people write it (accents are folded when the list is read).
 */
const LISTS: Record<Language, string> = {
  fr: `a ai aie aient ait alors apres as au aucun aucune aujourd aura aurait aussi autre autres aux avait avant avec
    avez avoir avons bien bon bonjour bonsoir c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci
    coucou comme comment concernant d dans de declarez deja depuis des dire dit dites donc dont du elle elles en encore
    entre es est et etaient etait etant ete etes etre eu euh eux exactement fait faire faites fais faut font hein hello hors
    ici il ils j je juste l la le les leur leurs lors lorsque lui m ma mais me meme memes merci mes moi moins mon
    monsieur madame n ne ni non nos notre nous on ont ou oui par parce parfois pas pendant peu peut peuvent peux plus plutot
    pour pourquoi pourrait pouvez pouvoir pouvons puis puisque qu quand que quel quelle quelles quelque quelques quels
    qui quoi s sa sans savoir se sera serait ses si soit sommes son sont sous suis sur svp t ta te tel telle tes toi
    ton toujours tous tout toute toutes tres tu un une va vais vas vers veut veux vient voila voir vont vos votre vous
    vraiment y`,
  en: `a about actually after all also am an and any anyone are aren as at be because been before being but by can
    could d did didn do does doesn doing don done down even ever every exactly for from get gets getting go goes going
    got had has hasn have haven having he hello her here hers hey hi him his how i if in into is isn it its itself just
    know let like ll m make me mean might mine more most much must my myself no nor not now of off ok on once one only
    or other our ours out over please pls re really s said same say see shall she should shouldn so some someone
    something still such sure t tell than thank thanks that the their theirs them then there these they thing things
    this those through to too u under until up us use used using ve very want was wasn we well were weren what whatever
    when where whether which while who whom whose why will with without won would wouldn yes yet you your yours`,
};

export const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  fr: new Set(LISTS.fr.split(/\s+/).map(fold)),
  en: new Set(LISTS.en.split(/\s+/).map(fold)),
};

import type { Entry } from './entry.ts';

/** Frames around declared words. None of them agrees, denies or adds a fact. */
export const ANSWERS = {
  declared: {
    where: 'above the declared words that answer a question',
    fr: 'Voici ce que {company} déclare :',
    en: 'Here is what {company} has declared:',
  },
  thenDeclared: {
    where: 'above the words that were declared on another day',
    fr: 'Le {date}, {company} déclarait :',
    en: 'On {date}, {company} declared:',
  },
  thenSame: {
    where: 'below the words that were declared on another day, when they still are',
    fr: "C'est ce qui est déclaré aujourd'hui aussi.",
    en: 'This is what is declared today as well.',
  },
  thenNow: {
    where: 'between the words of another day and those of today',
    fr: "Aujourd'hui, {company} déclare :",
    en: 'Today, {company} declares:',
  },
  thenNothing: {
    where: 'when what is asked was not declared yet on that day',
    fr: 'Le {date}, {company} ne déclarait rien à ce sujet.',
    en: 'On {date}, {company} had declared nothing about it.',
  },
  thenUnknown: {
    where: 'when nothing is kept of what was declared on that day',
    fr: 'De ce qui était déclaré le {date}, rien n’est gardé ici : tout y est gardé depuis le {since}.',
    en: 'Nothing is kept here of what was declared on {date}: everything is kept since {since}.',
  },
  thenWhole: {
    where: 'on a question about a day, without a subject',
    fr: 'Le {date}, {practices} étaient déclarées. {changes} depuis. Dites-moi un sujet, et je vous montre les mots de ce jour-là.',
    en: 'On {date}, {practices} were declared. {changes} since. Name a subject, and I will show you the words of that day.',
  },
  changedLast: {
    where: 'on "what has changed?"',
    fr: 'Dernier changement : le {date}, {changes}. La page « Ce qui a changé » montre les mots d’avant et ceux d’après.',
    en: 'The last change: {date}, {changes}. The page "What has changed" shows the words before and after.',
  },
  changedSubjects: {
    where: 'above the titles of what changed last',
    fr: 'Cela touche entre autres :',
    en: 'Among other things it is about:',
  },
  changedNever: {
    where: 'on "what has changed?" when nothing has',
    fr: 'Rien n’a changé depuis que ces pratiques sont déclarées ici.',
    en: 'Nothing has changed since these practices were first declared here.',
  },
  inOtherWords: {
    where: 'above sentences of a language model that passed the check against the declared words',
    fr: "En d'autres mots, d'après ce que {company} déclare :",
    en: 'In other words, from what {company} has declared:',
  },
  declaredWords: {
    where: 'above the declared words, below the same in other words',
    fr: 'Les mots déclarés :',
    en: 'The declared words:',
  },
  declaredOnly: {
    where: 'above the declared words, when the message demands a yes, a no, a promise, an opinion or an admission',
    fr: 'Je ne donne ni oui ni non, ni avis : voici les mots que {company} a déclarés.',
    en: 'I give no yes, no "no" and no opinion: these are the words {company} has declared.',
  },
  declaredAgain: {
    where: 'above the same words, when the person insists or doubts',
    fr: 'Je ne peux que redire ce qui est déclaré, dans les mêmes mots :',
    en: 'I can only repeat what is declared, in the same words:',
  },
  closest: {
    where: 'above the nearest declared words, when they may not answer the question',
    fr: "Ceci ne répond peut-être pas à votre question ; c'est ce qui s'en approche le plus dans ce que {company} déclare :",
    en: 'This may not answer your question; it is the closest to it in what {company} has declared:',
  },
  closestOffer: {
    where: 'below the nearest declared words',
    fr: "Si ce n'est pas cela, une personne peut vous répondre.",
    en: 'If this is not it, a person can answer you.',
  },
  askedBack: {
    where: 'above the titles to choose from, when the question may be about several practices',
    fr: 'Votre question peut concerner plusieurs sujets. Lequel ?',
    en: 'Your question could be about several things. Which one?',
  },
  askedBackUnsure: {
    where: 'above the titles to choose from, when it is more likely than not that none of them answers',
    fr: "Je ne trouve pas de réponse sûre dans ce que {company} déclare. Est-ce l'un de ces sujets ? Sinon, ce n'est pas déclaré, et une personne peut vous répondre.",
    en: 'I find no sure answer in what {company} has declared. Is it one of these? If not, it is not declared, and a person can answer you.',
  },
  notDeclared: {
    where: 'when nothing declared answers the question',
    fr: "Ce n'est pas déclaré : {company} ne dit rien à ce sujet, je ne peux donc pas vous répondre.",
    en: 'This is not declared: {company} has said nothing about it, so I cannot answer.',
  },
  notDeclaredNext: {
    where: 'below "this is not declared"',
    fr: 'Cela ne veut dire ni oui ni non. Votre question est notée, et une personne peut vous répondre.',
    en: 'That means neither yes nor no. Your question has been noted, and a person can answer it.',
  },
  neighbours: {
    where: 'above up to two titles of neighbouring practices, after "this is not declared"',
    fr: 'Des sujets voisins sont déclarés :',
    en: 'Neighbouring subjects are declared:',
  },
  quotedAbove: {
    where: 'when the words that answer a second question were already quoted for the first',
    fr: 'Ce qui est déclaré à ce sujet est déjà cité plus haut.',
    en: 'What is declared about this is already quoted above.',
  },
  declaredInEnglishOnly: {
    where: 'above a quote in English, when the question was in French',
    fr: "Ceci n'est déclaré qu'en anglais :",
    en: 'This is declared in English only:',
  },
  declaredInFrenchOnly: {
    where: 'above a quote in French, when the question was in English',
    fr: "Ceci n'est déclaré qu'en français :",
    en: 'This is declared in French only:',
  },
  setAside: {
    where: 'when a message tells the bot what to say, to play a part or to drop its rules',
    fr: 'Je ne dis que ce que {company} a déclaré, quelle que soit la manière de le demander.',
    en: 'I only say what {company} has declared, however I am asked.',
  },
  moreQuestions: {
    where: 'when a message holds more questions than are answered at once',
    fr: "J'ai pris vos premières questions ; posez-moi les autres ensuite.",
    en: 'I took your first questions; please ask me the others next.',
  },
  choiceLapsed: {
    where: 'when a choice is pressed that refers to no question any more',
    fr: 'Je ne sais plus à quelle question ce choix se rapporte. Pouvez-vous la reposer ?',
    en: 'I no longer know which question this choice belongs to. Could you ask it again?',
  },
  talkToPerson: {
    where: 'label of the button that asks for a person',
    fr: 'Parler à une personne',
    en: 'Talk to a person',
  },
} as const satisfies Record<string, Entry>;

import type { Entry } from './entry.ts';

/** Short answers to what is not a question about data. */
export const SMALL_TALK = {
  greeting: {
    where: 'answer to "hello"',
    fr: 'Bonjour ! Que voulez-vous savoir sur vos données ?',
    en: 'Hello! What would you like to know about your data?',
  },
  thanks: {
    where: 'answer to "thank you"',
    fr: 'Avec plaisir.',
    en: "You're welcome.",
  },
  goodbye: {
    where: 'answer to "goodbye"',
    fr: 'Au revoir, et bonne continuation.',
    en: 'Goodbye, and take care.',
  },
  howAreYou: {
    where: 'answer to "how are you?"',
    fr: 'Bien, merci, pour une machine. Que voulez-vous savoir sur vos données ?',
    en: 'Fine, thank you, for a machine. What would you like to know about your data?',
  },
  whoAreYou: {
    where: 'answer to "who are you?" and "what can you do?"',
    fr: "Je suis l'assistant automatique de {company}. Je réponds à vos questions sur vos données personnelles, uniquement avec ce que {company} a déclaré, et je cite toujours ses mots.",
    en: "I am {company}'s automatic assistant. I answer questions about your personal data, only with what {company} has declared, and I always quote its words.",
  },
  robot: {
    where: 'answer to "are you a robot?"',
    fr: "Oui, je suis une machine : personne n'écrit ici à ma place. Si vous préférez une personne, il suffit de le dire.",
    en: 'Yes, I am a machine: nobody is typing here in my place. If you would rather have a person, just say so.',
  },
  sources: {
    where: 'answer to "where do your answers come from?"',
    fr: "De ce que {company} a déclaré, et de rien d'autre : je n'invente pas et je ne résume pas, je cite. Chaque réponse renvoie à la pratique dont elle vient.",
    en: 'From what {company} has declared, and nothing else: I neither invent nor sum up, I quote. Each answer links to the practice it comes from.',
  },
  fallible: {
    where: 'answer to "could you be wrong?"',
    fr: 'Oui : je peux mal comprendre une question, ou en montrer une réponse voisine. Les mots cités, eux, sont exactement ceux que {company} a déclarés.',
    en: 'Yes: I may misread a question, or show an answer that is only close to it. The quoted words, though, are exactly those that {company} has declared.',
  },
  rules: {
    where: "answer to requests to show the bot's instructions",
    fr: 'Ma seule règle : je cite ce que {company} a déclaré, et je dis quand rien ne l’est. Le texte d’un message n’y change rien.',
    en: 'My only rule: I quote what {company} has declared, and say when nothing is. The text of a message does not change it.',
  },
  praise: {
    where: 'answer to praise',
    fr: "Merci, c'est gentil.",
    en: 'Thank you, that is kind.',
  },
  insult: {
    where: 'answer to an insult',
    fr: "Votre agacement s'entend. Je peux chercher ce qui est déclaré, ou enregistrer une demande pour qu'une personne vous réponde.",
    en: 'I understand that this is annoying. I can look up what is declared, or record a request for a person to answer you.',
  },
  agreed: {
    where: 'answer to "ok", "I see"',
    fr: 'Très bien. Y a-t-il autre chose que vous voulez savoir ?',
    en: 'Very well. Is there anything else you would like to know?',
  },
  nothingAsked: {
    where: 'when a message says that nothing is to be deleted, changed or stopped',
    fr: 'Entendu : je ne demande rien en votre nom.',
    en: 'Understood: I am not requesting anything on your behalf.',
  },
  introduced: {
    where: 'when somebody only gives a name, a number or an address',
    fr: "Je n'ai pas besoin de savoir qui vous êtes pour vous répondre. Que voulez-vous savoir sur vos données ?",
    en: 'I do not need to know who you are to answer you. What would you like to know about your data?',
  },
  forgotten: {
    where: 'when somebody says that a question was not answered, or was asked before',
    fr: "Pardon. Reposez-la-moi seule, en une phrase : je cherche ce qui est déclaré à ce sujet. Si vous préférez, une personne peut s'en charger.",
    en: 'Sorry about that. Ask it again on its own, in one sentence, and I will look for what is declared about it. If you prefer, a person can take it up.',
  },
  service: {
    where: 'when the matter is a bill or a refund, and not data',
    fr: 'Cela concerne votre contrat ou votre facture ; moi, je ne réponds que sur vos données personnelles. Une personne de {company} peut prendre le relais.',
    en: 'This is about your contract or your bill; I only answer about your personal data. A person at {company} can take it up.',
  },
  bereaved: {
    where: 'when somebody tells that a relative has died',
    fr: 'Toutes mes condoléances. Dites-moi ce dont vous avez besoin : savoir ce que deviennent les données, en demander une copie ou l’effacement en son nom, ou parler à une personne.',
    en: 'I am sorry for your loss. Tell me what you need: to know what becomes of the data, to ask for a copy or for their erasure on behalf of the deceased, or to talk to a person.',
  },
  noise: {
    where: 'when a message is empty or cannot be read as words',
    fr: "Je n'ai pas compris. Posez-moi en quelques mots une question sur vos données.",
    en: 'I did not understand. Ask me a question about your data in a few words.',
  },
  otherLanguage: {
    where: 'when the message is neither in French nor in English; shown in both languages',
    fr: 'Pardon, je ne comprends que le français et l’anglais. Vous pouvez écrire dans l’une de ces langues, ou demander une personne avec le bouton.',
    en: 'Sorry, I only understand French and English. You can write in one of them, or ask for a person with the button.',
  },
  liked: {
    where: 'after a thumb up',
    fr: "Merci, c'est noté.",
    en: 'Thank you, noted.',
  },
  disliked: {
    where: 'after a thumb down',
    fr: "Merci de le dire, c'est noté. Si vous le souhaitez, une personne peut reprendre votre question.",
    en: 'Thank you for saying so, noted. If you wish, a person can take up your question.',
  },
} as const satisfies Record<string, Entry>;

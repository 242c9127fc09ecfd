import type { Entry } from './entry.ts';

/** The first message of every conversation. */
export const GREETING = {
  machine: {
    where: 'first sentence of the greeting',
    fr: "Bonjour ! Je suis l'assistant de {company} : une machine, pas une personne.",
    en: "Hello! I am {company}'s assistant: a machine, not a person.",
  },
  scope: {
    where: 'second sentence of the greeting',
    fr: "Je réponds à vos questions sur vos données uniquement avec ce que {company} a déclaré ; quand ce n'est pas déclaré, je le dis.",
    en: 'I answer your questions about your data only with what {company} has declared; when something is not declared, I say so.',
  },
  kept: {
    where: 'third sentence of the greeting',
    fr: 'Cette conversation est gardée {period} après son dernier message, coordonnées et numéros personnels masqués, puis effacée. Vous pouvez demander une personne à tout moment.',
    en: 'This conversation is kept for {period} after its last message, with contact details and personal numbers masked, then erased. You can ask for a person at any time.',
  },
  suggestions: {
    where: 'above the suggested subjects',
    fr: 'Par exemple :',
    en: 'For example:',
  },
} as const satisfies Record<string, Entry>;

import type { Language } from '../../../knowledge/statement.ts';
import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import type { Owed, Urgency } from '../../../rights/desk/urgency.ts';
import type { Wording } from '../../../rights/wording.ts';

/** How near a date is, in words: never by colour alone. */
export function urgencyWords(urgency: Urgency, language: Language): string {
  return WORDS[language](urgency);
}

const OWED: Record<Owed, Wording> = {
  acknowledgement: { fr: 'Accusé de réception', en: 'Acknowledgement' },
  answer: { fr: 'Réponse', en: 'Answer' },
};

const WORDS: Record<Language, (urgency: Urgency) => string> = {
  fr: (urgency) => {
    switch (urgency.level) {
      case 'closed':
        return 'Close';
      case 'appeal':
        return 'Contestée : à réexaminer';
      case 'no_date':
        return 'Dans les meilleurs délais';
      case 'late':
        return `En retard de ${urgency.days} ${urgency.days === 1 ? 'jour' : 'jours'}`;
      case 'past_target':
        return `Date cible passée, date légale le ${dateInWords(urgency.due, 'fr')}`;
      case 'at_once':
        return 'À faire tout de suite';
      case 'today':
        return `${OWED[urgency.what].fr} pour aujourd’hui`;
      case 'soon':
      case 'later':
        return `${OWED[urgency.what].fr} dans ${urgency.days} ${urgency.days === 1 ? 'jour' : 'jours'}`;
    }
  },
  en: (urgency) => {
    switch (urgency.level) {
      case 'closed':
        return 'Closed';
      case 'appeal':
        return 'Contested: look again';
      case 'no_date':
        return 'Without undue delay';
      case 'late':
        return `${urgency.days} ${urgency.days === 1 ? 'day' : 'days'} late`;
      case 'past_target':
        return `Past the target, legal date ${dateInWords(urgency.due, 'en')}`;
      case 'at_once':
        return 'To be done at once';
      case 'today':
        return `${OWED[urgency.what].en} due today`;
      case 'soon':
      case 'later':
        return `${OWED[urgency.what].en} in ${urgency.days} ${urgency.days === 1 ? 'day' : 'days'}`;
    }
  },
};

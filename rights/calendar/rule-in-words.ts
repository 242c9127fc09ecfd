import type { LawRow } from '../law/law-row.ts';
import type { Wording } from '../wording.ts';
import { dateInWords } from './date-in-words.ts';
import { type PlainDate, weekday } from './plain-date.ts';
import { START_WORDS, type StartEvent } from './start.ts';

/** Shown to staff beside a rule that is not confirmed. */
export const UNCONFIRMED: Wording = {
  fr: 'Règle à vérifier dans le texte de loi avant de s’y fier.',
  en: 'This rule is to be checked against the law itself before it is relied on.',
};

/** How the dates were found, in whole sentences, so that a date is never shown bare. */
export function ruleInWords(
  row: LawRow,
  startedBy: { event: StartEvent; on: PlainDate },
  paused: number,
  { targetDue, legalDue }: { targetDue?: PlainDate; legalDue?: PlainDate },
): Wording {
  const fr = [
    `Compté à partir du ${dateInWords(startedBy.on, 'fr')} (${START_WORDS[startedBy.event].fr}) : ${row.words.fr}.`,
  ];
  const en = [`Counted from ${dateInWords(startedBy.on, 'en')} (${START_WORDS[startedBy.event].en}): ${row.words.en}.`];
  if (paused > 0) {
    fr.push(
      `${paused === 1 ? 'Un jour d’attente n’est pas compté' : `${paused} jours d’attente ne sont pas comptés`}.`,
    );
    en.push(`${paused === 1 ? 'One day of waiting is not counted' : `${paused} days of waiting are not counted`}.`);
  }
  if (targetDue && legalDue && targetDue !== legalDue) {
    const day = freeDay(targetDue);
    fr.push(
      `Le ${dateInWords(targetDue, 'fr')} est un ${day.fr} : la date légale passe au ${dateInWords(legalDue, 'fr')}.`,
    );
    en.push(`${dateInWords(targetDue, 'en')} is a ${day.en}: the legal date moves to ${dateInWords(legalDue, 'en')}.`);
  }
  return { fr: fr.join(' '), en: en.join(' ') };
}

/** Why no work is done on a day that is known not to be a working day. */
function freeDay(date: PlainDate): Wording {
  if (weekday(date) === 6) return { fr: 'samedi', en: 'Saturday' };
  if (weekday(date) === 7) return { fr: 'dimanche', en: 'Sunday' };
  return { fr: 'jour férié', en: 'public holiday' };
}

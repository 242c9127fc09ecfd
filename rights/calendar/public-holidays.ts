import Holidays from 'date-holidays';
import { type HolidaysOf, PlaceUnknownError } from './holiday-calendar.ts';
import { CORRECTIONS, DEFAULT_PARTS } from './holiday-corrections.ts';
import { addDays, type PlainDate, plainDate, yearOf } from './plain-date.ts';

const MS_PER_DAY = 86_400_000;
const readers = new Map<string, Holidays>();
const years = new Map<string, ReadonlySet<PlainDate>>();

/**
 * Public holidays of a country or a part of one (ISO 3166: `FR`, `DE-BY`, `US-CA`), from the library date-holidays with
 * our corrections. The one place that knows the library.
 * @throws PlaceUnknownError
 */
export const publicHolidays: HolidaysOf = (place) => {
  const part = DEFAULT_PARTS[place] ?? place;
  // Now, so that an unknown place stops the start and not the first request.
  reader(part);
  return { isHoliday: (date) => holidaysIn(part, yearOf(date)).has(date) };
};

function holidaysIn(place: string, year: number): ReadonlySet<PlainDate> {
  const key = `${place} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = new Set<PlainDate>();
  for (const { date, start, end, type } of reader(place).getHolidays(year)) {
    // Half days (Christmas Eve from noon) are working days.
    if (type !== 'public' || date.slice(11, 19) !== '00:00:00') continue;
    const days = Math.round((end.getTime() - start.getTime()) / MS_PER_DAY);
    for (let day = 0; day < days; day += 1) found.add(addDays(plainDate(date.slice(0, 10)), day));
  }
  years.set(key, found);
  return found;
}

function reader(place: string): Holidays {
  const known = readers.get(place);
  if (known) return known;
  const [country = '', part] = place.split('-');
  const made = part === undefined ? new Holidays(country) : new Holidays(country, part);
  if (part !== undefined && !(part in (made.getStates(country) ?? {}))) throw new PlaceUnknownError(place);
  if (made.getRules().length === 0) throw new PlaceUnknownError(place);
  const correction = CORRECTIONS[place];
  for (const rule of correction?.without ?? []) made.unsetRule(rule);
  for (const [rule, name] of correction?.withThese ?? []) made.setHoliday(rule, { name: { en: name }, type: 'public' });
  readers.set(place, made);
  return made;
}

import { type PlainDate, plainDate } from './plain-date.ts';

/**
 * The day that an instant falls on in a time zone (IANA name, as `Europe/Paris`).
 * @throws RangeError when the zone is unknown
 */
export function dayIn(instant: Date, timeZone: string): PlainDate {
  const { year, month, day } = fields(instant, timeZone);
  return plainDate(`${year.padStart(4, '0')}-${month}-${day}`);
}

/** The instant as ISO 8601 local time with the zone's offset at that instant: `2026-05-15T16:20:00+02:00`. */
export function inZone(instant: Date, timeZone: string): string {
  const { year, month, day, hour, minute, second } = fields(instant, timeZone);
  const asIfUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offsetMinutes = Math.round((asIfUtc - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${writeOffset(offsetMinutes)}`;
}

/** The instant as ISO 8601 local time at a fixed offset in minutes. */
export function atOffset(instant: Date, offsetMinutes: number): string {
  const shifted = new Date(instant.getTime() + offsetMinutes * 60_000);
  return `${shifted.toISOString().slice(0, 19)}${writeOffset(offsetMinutes)}`;
}

/** Noon of a day in a time zone: an instant that surely falls on it. */
export function noonOf(day: PlainDate, timeZone: string): Date {
  return instantOf(day, '12:00', timeZone);
}

/**
 * The instant of a day and a time on the clocks of a time zone. Where clocks are put forward and pass the time over, one
 * of the two instants around it; where they are put back and show it twice, one of the two.
 * @param time `HH:MM`
 */
export function instantOf(day: PlainDate, time: string, timeZone: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  const shown = inZone(asIfUtc, timeZone);
  const offsetMs = Date.parse(`${shown.slice(0, 19)}Z`) - asIfUtc.getTime();
  return new Date(asIfUtc.getTime() - offsetMs);
}

function writeOffset(minutes: number): string {
  const absolute = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, so each zone's is kept. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

function fields(instant: Date, timeZone: string) {
  const found = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = found;
  return { year, month, day, hour, minute, second };
}

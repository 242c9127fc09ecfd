const formats = new Map<string, Intl.DateTimeFormat>();

interface LocalTime {
  day: string;
  minute: number;
}

/** The last instant that was asked for in each zone: many people are looked at in the same minute. */
const last = new Map<string, { time: number; local: LocalTime }>();

/**
 * The day (`YYYY-MM-DD`) and the minute of the day (0 to 1439) that an instant is in a time zone (IANA name).
 * @throws RangeError when the zone is unknown
 */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const time = instant.getTime();
  const known = last.get(timeZone);
  if (known?.time === time) return known.local;
  const found = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = found;
  const local = { day: `${year.padStart(4, '0')}-${month}-${day}`, minute: Number(hour) * 60 + Number(minute) };
  last.set(timeZone, { time, local });
  return local;
}

/** The beginning of the day that comes so many days after an instant's own, in a time zone; an hour off where clocks change. */
export function startOfDayAfter(instant: Date, timeZone: string, days: number): Date {
  const { minute } = localTime(instant, timeZone);
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000 + (days * 1440 - minute) * 60_000);
}

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
  });
  formats.set(timeZone, made);
  return made;
}

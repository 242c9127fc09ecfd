import type { PlainDate } from './plain-date.ts';

export interface HolidayCalendar {
  /** Whether it is a public holiday; Saturdays and Sundays are not, of themselves. */
  isHoliday(date: PlainDate): boolean;
}

/** The holidays of a country (ISO 3166-1) or a part of one (ISO 3166-2). */
export type HolidaysOf = (place: string) => HolidayCalendar;

/** No public holidays are known for this place, so no legal date can be computed for it. */
export class PlaceUnknownError extends Error {
  override readonly name = 'PlaceUnknownError';
  readonly code = 'place_unknown';
  readonly place: string;

  constructor(place: string) {
    super(
      `The public holidays of "${place}" are not known. Allowed: an ISO 3166 code of a country or a part of one, as FR, GB-SCT, US-CA. ` +
        'Correct "country" in company.yaml.',
    );
    this.place = place;
  }
}

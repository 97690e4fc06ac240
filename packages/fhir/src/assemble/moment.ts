// Dates and times of FHIR, of any precision: compared by when they begin, written as the contract wants them.

import { type EpochDay, parseIsoDate } from '@synthward/kernel';

export interface Moment {
  /** Seconds since 1970 at which it begins. */
  readonly seconds: number;
  /** The day that is written, wherever on earth that was. */
  readonly day: EpochDay;
  /** With a time; null where the text has only a year or a month. */
  readonly dateTime: string | null;
}

const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9})\d{0,20})?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)?)?$/;
const DAY_SECONDS = 86_400;

/** What a date, dateTime or instant of FHIR says; undefined for whatever is none. A day alone is its first second, in UTC. */
export function momentOf(value: unknown): Moment | undefined {
  const found = typeof value === 'string' ? FORM.exec(value) : null;
  if (!found) return undefined;
  const [, year = '', month = '01', date = '01', ...clock] = found;
  const day = parseIsoDate(`${year}-${month}-${date}`);
  if (day === undefined) return undefined;
  const [hours, minutes = '', seconds = '', fraction, offset = ''] = clock;
  if (hours === undefined) {
    const dateTime = found[3] === undefined ? null : `${year}-${month}-${date}T00:00:00Z`;
    return { day, dateTime, seconds: day * DAY_SECONDS };
  }
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction ?? 0}`);
  return {
    ...{ day, dateTime: String(value) },
    seconds: day * DAY_SECONDS + ofDay - offsetSeconds(offset),
  };
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  const size = Number(offset.slice(1, 3)) * 3600 + Number(offset.slice(4)) * 60;
  return offset.startsWith('-') ? -size : size;
}

/** The day in UTC. */
export function utcDayOf({ seconds }: Moment): EpochDay {
  return Math.floor(seconds / DAY_SECONDS);
}

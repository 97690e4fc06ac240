// Dates of publication, as precise as they are printed.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface PrintedDate {
  readonly year: string | null;
  /** A number, or a name of which the first three letters tell. */
  readonly month?: string | null;
  readonly day?: string | null;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null without a year. What is no month or day is as if it were not there. */
export function publishedOn({ year, month = null, day = null }: PrintedDate): string | null {
  if (year === null || !/^(?:1[5-9]|20)\d\d$/.test(year)) return null;
  const monthNumber = numberOfMonth(month);
  if (monthNumber === null) return year;
  const dayNumber = Number(day);
  const isDay = day !== null && Number.isInteger(dayNumber) && dayNumber >= 1 && dayNumber <= 31;
  return [year, twoDigits(monthNumber), ...(isDay ? [twoDigits(dayNumber)] : [])].join('-');
}

/** The date of a line such as "2003 Nov 22"; of "1998 Dec-1999 Jan" and "2001 Spring" the year alone. */
export function publishedInLine(line: string): string | null {
  const whole = /^(\d{4})(?: ([A-Za-z]{3}))?(?: (\d{1,2}))?$/.exec(line.trim());
  if (whole) return publishedOn({ year: whole[1] ?? null, month: whole[2] ?? null, day: whole[3] ?? null });
  return publishedOn({ year: /\b(?:1[5-9]|20)\d\d\b/.exec(line)?.[0] ?? null });
}

function numberOfMonth(month: string | null): number | null {
  if (month === null) return null;
  const number = /^\d{1,2}$/.test(month)
    ? Number(month)
    : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

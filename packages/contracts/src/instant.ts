// The one place of the contracts where text becomes an instant.

/** What `Date` reads by the standard: for other text each engine guesses. */
const ISO_8601 = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/;

/** The instant that an ISO 8601 text names; of a day, its start in UTC. Throws a RangeError for what names none. */
export function instantOf(text: string): Date {
  const instant = new Date(ISO_8601.test(text) ? text : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`${text} is no instant`);
  return instant;
}

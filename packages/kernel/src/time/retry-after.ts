// The Retry-After header (RFC 9110, section 10.2.3).

/** More than any schedule waits, and a number that every column of integers can hold. */
const MOST_SECONDS = 2 ** 31 - 1;
/** The three forms of a date in HTTP; the last one, of asctime, leaves out that it is in GMT. */
const DATE =
  /^[A-Z][a-z]{2,8}(?:, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} [\d:]{8} GMT| [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/;

/** Seconds from `now` that the header asks to wait, rounded up, never negative; null when it is absent or unreadable. */
export function parseRetryAfter(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), MOST_SECONDS);
  if (!DATE.test(text)) return null;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  if (Number.isNaN(instant)) return null;
  return Math.min(Math.max(0, Math.ceil((instant - now.getTime()) / 1000)), MOST_SECONDS);
}

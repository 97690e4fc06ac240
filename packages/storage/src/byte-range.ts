// Checks and clips byte ranges alike for every store.

import type { ByteRange } from './artifact-store';

/** Throws a RangeError unless the range is two whole numbers, 0 <= start <= end. */
export function validateRange({ start, end }: ByteRange): void {
  const isRange = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start;
  if (!isRange) throw new RangeError('A byte range is two whole numbers, 0 <= start <= end.');
}

/** The part of a valid range that an object of `totalBytes` has. Throws a RangeError when it has none of it. */
export function clipRange({ start, end }: ByteRange, totalBytes: number): ByteRange {
  if (start >= totalBytes) throw rangePastEnd();
  return { start, end: Math.min(end, totalBytes - 1) };
}

/** What a store throws for a range that begins at or after the object's end. */
export function rangePastEnd(): RangeError {
  return new RangeError('The byte range begins after the end of the object.');
}

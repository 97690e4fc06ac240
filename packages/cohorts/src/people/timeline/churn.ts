// The days on which something about a person changes, at a rate a year.

import type { EpochDay, RandomStream } from '@synthward/kernel';

/** Moves, numbers and payers are known for so many years before the reference date: longer than any system lags behind. */
export const YEARS_KNOWN = 12;
const YEAR = 365;

/**
 * Days of changes in the twelve years up to and including `last`, the latest first: at most one a year, with the given
 * probability.
 */
export function changesBefore(last: EpochDay, annual: number, random: RandomStream): EpochDay[] {
  const days: EpochDay[] = [];
  for (let year = 0; year < YEARS_KNOWN; year += 1) {
    const hasChange = random.chance(annual);
    const offset = random.below(YEAR);
    if (hasChange) days.push(last - YEAR * year - offset);
  }
  return days;
}

/**
 * Days of changes after `first` up to and including `horizon`, in order, each told to `onChange` before the next year is
 * drawn: whatever that draws from the same stream, a later horizon leaves the earlier changes as they are.
 */
export function changesAfter(
  span: { readonly first: EpochDay; readonly horizon: EpochDay; readonly annual: number },
  random: RandomStream,
  onChange: (day: EpochDay) => void,
): void {
  for (let start = span.first; start < span.horizon; start += YEAR) {
    const hasChange = random.chance(span.annual);
    const day = start + random.between(1, YEAR);
    if (hasChange && day <= span.horizon) onChange(day);
  }
}

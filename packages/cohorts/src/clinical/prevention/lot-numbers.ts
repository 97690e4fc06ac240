// Lot numbers of vaccines: a practice uses up a lot on many patients.

import { type EpochDay, keyedStream, type RandomStream, toCivilDate } from '@synthward/kernel';

interface Batch {
  readonly seed: number;
  readonly index: number;
  readonly cvx: string;
  readonly day: EpochDay;
}

/** Lots of one vaccine in circulation in a quarter; an engine assumption. */
const LOTS_A_QUARTER = 12;
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY'; // without those that are taken for digits

/** Two letters, four digits and a letter; one of the few lots of the vaccine in that quarter. */
export function lotNumberOf({ seed, index, cvx, day }: Batch): string {
  const { year, month } = toCivilDate(day);
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  const lot = keyedStream(seed, index, 'prevention/lot', cvx, day).below(LOTS_A_QUARTER);
  const random = keyedStream(seed, 'prevention/lot-number', cvx, quarter, lot);
  const digits = String(random.below(10_000)).padStart(4, '0');
  return `${letter(random)}${letter(random)}${digits}${letter(random)}`;
}

function letter(random: RandomStream): string {
  return LETTERS.charAt(random.below(LETTERS.length));
}

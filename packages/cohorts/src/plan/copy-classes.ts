// How many duplicates a patient of one system has: classes of patients with one, two, three ... copies.

import type { CohortSpec } from '@synthward/contracts';

/** Patients with the same number of copies; classes follow each other by rank. */
interface CopyClass {
  readonly copies: number;
  readonly patients: number;
  /** Rank of the first patient, and number of that patient's first copy. */
  readonly firstRank: number;
  readonly firstCopy: number;
}

export type CopyClasses = readonly CopyClass[];

/** The copies of one patient: the number of the first, and how many. */
export interface Copies {
  readonly first: number;
  readonly count: number;
}

type Spread = CohortSpec['hie']['duplicateSpread'];

/** Relative frequency of patients with a given number of copies (Poisson with mean 1 as in Splink's generator, given at least one). */
const WEIGHTS: Readonly<Record<Exclude<Spread, 'single'>, (copies: number) => number>> = {
  uniform: () => 1,
  poisson: (copies) => 1 / factorial(copies),
  zipf: (copies) => 1 / copies,
};

/**
 * Spreads `total` copies over `patients` ranks, exactly: with `single` as evenly as possible, otherwise in classes
 * of up to `mostDuplicates` copies whose sizes follow the spread.
 */
export function spreadCopies(
  total: number,
  patients: number,
  { duplicateSpread, mostDuplicates }: Pick<CohortSpec['hie'], 'duplicateSpread' | 'mostDuplicates'>,
): CopyClasses {
  if (total === 0 || patients === 0) return [];
  const sizes = new Map<number, number>();
  const isCrowded = total > patients; // more copies than patients: everybody needs several
  if (duplicateSpread !== 'single' && !isCrowded)
    fillClasses(sizes, total, WEIGHTS[duplicateSpread], mostDuplicates);
  else {
    const least = Math.floor(total / patients);
    sizes.set(least + 1, total % patients);
    sizes.set(least, patients - (total % patients));
  }
  return laidEndToEnd(sizes);
}

/** All copies of the classes together. */
export function copiesIn(classes: CopyClasses): number {
  return classes.reduce((sum, { copies, patients }) => sum + copies * patients, 0);
}

/** Patients who have copies: their ranks are the first ones. */
export function patientsWithCopies(classes: CopyClasses): number {
  return classes.reduce((sum, { patients }) => sum + patients, 0);
}

/** The copies of the patient of a rank; none for ranks outside the classes. */
export function copiesAt(classes: CopyClasses, rank: number): Copies {
  for (const { copies, patients, firstRank, firstCopy } of classes) {
    if (rank >= firstRank && rank < firstRank + patients)
      return { first: firstCopy + (rank - firstRank) * copies, count: copies };
  }
  return { first: 0, count: 0 };
}

/** Whole classes by the floor of their share; what is left over becomes single copies. */
function fillClasses(
  sizes: Map<number, number>,
  total: number,
  weightOf: (copies: number) => number,
  most: number,
): void {
  let weights = 0;
  for (let copies = 1; copies <= most; copies += 1) weights += copies * weightOf(copies);
  let left = total;
  for (let copies = most; copies > 1; copies -= 1) {
    const patients = Math.floor((total * weightOf(copies)) / weights);
    sizes.set(copies, patients);
    left -= patients * copies;
  }
  sizes.set(1, left);
}

function laidEndToEnd(sizes: ReadonlyMap<number, number>): CopyClass[] {
  let firstRank = 0;
  let firstCopy = 0;
  const classes: CopyClass[] = [];
  for (const [copies, patients] of sizes) {
    if (patients === 0 || copies === 0) continue;
    classes.push({ copies, patients, firstRank, firstCopy });
    firstRank += patients;
    firstCopy += patients * copies;
  }
  return classes;
}

function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n; i += 1) product *= i;
  return product;
}

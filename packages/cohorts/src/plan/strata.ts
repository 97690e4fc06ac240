// Strata: the cells of age and sex in which everybody is counted, with both margins exact.

import type { AgeBand, CohortSpec, SexAtBirth } from '@synthward/contracts';
import { apportion, type Fraction, fractionOf } from '@synthward/kernel';
import { roundWithMargins } from './controlled-rounding';

/** People of one sex and one span of ages within one age band. */
export interface Stratum {
  readonly sexAtBirth: SexAtBirth;
  /** Position of the age band in the specification. */
  readonly band: number;
  /** First and last age in completed years, both included. */
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly size: number;
  /** Number of the stratum's first member when all strata are laid end to end. */
  readonly offset: number;
  /** People of each single year from ageFrom to ageTo; sums to size. */
  readonly sizeByYear: readonly number[];
}

const SEXES: readonly SexAtBirth[] = ['female', 'male'];

/** Ages at which the clinical model changes slope: a stratum never spans one. */
const MODEL_BREAKPOINTS = [1, 5, 12, 18, 30, 40, 50, 65, 75, 85];

/**
 * The strata of a specification, in a fixed order: by band, then age, then sex. Band counts and sex counts follow
 * largest remainders, which keep the largest distance from the weights as small as whole numbers can: within 1 - 1/n of
 * a person for n weights. The table between them is rounded so that both margins stay exact.
 */
export function stratify(spec: CohortSpec): Stratum[] {
  const { ageBands, sexAtBirth } = spec.demographics;
  const bandCounts = apportion(
    spec.population,
    ageBands.map(({ weight }) => fractionOf(weight)),
  );
  const sexCounts = apportion(
    spec.population,
    SEXES.map((sex) => fractionOf(sexAtBirth[sex])),
  );
  const spans = ageBands.flatMap(spansOf);
  const spanCounts = spans.length === 0 ? [] : countsOfSpans(ageBands, bandCounts, spans);
  const table = roundWithMargins(proportional(spanCounts, sexCounts), spanCounts, sexCounts);
  return layEndToEnd(spans, table);
}

interface Span {
  readonly band: number;
  readonly ageFrom: number;
  readonly ageTo: number;
}

function spansOf({ min, max }: AgeBand, band: number): Span[] {
  const starts = [min, ...MODEL_BREAKPOINTS.filter((age) => age > min && age <= max)];
  return starts.map((ageFrom, i) => ({ band, ageFrom, ageTo: (starts[i + 1] ?? max + 1) - 1 }));
}

function countsOfSpans(bands: readonly AgeBand[], bandCounts: readonly number[], spans: readonly Span[]) {
  return bands.flatMap((_, band) => {
    const weights = spans.filter((span) => span.band === band).map((span) => sum(yearWeights(span)));
    return apportion(bandCounts[band] ?? 0, weights.map(asFraction));
  });
}

/**
 * Relative number of people of a single year of age: level to 69, then falling with mortality. An engine
 * assumption, shaped after the survivors column of US period life tables, not fitted to one.
 */
function yearWeight(age: number): number {
  return age < 70 ? 100 : Math.max(2, 100 - 4 * (age - 69));
}

function yearWeights({ ageFrom, ageTo }: Span): number[] {
  return Array.from({ length: ageTo - ageFrom + 1 }, (_, i) => yearWeight(ageFrom + i));
}

function proportional(rows: readonly number[], columns: readonly number[]): number[][] {
  const total = Math.max(1, sum(rows));
  return rows.map((row) => columns.map((column) => (row * column) / total));
}

function layEndToEnd(spans: readonly Span[], table: readonly (readonly number[])[]): Stratum[] {
  let offset = 0;
  return spans.flatMap((span, i) =>
    SEXES.map((sexAtBirth, j) => {
      const size = table[i]?.[j] ?? 0;
      const sizeByYear = sizesOfYears(size, span);
      const stratum = { ...span, sexAtBirth, size, offset, sizeByYear };
      offset += size;
      return stratum;
    }),
  );
}

/** Small cohorts have mostly empty strata. */
function sizesOfYears(size: number, span: Span): number[] {
  const weights = yearWeights(span);
  return size === 0 ? weights.map(() => 0) : apportion(size, weights.map(asFraction));
}

function asFraction(weight: number): Fraction {
  return { numerator: BigInt(weight), denominator: 1n };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

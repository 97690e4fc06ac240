// What was asked for in numbers, and what came of it.

import type { CohortQuality } from '@synthward/contracts';
import { type Fraction, fractionOf } from '@synthward/kernel';
import type { CohortPlan } from '../plan/plan';
import type { CohortTally } from './tally';

type Target = CohortQuality['targets'][number];

/**
 * Every weight and prevalence of the specification with its exact target and what was counted; on the reference day the
 * rates of records too.
 */
export function targetsOf(plan: CohortPlan, tally: CohortTally): Target[] {
  const { population, demographics, conditions } = plan.spec;
  const byWeight = (
    path: string,
    weights: readonly [name: string, weight: number][],
    found: Record<string, number>,
  ) => {
    const total = sumOf(weights.map(([, weight]) => fractionOf(weight)));
    return weights.map(([name, weight], i) =>
      target(
        `${path}/${pointerOf(path, name, i)}`,
        population,
        over(fractionOf(weight), total),
        found[name] ?? 0,
      ),
    );
  };
  return [
    ...byWeight(
      '/demographics/ageBands',
      demographics.ageBands.map(({ label, weight }): [string, number] => [label, weight]),
      tally.ageBands,
    ),
    ...byWeight('/demographics/sexAtBirth', Object.entries(demographics.sexAtBirth), tally.sexAtBirth),
    ...byWeight('/demographics/payerMix', Object.entries(demographics.payerMix), tally.payerMix),
    ...byWeight('/demographics/language', Object.entries(demographics.language), tally.language),
    ...conditions.map(({ name, prevalence }, i) =>
      rate(`/conditions/${i}/prevalence`, population, [prevalence, tally.conditions[name] ?? 0]),
    ),
    ...(isReferenceDay(plan) ? recordTargets(plan, tally) : []),
  ];
}

/** Whether the systems are looked at on the day for which their records were counted; afterwards records come and go. */
export function isReferenceDay({ spec }: Pick<CohortPlan, 'spec'>): boolean {
  return spec.asOf === spec.referenceDate;
}

function recordTargets(plan: CohortPlan, tally: CohortTally): Target[] {
  const { counts, spec } = plan;
  const { population, hie } = spec;
  return [
    rate('/hie/duplicateRate', population, [hie.duplicateRate, tally.duplicates]),
    rate('/hie/addressDriftRate', population, [hie.addressDriftRate, tally.addressDrift]),
    rate('/hie/missingPhoneRate', counts.records, [hie.missingPhoneRate, tally.missingPhone]),
    ...rarities(plan, tally),
  ];
}

function rate(path: string, denominator: number, [value, achieved]: readonly [number, number]): Target {
  return target(path, denominator, fractionOf(value), achieved);
}

/** Overlays and merges, of cohorts that ask for them. */
function rarities({ spec, counts }: CohortPlan, tally: CohortTally): Target[] {
  const { overlayRate, mergeRate } = spec.hie;
  return [
    ...(overlayRate > 0 ? [rate('/hie/overlayRate', spec.population, [overlayRate, tally.overlaid])] : []),
    ...(mergeRate > 0 ? [rate('/hie/mergeRate', counts.duplicates, [mergeRate, tally.merged])] : []),
  ];
}

function pointerOf(path: string, name: string, index: number): string {
  return path.endsWith('ageBands') ? `${index}/weight` : name;
}

const MICRO = 1_000_000n;

/** Targets are printed to a millionth of a person, from exact decimals. */
function target(path: string, denominator: number, share: Fraction, achieved: number): Target {
  const micros =
    (BigInt(denominator) * share.numerator * MICRO * 2n + share.denominator) / (2n * share.denominator);
  const difference = BigInt(achieved) * MICRO - micros;
  return {
    path,
    denominator,
    target: Number(micros) / Number(MICRO),
    achieved,
    difference: Number(difference) / Number(MICRO),
  };
}

function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (a, b) => ({
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      denominator: a.denominator * b.denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
}

function over(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

// The quality report: achieved against asked for, counted from the records themselves.

import type { CohortQuality } from '@synthward/contracts';
import { AppError, type Fraction, fractionOf } from '@synthward/kernel';
import type { CohortPlan } from '../plan/plan';
import { identityOperators } from '../records';
import { plannedDemographics, plannedSourceSystems } from './preview';
import type { CohortTally } from './tally';

type Target = CohortQuality['targets'][number];

/**
 * The report of a finished cohort. Throws `quota_missed` when a counted figure differs from the plan: a cohort that
 * is not what was asked for is never delivered.
 */
export function qualityOf(plan: CohortPlan, tally: CohortTally): CohortQuality {
  const { spec, counts } = plan;
  const demographics = {
    ageBands: inOrder(plannedDemographics(plan).ageBands, tally.ageBands),
    sexAtBirth: inOrder(plannedDemographics(plan).sexAtBirth, tally.sexAtBirth),
    payerMix: inOrder(plannedDemographics(plan).payerMix, tally.payerMix),
    language: inOrder(plannedDemographics(plan).language, tally.language),
  };
  const conditionQuotas = Object.fromEntries(
    plan.conditions.map(({ definition, quota }) => [definition.id, quota]),
  );
  const quality: CohortQuality = {
    seed: spec.seed,
    documentCount: tally.resources.DocumentReference ?? 0,
    demographics,
    conditionCounts: inOrder(conditionQuotas, tally.conditions),
    mutations: {
      duplicates: tally.duplicates,
      addressDrift: tally.addressDrift,
      missingPhone: tally.missingPhone,
      byOperator: Object.fromEntries(identityOperators.map((name) => [name, tally.operators[name] ?? 0])),
    },
    sourceSystemCounts: inOrder(plannedSourceSystems(plan), tally.sourceSystems),
    targets: targetsOf(plan, tally),
    warnings: [...plan.warnings],
  };
  refuseMisses({
    demographics: [plannedDemographics(plan), demographics],
    conditionCounts: [conditionQuotas, quality.conditionCounts],
    sourceSystems: [plannedSourceSystems(plan), quality.sourceSystemCounts],
    hie: [
      [counts.records, counts.duplicates, counts.drifted, counts.phoneless],
      [tally.sourceRecords, tally.duplicates, tally.addressDrift, tally.missingPhone],
    ],
  });
  return quality;
}

/** The names of the plan in its order, with the counts of the tally. */
function inOrder(names: Readonly<Record<string, unknown>>, counts: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.keys(names).map((name) => [name, counts[name] ?? 0]));
}

function refuseMisses(
  figures: Readonly<Record<string, readonly [planned: unknown, counted: unknown]>>,
): void {
  for (const [name, [planned, counted]] of Object.entries(figures)) {
    if (JSON.stringify(planned) === JSON.stringify(counted)) continue;
    throw new AppError('quota_missed', `The generated ${name} are not what the plan says.`, {
      data: { name, planned, counted },
    });
  }
}

function targetsOf({ spec, counts }: CohortPlan, tally: CohortTally): Target[] {
  const { population, demographics, conditions, hie } = spec;
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
  const rate = (path: string, denominator: number, value: number, achieved: number) =>
    target(path, denominator, fractionOf(value), achieved);
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
      rate(`/conditions/${i}/prevalence`, population, prevalence, tally.conditions[name] ?? 0),
    ),
    rate('/hie/duplicateRate', population, hie.duplicateRate, tally.duplicates),
    rate('/hie/addressDriftRate', population, hie.addressDriftRate, tally.addressDrift),
    rate('/hie/missingPhoneRate', counts.records, hie.missingPhoneRate, tally.missingPhone),
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

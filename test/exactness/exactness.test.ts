// Exactness as a property: over random valid specifications, counts taken from the records are what was asked for.

import { type CohortPlan, createGenerator, qualityOf, TallyKeeper } from '@synthward/cohorts';
import type { PersonRow, SourceRecord } from '@synthward/contracts';
import { inspectSpec } from '@synthward/services';
import fc from 'fast-check';
import { randomSpec } from './random-specs';

const RUNS = 120;

interface Counted {
  readonly people: number;
  readonly records: readonly SourceRecord[];
  readonly persons: readonly PersonRow['golden'][];
  /** One record of each person: all list the same conditions. */
  readonly firsts: readonly SourceRecord[];
  readonly drifted: number;
}

type Spec = typeof randomSpec extends fc.Arbitrary<infer Value> ? Value : never;

/** Slack for the doubles of the test itself; the engine counts in exact decimals. */
const NOISE = 1e-6;

function countWhere<Item>(items: readonly Item[], predicate: (item: Item) => boolean): number {
  return items.filter(predicate).length;
}

/** A mix is apportioned: each count is less than one away from its share. */
function expectMix(
  people: number,
  weights: Readonly<Record<string, number>>,
  countOf: (name: string) => number,
): void {
  const total = Object.values(weights).reduce((a, b) => a + b, 0);
  for (const [name, weight] of Object.entries(weights)) {
    expect(Math.abs(countOf(name) - (weight / total) * people)).toBeLessThan(1 + NOISE);
  }
}

/** A rate is a count of its own: never more than half a unit away. */
function expectRate(count: number, denominator: number, rate: number): void {
  expect(Math.abs(count - rate * denominator)).toBeLessThanOrEqual(0.5 + NOISE);
}

function ageOf({ birthDate }: PersonRow['golden']): number {
  return 2026 - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '01-01' ? 1 : 0);
}

function expectDemographics({ demographics }: Spec, { people, persons }: Counted): void {
  const countBy = (field: 'payer' | 'language' | 'sexAtBirth') => (name: string) =>
    countWhere(persons, (record) => record[field] === name);
  expectMix(people, demographics.payerMix, countBy('payer'));
  expectMix(people, demographics.language, countBy('language'));
  expectMix(people, demographics.sexAtBirth, countBy('sexAtBirth'));
  const bands = new Map(demographics.ageBands.map((band) => [band.label, band]));
  const weights = Object.fromEntries(demographics.ageBands.map(({ label, weight }) => [label, weight]));
  expectMix(people, weights, (label) => {
    const { min = 0, max = -1 } = bands.get(label) ?? {};
    return countWhere(persons, (record) => min <= ageOf(record) && ageOf(record) <= max);
  });
}

function expectConditions({ conditions }: Spec, { people, firsts }: Counted): void {
  for (const { name, prevalence } of conditions) {
    const carriers = countWhere(firsts, (record) => record.conditions.some((entry) => entry.name === name));
    expectRate(carriers, people, prevalence);
  }
}

function expectLinkage({ hie }: Spec, { people, records, drifted }: Counted): void {
  expectRate(records.length - people * hie.sourceSystems.length, people, hie.duplicateRate);
  expectRate(
    countWhere(records, ({ phone }) => phone === null),
    records.length,
    hie.missingPhoneRate,
  );
  if (hie.sourceSystems.length > 1) expectRate(drifted, people, hie.addressDriftRate);
}

function generateAll(plan: CohortPlan): Counted {
  const generator = createGenerator(plan);
  const tally = new TallyKeeper(plan);
  const records: SourceRecord[] = [];
  const firsts: SourceRecord[] = [];
  const persons: PersonRow['golden'][] = [];
  let drifted = 0;
  for (let index = 0; index < plan.spec.population; index += 1) {
    const patient = generator.patientAt(index);
    tally.add(patient);
    records.push(...patient.records);
    firsts.push(...patient.records.slice(0, 1));
    persons.push(...patient.truth().persons.map(({ golden }) => golden));
    if (new Set(patient.records.map(({ address }) => address.line)).size > 1) drifted += 1;
  }
  const { targets } = qualityOf(plan, tally.read()); // throws when a count differs from the plan
  expect(targets.every(({ difference }) => Math.abs(difference) < 1)).toBe(true);
  return { people: plan.spec.population, records, persons, firsts, drifted };
}

test('over random valid specifications every count is within its rounding of the target', () => {
  const seed = Date.now();
  process.stdout.write(`exactness: fast-check seed ${seed}\n`);
  let feasible = 0;
  fc.assert(
    fc.property(randomSpec, (spec) => {
      const { plan, errors } = inspectSpec(spec);
      if (!plan) {
        expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['impossible_prevalence']));
        return;
      }
      feasible += 1;
      const counted = generateAll(plan);
      expectDemographics(spec, counted);
      expectConditions(spec, counted);
      expectLinkage(spec, counted);
    }),
    { numRuns: RUNS, seed },
  );
  expect(feasible).toBeGreaterThan(RUNS / 4);
}, 240_000);

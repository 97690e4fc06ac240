// Everybody is where the plan counted them: counts over all indices equal the plan's, in whatever order one asks.

import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { membershipOf } from './membership';
import type { CohortPlan } from './plan';
import type { PlannedPatient } from './types';

function everybody(plan: CohortPlan): PlannedPatient[] {
  const memberAt = membershipOf(plan);
  return Array.from({ length: plan.spec.population }, (_, index) => memberAt(index));
}

function countBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
}

function withoutZeros(entries: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

/** Everything the plan counts, read from the plan. */
function planned({ strata, payers, languages, conditions, counts, spec }: CohortPlan) {
  const ages = strata.flatMap(({ sexAtBirth, ageFrom, sizeByYear }) =>
    sizeByYear.map((size, i): [string, number] => [`${sexAtBirth} ${ageFrom + i}`, size]),
  );
  return {
    ages: withoutZeros(ages),
    payers: withoutZeros(payers.names.map((name, i) => [name, payers.totals[i] ?? 0])),
    languages: withoutZeros(languages.names.map((name, i) => [name, languages.totals[i] ?? 0])),
    conditions: withoutZeros(conditions.map(({ definition, quota }) => [definition.id, quota])),
    records: counts.records,
    duplicates: counts.duplicates,
    drifted: counts.drifted,
    phoneless: counts.phoneless,
    regularRecords: spec.population * spec.hie.sourceSystems.length,
  };
}

/** The same, counted from the patients. */
function counted(patients: readonly PlannedPatient[]) {
  const records = patients.flatMap((patient) => patient.records);
  return {
    ages: countBy(patients, ({ sexAtBirth, age }) => `${sexAtBirth} ${age}`),
    payers: countBy(patients, ({ payer }) => payer),
    languages: countBy(patients, ({ language }) => language),
    conditions: countBy(
      patients.flatMap(({ conditions }) => conditions),
      (id) => id,
    ),
    records: records.length,
    duplicates: records.filter(({ isDuplicate }) => isDuplicate).length,
    drifted: patients.filter(({ isAddressDrifted }) => isAddressDrifted).length,
    phoneless: records.filter(({ isPhoneMissing }) => isPhoneMissing).length,
    regularRecords: records.filter(({ isDuplicate }) => !isDuplicate).length,
  };
}

const spec = possibleSpec(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1500 })));

test('counted over everybody, every figure is the plan’s', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const plan = requirePlanOf(request);
      expect(counted(everybody(plan))).toEqual(planned(plan));
    }),
    { numRuns: 60 },
  );
});

test('record slots are dense and nobody shares one', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const plan = requirePlanOf(request);
      const slots = everybody(plan).flatMap(({ records }) => records.map(({ slot }) => slot));
      expect(slots.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: plan.counts.records }, (_, i) => i),
      );
    }),
    { numRuns: 20 },
  );
});

test('a patient does not depend on who was asked for before', () => {
  const plan = requirePlanOf(sampleSpec());
  const ascending = everybody(plan);
  const memberAt = membershipOf(plan);
  for (const patient of ascending.toReversed()) expect(memberAt(patient.index)).toEqual(patient);
});

test('whoever has a condition that requires its cause has the cause too', () => {
  const plan = requirePlanOf(
    sampleSpec({
      conditions: [
        { name: 'diabetes-type-2', prevalence: 0.2 },
        { name: 'diabetic-retinopathy', prevalence: 0.1 },
        { name: 'diabetic-neuropathy', prevalence: 0.15 },
      ],
    }),
  );
  const affected = everybody(plan).filter(({ conditions }) =>
    conditions.some((id) => id.startsWith('diabetic-')),
  );
  expect(affected.length).toBeGreaterThanOrEqual(150);
  for (const { conditions } of affected) expect(conditions[0]).toBe('diabetes-type-2');
});

test('a patient has at most one record per system, and one more as a duplicate', () => {
  for (const { records } of everybody(requirePlanOf(sampleSpec()))) {
    expect(records.slice(0, 4).map(({ sourceSystem }) => sourceSystem)).toEqual(
      sampleSpec().hie.sourceSystems,
    );
    expect(records.slice(4).every(({ isDuplicate }) => isDuplicate)).toBe(true);
    expect(records.length).toBeLessThanOrEqual(5);
  }
});

test('duplicates are spread evenly over the systems', () => {
  const copies = everybody(requirePlanOf(sampleSpec())).flatMap(({ records }) => records.slice(4));
  expect(countBy(copies, ({ sourceSystem }) => sourceSystem)).toEqual({
    'regional-hie': 28,
    'county-provider': 28,
    'claims-feed': 27,
    'lab-network': 27,
  });
});

test('an index outside the population has no patient', () => {
  const memberAt = membershipOf(requirePlanOf(sampleSpec()));
  expect(() => memberAt(-1)).toThrow(RangeError);
  expect(() => memberAt(1000)).toThrow(RangeError);
});

// Records are counted before anybody is simulated, and every one of them has a slot of its own.

import type { CohortSpec } from '@synthward/contracts';
import fc from 'fast-check';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { recordPlanner } from './record-slots';

function planOf(population: number, hie: Partial<CohortSpec['hie']>) {
  const spec = sampleSpec({ population, conditions: [] });
  return requirePlanOf({ ...spec, hie: { ...spec.hie, ...hie } });
}

function everybody(plan: ReturnType<typeof planOf>) {
  const recordsAt = recordPlanner(plan);
  return Array.from({ length: plan.spec.population }, (_, index) => recordsAt(index));
}

const rate = fc.nat(100).map((value) => value / 100);

test('slots are dense, and every rate comes out as its rounded share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.record({
        duplicateRate: rate,
        duplicateSpread: fc.constantFrom('single', 'uniform', 'poisson', 'zipf'),
        addressDriftRate: rate,
        missingPhoneRate: rate,
        overlayRate: rate,
        mergeRate: rate,
        coverage: rate,
      }),
      (population, { coverage, ...hie }) => {
        const plan = planOf(population, {
          ...hie,
          sourceSystems: ['whole', 'partial'],
          profiles: { partial: { basedOn: 'default', coverage } },
        });
        const patients = everybody(plan);
        const records = patients.flatMap((patient) => patient.records);
        const where = (predicate: (record: (typeof records)[number]) => boolean) =>
          records.filter(predicate).length;
        expect(records.map(({ slot }) => slot).toSorted((a, b) => a - b)).toEqual(records.map((_, i) => i));
        expect(records).toHaveLength(plan.counts.records);
        expect(where(({ isDuplicate }) => isDuplicate)).toBe(
          Math.floor(population * hie.duplicateRate + 0.5 + 1e-9),
        );
        expect(where(({ isPhoneMissing }) => isPhoneMissing)).toBe(plan.counts.phoneless);
        expect(where(({ isMerged }) => isMerged)).toBe(plan.counts.merges);
        expect(where(({ overlaidBy }) => overlaidBy !== null)).toBe(plan.counts.overlays);
        expect(patients.filter(({ isAddressDrifted }) => isAddressDrifted)).toHaveLength(plan.counts.drifted);
        for (const { sourceSystem, covered } of plan.counts.bySystem) {
          expect(where((record) => record.sourceSystem === sourceSystem && !record.isDuplicate)).toBe(
            covered,
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the quickstart has 4,110 records: one per patient and system, and 110 duplicates', () => {
  const { counts } = planOf(1000, {});
  expect(counts).toMatchObject({ records: 4110, duplicates: 110, drifted: 220, phoneless: 575, overlays: 0 });
});

test('a duplicate follows a record of the same patient in the same system, numbered from one', () => {
  const plan = planOf(200, { duplicateRate: 0.9, duplicateSpread: 'poisson' });
  for (const { records } of everybody(plan)) {
    const seen = new Map<string, number>();
    for (const { sourceSystem, ordinal, isDuplicate } of records) {
      expect(ordinal).toBe(seen.has(sourceSystem) ? (seen.get(sourceSystem) ?? 0) + 1 : 0);
      expect(isDuplicate).toBe(ordinal > 0);
      seen.set(sourceSystem, ordinal);
    }
  }
});

test.each(['single', 'zipf'] as const)(
  'a patient has duplicates in one system at most, and no more than the specification admits: %s',
  (duplicateSpread) => {
    const most = duplicateSpread === 'single' ? 1 : 5;
    const plan = planOf(300, { duplicateRate: 0.8, duplicateSpread, mostDuplicates: 5 });
    for (const { records } of everybody(plan)) {
      const duplicates = records.filter(({ isDuplicate }) => isDuplicate);
      expect(new Set(duplicates.map(({ sourceSystem }) => sourceSystem)).size).toBeLessThanOrEqual(1);
      expect(duplicates.length).toBeLessThanOrEqual(most);
    }
  },
);

test('nobody is overlaid by, or wrongly merged with, themselves', () => {
  const plan = planOf(50, { overlayRate: 1, duplicateRate: 1, mergeRate: 1, unmergeRate: 1 });
  everybody(plan).forEach(({ records, wrongMerge }, index) => {
    expect(records.some(({ overlaidBy }) => overlaidBy === index)).toBe(false);
    expect(wrongMerge).not.toBeNull();
    expect(wrongMerge?.other).not.toBe(index);
  });
  expect(everybody(planOf(1, { overlayRate: 1 }))[0]?.records[0]?.overlaidBy).toBeNull();
});

// What the scenarios show beyond the counts of their plans, looked up in the patients that they generate.

import { exportFormats } from '@synthward/contracts';
import { requirePlanOf, scenarioSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { membershipOf } from '../plan/membership';
import { previewOf } from '../quality/preview';

const cohorts = new Map<string, ReturnType<typeof generate>>();

/** Who the plan says each patient is, and the records; generated once for each scenario. */
function patientsOf(id: string) {
  const patients = cohorts.get(id) ?? generate(id);
  cohorts.set(id, patients);
  return patients;
}

function generate(id: string) {
  const plan = requirePlanOf(scenarioSpec(id));
  const memberAt = membershipOf(plan);
  const { patientAt } = createGenerator(plan);
  return Array.from({ length: plan.spec.population }, (_, index) => ({
    planned: memberAt(index),
    records: patientAt(index).records,
  }));
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  expect(items.length).toBeGreaterThan(20);
  return items.filter(has).length / items.length;
}

const has =
  (condition: string) =>
  ({ planned }: ReturnType<typeof generate>[number]): boolean =>
    planned.conditions.includes(condition);

test('pediatric-asthma: asthma is rarer before school age, and absent in the first year of life', () => {
  const patients = patientsOf('pediatric-asthma');
  const aged = (from: number, to: number) =>
    patients.filter(({ planned: { age } }) => age >= from && age <= to);
  expect(aged(18, 120)).toEqual([]);
  expect(aged(0, 0).length).toBeGreaterThan(10);
  expect(aged(0, 0).filter(has('asthma'))).toEqual([]);
  expect(shareOf(aged(5, 17), has('asthma'))).toBeGreaterThan(2 * shareOf(aged(0, 4), has('asthma')));
});

test('medicare-chronic: most patients have two or more conditions, and causes draw their effects', () => {
  const patients = patientsOf('medicare-chronic');
  expect(shareOf(patients, ({ planned }) => planned.conditions.length >= 2)).toBeGreaterThan(0.6);
  for (const [cause, effect] of [
    ['hypertension', 'ischemic-heart-disease'],
    ['ischemic-heart-disease', 'heart-failure'],
    ['diabetes-type-2', 'ckd-3'],
  ] as const) {
    const [carriers, others] = [patients.filter(has(cause)), patients.filter((one) => !has(cause)(one))];
    expect(shareOf(carriers, has(effect))).toBeGreaterThan(shareOf(others, has(effect)));
  }
});

test('diabetes-registry: nobody has a complication without diabetes', () => {
  const complications = ['diabetic-kidney-disease', 'diabetic-retinopathy', 'diabetic-neuropathy'];
  const affected = patientsOf('diabetes-registry').filter((patient) =>
    complications.some((complication) => has(complication)(patient)),
  );
  expect(affected.length).toBeGreaterThanOrEqual(160);
  expect(affected.filter((patient) => !has('diabetes-type-2')(patient))).toEqual([]);
});

const HEMOGLOBIN_A1C = '4548-4'; // LOINC

test('diabetes-registry: most values of hemoglobin A1c in patients with diabetes are above normal', () => {
  const values = patientsOf('diabetes-registry')
    .filter(has('diabetes-type-2'))
    .flatMap(({ records }) => records.flatMap(({ observations }) => observations))
    .filter(({ code }) => code.code === HEMOGLOBIN_A1C);
  expect(shareOf(values, ({ interpretation }) => interpretation === 'high')).toBeGreaterThan(0.5);
});

test.each(['mpi-hard-matches', 'frequent-movers'])(
  '%s: the patients whose records disagree about the address are those that were planned',
  (id) => {
    const drifted = patientsOf(id).filter(({ records }) => {
      const homes = records.map(({ address }) => address.line);
      return new Set(homes).size > 1;
    });
    const { identityVariance } = previewOf(requirePlanOf(scenarioSpec(id)));
    expect(drifted).toHaveLength(identityVariance.addressDriftedPatients);
    expect(drifted.every(({ planned }) => planned.isAddressDrifted)).toBe(true);
  },
);

test('merge-unmerge: there are duplicates enough for chains of merges', () => {
  const { spec } = requirePlanOf(scenarioSpec('merge-unmerge'));
  const duplicates = patientsOf('merge-unmerge').flatMap(({ planned }) =>
    planned.records.filter(({ isDuplicate }) => isDuplicate),
  );
  expect(duplicates).toHaveLength(120);
  expect(duplicates.length * spec.hie.mergeRate).toBeGreaterThanOrEqual(70);
});

test('migration-smoke: every export format is asked for, and people with and without conditions are there', () => {
  expect(scenarioSpec('migration-smoke').exports.formats).toEqual(exportFormats);
  const patients = patientsOf('migration-smoke');
  const affected = patients.filter(({ planned }) => planned.conditions.length > 0);
  expect(affected.length).toBeGreaterThan(0);
  expect(affected.length).toBeLessThan(patients.length);
});

test('million: its plan is the quickstart times a thousand', () => {
  const [one, thousand] = ['enterprise-mpi-evaluation', 'million'].map((id) =>
    previewOf(requirePlanOf(scenarioSpec(id))),
  );
  expect(thousand?.sourcePatientRecordCount).toBe(1000 * (one?.sourcePatientRecordCount ?? 0));
  expect(thousand?.identityVariance).toEqual({
    duplicateRecords: 110_000,
    addressDriftedPatients: 220_000,
    recordsMissingPhone: 575_400,
    overlays: 0,
    merges: 0,
    twinPairs: 15_000,
    lookAlikePairs: 1000,
    deceased: 10_000,
  });
});

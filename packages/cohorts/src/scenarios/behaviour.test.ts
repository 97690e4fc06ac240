// What the scenarios show beyond the counts of their plans, looked up in the patients that they generate.

import { exportFormats } from '@synthward/contracts';
import { requirePlanOf, scenarioSpec } from '../../test/sample-spec';
import { patientsOf, type ScenarioPatient } from '../../test/scenario-patients';
import { backgroundConditions } from '../clinical/background';
import { previewOf } from '../quality/preview';

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  expect(items.length).toBeGreaterThan(20);
  return items.filter(has).length / items.length;
}

const has =
  (condition: string) =>
  ({ planned }: ScenarioPatient): boolean =>
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
  const listed = new Set(backgroundConditions.map(({ condition }) => condition));
  const severalOf = ({ planned }: ScenarioPatient) =>
    planned.conditions.filter((id) => listed.has(id)).length >= 2;
  // 78.8 % of people from 65 on (Prev Chronic Dis 2025;22:240539); here more is declared than the nation has.
  expect(Math.abs(shareOf(patients, severalOf) - 0.788)).toBeLessThan(0.08);
  for (const [cause, effect] of [
    ['hypertension', 'ischemic-heart-disease'],
    ['ischemic-heart-disease', 'heart-failure'],
    ['diabetes-type-2', 'ckd-3'],
  ] as const) {
    const [carriers, others] = [patients.filter(has(cause)), patients.filter((one) => !has(cause)(one))];
    expect(shareOf(carriers, has(effect))).toBeGreaterThan(shareOf(others, has(effect)));
  }
});

test('medicare-chronic: what is declared comes out exactly, in every record of those who have it', () => {
  const { conditions } = scenarioSpec('medicare-chronic');
  for (const { name, prevalence } of conditions) {
    const carriers = patientsOf('medicare-chronic').filter(({ records }) =>
      records.every((record) => record.conditions.some((entry) => entry.name === name)),
    );
    expect([name, carriers.length]).toEqual([name, Math.round(1000 * prevalence)]);
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

test('migration-smoke: every export format is asked for, and the answer key, and people with and without conditions are there', () => {
  expect(scenarioSpec('migration-smoke').exports.formats).toEqual(exportFormats);
  const patients = patientsOf('migration-smoke');
  expect(scenarioSpec('migration-smoke').exports.truth).toBe(true);
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

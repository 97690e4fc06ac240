// What a job holds of the quotas is never less than what it is charged for.

import { manifestOf } from '@synthward/cohorts';
import type { ExportFormat } from '@synthward/contracts';
import { feedSourceOf, mostUsageOf, renderPart, requirePlan } from '@synthward/services';

const names = ['hypertension', 'diabetes-type-2', 'asthma', 'depression', 'hyperlipidemia', 'anemia'];
const conditionsOf = (prevalence: number) => names.map((name) => ({ name, prevalence }));
const systems = ['clinic', 'lab', 'hospital', 'payer'];
const old = { ageBands: [{ label: 'old', min: 70, max: 90, weight: 1 }] };
const years = { referenceDate: '2015-01-01', asOf: '2024-12-01' };
const history = (yearsOfHistory: number) => ({ detail: 'longitudinal', yearsOfHistory });

/** The charge of a cohort of one part that is generated whole. */
function chargedFor(spec: object, formats: readonly ExportFormat[]) {
  const plan = requirePlan({ name: 'bound', seed: 7, exports: { formats }, ...spec });
  const { tally, fhir } = renderPart(feedSourceOf(plan), 0);
  const counts = fhir.resourceCounts ?? manifestOf(plan, tally, []).resourceCounts;
  const resources = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { plan, records: tally.sourceRecords, resources };
}

test.each([
  ['one patient', { population: 1 }],
  ['ten patients with histories', { population: 10, clinical: history(5) }],
  ['one system without conditions', { population: 400, hie: { sourceSystems: ['clinic'] } }],
  ['a laboratory', { population: 400, hie: { sourceSystems: ['lab'] }, conditions: conditionsOf(0.3) }],
  ['four systems', { population: 200, hie: { sourceSystems: systems }, conditions: conditionsOf(0.3) }],
  ['the old and ill', { population: 200, demographics: old, conditions: conditionsOf(0.6) }],
  ['ten years later', { population: 200, ...years, hie: { sourceSystems: systems, duplicateRate: 0.3 } }],
  ['a year of history', { population: 100, clinical: { ...history(1), background: 'population' } }],
  ['twenty years of history', { population: 50, clinical: { ...history(20), background: 'population' } }],
  [
    'histories of the old and ill',
    { population: 50, demographics: old, conditions: conditionsOf(0.6), clinical: history(5) },
  ],
  ['histories ten years later', { population: 50, ...years, clinical: history(1) }],
])('the bound holds, and is not beyond all measure: %s', (_name, spec) => {
  for (const formats of [['ndjson'], ['fhir-ndjson']] as const) {
    const { plan, records, resources } = chargedFor(spec, formats);
    const most = mostUsageOf(plan);
    expect(most.patientsGenerated).toBe(plan.spec.population);
    expect(most.sourceRecords).toBeGreaterThanOrEqual(records);
    expect(most.fhirResources).toBeGreaterThanOrEqual(resources);
    expect(most.fhirResources).toBeLessThanOrEqual(5 * resources + 500);
  }
});

test('a cohort of today holds its records exactly', () => {
  const spec = { population: 300, hie: { sourceSystems: systems, duplicateRate: 0.3 } };
  const { plan, records } = chargedFor(spec, ['ndjson']);
  expect(mostUsageOf(plan).sourceRecords).toBe(records);
});

test('a job that continues another holds records and one job, and resources only where FHIR is asked for', () => {
  const evolve = { fromJobID: 'job_1', days: 1, since: '2024-01-01' };
  const days = { referenceDate: '2024-01-01', asOf: '2024-01-02', evolve };
  const plain = requirePlan({ name: 'delta', population: 100, seed: 1, ...days });
  expect(mostUsageOf(plain)).toEqual({
    patientsGenerated: 0,
    sourceRecords: plain.counts.records + (plain.spec.hie.duplicateRate > 0 ? 100 : 0),
    fhirResources: 0,
    generationJobCount: 1,
  });
  const withFhir = { ...plain.spec, exports: { formats: ['fhir-bundle'], truth: false } };
  expect(mostUsageOf(requirePlan(withFhir)).fhirResources).toBeGreaterThan(100);
});

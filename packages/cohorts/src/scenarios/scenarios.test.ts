// Every built-in scenario can be posted as it is, and the two that the reference prints have its counts.

import { readCohortSpec } from '@synthward/contracts';
import { requirePlanOf, scenarioSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { manifestOf } from '../quality/manifest';
import { previewOf } from '../quality/preview';
import { qualityOf } from '../quality/quality';
import { TallyKeeper } from '../quality/tally';
import { findUnknownNames } from '../spec-names';
import { scenarios } from './scenarios';

const results = new Map<string, ReturnType<typeof generate>>();

/** Generated once: several tests look at the same cohort. */
function generated(id: string) {
  const result = results.get(id) ?? generate(id);
  results.set(id, result);
  return result;
}

function generate(id: string) {
  const plan = requirePlanOf(scenarioSpec(id));
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  for (let index = 0; index < plan.spec.population; index += 1) keeper.add(patientAt(index));
  const tally = keeper.read();
  return { manifest: manifestOf(plan, tally, []), quality: qualityOf(plan, tally) };
}

test.each(scenarios)(
  '$id is a valid specification with its defaults filled, and names only what is known',
  ({ spec }) => {
    const { spec: read, problems, warnings } = readCohortSpec(spec, { drawSeed: () => 1 });
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
    expect(JSON.stringify(read)).toBe(JSON.stringify(spec));
    expect(findUnknownNames(spec)).toEqual({ problems: [], warnings: [] });
  },
);

test.each(scenarios)('$id can be planned, and its result is what its preview says', ({ id, spec }) => {
  const preview = previewOf(requirePlanOf(spec));
  const { manifest, quality } = generated(id);
  expect(quality.conditionCounts).toEqual(preview.conditionCounts);
  expect(manifest.sourcePatientRecordCount).toBe(preview.sourcePatientRecordCount);
});

test('ids and titles name one scenario each', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
});

test('hard matches have the counts of the reference', () => {
  const { manifest, quality } = generated('mpi-hard-matches');
  expect(manifest.sourcePatientRecordCount).toBe(1038);
  expect(quality.documentCount).toBe(2076);
  expect(quality.conditionCounts).toEqual({ asthma: 40, hypertension: 78 });
  expect(manifest.duplicateIdentityCount).toBe(38);
});

test('the quickstart has the counts of the reference', () => {
  const { manifest, quality } = generated('enterprise-mpi-evaluation');
  expect(manifest.sourcePatientRecordCount).toBe(4110);
  expect(quality.documentCount).toBe(8220);
  expect(quality.conditionCounts).toEqual({ 'diabetes-type-2': 420, hypertension: 640 });
  expect(quality.mutations).toMatchObject({ duplicates: 110, addressDrift: 220, missingPhone: 575 });
});

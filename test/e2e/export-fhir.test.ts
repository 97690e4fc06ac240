// A small cohort in FHIR in one answer: the reference's route and limits, and the same bytes as a job's.

import type { CohortJobView, FhirExport } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import { linesOf } from './support/rows-of';

const { client } = useStack();

const spec = {
  name: 'export',
  population: 250,
  seed: 250,
  conditions: [{ name: 'hypertension', prevalence: 0.31 }],
  hie: {
    sourceSystems: ['north-hie', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.15,
    missingPhoneRate: 0.14,
  },
};

let answer: FhirExport;
beforeAll(async () => {
  const { status, body } = await client().post<FhirExport>('/cohorts/export/fhir', spec);
  expect(status).toBe(200);
  answer = body;
});

test('the answer holds what was asked for, what came of it, and the resources in both shapes', () => {
  expect(Object.keys(answer)).toEqual([
    'spec',
    'preview',
    'manifest',
    'quality',
    'fhirResources',
    'bundles',
    'ndjson',
  ]);
  expect(answer.spec).toMatchObject(spec);
  expect(answer.manifest.resourceCounts).toMatchObject({ Patient: 1038, DocumentReference: 2076 });
  expect(answer.bundles).toHaveLength(1038);
  const lines = Object.values(answer.ndjson).flatMap((text) => text.trimEnd().split('\n'));
  expect(answer.fhirResources).toBe(lines.length);
});

test('Bundles and lines are those of a job with the same specification', async () => {
  const formats = ['fhir-bundle', 'fhir-ndjson'];
  const job = await client().completed<CohortJobView>(
    await client().submit({ ...spec, exports: { formats } }),
  );
  const bundles = await linesOf(client(), job, 'fhir-bundles-');
  expect(answer.bundles.map((bundle) => JSON.stringify(bundle)).join('\n')).toBe(bundles.join('\n'));
  for (const [type, text] of Object.entries(answer.ndjson))
    expect(text).toBe((await linesOf(client(), job, `fhir-${type}-`)).map((line) => `${line}\n`).join(''));
  expect(job.usage.fhirResources).toBe(answer.fhirResources);
});

test.each([
  ['251 patients', { population: 251 }, 250],
  ['26 histories', { population: 26, clinical: { detail: 'longitudinal' } }, 25],
])('%s are refused with the route that takes them', async (_name, over, limit) => {
  const { status, body } = await client().post<{ message: string }>('/cohorts/export/fhir', {
    ...spec,
    ...over,
  });
  expect([status, body]).toMatchObject([400, { code: 'population_too_large' }]);
  expect(body.message).toContain(`at most ${limit} patients`);
  expect(body.message).toContain('/workspace/tenants/{tenantID}/cohort-jobs');
});

test('an invalid specification is refused with its problems', async () => {
  const { status, body } = await client().post('/cohorts/export/fhir', { ...spec, population: 'many' });
  expect([status, body]).toMatchObject([400, { code: 'invalid_spec' }]);
});

// A small cohort in FHIR in one response, a large one shown the way.

import { createFilesystemStore } from '@synthward/storage';
import { createPrivateDirectory, sampleSpec } from '@synthward/testkit';
import { threadsOf } from '../../test/use-platform';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { exportCohortFhir } from './export-fhir';

const directory = createPrivateDirectory('export-fhir');
let threads: GenerationThreads;
beforeAll(async () => {
  threads = threadsOf(await createFilesystemStore({ root: directory.path }));
});
afterAll(() => directory.remove());

const longitudinal = { clinical: { detail: 'longitudinal' } };

test.each([
  ['summaries', 250, {}],
  ['histories', 25, longitudinal],
])(
  'of %s %p patients are answered whole, and one more is refused with the route that takes it',
  async (_name, limit, over) => {
    const answer = JSON.parse(
      Buffer.from(await exportCohortFhir(threads, sampleSpec({ ...over, population: limit }))).toString(),
    );
    expect(answer.bundles).toHaveLength(answer.manifest.sourcePatientRecordCount);
    await expect(
      exportCohortFhir(threads, sampleSpec({ ...over, population: limit + 1 })),
    ).rejects.toMatchObject({
      code: 'population_too_large',
      message: expect.stringContaining('/workspace/tenants/{tenantID}/cohort-jobs'),
      data: { limit },
    });
  },
);

test('the formats of the specification play no part', async () => {
  const bytes = await exportCohortFhir(threads, sampleSpec({ exports: { formats: ['manifest'] } }));
  const { spec, ndjson } = JSON.parse(Buffer.from(bytes).toString());
  expect(spec.exports.formats).toEqual(['manifest']);
  expect(Object.keys(ndjson)).toContain('Patient');
});

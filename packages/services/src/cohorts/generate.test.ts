// A small cohort in one response, a large one shown the way.

import { createFilesystemStore } from '@synthward/storage';
import { createPrivateDirectory, sampleSpec } from '@synthward/testkit';
import { threadsOf } from '../../test/use-platform';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { generateCohort } from './generate';

const directory = createPrivateDirectory('generate');
let threads: GenerationThreads;
beforeAll(async () => {
  threads = threadsOf(await createFilesystemStore({ root: directory.path }));
});
afterAll(() => directory.remove());

const generate = async (body: unknown) =>
  JSON.parse(Buffer.from(await generateCohort(threads, body)).toString());

test('a cohort of the limit is generated whole', async () => {
  const answer = await generate(sampleSpec({ population: 1000 }));
  expect(answer.spec.population).toBe(1000);
  expect(answer.patientSummaries).toHaveLength(1000);
  expect(answer.patients).toHaveLength(answer.manifest.sourcePatientRecordCount);
});

test('a cohort above the limit is refused with the limit and the route that takes it', async () => {
  await expect(generate(sampleSpec({ population: 1001 }))).rejects.toMatchObject({
    code: 'population_too_large',
    message: expect.stringContaining('/workspace/tenants/{tenantID}/cohort-jobs'),
    data: { limit: 1000 },
  });
});

test('what is wrong with a specification is told before how large it is', async () => {
  await expect(generate(sampleSpec({ population: 1001, name: 7 }))).rejects.toMatchObject({
    code: 'invalid_spec',
  });
});

test('the same specification gives the same bytes', async () => {
  const [first, second] = [
    await generateCohort(threads, sampleSpec()),
    await generateCohort(threads, sampleSpec()),
  ];
  expect(Buffer.compare(first, second)).toBe(0);
});

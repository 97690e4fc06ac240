// Equal content ids stand for equal bytes: nothing that decides bytes may be missing, nothing else may be in.

import type { CohortSpec } from '@synthward/contracts';
import { findCohortJob, listArtifacts } from '@synthward/db';
import { sampleSpec } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { isPart } from '../cohort-jobs/closing-artifacts';
import { requirePlan } from '../cohorts/inspect-spec';
import { contentIDOf } from './content-id';

const platform = usePlatform('content id');
const NDJSON = { exports: { formats: ['ndjson', 'manifest'], truth: true } };
const specOf = (over: Readonly<Record<string, unknown>> = {}): CohortSpec =>
  requirePlan(sampleSpec({ ...NDJSON, ...over })).spec;
const spec = specOf();
const id = contentIDOf(spec);

test('the order of the members plays no part, nor the name', () => {
  const reversed = Object.fromEntries(Object.entries(sampleSpec(NDJSON)).toReversed());
  expect(contentIDOf(requirePlan(reversed).spec)).toBe(id);
  expect(contentIDOf(specOf({ name: 'another' }))).toBe(id);
});

const everyFormat = ['json', 'ndjson', 'fhir-bundle', 'fhir-ndjson', 'manifest'];

test.each(everyFormat)('jobs of another name have equal ids exactly if their %s is equal', async (format) => {
  const make = async (name: string) => {
    const jobID = await platform.complete({ name, exports: { formats: [format], truth: true } });
    const job = await findCohortJob(platform.database(), jobID);
    const artifacts = (await listArtifacts(platform.database(), platform.tenantID(), jobID)).filter(isPart);
    return { id: job?.contentId, digests: artifacts.map(({ name: file, sha256 }) => `${file} ${sha256}`) };
  };
  const one = await make('one'); // one after the other: who starts a job starts the other one as well
  const another = await make('another');
  expect(one.digests.length).toBeGreaterThanOrEqual(5);
  expect(one.id === another.id).toBe(one.digests.join() === another.digests.join());
});

test.each([
  ['the seed', { seed: 8 }],
  ['the population', { population: 21 }],
  ['the day that is looked at', { asOf: '2026-06-01' }],
  ['a condition', { conditions: [{ name: 'hypertension', prevalence: 0.4 }] }],
  ['the formats', { exports: { formats: ['ndjson'], truth: true } }],
  ['the truth', { exports: { formats: ['ndjson', 'manifest'] } }],
])('%s plays a part', (_, over) => {
  expect(contentIDOf(specOf(over))).not.toBe(id);
});

test('the engine and the compression play a part', () => {
  const ids = [id, contentIDOf(spec, { generator: '0+data.0' }), contentIDOf(spec, { zlib: '0' })];
  expect(new Set(ids).size).toBe(3);
});

test('a cohort that continues another one is decided by its two days, not by the job it names', () => {
  const continued = (fromJobID: string, days: number, since: string) =>
    contentIDOf({ ...spec, asOf: '2026-06-01', evolve: { fromJobID, days, since } });
  const first = continued('job_1', 3, '2026-05-29');
  expect(continued('job_2', 2, '2026-05-29')).toBe(first);
  expect(continued('job_1', 3, '2026-05-30')).not.toBe(first);
  expect(contentIDOf({ ...spec, asOf: '2026-06-01' })).not.toBe(first);
});

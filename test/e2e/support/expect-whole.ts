// A finished job looked at from every side: nothing lost, nothing doubled.

import type { CohortJobView } from '@synthward/contracts';
import type { StackFixture } from '@synthward/testkit';
import { storedFilesOf } from './stored-files';

/** Waits for the job to complete, compares rows, files and answers, and returns its content digests by artifact name. */
export async function expectWhole(place: StackFixture, jobID: string): Promise<Record<string, string>> {
  const job = await place.client().completed<CohortJobView>(jobID);
  expect(job.progress).toMatchObject({ patients: job.spec.population, fraction: 1 });
  await expectRows(place, job);
  await expectFiles(place, job);
  return Object.fromEntries(job.artifacts.map(({ name, contentSha256 }) => [name, contentSha256]));
}

async function expectRows({ rows }: StackFixture, job: CohortJobView): Promise<void> {
  const of = (columns: string, table: string) =>
    rows(`select ${columns} from ${table} where job_id = '${job.jobID}' order by 1`);
  const usage = await of('meter, quantity::int', 'usage_event');
  expect(usage).toHaveLength(4);
  expect(Object.fromEntries(usage.map(({ meter, quantity }) => [meter, quantity]))).toEqual(job.usage);
  const events = await of('sequence::int, type', 'job_event');
  expect(events).toEqual(
    ['queued', 'started', 'finalising', 'completed'].map((name, i) => ({
      sequence: i + 1,
      type: `cohort_job.${name}`,
    })),
  );
  const chunks = await of('from_part, to_part, status, patients', 'cohort_chunk');
  expect(new Set(chunks.map(({ status }) => status))).toEqual(new Set(['done']));
  expect(chunks.reduce((sum, { patients }) => sum + Number(patients), 0)).toBe(job.spec.population);
}

async function expectFiles({ rows, dataDir }: StackFixture, job: CohortJobView): Promise<void> {
  const kept = await rows(
    `select name, storage_key, sha256 from artifact where job_id = '${job.jobID}' order by position`,
  );
  expect(kept.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(
    job.artifacts.map(({ name, sha256 }) => ({ name, sha256 })),
  );
  const { objects, strays } = storedFilesOf(dataDir);
  expect(objects.filter((key) => key.includes(`/${job.jobID}/`))).toEqual(
    kept.map(({ storage_key }) => storage_key).sort(),
  );
  expect(strays).toEqual([]);
}

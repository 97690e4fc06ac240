// A large job on two workers is cancelled: both stop at once, and nothing of it is left.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CohortJobView } from '@synthward/contracts';
import { until, useStack } from '@synthward/testkit';
import { expectWhole } from './support/expect-whole';
import { storedFilesOf } from './support/stored-files';

const fixture = useStack({ workers: 2, env: { SYNTHWARD_CHUNK_PARTS: '40' } });
const { client, rows, dataDir } = fixture;

const spec = {
  name: 'cancelled',
  population: 400_000,
  seed: 5,
  hie: { sourceSystems: ['clinic', 'lab-network'] },
  exports: { formats: ['ndjson', 'manifest'] },
};

/** Within which a cancelled job must stand still, on every worker. */
const STOP_MS = 2_000;

interface LogLine {
  readonly time: number;
  readonly msg: string;
  readonly jobID?: string;
  readonly loss?: string;
}

/** What the workers logged of a job when they let go of its chunks. */
function leavingsOf(jobID: string): LogLine[] {
  const dir = path.join(dataDir, 'logs');
  const files = readdirSync(dir).filter((name) => name.startsWith('worker'));
  return files
    .flatMap((name) => readFileSync(path.join(dir, name), 'utf8').split('\n'))
    .filter((line) => line.includes('cohort_chunk.left') && line.includes(jobID))
    .map((line) => JSON.parse(line));
}

async function bothWorkersGenerate(jobID: string): Promise<void> {
  const busy = async () =>
    (
      await rows(
        `select 1 from cohort_chunk where job_id = '${jobID}' and status = 'running' and patients > 0`,
      )
    ).length === 2;
  await until(busy, { timeoutMs: 60_000, message: 'both workers generate' });
}

const filesOf = (jobID: string) => storedFilesOf(dataDir).objects.filter((key) => key.includes(`/${jobID}/`));

test('both workers stop within two seconds, partial artifacts go, nothing is listed or charged, and the workers are free', async () => {
  const jobID = await client().submit(spec);
  await bothWorkersGenerate(jobID);
  await until(() => filesOf(jobID).length > 0, { timeoutMs: 60_000, message: 'artifacts are stored' });
  const askedAt = Date.now();
  const { status, body } = await client().post<CohortJobView>(`${client().jobsPath}/${jobID}/cancel`, {});
  expect([status, body.status]).toEqual([202, 'cancelled']);

  await until(() => leavingsOf(jobID).length === 2, { message: 'both workers have let go' });
  const leavings = leavingsOf(jobID);
  expect(leavings.map(({ loss }) => loss)).toEqual(['cancelled', 'cancelled']);
  const lastMs = Math.max(...leavings.map(({ time }) => time)) - askedAt;
  process.stderr.write(`\nThe last worker had let go of a cancelled job after ${lastMs} ms.\n`);
  expect(lastMs).toBeLessThan(STOP_MS);

  await until(() => filesOf(jobID).length === 0, { message: 'partial artifacts are gone' });
  const [left] = await rows(
    `select (select count(*)::int from cohort_chunk where job_id = '${jobID}' and status in ('pending', 'queued', 'running')) as open,
            (select count(*)::int from usage_event where job_id = '${jobID}') as usage,
            (select count(*)::int from failure where job_id = '${jobID}') as failures`,
  );
  expect(left).toEqual({ open: 0, usage: 0, failures: 0 });
  const list = await client().call(`${client().jobsPath}/${jobID}/artifacts`);
  expect(list.body).toMatchObject({ artifacts: [] });

  const next = await client().submit({ ...spec, name: 'next', population: 2000 });
  await expectWhole(fixture, next);
  expect(filesOf(jobID)).toEqual([]);
}, 180_000);

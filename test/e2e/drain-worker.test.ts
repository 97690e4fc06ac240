// A worker that is told to leave in the middle of a long chunk: gone in time, and its chunk is another's at once.

import { startWorkerProcess, until, useStack } from '@synthward/testkit';
import { expectWhole } from './support/expect-whole';

const fixture = useStack({ workers: 1, env: { SYNTHWARD_CHUNK_PARTS: '20', SYNTHWARD_LOCK_MS: '60000' } });
const { client, rows, dataDir } = fixture;

const spec = {
  name: 'drained',
  population: 60_000,
  seed: 5,
  hie: { sourceSystems: ['clinic'] },
  exports: { formats: ['ndjson', 'manifest'] },
};

const GRACE_MS = 200;
/** Stopping its thread and saying goodbye to the queue, beyond the grace. */
const FAREWELL_MS = 5_000;

test('it ends in order within its grace, its chunk is queued and not failed, and the other worker completes the job', async () => {
  const leaving = await startWorkerProcess(dataDir, {
    SYNTHWARD_GRACE_MS: String(GRACE_MS),
    SYNTHWARD_CHUNK_PARTS: '20',
    SYNTHWARD_LOCK_MS: '60000',
  });
  const jobID = await client().submit(spec);
  const held = async () => {
    const [row] = await rows(
      `select id, fence from cohort_chunk
        where job_id = '${jobID}' and worker = '${leaving.name}' and status = 'running' and patients > 0`,
    );
    return row;
  };
  const chunk = await until(held, { timeoutMs: 60_000, message: 'the worker is at a chunk' });

  const toldAt = performance.now();
  const code = await leaving.terminate();
  const leftMs = performance.now() - toldAt;
  process.stderr.write(`\nThe worker had left ${Math.round(leftMs)} ms after it was told to.\n`);
  expect([code, leaving.logs()]).toEqual([0, expect.stringContaining('cohort_chunk.handed_back')]);
  expect(leftMs).toBeLessThan(GRACE_MS + FAREWELL_MS);

  // The lock of a minute has not run out: the chunk waits, or another worker is at it already.
  const [after] = await rows(
    `select status, worker, failures, fence - fence_base as claims from cohort_chunk where id = '${chunk.id}'`,
  );
  const isTaken = after?.status !== 'queued';
  expect(after).toMatchObject({ failures: 0, claims: isTaken ? 1 : 0 });
  if (isTaken) expect(after?.worker).not.toBe(leaving.name);

  await expectWhole(fixture, jobID);
  const [done] = await rows(
    `select failures, worker <> '${leaving.name}' as by_another from cohort_chunk where id = '${chunk.id}'`,
  );
  expect(done).toEqual({ failures: 0, by_another: true });
  expect(await rows(`select 1 from failure where job_id = '${jobID}'`)).toEqual([]);
}, 180_000);

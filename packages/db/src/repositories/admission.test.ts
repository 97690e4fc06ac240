// A round of admission over rows: what it reads, what it changes, and what it leaves to others.

import {
  admitSampleJob,
  createSampleTenant,
  sampleChunks,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { type AdmissionGrant, runAdmissionRound } from './admission';
import type { AdmissionState } from './admission-state';
import { startCohortJob } from './cohort-jobs';
import { cancelCohortJob, pauseCohortJob, resumeCohortJob } from './job-control';

const database = useDatabase('admission');
let tenantID: string;
beforeEach(async () => {
  await database.rows('truncate tenant, outbox, tenant_share cascade');
  tenantID = await createSampleTenant(database());
});

async function planSampleJob(chunks: number, ofTenant = tenantID): Promise<string> {
  const jobID = await submitSampleJob(database(), ofTenant);
  await startCohortJob(database(), jobID, sampleChunks(chunks));
  return jobID;
}

/** First come, first served: as many as there are places. */
function everything({ tenants, freePlaces }: AdmissionState) {
  const grants = tenants.flatMap(({ tenantID: ofTenant, jobs }) =>
    jobs.flatMap(({ jobID, chunks }) =>
      chunks.map(({ chunkID }, at) => ({ chunkID, jobID, tenantID: ofTenant, start: at, end: at + 1 })),
    ),
  );
  return { grants: grants.slice(0, freePlaces), isComplete: true };
}

const round = (mostQueued: number, decide = everything) => runAdmissionRound(database(), mostQueued, decide);

/** What a round would decide on. */
async function stateNow(mostQueued = 100): Promise<AdmissionState> {
  let seen: AdmissionState | undefined;
  await round(mostQueued, (state) => {
    seen = state;
    return { grants: [], isComplete: true };
  });
  if (!seen) throw new Error('no decision was asked for');
  return seen;
}

const statesOf = async (jobID: string) =>
  (await database.rows('select status from cohort_chunk where job_id = $1 order by number', [jobID])).map(
    ({ status }) => status,
  );

const doorbells = async () =>
  (
    await database.rows(
      `select message->>'id' as id from outbox where message->>'queue' = 'cohort-chunk' order by id`,
    )
  ).map(({ id }) => id);

test('a round fills the queue and no more, and rings for what it admitted, under the number of the run', async () => {
  const jobID = await planSampleJob(5);
  expect(await round(3)).toEqual({ kind: 'done', admitted: 3, isComplete: true, hasBacklog: true });
  expect(await statesOf(jobID)).toEqual(['queued', 'queued', 'queued', 'pending', 'pending']);
  const ids = await database.rows('select id from cohort_chunk where job_id = $1 order by number limit 3', [
    jobID,
  ]);
  expect((await doorbells()).toSorted()).toEqual(ids.map(({ id }) => `cc-${id}-r1`).toSorted());
  expect(await round(3)).toEqual({ kind: 'done', admitted: 0, isComplete: true, hasBacklog: true });
  expect(await round(9)).toEqual({ kind: 'done', admitted: 2, isComplete: true, hasBacklog: false });
});

test('of ten rounds at once none admits a chunk that another one has', async () => {
  await planSampleJob(8);
  await Promise.all(Array.from({ length: 10 }, () => round(8)));
  const ids = await doorbells();
  expect(ids).toHaveLength(8);
  expect(new Set(ids).size).toBe(8);
});

test('whoever comes while a leader is at it learns that, and waits for nothing', async () => {
  await planSampleJob(1);
  const client = await database().pool.connect();
  await client.query('begin');
  await client.query('select pg_try_advisory_xact_lock(26042026)');
  const whileLed = await round(1);
  await client.query('rollback');
  client.release();
  expect(whileLed).toEqual({ kind: 'busy' });
  expect(await round(1)).toMatchObject({ kind: 'done', admitted: 1 });
});

test('tenants come with their plan, their virtual time and what they have in flight; jobs come oldest first', async () => {
  const first = await planSampleJob(2);
  await round(1);
  const second = await planSampleJob(1);
  const other = await createSampleTenant(database(), 'free');
  const third = await planSampleJob(1, other);
  expect(await stateNow(10)).toEqual({
    freePlaces: 9,
    virtualTime: 0,
    tenants: [
      {
        tenantID,
        plan: 'team',
        virtualTime: 1,
        inFlight: 1,
        jobs: [
          {
            jobID: first,
            inFlight: 1,
            chunks: [{ chunkID: expect.any(String), cost: 1000 }],
            hasMore: false,
          },
          {
            jobID: second,
            inFlight: 0,
            chunks: [{ chunkID: expect.any(String), cost: 1000 }],
            hasMore: false,
          },
        ],
      },
      {
        tenantID: other,
        plan: 'free',
        virtualTime: 0,
        inFlight: 0,
        jobs: [
          {
            jobID: third,
            inFlight: 0,
            chunks: [{ chunkID: expect.any(String), cost: 1000 }],
            hasMore: false,
          },
        ],
      },
    ],
  });
});

test('virtual times are kept in rows, and go on from there', async () => {
  await planSampleJob(3);
  const at = (start: number, end: number) => (state: AdmissionState) => ({
    grants: everything(state)
      .grants.slice(0, 1)
      .map((grant): AdmissionGrant => ({ ...grant, start, end })),
    isComplete: true,
  });
  await round(1, at(100, 350));
  expect(await stateNow()).toMatchObject({ virtualTime: 100, tenants: [{ virtualTime: 350 }] });
  await round(2, at(350, 600));
  expect(await stateNow()).toMatchObject({ virtualTime: 350, tenants: [{ virtualTime: 600 }] });
});

test('of a large job a round reads a page, and says that there is more', async () => {
  await planSampleJob(60);
  const [job] = (await stateNow(1000)).tenants[0]?.jobs ?? [];
  expect([job?.chunks.length, job?.hasMore]).toEqual([50, true]);
  const [whole] = (await stateNow(10)).tenants[0]?.jobs ?? [];
  expect([whole?.chunks.length, whole?.hasMore]).toEqual([10, true]);
});

test('what an ended job left in the queue takes nobody’s place', async () => {
  const { jobID } = await startSampleJob(database(), { tenantID, chunks: 4 });
  await database.rows(`update cohort_job set status = 'failed' where id = $1`, [jobID]);
  await planSampleJob(1);
  expect(await stateNow(4)).toMatchObject({ freePlaces: 4, tenants: [{ inFlight: 0 }] });
});

test('a cancelled job frees its places at once', async () => {
  const { jobID } = await startSampleJob(database(), { tenantID, chunks: 4 });
  await cancelCohortJob(database(), jobID, new Date());
  await planSampleJob(1);
  expect(await stateNow(4)).toMatchObject({ freePlaces: 4, tenants: [{ inFlight: 0 }] });
});

test('a paused job is not admitted; resumed, its chunks are rung for under a new number', async () => {
  const jobID = await planSampleJob(2);
  await round(1);
  await pauseCohortJob(database(), jobID);
  expect(await round(9)).toMatchObject({ admitted: 0, hasBacklog: false });
  expect(await statesOf(jobID)).toEqual(['pending', 'pending']);
  await resumeCohortJob(database(), jobID);
  expect(await round(9)).toMatchObject({ admitted: 2 });
  const runs = await database.rows('select run from cohort_chunk where job_id = $1 order by number', [jobID]);
  expect(runs.map(({ run }) => run)).toEqual([2, 1]);
});

test('a job that somebody is changing at the moment is left to the next round', async () => {
  const jobID = await planSampleJob(1);
  const client = await database().pool.connect();
  await client.query('begin');
  await client.query(`update cohort_job set status = 'paused' where id = $1`, [jobID]);
  expect(await round(1)).toMatchObject({ kind: 'done', admitted: 0, hasBacklog: true });
  await client.query('rollback');
  client.release();
  expect(await round(1)).toMatchObject({ admitted: 1 });
});

test('rounds among pauses, resumptions and cancellations deadlock nobody, and leave no chunk queued below a held job', async () => {
  for (let turn = 0; turn < 15; turn += 1) {
    const jobIDs = await Promise.all([planSampleJob(6), planSampleJob(6), planSampleJob(6)]);
    const [held = '', resumed = '', ended = ''] = jobIDs;
    await round(6);
    await Promise.all([
      round(12),
      pauseCohortJob(database(), held),
      pauseCohortJob(database(), resumed).then(() => resumeCohortJob(database(), resumed)),
      cancelCohortJob(database(), ended, new Date()),
      round(12),
    ]);
    expect(new Set(await statesOf(held))).toEqual(new Set(['pending']));
    expect(new Set(await statesOf(ended))).toEqual(new Set(['cancelled']));
    await admitSampleJob(database(), resumed);
    expect(new Set(await statesOf(resumed))).toEqual(new Set(['queued']));
    await database.rows('truncate cohort_job cascade');
  }
});

// The transition tables, held against the rows: each move of the table is made, no other is.

import {
  type CohortChunkState,
  type CohortJobEvent,
  type CohortJobState,
  cohortChunkTransitions,
  cohortJobStateSchema,
  cohortJobTransitions,
} from '@synthward/contracts';
import {
  admitSampleJob,
  createSampleTenant,
  sampleChunks,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { inTransaction } from '../database';
import { failChunk, parkPoisonedChunks } from './chunk-failures';
import { claimChunk, commitChunk, releaseChunk } from './cohort-chunks';
import {
  beginFinalising,
  completeCohortJob,
  completeWithin,
  failCohortJob,
  startCohortJob,
} from './cohort-jobs';
import {
  cancelCohortJob,
  expireCohortJob,
  pauseCohortJob,
  resumeCohortJob,
  retryCohortJob,
} from './job-control';

const database = useDatabase('transitions');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const noReason = { code: 'internal', message: 'no' };
const usage = { patientsGenerated: 1, sourceRecords: 1, fhirResources: 1, generationJobCount: 1 };

const completion = () => ({
  ...{ manifest: {}, quality: {}, summaries: [], artifacts: [], usage },
  ...{ endedAt: new Date(), expiresAt: new Date() },
});

const jobMoves: Readonly<Record<CohortJobEvent, (jobID: string) => Promise<boolean>>> = {
  plan: (jobID) => startCohortJob(database(), jobID, sampleChunks(1)),
  finalise: (jobID) => beginFinalising(database(), jobID),
  complete: (jobID) => completeCohortJob(database(), jobID, completion()),
  reuse: async (jobID) => {
    const move = { event: 'reuse', completion: completion(), reusedFromID: 'job_other' } as const;
    const job = await inTransaction(database(), (transaction) => completeWithin(transaction, jobID, move));
    return job?.reusedFromId === 'job_other';
  },
  fail: (jobID) => failCohortJob(database(), jobID, { error: noReason, endedAt: new Date() }),
  pause: async (jobID) => (await pauseCohortJob(database(), jobID)) !== undefined,
  resume: async (jobID) => (await resumeCohortJob(database(), jobID)) !== undefined,
  requeue: async (jobID) => (await resumeCohortJob(database(), jobID)) !== undefined,
  cancel: async (jobID) => (await cancelCohortJob(database(), jobID, new Date())) !== undefined,
  retry: async (jobID) => (await retryCohortJob(database(), jobID)) !== undefined,
  expire: (jobID) => expireCohortJob(database(), jobID),
};

/** Moves that are made only of a job that was planned before. */
const ofPlannedJobs: ReadonlySet<CohortJobEvent> = new Set(['resume', 'retry']);

const jobCases = cohortJobTransitions.transitions.flatMap(({ event, from, to }) =>
  cohortJobStateSchema.options.map((state) => ({
    event,
    state,
    expected: from.includes(state) ? to : state,
    effects: from.includes(state) ? 1 : 0,
  })),
);

async function jobIn(state: CohortJobState, isPlanned: boolean): Promise<string> {
  const jobID = isPlanned
    ? (await startSampleJob(database(), { tenantID })).jobID
    : await submitSampleJob(database(), tenantID);
  await database.rows('update cohort_job set status = $2 where id = $1', [jobID, state]);
  return jobID;
}

test.each(jobCases)('a job that is $state is $expected after $event', async (entry) => {
  const { event, state, expected, effects } = entry;
  const isPlanned = ofPlannedJobs.has(event);
  const jobID = await jobIn(state, isPlanned);
  const before = isPlanned ? 2 : 1;
  const answer = await jobMoves[event](jobID);
  const [row] = await database.rows(
    `select status, version, (select count(*)::int from job_event where job_id = id) as events,
            (select count(*)::int from cohort_chunk where job_id = cohort_job.id) as chunks,
            (select count(*)::int from usage_event where job_id = cohort_job.id) as usage
       from cohort_job where id = $1`,
    [jobID],
  );
  expect(row).toEqual({
    status: expected,
    version: before + effects,
    events: before + effects,
    chunks: event === 'plan' ? effects : Number(isPlanned),
    usage: event === 'complete' || event === 'reuse' ? 4 * effects : 0,
  });
  // Whoever finds a job finalising may go on with it: a finaliser may have died.
  const maySay = event === 'finalise' && state === 'finalising';
  expect(answer).toBe(effects === 1 || maySay);
});

test('every state and every event of the table was tried', () => {
  expect(jobCases).toHaveLength(cohortJobStateSchema.options.length * Object.keys(jobMoves).length);
});

const chunkStates: readonly CohortChunkState[] = [
  'pending',
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
];

/** The job of each chunk that was started here. */
const jobsOfChunks = new Map<string, string>();
const jobOf = (chunkID: string) => jobsOfChunks.get(chunkID) ?? '';

type ChunkMove = (chunkID: string) => Promise<unknown>;

const FENCE = 3;
const result = { fence: FENCE, patients: 1, records: 1, bytes: 1, tally: {}, artifacts: [] };
const poisonous = { jobSeconds: 60, heartbeatSeconds: 60, queuedSeconds: 60, claims: FENCE };

/** Moves of the repositories and the events of the table that they stand for. */
const chunkMoves = {
  'is cancelled with its job': {
    event: 'cancel',
    move: (chunkID) => cancelCohortJob(database(), jobOf(chunkID), new Date()),
    accepted: cohortChunkTransitions.from('cancel'),
  },
  'is withdrawn as its job is paused': {
    event: 'withdraw',
    move: (chunkID) => pauseCohortJob(database(), jobOf(chunkID)),
    accepted: cohortChunkTransitions.from('withdraw'),
  },
  'is admitted': {
    event: 'admit',
    move: (chunkID) => admitSampleJob(database(), jobOf(chunkID)),
    accepted: cohortChunkTransitions.from('admit'),
  },
  'is retried with its job': {
    event: 'retry',
    move: async (chunkID) => {
      await database.rows(`update cohort_job set status = 'failed' where id = $1`, [jobOf(chunkID)]);
      await retryCohortJob(database(), jobOf(chunkID));
    },
    accepted: cohortChunkTransitions.from('retry'),
  },
  'is claimed': {
    event: 'claim',
    move: (chunkID) => claimChunk(database(), chunkID, { worker: 'w' }),
    accepted: cohortChunkTransitions.from('claim'),
  },
  'is committed': {
    event: 'finish',
    move: (chunkID) => commitChunk(database(), { chunkID, ...result }),
    accepted: cohortChunkTransitions.from('finish'),
  },
  'fails with attempts left': {
    event: 'release',
    move: (chunkID) => failChunk(database(), { chunkID, fence: FENCE, cause: noReason, attempts: 3 }),
    accepted: cohortChunkTransitions.from('release'),
  },
  'is handed back': {
    event: 'release',
    move: (chunkID) => releaseChunk(database(), { chunkID, fence: FENCE }),
    accepted: cohortChunkTransitions.from('release'),
  },
  'fails for the last time': {
    event: 'fail',
    move: (chunkID) => failChunk(database(), { chunkID, fence: FENCE, cause: noReason, attempts: 1 }),
    accepted: ['running'], // only its holder knows that it failed
  },
  'is found poisonous': {
    event: 'fail',
    move: async () => {
      await parkPoisonedChunks(database(), poisonous);
    },
    accepted: ['queued', 'running'], // a pending one was never claimed
  },
} as const satisfies Record<
  string,
  { event: string; move: ChunkMove; accepted: readonly CohortChunkState[] }
>;

const chunkCases = Object.entries(chunkMoves).flatMap(([name, { event, move, accepted }]) =>
  chunkStates.map((state) => ({
    name,
    state,
    move,
    legal: cohortChunkTransitions.from(event),
    expected: [...accepted].some((each) => each === state) ? cohortChunkTransitions.to(event) : state,
  })),
);

test.each(chunkCases)('a chunk that is $state is $expected when it $name', async (entry) => {
  const { state, move, legal, expected } = entry;
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID });
  const [chunkID = ''] = chunkIDs;
  jobsOfChunks.set(chunkID, jobID);
  await database.rows(
    `update cohort_chunk set status = $2, fence = $3, heartbeat_at = now() - interval '1 hour' where id = $1`,
    [chunkID, state, FENCE],
  );
  await move(chunkID);
  const [row] = await database.rows('select status from cohort_chunk where id = $1', [chunkID]);
  expect(row).toEqual({ status: expected });
  if (expected !== state) expect(legal).toContain(state);
});

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
  createSampleTenant,
  sampleChunks,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { claimChunk, commitChunk, failChunk } from './cohort-chunks';
import { beginFinalising, completeCohortJob, failCohortJob, startCohortJob } from './cohort-jobs';
import { parkPoisonedChunks } from './reconciliation';

const database = useDatabase('transitions');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const usage = { patientsGenerated: 1, sourceRecords: 1, fhirResources: 1, generationJobCount: 1 };

const jobMoves: Readonly<Record<CohortJobEvent, (jobID: string) => Promise<boolean>>> = {
  plan: (jobID) => startCohortJob(database(), jobID, sampleChunks(1)),
  finalise: (jobID) => beginFinalising(database(), jobID),
  complete: (jobID) =>
    completeCohortJob(database(), jobID, {
      manifest: {},
      quality: {},
      summaries: [],
      artifacts: [],
      usage,
      endedAt: new Date(),
      expiresAt: new Date(),
    }),
  fail: (jobID) => failCohortJob(database(), jobID, { error: {}, endedAt: new Date() }),
};

const jobCases = cohortJobTransitions.transitions.flatMap(({ event, from, to }) =>
  cohortJobStateSchema.options.map((state) => ({
    event,
    state,
    expected: from.includes(state) ? to : state,
    effects: from.includes(state) ? 1 : 0,
  })),
);

async function jobIn(state: CohortJobState): Promise<string> {
  const jobID = await submitSampleJob(database(), tenantID);
  await database.rows('update cohort_job set status = $2 where id = $1', [jobID, state]);
  return jobID;
}

test.each(jobCases)('a job that is $state is $expected after $event', async (entry) => {
  const { event, state, expected, effects } = entry;
  const jobID = await jobIn(state);
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
    version: 1 + effects,
    events: 1 + effects,
    chunks: event === 'plan' ? effects : 0,
    usage: event === 'complete' ? 4 * effects : 0,
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

type ChunkMove = (chunkID: string) => Promise<unknown>;

const FENCE = 3;
const result = { fence: FENCE, patients: 1, records: 1, bytes: 1, tally: {}, artifacts: [] };
const poisonous = { jobSeconds: 60, heartbeatSeconds: 60, queuedSeconds: 60, claims: FENCE };

/** Moves of the repositories and the events of the table that they stand for. */
const chunkMoves = {
  'is claimed': {
    event: 'claim',
    move: (chunkID) => claimChunk(database(), chunkID, { worker: 'w', now: new Date() }),
    accepted: cohortChunkTransitions.from('claim'),
  },
  'is committed': {
    event: 'finish',
    move: (chunkID) => commitChunk(database(), { chunkID, ...result }),
    accepted: cohortChunkTransitions.from('finish'),
  },
  'fails with attempts left': {
    event: 'release',
    move: (chunkID) => failChunk(database(), { chunkID, fence: FENCE, error: {}, attempts: 3 }),
    accepted: cohortChunkTransitions.from('release'),
  },
  'fails for the last time': {
    event: 'fail',
    move: (chunkID) => failChunk(database(), { chunkID, fence: FENCE, error: {}, attempts: 1 }),
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
  const { chunkIDs } = await startSampleJob(database(), { tenantID });
  const [chunkID = ''] = chunkIDs;
  await database.rows(
    `update cohort_chunk set status = $2, fence = $3, heartbeat_at = now() - interval '1 hour' where id = $1`,
    [chunkID, state, FENCE],
  );
  await move(chunkID);
  const [row] = await database.rows('select status from cohort_chunk where id = $1', [chunkID]);
  expect(row).toEqual({ status: expected });
  if (expected !== state) expect(legal).toContain(state);
});

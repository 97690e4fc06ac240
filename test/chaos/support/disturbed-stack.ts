// A stack whose processes obey a test's orders, on one of the two queues, and the jobs that are sent through it.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CohortJobView } from '@synthward/contracts';
import { redisSuite, requireRedis, type StackFixture, until, withStack } from '@synthward/testkit';
import { expectWhole } from '../../e2e/support/expect-whole';
import { type Chaos, createChaos } from './chaos';

export const QUEUES = [
  { kind: 'PostgreSQL', isSkipped: false, title: 'the queue on PostgreSQL' },
  { kind: 'Redis', isSkipped: redisSuite().isSkipped, title: `the queue ${redisSuite().title}` },
] as const;

export interface DisturbedStack extends StackFixture {
  readonly chaos: Chaos;
  /** SIGKILL of the PostgreSQL of the stack, which starts it again. */
  killPostgres(): void;
  /** SIGKILL of the queue's Redis, which comes back on its append-only file. */
  crashRedis(): Promise<void>;
  /** Submits until it is acknowledged, as a client does that knows about idempotency keys. */
  submitPersistently(): Promise<string>;
  /** Resolves when the job has ended, however often the API is away meanwhile. */
  untilEnded(jobID: string): Promise<void>;
  /** The content digests of a job that must complete, however often the API is away meanwhile. */
  digestsOf(jobID: string): Promise<Record<string, string>>;
}

/** Two parts: small enough to be quick, large enough to have more than one chunk. */
const SPEC = {
  population: 1_400,
  seed: 4_711,
  conditions: [{ name: 'hypertension', prevalence: 0.3 }],
  hie: { sourceSystems: ['clinic', 'hospital'], duplicateRate: 0.1 },
  exports: { formats: ['ndjson', 'fhir-ndjson', 'manifest'], truth: true },
};
const SUBMIT_MS = 60_000;
const JOB_MS = 120_000;
const QUICK_RECOVERY = { SYNTHWARD_CHUNK_PARTS: '1', SYNTHWARD_LOCK_MS: '2000' };

/** Runs `work` on a stack of two workers that notice a dead one after two seconds. */
export async function withDisturbedStack(
  kind: (typeof QUEUES)[number]['kind'],
  work: (place: DisturbedStack) => Promise<void>,
): Promise<void> {
  const chaos = createChaos();
  const redis = kind === 'Redis' ? await requireRedis({ appendOnly: true }) : undefined;
  try {
    const env = { ...QUICK_RECOVERY, ...chaos.env, ...(redis && { REDIS_URL: redis.url }) };
    await withStack({ workers: 2, env }, (place) =>
      work({
        ...place,
        chaos,
        killPostgres: () => process.kill(postmasterOf(place.dataDir), 'SIGKILL'),
        crashRedis: async () => redis?.crash(),
        submitPersistently: () => submitPersistently(place),
        untilEnded: (jobID) => untilEnded(place, jobID),
        async digestsOf(jobID) {
          await untilEnded(place, jobID);
          return expectWhole(place, jobID);
        },
      }),
    );
  } finally {
    await redis?.stop();
    chaos.remove();
  }
}

function postmasterOf(dataDir: string): number {
  const [pid] = readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  return Number(pid);
}

async function submitPersistently(place: StackFixture): Promise<string> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const body = JSON.stringify({ name: 'disturbed', ...SPEC });
  let jobID: string | undefined;
  const isAcknowledged = async () => {
    const answer = await place
      .client()
      .call<CohortJobView>(`${place.client().jobsPath}?reuse=false`, { method: 'POST', headers, body })
      .catch(() => undefined); // the API died under the request: ask again
    if (answer?.status === 202) jobID = answer.body.jobID;
    return jobID !== undefined;
  };
  await until(isAcknowledged, { timeoutMs: SUBMIT_MS, message: 'the submission is acknowledged' });
  return jobID ?? '';
}

/** Whatever of the platform is away at the moment is asked again. */
async function untilEnded(place: StackFixture, jobID: string): Promise<void> {
  const hasEnded = async () => {
    const job = await place
      .client()
      .job(jobID)
      .catch(() => undefined); // the API is away at the moment: ask again
    return ['completed', 'failed', 'cancelled'].includes(job?.status ?? '');
  };
  await until(hasEnded, { timeoutMs: JOB_MS, message: `job ${jobID} has ended` }).catch(
    async (error: unknown) => {
      const job = `job_id = '${jobID}'`;
      const left = await place.rows(
        `select j.status as job, j.rung_at, now(), c.* from cohort_job j left join cohort_chunk c on c.job_id = j.id where ${job}`,
      );
      throw new Error(`${error}\n${JSON.stringify(left)}\n${place.stack().logs()}`, { cause: error });
    },
  );
}

// kill -9 of the servers that everything stands on: what was acknowledged is done, once.

import { until } from '@synthward/testkit';
import { type DisturbedStack, QUEUES, withDisturbedStack } from './support/disturbed-stack';
import { expectBalance } from './support/expect-balance';
import { reportOf } from './support/report';

/** Jobs on the way when the server dies. */
const JOBS = Number(process.env.CHAOS_JOBS ?? 3);
const RUN_MS = 300_000 + JOBS * 20_000;

type Disturb = (place: DisturbedStack) => Promise<void> | void;

/** Jobs are on the way, one of them in a chunk, when `disturb` strikes. */
async function strike(place: DisturbedStack, title: string, disturb: Disturb): Promise<void> {
  const undisturbed = await place.digestsOf(await place.submitPersistently());
  const report = reportOf(place);
  const jobIDs: string[] = [];
  for (let i = 0; i < JOBS; i += 1) jobIDs.push(await place.submitPersistently());
  const isBusy = async () =>
    (await place.rows(`select 1 from cohort_chunk where status = 'running'`)).length > 0;
  await until(isBusy, { timeoutMs: 60_000, message: 'a chunk is being generated' });
  await disturb(place);
  jobIDs.push(await place.submitPersistently());
  for (const jobID of jobIDs) await place.untilEnded(jobID); // a file that is being written has half its name
  for (const jobID of jobIDs) {
    expect(await place.digestsOf(jobID)).toEqual(undisturbed);
    report.add(jobID);
  }
  await expectBalance(place);
  await report.print(title);
}

for (const { kind, title, isSkipped } of QUEUES)
  (isSkipped ? test.skip : test)(
    `${title}: PostgreSQL is killed under running jobs, and they all end as if nothing had been`,
    () =>
      withDisturbedStack(kind, (place) =>
        strike(place, `kill -9 of PostgreSQL, ${title}`, () => place.killPostgres()),
      ),
    RUN_MS,
  );

const [, onRedis] = QUEUES;

(onRedis.isSkipped ? test.skip : test)(
  `${onRedis.title}: Redis is killed under running jobs and comes back on its append-only file`,
  () => withDisturbedStack('Redis', (place) => strike(place, 'kill -9 of Redis', () => place.crashRedis())),
  RUN_MS,
);

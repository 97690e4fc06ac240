// kill -9 at each arrow of the way of a job: executions are repeated, effects are not.

import { useWebhookReceiver } from '@synthward/testkit';
import { ARROWS } from './support/chaos';
import { type DisturbedStack, QUEUES, withDisturbedStack } from './support/disturbed-stack';
import { expectBalance } from './support/expect-balance';
import { expectAllTold, listenTo } from './support/expect-told';
import { reportOf } from './support/report';

const receiver = useWebhookReceiver();
/** Rounds through all arrows: 1 with `npm test`; the long mode has 200 disturbed jobs. */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 1);
const RUN_MS = ROUNDS * 900_000;

for (const queue of QUEUES)
  (queue.isSkipped ? test.skip : test)(
    `${queue.title}: a process that is killed at any arrow costs time and nothing else`,
    () =>
      withDisturbedStack(queue.kind, async (place) => {
        await listenTo(place, receiver);
        const undisturbed = await place.digestsOf(await place.submitPersistently());
        const report = reportOf(place);
        for (let round = 0; round < ROUNDS; round += 1)
          for (const arrow of ARROWS) {
            place.chaos.arm(arrow, { action: 'kill' });
            const jobID = await place.submitPersistently();
            await place.chaos.untilFired(arrow);
            expect({ arrow, digests: await place.digestsOf(jobID) }).toEqual({
              arrow,
              digests: undisturbed,
            });
            report.add(jobID);
          }
        await expectJobsEnded(place, 1 + ROUNDS * ARROWS.length);
        await expectAllTold(place, receiver);
        await expectBalance(place);
        await report.print(`${ROUNDS * ARROWS.length} jobs, each with one kill -9, ${queue.title}`);
      }),
    RUN_MS,
  );

/** A submission whose answer was lost may have been taken: with its key sent again it is the same job. */
async function expectJobsEnded({ rows }: DisturbedStack, jobs: number): Promise<void> {
  expect(await rows('select status, count(*)::int as jobs from cohort_job group by status')).toEqual([
    { status: 'completed', jobs },
  ]);
}

// Whatever is not a death: frozen event loops, messages delivered again and again, a store that fails, clocks that jump.

import type { Order, Point } from './support/chaos';
import { type DisturbedStack, QUEUES, withDisturbedStack } from './support/disturbed-stack';
import { expectBalance } from './support/expect-balance';
import { reportOf } from './support/report';

/** Four times the time after which a worker counts as dead. The long mode has a minute. */
const BLOCK_MS = Number(process.env.CHAOS_BLOCK_MS ?? 8_000);
const HOUR_MS = 3_600_000;
const RUN_MS = 300_000 + 4 * BLOCK_MS;

const orders: readonly { readonly name: string; readonly point: Point; readonly order: Order }[] = [
  {
    name: 'a worker whose event loop stands still after its claim',
    point: 'chunk.claimed',
    order: { action: 'block', ms: BLOCK_MS },
  },
  {
    name: 'a worker that stands still with all its files stored',
    point: 'chunk.generated',
    order: { action: 'block', ms: BLOCK_MS },
  },
  { name: 'a store that refuses', point: 'artifact.storing', order: { action: 'fail', code: 'EIO' } },
  {
    name: 'a disk that is full in the middle of a file',
    point: 'artifact.storing',
    order: { action: 'cut' },
  },
  { name: 'a store that answers late', point: 'artifact.storing', order: { action: 'delay', ms: 5_000 } },
  {
    name: 'a store that fails after storing',
    point: 'artifact.stored',
    order: { action: 'fail', code: 'EIO' },
  },
  {
    name: 'a database that breaks off at the commit',
    point: 'chunk.generated',
    order: { action: 'fail', code: '57P01' },
  },
];

for (const queue of QUEUES)
  (queue.isSkipped ? test.skip : test)(
    `${queue.title}: frozen workers, failing stores, messages that come three times and clocks that jump change nothing`,
    () =>
      withDisturbedStack(queue.kind, async (place) => {
        const undisturbed = await place.digestsOf(await place.submitPersistently());
        const report = reportOf(place);
        const expectUndisturbed = async (name: string, jobID: string) => {
          expect({ name, digests: await place.digestsOf(jobID) }).toEqual({ name, digests: undisturbed });
          report.add(jobID);
        };
        for (const { name, point, order } of orders) {
          place.chaos.arm(point, order);
          const jobID = await place.submitPersistently();
          await place.chaos.untilFired(point);
          await expectUndisturbed(name, jobID);
        }
        await withDuplicates(place, expectUndisturbed);
        for (const ms of [HOUR_MS, -HOUR_MS]) await withJump(place, ms, expectUndisturbed);
        await expectBalance(place);
        await report.print(`${orders.length + 3} jobs, each with one fault, ${queue.title}`);
      }),
    RUN_MS,
  );

type Expect = (name: string, jobID: string) => Promise<void>;

function withDuplicates({ chaos, submitPersistently }: DisturbedStack, expectUndisturbed: Expect) {
  return chaos.duplicating(async () => {
    await expectUndisturbed('each message three times', await submitPersistently());
  });
}

/** The clocks of all processes jump while the job runs; the database's clock stays. */
async function withJump(place: DisturbedStack, ms: number, expectUndisturbed: Expect): Promise<void> {
  const jobID = await place.submitPersistently();
  await place.chaos.withClockOff(ms, () => expectUndisturbed(`clocks off by ${ms} ms`, jobID));
}

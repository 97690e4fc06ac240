// Whatever Stripe does, in whatever order, it counts each metered event once.

import type { MeterEventSender } from '@synthward/meter-events';
import type { StripeBehaviour } from '@synthward/testkit';
import fc from 'fast-check';
import { HOUR_MS, MINUTE_MS, useMeterExports } from '../../test/use-meter-exports';

const { stripe, run, wait, reset, senderOf, newTenant, use, statesOf, counted, metered } =
  useMeterExports('meter exports, properties');

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);

const trouble = fc.oneof(
  fc.constant<StripeBehaviour>({ kind: 'ok' }),
  fc.record({ kind: fc.constantFrom('reset', 'cut', 'nonsense'), takes: fc.boolean() }),
  fc.record({
    kind: fc.constant('fail' as const),
    status: fc.constantFrom(401, 409, 429, 500, 503),
    takes: fc.constant(false),
    headers: fc.constantFrom({}, { 'retry-after': '45' }),
  }),
  fc.record({
    kind: fc.constant('fail' as const),
    status: fc.constantFrom(500, 502),
    takes: fc.constant(true),
  }),
) as fc.Arbitrary<StripeBehaviour>; // the same union, told in parts

const round = fc.record({
  used: fc.array(fc.record({ patientsGenerated: fc.nat(1000), sourceRecords: fc.nat(9) }), { maxLength: 2 }),
  script: fc.array(trouble, { maxLength: 6 }),
  isKilled: fc.boolean(),
  minutes: fc.nat(15),
});

test('whatever Stripe does, and whoever dies, in the end it counts what was metered and nothing else', async () => {
  const property = fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
    await reset();
    const tenantID = await newTenant();
    for (const { used, script, isKilled, minutes } of rounds) {
      for (const each of used) await use(tenantID, each);
      stripe.script.splice(0, stripe.script.length, ...script);
      await run({ sender: await (isKilled ? dyingSender() : senderOf()) }).catch(() => 0);
      wait(minutes * MINUTE_MS);
    }
    stripe.script.length = 0;
    for (let hours = 0; hours < 3; hours++) {
      wait(HOUR_MS);
      await run();
    }
    expect(counted()).toEqual(await metered(tenantID));
    expect(Object.keys(await statesOf(tenantID)).filter((state) => state !== 'posted')).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 20 });
}, 240_000);

/** Every second post is followed by death. */
async function dyingSender(): Promise<MeterEventSender> {
  const sender = await senderOf();
  let posts = 0;
  return {
    async post(...args) {
      const outcome = await sender.post(...args);
      posts += 1;
      if (posts % 2 === 0) throw new Error('killed between post and mark');
      return outcome;
    },
  };
}

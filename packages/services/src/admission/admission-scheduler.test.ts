// The loop of admission: nudged or by itself, never twice at once, and not ended by a failure.

import type { AdmissionOutcome } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { until } from '@synthward/testkit';
import { startAdmissionScheduler } from './admission-scheduler';

const done = (over: Partial<Extract<AdmissionOutcome, { kind: 'done' }>> = {}): AdmissionOutcome => ({
  kind: 'done',
  admitted: 0,
  isComplete: true,
  hasBacklog: false,
  ...over,
});

const NEVER = 1_000_000;
const patient = { backlogMs: NEVER, idleMs: NEVER, busyMs: NEVER };

/** Starts a loop whose rounds answer these outcomes, and then nothing to do; counts them. */
function start(outcomes: readonly (AdmissionOutcome | Error)[], timings = patient) {
  const rounds = { begun: 0, rung: 0, warned: 0 };
  const scheduler = startAdmissionScheduler({
    admit: async () => {
      const outcome = outcomes[rounds.begun] ?? done();
      rounds.begun += 1;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    ring: () => {
      rounds.rung += 1;
    },
    logger: {
      ...silentLogger,
      warn: () => {
        rounds.warned += 1;
      },
    },
    timings,
  });
  const reach = (count: number) =>
    until(() => rounds.begun >= count, { message: `round ${count} has begun` });
  return { scheduler, rounds, reach };
}

test('a nudge brings a round, and what was admitted is rung for', async () => {
  const { scheduler, rounds, reach } = start([done(), done({ admitted: 2 })]);
  await reach(1);
  scheduler.nudge();
  await reach(2);
  await scheduler.stop();
  expect(rounds).toEqual({ begun: 2, rung: 1, warned: 0 });
});

test('nudges during a round are answered by one more', async () => {
  let finish: (outcome: AdmissionOutcome) => void = () => undefined;
  let begun = 0;
  const scheduler = startAdmissionScheduler({
    admit: () => {
      begun += 1;
      return begun > 1 ? Promise.resolve(done()) : new Promise((resolve) => (finish = resolve));
    },
    ring: () => undefined,
    logger: silentLogger,
    timings: patient,
  });
  for (let nudges = 0; nudges < 5; nudges += 1) scheduler.nudge();
  expect(begun).toBe(1);
  finish(done());
  await until(() => begun === 2, { message: 'the second round has begun' });
  await scheduler.stop();
  expect(begun).toBe(2);
});

test.each([
  [
    'a round that could not see everything is followed by another at once',
    done({ isComplete: false }),
    patient,
  ],
  ['while chunks wait it looks again soon', done({ hasBacklog: true }), { ...patient, backlogMs: 1 }],
  ['when nothing waits it looks again later', done(), { ...patient, idleMs: 1 }],
  ['when another process leads it looks again soon', { kind: 'busy' }, { ...patient, busyMs: 1 }],
] as const)('%s', async (_, outcome, timings) => {
  const { scheduler, reach } = start([outcome], timings);
  await reach(2);
  await scheduler.stop();
});

test('a round that fails is logged, and the loop goes on', async () => {
  const { scheduler, rounds, reach } = start([new Error('the database is away'), done({ admitted: 1 })], {
    ...patient,
    backlogMs: 1,
  });
  await reach(2);
  await scheduler.stop();
  expect(rounds).toEqual({ begun: 2, rung: 1, warned: 1 });
});

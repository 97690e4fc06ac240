import { cohortChunkTransitions, cohortJobStateSchema, cohortJobTransitions } from './cohort-job-states';
import { statusOf } from './job';

test('a job goes from queued through running and finalising to completed', () => {
  expect(cohortJobTransitions.next('queued', 'plan')).toBe('running');
  expect(cohortJobTransitions.next('running', 'finalise')).toBe('finalising');
  expect(cohortJobTransitions.next('finalising', 'complete')).toBe('completed');
});

test('a job that reuses another one completes without running, and only as long as nobody has planned it', () => {
  expect(cohortJobTransitions.next('queued', 'reuse')).toBe('completed');
  expect(() => cohortJobTransitions.next('running', 'reuse')).toThrow(/not possible/);
});

test('a job that has ended only expires, or is retried where it failed', () => {
  const moves = (['completed', 'failed', 'cancelled', 'expired'] as const).map((state) =>
    cohortJobTransitions.transitions
      .filter(({ from }) => from.includes(state))
      .map(({ event }) => `${event} from ${state}`),
  );
  expect(moves.flat()).toEqual([
    'expire from completed',
    'retry from failed',
    'expire from failed',
    'expire from cancelled',
  ]);
});

test('a job cannot complete before every chunk is in', () => {
  expect(() => cohortJobTransitions.next('running', 'complete')).toThrow(/not possible/);
});

test('a chunk is claimed again from a holder that is gone, but never once it is done', () => {
  expect(cohortChunkTransitions.next('running', 'claim')).toBe('running');
  expect(() => cohortChunkTransitions.next('done', 'claim')).toThrow(/not possible/);
});

test('clients see finalising as running, and every other state under its own name', () => {
  const shown = cohortJobStateSchema.options.map((state) => `${state} as ${statusOf(state)}`);
  expect(shown.filter((line) => !/^(\w+) as \1$/.test(line))).toEqual(['finalising as running']);
});

// The guide to operating: its commands work as printed, and it explains every member of the overview and every queue.

import { type Operation, operations, queueNames } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

const guide = readGuide('operating');

test('the guide to operating explains each member of the overview, each queue, and no other', () => {
  const { schema } = (operations.getOperatorOverview as Operation).responses[200] ?? {};
  const members = Object.keys((schema as unknown as { shape: object }).shape); // the overview is an object
  const explained = [...guide.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(explained.toSorted()).toEqual(
    [...members.filter((name) => name !== 'at'), ...queueNames].toSorted(),
  );
});

describe('the commands of the guide to operating', () => {
  const { outputs } = useGuide('operating');

  test('show the platform, hold and release a queue, drain a worker, and tell of it', () => {
    const [overview = '', held = '', drained = '', actions = ''] = outputs();
    expect(overview).toMatch(/^cohort-job: 0 waiting\n/);
    expect(overview).toMatch(/: 0 of 1 slots\n$/);
    expect(held).toBe('{"queue":"cohort-chunk","isHeld":true}{"queue":"cohort-chunk","isHeld":false}');
    expect(JSON.parse(drained)).toMatchObject({ isDraining: true });
    expect(actions.trim().split('\n')).toEqual([
      `worker.drain ${JSON.parse(drained).worker}: a new kernel`,
      'queue.release cohort-chunk: there is room again',
      'queue.hold cohort-chunk: the disk is nearly full',
    ]);
  });
});

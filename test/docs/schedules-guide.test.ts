// The commands of the guide to schedules work as printed, and its rules are those of the code.

import { LEAST_MINUTES_BETWEEN_FIRINGS, MOST_SCHEDULES, plans } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

describe('the commands of the guide to schedules', () => {
  const { outputs } = useGuide('schedules');

  test('create a schedule that is active, pause, change and delete it', () => {
    expect(outputs()[0]).toBe('active\n');
    expect(outputs()[1]).toBe('null\n0 4 * * MON-FRI\nprecondition_failed\n204\n');
  });

  test('show an equal job at once, and generate it when told to', () => {
    expect(outputs()[2]).toBe('completed\nshown\nequal\nqueued\n');
  });
});

test('the guide states the limits of the code, and every rule of reuse that a plan has', () => {
  const guide = readGuide('schedules');
  expect(guide).toContain(`Two times of day must be ${LEAST_MINUTES_BETWEEN_FIRINGS} minutes or\nmore apart`);
  expect(guide).toContain(`a tenant has at most ${MOST_SCHEDULES} schedules`);
  for (const rule of new Set(plans.data.map(({ reuse }) => reuse)))
    expect(guide).toContain(`\`${rule}\` plans`);
});

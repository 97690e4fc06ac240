// The commands of the guide to continued cohorts work as printed, and come to what the guide says.

import { useGuide } from './use-guide';

describe('the commands of the guide to continued cohorts', () => {
  const { outputs } = useGuide('continue-a-cohort');

  test('deliver records that are new, changed and gone, and applying them keeps the count', () => {
    const [first = '', changes = '', applied = ''] = outputs();
    const rows = Object.fromEntries(
      [...changes.matchAll(/(\d+) \{"change":"([a-z]+)"/g)].map(([, count, kind]) => [kind, Number(count)]),
    );
    expect(Object.keys(rows).sort()).toEqual(['changed', 'deleted', 'new']);
    expect(Number(applied)).toBe(Number(first) + (rows.new ?? 0) - (rows.deleted ?? 0));
  });

  test('give the records of the whole cohort of the later day, byte for byte', () => {
    expect(outputs()[3]).toBe('equal\n');
  });
});

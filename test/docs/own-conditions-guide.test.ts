// The guide to one's own conditions: its commands work as printed, and its table has every member.

import { conditionDefinitionSchema } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

test('the guide to own conditions names every member of a definition', () => {
  const rows = readGuide('own-conditions')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([A-Za-z0-9]+)`/g)].map(([, name]) => name),
  );
  expect(named.sort()).toEqual(Object.keys(conditionDefinitionSchema.shape).sort());
});

describe('the commands of the guide to own conditions', () => {
  const { outputs } = useGuide('own-conditions');

  test('count exactly the carriers that were asked for', () => {
    expect(outputs()[0]).toContain("'long-covid': 20");
    expect(outputs()[0]).toContain('hypertension: 50');
  });

  test('point at the curve that begins too early', () => {
    expect(outputs()[1]).toContain('clinical.catalogue[0].prior.female[0].age lies below onsetFrom, 20');
  });
});

// Counting changes: patients add up to parts, parts to chunks, chunks to jobs.

import { changesBetween } from '@synthward/cohorts';
import { requirePlan } from '../cohorts/inspect-spec';
import { countChanges, sumChanges } from './change-counts';
import { feedSourceOf } from './feed-source';

const source = feedSourceOf(
  requirePlan({
    name: 'counted',
    population: 40,
    seed: 3,
    asOf: '2027-01-01',
    hie: { sourceSystems: ['a', 'b'], duplicateRate: 0.3 },
  }),
);

test('every change is counted under its kind', () => {
  const { records } = source.patientAt(0);
  const [first, ...others] = records;
  if (!first) throw new Error('a patient has records');
  const changed = { ...first, language: 'other' };
  const changes = changesBetween([first, ...others], [changed]);
  expect(countChanges(changes)).toEqual({ new: 0, changed: 1, deleted: others.length });
  expect(countChanges(changesBetween([], records))).toEqual({ new: records.length, changed: 0, deleted: 0 });
  expect(countChanges([])).toEqual({ new: 0, changed: 0, deleted: 0 });
});

test('sums add kind by kind; where nothing was counted there is no sum', () => {
  const one = { new: 1, changed: 2, deleted: 3 };
  expect(sumChanges([one, one, { new: 0, changed: 1, deleted: 0 }])).toEqual({
    new: 2,
    changed: 5,
    deleted: 6,
  });
  expect(sumChanges([one])).toEqual(one);
  expect(sumChanges([undefined, undefined])).toBeUndefined();
  expect(sumChanges([])).toBeUndefined();
});

test('the feed of a whole cohort counts no changes', () => {
  const patient = source.patientAt(1);
  expect(source.feedOf(patient)).toEqual({ rows: patient.records });
});

// Changes applied to the earlier feed give the later one.

import type { SourceRecord } from '@synthward/contracts';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { changesBetween } from './changes';
import { createGenerator } from './generator';

const spec = sampleSpec({ population: 150 });
const hie = { ...spec.hie, duplicateRate: 0.4, mergeRate: 0.5 };

function generatorAsOf(asOf: string) {
  return createGenerator(requirePlanOf({ ...spec, hie, asOf }));
}

function recordsOf(generator: ReturnType<typeof generatorAsOf>): SourceRecord[] {
  return Array.from({ length: spec.population }, (_, index) => generator.patientAt(index).records).flat();
}

test.each([1, 30, 365, 2000])('the feed of day %i is the earlier feed with its changes applied', (days) => {
  const later = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
  const [before, after] = [recordsOf(generatorAsOf('2026-01-01')), recordsOf(generatorAsOf(later))];
  const feed = new Map(before.map((record) => [record.recordID, JSON.stringify(record)]));
  for (const { change, recordID, record } of changesBetween(before, after)) {
    expect(feed.has(recordID)).toBe(change !== 'new');
    if (change === 'deleted') feed.delete(recordID);
    else feed.set(recordID, JSON.stringify(record));
  }
  expect([...feed.values()].toSorted()).toEqual(after.map((record) => JSON.stringify(record)).toSorted());
});

test('a year brings new, changed and deleted records; no time brings none', () => {
  const [before, after] = [recordsOf(generatorAsOf('2026-01-01')), recordsOf(generatorAsOf('2027-01-01'))];
  const kinds = new Set(changesBetween(before, after).map(({ change }) => change));
  expect([...kinds].toSorted()).toEqual(['changed', 'deleted', 'new']);
  expect(changesBetween(before, recordsOf(generatorAsOf('2026-01-01')))).toEqual([]);
});

test('going on in two steps leads where one step leads', () => {
  const [start, middle, end] = ['2026-01-01', '2026-04-11', '2026-09-30'].map((asOf) =>
    recordsOf(generatorAsOf(asOf)),
  );
  const apply = (records: readonly SourceRecord[], changes: ReturnType<typeof changesBetween>) => {
    const feed = new Map(records.map((record) => [record.recordID, record]));
    for (const { change, recordID, record } of changes) {
      if (change === 'deleted' || record === null) feed.delete(recordID);
      else feed.set(recordID, record);
    }
    return [...feed.values()];
  };
  const halfway = apply(start ?? [], changesBetween(start ?? [], middle ?? []));
  const arrived = apply(halfway, changesBetween(middle ?? [], end ?? []));
  expect(arrived.map((record) => JSON.stringify(record)).toSorted()).toEqual(
    (end ?? []).map((record) => JSON.stringify(record)).toSorted(),
  );
});

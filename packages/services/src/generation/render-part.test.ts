// A part holds exactly its patients' records, in an order that says nothing about who is the same person.

import type { SourceRecord } from '@synthward/contracts';
import { requirePlan } from '../cohorts/inspect-spec';
import { feedSourceOf } from './feed-source';
import { type RenderedPart, renderPart } from './render-part';

const generator = feedSourceOf(
  requirePlan({
    name: 'render',
    population: 1250,
    seed: 12,
    hie: { sourceSystems: ['a', 'b'], duplicateRate: 0.1 },
  }),
);

const first = renderPart(generator, 0);
const second = renderPart(generator, 1);

function textsOf(part: RenderedPart): string[] {
  return [...part.records()].map((bytes) => Buffer.from(bytes).toString());
}

test('the parts hold the records of their patients and no others', () => {
  for (const [part, from, to] of [
    [first, 0, 1000],
    [second, 1000, 1250],
  ] as const) {
    const expected = Array.from({ length: to - from }, (_, i) => generator.patientAt(from + i)).flatMap(
      ({ records }) => records.map((record) => JSON.stringify(record)),
    );
    expect(part.range).toEqual({ from, to });
    expect(textsOf(part).toSorted()).toEqual(expected.toSorted());
    expect(part.recordCount).toBe(expected.length);
  }
});

test('records may be walked again and come in the same order', () => {
  expect(textsOf(second)).toEqual(textsOf(second));
});

test('neighbours in the feed are the same person no more often than chance has it', () => {
  const persons = textsOf(first).map((text) => {
    const record: SourceRecord = JSON.parse(text);
    return record.ssn;
  });
  const neighbours = persons.filter((ssn, i) => ssn === persons[i + 1]).length;
  expect(neighbours).toBeLessThan(10); // about one is expected among 2,100
});

test('summaries come in the order of the patients’ numbers', () => {
  expect(second.summaries).toHaveLength(250);
  second.summaries.forEach((summary, i) => {
    expect(summary.startsWith(`${1001 + i} -- `)).toBe(true);
  });
});

test('the tally counts the part', () => {
  expect(first.tally.patients).toBe(1000);
  expect(first.tally.sourceRecords).toBe(first.recordCount);
});

test('the watcher is told of every patient, and stops the part by throwing', () => {
  const told: number[] = [];
  renderPart(generator, 1, { watch: (records) => told.push(records) });
  expect(told).toHaveLength(250);
  expect(told.reduce((a, b) => a + b, 0)).toBe(second.recordCount);
  let patients = 0;
  const stop = () => {
    patients += 1;
    if (patients === 3) throw new Error('stopped');
  };
  expect(() => renderPart(generator, 1, { watch: stop })).toThrow('stopped');
  expect(patients).toBe(3);
});

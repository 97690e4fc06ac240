// Counts by FHIR type add up over parts, and say nothing of types that are not there.

import { sumResourceCounts, totalOf, withUsualTypes } from './resource-counts';

test('counts add up by type, in the order of the types', () => {
  const sum = sumResourceCounts([{ Condition: 2, Patient: 1 }, { Patient: 3 }, undefined]);
  expect(Object.entries(sum ?? {})).toEqual([
    ['Patient', 4],
    ['Condition', 2],
  ]);
  expect(totalOf(sum ?? {})).toBe(6);
});

test('without FHIR there is no sum, and none of nothing is empty', () => {
  expect(sumResourceCounts([undefined, undefined])).toBeUndefined();
  expect(sumResourceCounts([{}])).toEqual({});
});

test('a manifest counts its usual types even where there are none', () => {
  expect(withUsualTypes({ Patient: 4, Organization: 1 })).toEqual({
    Patient: 4,
    Condition: 0,
    Encounter: 0,
    Observation: 0,
    DocumentReference: 0,
    Organization: 1,
  });
});

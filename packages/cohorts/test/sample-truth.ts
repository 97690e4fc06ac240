// Small truths about records named r0, r1 and so on, for the scorer.

import type { MatchTruth } from '../src/matching/truth/match-truth';

const OPERATORS = ['typo', 'nickname', ...Array.from({ length: 38 }, (_, i) => `operator-${i + 2}`), 'ocr'];

/** Records of the persons given, in two systems, with every fifth one mutated in three ways. */
export function truthOf(persons: readonly number[]): MatchTruth {
  const recordCount = persons.length;
  return {
    recordCount,
    numberOf: (recordID) => numberOf(recordID, recordCount),
    personOf: (record) => persons[record] ?? 0,
    attributes: {
      systemNames: ['clinic', 'lab', 'claims'],
      systemOf: Uint16Array.from(persons, (_, i) => (i * 7) % 3),
      operatorNames: OPERATORS,
      operatorsLow: Uint32Array.from(persons, (_, i) => (i % 5 === 0 ? 0b11 : i % 3 === 0 ? 2 ** 31 : 0)),
      operatorsHigh: Uint32Array.from(persons, (_, i) => (i % 5 === 0 ? 1 << 8 : 0)),
      ageBandNames: ['young', 'old', 'nobody'],
      ageBandOf: Uint8Array.from(persons, (person) => person % 2),
      sexNames: ['female', 'male'],
      sexOf: Uint8Array.from(persons, (person) => (person >> 1) % 2),
    },
    pairFacts: {
      differingFields: (a, b) => (a + b) % 4,
      difficulty: { names: ['easy', 'hard'], levelOf: (a, b) => (a * b) % 2 },
    },
  };
}

function numberOf(recordID: string, recordCount: number): number | undefined {
  const number = Number(/^r(\d+)$/.exec(recordID)?.[1] ?? Number.NaN);
  return number < recordCount ? number : undefined;
}

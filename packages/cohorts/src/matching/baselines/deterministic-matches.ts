// The first baseline: two exact rules, as many an interface engine applies them.

import { type BlockingKey, candidatePairs, keyOfParts } from './blocking';
import type { MatchedPair, MatchRecord } from './match-record';
import { normalise } from './normalised-record';

/** Records match when they agree, after normalisation, in all parts of either rule. */
const RULES: readonly BlockingKey[] = [
  ({ family, given, birthDate, sex }) => keyOfParts(family, given, birthDate, sex),
  ({ ssn, birthDate }) => keyOfParts(ssn, birthDate),
];

/** Every pair that a rule links, once, in ascending order of the records as listed. */
export function* deterministicMatches(records: readonly MatchRecord[]): Generator<MatchedPair> {
  const normalised = records.map(normalise);
  const pairs = candidatePairs(normalised, RULES, Number.POSITIVE_INFINITY);
  for (let place = 0; place < pairs.count; place += 1) {
    const [a, b] = pairs.pairAt(place);
    yield { recordA: normalised[a]?.number ?? 0, recordB: normalised[b]?.number ?? 0 };
  }
}

// Weights are learnt from pairs that nobody has labelled.

import { keyedStream, type RandomStream } from '@synthward/kernel';
import { type Comparison, comparisons, patternCount, UNKNOWN } from './comparisons';
import { estimateMixture, sumOfLogs } from './mixture-estimate';

type Shares = Readonly<Record<string, readonly number[]>>;

/** How matches and strangers agree in this world; the telephone says nothing in it, and the given name little. */
const MATCHES: Shares = {
  given: [0.3, 0.1, 0.1, 0.5],
  family: [0.1, 0.1, 0.8],
  birthDate: [0.02, 0.08, 0.9],
  ssn: [0.02, 0.08, 0.9],
  phone: [0.6, 0.4],
};
const STRANGERS: Shares = {
  given: [0.6, 0.1, 0.1, 0.2],
  family: [0.7, 0.1, 0.2],
  birthDate: [0.7, 0.1, 0.2],
  ssn: [0.98, 0.01, 0.01],
  phone: [0.6, 0.4],
};

const PAIRS = 30_000;
const SHARE_OF_MATCHES = 0.5;

function patternFrom(levelOf: (comparison: Comparison) => number): number {
  return comparisons.reduce(
    (pattern, comparison) => pattern * (comparison.ofOnePerson.length + 1) + levelOf(comparison),
    0,
  );
}

function drawLevel(shares: readonly number[] | undefined, random: RandomStream): number {
  if (!shares) return UNKNOWN;
  let rest = random.fraction();
  const place = shares.findIndex((share) => {
    rest -= share;
    return rest < 0;
  });
  return (place < 0 ? shares.length - 1 : place) + 1;
}

const histogram = new Float64Array(patternCount);
const random = keyedStream('mixture');
for (let pair = 0; pair < PAIRS; pair += 1) {
  const world = random.fraction() < SHARE_OF_MATCHES ? MATCHES : STRANGERS;
  const pattern = patternFrom(({ name }) => drawLevel(world[name], random));
  histogram[pattern] = (histogram[pattern] ?? 0) + 1;
}
const likelihoodsOf = estimateMixture(histogram);

/** Logarithm of the odds of a match for the levels given; all other fields are unknown. */
function logOdds(levels: Readonly<Record<string, number>>): number {
  const { onePerson, relatives, strangers } = likelihoodsOf(
    patternFrom(({ name }) => levels[name] ?? UNKNOWN),
  );
  return onePerson - sumOfLogs([relatives, strangers]);
}

test('a field that agrees as often among strangers as among matches learns to say nothing', () => {
  expect(Math.abs(logOdds({ phone: 2 }) - logOdds({ phone: 1 }))).toBeLessThan(0.3); // 3.8 before learning
});

test.each([
  ['given', 4],
  ['given', 1],
  ['family', 3],
  ['birthDate', 3],
  ['ssn', 1],
])('the weight of %s on level %p comes near the one that made the pairs', (name, level) => {
  const wanted = Math.log((MATCHES[name]?.[level - 1] ?? 0) / (STRANGERS[name]?.[level - 1] ?? 1));
  expect(Math.abs(logOdds({ [name]: level }) - logOdds({}) - wanted)).toBeLessThan(0.4);
});

test('the share of matches among the pairs is found', () => {
  expect(Math.exp(likelihoodsOf(0).onePerson)).toBeCloseTo(SHARE_OF_MATCHES, 1);
});

test('a pattern that never occurred has a likelihood all the same', () => {
  const { onePerson, strangers } = estimateMixture(new Float64Array(patternCount))(patternCount - 1);
  expect(Number.isFinite(onePerson) && Number.isFinite(strangers)).toBe(true);
  expect(onePerson).toBeGreaterThan(strangers);
});

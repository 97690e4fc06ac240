// Tallies of chunks add up to the tally of the whole, in any order and grouping.

import fc from 'fast-check';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { type CohortTally, sumTallies, TallyKeeper } from './tally';

const plan = requirePlanOf(sampleSpec({ population: 120 }));
const { patientAt } = createGenerator(plan);

function tallyOf(from: number, to: number): CohortTally {
  const keeper = new TallyKeeper(plan);
  for (let index = from; index < to; index += 1) keeper.add(patientAt(index));
  return keeper.read();
}

const whole = tallyOf(0, 120);

test('wherever the population is cut and in whatever order the pieces come, their sum is the whole', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 119 }), { maxLength: 6 });
  fc.assert(
    fc.property(cuts, fc.boolean(), (places, isReversed) => {
      const borders = [0, ...places.toSorted((a, b) => a - b), 120];
      const pieces = borders.slice(1).map((to, i) => tallyOf(borders[i] ?? 0, to));
      expect(sumTallies(isReversed ? pieces.toReversed() : pieces)).toEqual(whole);
    }),
    { numRuns: 5 },
  );
});

test('a tally survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});

test('what was read is not changed by what is added later', () => {
  const keeper = new TallyKeeper(plan);
  keeper.add(patientAt(0));
  const early = keeper.read();
  const text = JSON.stringify(early);
  keeper.add(patientAt(1));
  expect(JSON.stringify(early)).toBe(text);
});

test('summing adds nothing to its arguments', () => {
  const [a, b] = [tallyOf(0, 10), tallyOf(10, 20)];
  const text = JSON.stringify([a, b]);
  sumTallies([a, b]);
  expect(JSON.stringify([a, b])).toBe(text);
});

test('an empty list has no sum, and a patient without records is refused', () => {
  expect(() => sumTallies([])).toThrow(RangeError);
  const empty = { records: [], duplicates: 0, isAddressDrifted: false, operators: [] };
  expect(() => new TallyKeeper(plan).add(empty)).toThrow(RangeError);
});

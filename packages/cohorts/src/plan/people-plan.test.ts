// Cells, twins, look-alikes and deaths fit into any population, and their counts are exact where that is possible.

import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import type { PeoplePlan } from './people-plan';
import { seatingOf } from './seats';

const spec = fc
  .tuple(
    possibleSpec(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2000 }))),
    fc.record({
      households: fc.boolean(),
      twinRate: fc.double({ min: 0, max: 1, noNaN: true }),
      lookAlikeRate: fc.double({ min: 0, max: 1, noNaN: true }),
      juniorRate: fc.constant(0.04),
      deceasedRate: fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
    }),
  )
  .map(([request, people]) => ({ ...request, people }));

function peopleOf(request: Parameters<typeof requirePlanOf>[0]): PeoplePlan {
  return requirePlanOf(request).people;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

test('the years and the languages of every stratum are exact in its cells', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const { strata, languages, people } = requirePlanOf(request);
      strata.forEach((stratum, number) => {
        const cells = people.cells.filter((cell) => cell.stratum === number);
        const ofYear = (year: number) => cells.filter(({ age }) => age === stratum.ageFrom + year);
        expect(stratum.sizeByYear.map((_, year) => sum(ofYear(year).map(({ size }) => size)))).toEqual(
          stratum.sizeByYear,
        );
        const ofLanguage = (name: string) =>
          sum(cells.filter((cell) => cell.language === name).map(({ size }) => size));
        let total = 0;
        expect(
          languages.names.map((name) => {
            total += ofLanguage(name);
            return total;
          }),
        ).toEqual(languages.cumulative[number]);
        expect(cells[0]?.offset ?? stratum.offset).toBe(stratum.offset);
      });
    }),
    { numRuns: 40 },
  );
});

test('every patient has a seat of their own, and the seat leads back to the patient', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const seating = seatingOf(requirePlanOf(request));
      const seats = Array.from({ length: request.population }, (_, index) => seating.of(index));
      expect(new Set(seats.map(({ cell, rank }) => `${cell.number} ${rank}`)).size).toBe(request.population);
      for (const { index, cell, rank } of seats) expect(seating.at(cell, rank).index).toBe(index);
    }),
    { numRuns: 20 },
  );
});

test('deaths are exact, and pairs are as many as were asked for or as fit', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const { cells, byCell, deaths, deathsByCell, twinPairs, lookAlikePairs } = peopleOf(request);
      const { twinRate, lookAlikeRate, deceasedRate } = request.people;
      expect(deaths).toBe(Math.floor((2 * request.population * Math.round(deceasedRate * 100) + 100) / 200));
      expect(cells.filter(({ number, size }) => (deathsByCell[number] ?? 0) > size)).toEqual([]);
      expect(twinPairs).toBeLessThanOrEqual((request.population * twinRate) / 2 + 1e-9);
      expect(lookAlikePairs).toBeLessThanOrEqual((request.population * lookAlikeRate) / 2 + 1e-9);
      const taken = cells.map(({ number }) => {
        const { lookAlikes = 0, twins = 0, mixedTwins = 0 } = byCell[number] ?? {};
        return 2 * lookAlikes + 2 * twins + mixedTwins;
      });
      expect(cells.filter(({ number, size }) => (taken[number] ?? 0) > size)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('the quickstart has the twins, look-alikes and deaths that its rates ask for', () => {
  const rates = {
    households: true,
    twinRate: 0.03,
    lookAlikeRate: 0.01,
    juniorRate: 0.04,
    deceasedRate: 0.0125,
  };
  const { twinPairs, lookAlikePairs, deaths } = peopleOf(sampleSpec({ people: rates }));
  expect({ twinPairs, lookAlikePairs, deaths }).toEqual({ twinPairs: 15, lookAlikePairs: 5, deaths: 13 });
});

test('most twins have the same sex, and some are a girl and a boy', () => {
  const { byCell, twinPairs } = peopleOf(sampleSpec({ population: 20_000 }));
  const mixed = sum(byCell.map(({ mixedTwins }) => mixedTwins)) / 2;
  expect(twinPairs).toBe(300);
  expect(mixed).toBeGreaterThan(75);
  expect(mixed).toBeLessThan(125);
});

test('a population that is nothing but twins is paired off to the last couple of a group', () => {
  const people = { ...sampleSpec().people, twinRate: 1 };
  const { cells, twinPairs } = peopleOf(sampleSpec({ people }));
  const groups = new Map<string, number>();
  for (const { language, age, size } of cells) {
    groups.set(`${language} ${age}`, (groups.get(`${language} ${age}`) ?? 0) + size);
  }
  expect(twinPairs).toBe(sum([...groups.values()].map((size) => Math.floor(size / 2))));
});

test('the dead are mostly old', () => {
  const { cells, deathsByCell, deaths } = peopleOf(sampleSpec({ population: 20_000 }));
  const old = sum(cells.filter(({ age }) => age >= 65).map(({ number }) => deathsByCell[number] ?? 0));
  expect(deaths).toBe(200);
  expect(old).toBeGreaterThan(120);
});

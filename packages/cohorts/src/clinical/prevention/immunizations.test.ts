// Vaccines are given at the right age, in order, and never before anybody could have them.

import { addYears, formatIsoDate, toCivilDate } from '@synthward/kernel';
import fc from 'fast-check';
import {
  anyVisitedLife,
  checkUpsOf,
  dayOf,
  factsOf,
  lookedAtEarlier,
  visitOn,
} from '../../../test/visited-life';
import type { LifeFacts, LifeImmunization } from '../life/clinical-life';
import { immunizationsOf } from '.';
import { addMonths } from './add-months';
import { vaccineSchedule } from './vaccine-schedule';

const RUNS = { numRuns: 100 };

/** The first of sixty people with such facts who takes everything on offer, influenza apart. */
function willing(birthDate: string, given: Partial<LifeFacts> = {}): LifeFacts {
  const vaccines = (facts: LifeFacts) => new Set(immunizationsOf(facts, checkUpsOf(facts, 30)).map(cvxOf));
  const everybody = Array.from({ length: 60 }, (_, index) => factsOf(birthDate, { ...given, index }));
  const most = everybody.map((facts) => vaccines(facts).size);
  const found = everybody[most.indexOf(Math.max(...most))];
  if (!found) throw new Error('there is nobody');
  return found;
}

function cvxOf({ code }: LifeImmunization): string {
  return code.code;
}

function dosesByVaccine(given: readonly LifeImmunization[]): Record<string, number[]> {
  const doses = new Map<string, number[]>();
  for (const { code, dose } of given) doses.set(code.code, [...(doses.get(code.code) ?? []), dose]);
  return Object.fromEntries(doses);
}

test('a child of 18 months with a check-up every month has had exactly the doses due by then', () => {
  const facts = willing('2024-06-15');
  const { 140: influenza, ...others } = dosesByVaccine(immunizationsOf(facts, checkUpsOf(facts, 30)));
  expect(others).toEqual({
    '08': [1, 2, 3],
    119: [1, 2],
    20: [1, 2, 3, 4],
    49: [1, 2, 3],
    133: [1, 2, 3, 4],
    10: [1, 2, 3],
    '03': [1],
    21: [1],
    83: [1],
  });
  expect(influenza?.every((dose) => dose === 1)).toBe(true);
});

test('doses due before the history count, so that the first one told bears its own number', () => {
  const facts = willing('2015-03-01', { fromDay: dayOf('2019-01-01'), toDay: dayOf('2020-01-01') });
  const { 140: _influenza, ...others } = dosesByVaccine(immunizationsOf(facts, checkUpsOf(facts, 30)));
  expect(others).toEqual({ 20: [5], 10: [4], '03': [2], 21: [2] });
});

test('teenagers and older people have what is due at their ages', () => {
  const vaccinesOf = (birthDate: string, fromDate: string, years: number) => {
    const fromDay = dayOf(fromDate);
    const facts = willing(birthDate, { fromDay, toDay: addYears(fromDay, years) });
    const { 140: _influenza, ...others } = dosesByVaccine(immunizationsOf(facts, checkUpsOf(facts, 91)));
    return others;
  };
  expect(vaccinesOf('2009-05-01', '2020-04-01', 5)).toEqual({ 115: [1], 62: [1, 2, 3], 114: [1] });
  expect(vaccinesOf('1970-05-01', '2019-06-01', 4)).toEqual({ 187: [1, 2], 113: [4] });
  expect(vaccinesOf('1955-05-01', '2020-04-01', 3)).toEqual({ 133: [1], 33: [1] });
});

test('an overdue dose is given at a visit for another reason, one just due waits for a check-up', () => {
  const facts = willing('2024-06-15');
  const dueDay = addMonths(facts.birthDay, 12);
  const mmrAt = (days: number) =>
    immunizationsOf(facts, [visitOn(dueDay + days, 'problem')]).filter((given) => cvxOf(given) === '03')
      .length;
  expect([0, 29, 30, 90, 91].map(mmrAt)).toEqual([0, 0, 1, 1, 0]);
});

test('a check-up may be four days early for a dose, and no more', () => {
  const facts = willing('2024-06-15');
  const dueDay = addMonths(facts.birthDay, 12);
  const mmrAt = (days: number) =>
    immunizationsOf(facts, [visitOn(dueDay + days)]).filter((given) => cvxOf(given) === '03').length;
  expect([-5, -4, 0].map(mmrAt)).toEqual([0, 1, 1]);
});

test('nothing is given before birth or its first year, after death, or away from an ambulatory visit', () => {
  const firstYears = new Map(vaccineSchedule.map(({ cvx, firstYear }) => [cvx, firstYear]));
  fc.assert(
    fc.property(anyVisitedLife, ({ facts, encounters }) => {
      for (const given of immunizationsOf(facts, encounters)) {
        const { day, setting } = given.encounter;
        expect(encounters).toContain(given.encounter);
        expect(setting).toBe('ambulatory');
        expect(day).toBeGreaterThanOrEqual(facts.birthDay);
        expect(toCivilDate(day).year).toBeGreaterThanOrEqual(firstYears.get(cvxOf(given)) ?? 1945);
      }
    }),
    RUNS,
  );
});

test('doses of a vaccine go up one by one with 28 days between them, in order of time', () => {
  fc.assert(
    fc.property(anyVisitedLife, ({ facts, encounters }) => {
      const all = immunizationsOf(facts, encounters);
      const days = all.map(({ encounter }) => encounter.day);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      for (const { cvx } of vaccineSchedule) {
        const given = all.filter((one) => cvxOf(one) === cvx);
        given.slice(1).forEach((one, i) => {
          const before = given[i];
          if (before === undefined || one.dose === 1) return; // the series of adults begins anew
          expect(one.dose).toBe(before.dose + 1);
          expect(one.encounter.day - before.encounter.day).toBeGreaterThanOrEqual(28);
        });
      }
    }),
    RUNS,
  );
});

test('a later day of looking adds vaccinations and moves none', () => {
  fc.assert(
    fc.property(anyVisitedLife, fc.nat(2000), (life, days) => {
      const day = Math.max(life.facts.fromDay, life.facts.toDay - days);
      const earlier = lookedAtEarlier(life, day);
      expect(immunizationsOf(earlier.facts, earlier.encounters)).toEqual(
        immunizationsOf(life.facts, life.encounters).filter(({ encounter }) => encounter.day <= day),
      );
    }),
    RUNS,
  );
});

test('influenza vaccine is given in season, once, to about half of the people', () => {
  let seasons = 0;
  const people = 400;
  for (let index = 0; index < people; index += 1) {
    const facts = factsOf('1980-01-01', { index, fromDay: dayOf('2021-02-01') });
    const shots = immunizationsOf(facts, checkUpsOf(facts, 40)).filter((given) => cvxOf(given) === '140');
    const months = shots.map(({ encounter }) => toCivilDate(encounter.day).month);
    expect(months.filter((month) => month > 1 && month < 9)).toEqual([]);
    const named = shots.map(({ encounter }) => formatIsoDate(encounter.day - 31).slice(0, 4));
    expect(new Set(named).size).toBe(named.length);
    seasons += shots.length;
  }
  expect(Math.abs(seasons / (people * 5) - 0.49)).toBeLessThan(0.05);
});

test('lot numbers look like lot numbers, and people vaccinated in one quarter share few of them', () => {
  const lots = Array.from({ length: 300 }, (_, index) => factsOf('2024-06-15', { index })).flatMap((facts) =>
    immunizationsOf(facts, [visitOn(addMonths(facts.birthDay, 2))]).filter((given) => cvxOf(given) === '20'),
  );
  expect(lots.filter(({ lotNumber }) => !/^[A-Z]{2}\d{4}[A-Z]$/.test(lotNumber))).toEqual([]);
  expect(lots.length).toBeGreaterThan(200);
  expect(new Set(lots.map(({ lotNumber }) => lotNumber)).size).toBe(12);
});

test('a month after the last of a month is the last of the next', () => {
  expect(formatIsoDate(addMonths(dayOf('2024-01-31'), 1))).toBe('2024-02-29');
  expect(formatIsoDate(addMonths(dayOf('2023-12-31'), 2))).toBe('2024-02-29');
  expect(formatIsoDate(addMonths(dayOf('2023-12-15'), 12))).toBe('2024-12-15');
  expect(formatIsoDate(addMonths(dayOf('2023-11-30'), 1))).toBe('2023-12-30');
});

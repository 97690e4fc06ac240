// Screening comes to whom it is for, no oftener than stated.

import { addYears, ageOn } from '@synthward/kernel';
import fc from 'fast-check';
import { anyVisitedLife, checkUpsOf, dayOf, factsOf, lookedAtEarlier } from '../../../test/visited-life';
import { screeningProceduresOf } from '.';
import { screenings } from './screening-table';

test('each is done at a check-up, at an age and to a sex it is for, and not again before its time', () => {
  fc.assert(
    fc.property(anyVisitedLife, ({ facts, encounters }) => {
      const all = screeningProceduresOf(facts, encounters);
      for (const { snomed, sex, ages, everyMonths } of screenings) {
        const done = all.filter(({ code }) => code.code === snomed).map(({ encounter }) => encounter);
        expect(done.filter(({ purpose }) => purpose !== 'wellness')).toEqual([]);
        if (sex !== null && sex !== facts.sex) expect(done).toEqual([]);
        done.forEach(({ day }, i) => {
          expect(ageOn(facts.birthDay, day)).toBeGreaterThanOrEqual(ages[0]);
          expect(ageOn(facts.birthDay, day)).toBeLessThanOrEqual(ages[1]);
          const before = done[i - 1];
          if (before) expect(day - before.day).toBeGreaterThanOrEqual(everyMonths * 30 - 45);
        });
      }
    }),
    { numRuns: 100 },
  );
});

test('a later day of looking adds screening and moves none', () => {
  fc.assert(
    fc.property(anyVisitedLife, fc.nat(2000), (life, days) => {
      const day = Math.max(life.facts.fromDay, life.facts.toDay - days);
      const earlier = lookedAtEarlier(life, day);
      expect(screeningProceduresOf(earlier.facts, earlier.encounters)).toEqual(
        screeningProceduresOf(life.facts, life.encounters).filter(({ encounter }) => encounter.day <= day),
      );
    }),
    { numRuns: 100 },
  );
});

test('with a check-up every year, three women in four have mammography every other year', () => {
  const people = Array.from({ length: 500 }, (_, index) =>
    factsOf('1965-01-01', { index, fromDay: dayOf('2016-01-01') }),
  );
  const counts = people.map(
    (facts) =>
      screeningProceduresOf(facts, checkUpsOf(facts, 365)).filter(({ code }) => code.code === '24623002')
        .length,
  );
  const screened = counts.filter((count) => count > 0);
  expect(Math.abs(screened.length / people.length - 0.76)).toBeLessThan(0.06);
  expect(new Set(screened)).toEqual(new Set([5]));
});

test('nobody has both a colonoscopy and a yearly test of stool, and not everybody has a colonoscopy at once', () => {
  const people = Array.from({ length: 500 }, (_, index) =>
    factsOf('1970-01-01', { index, fromDay: dayOf('2021-01-01') }),
  );
  const done = people.map((facts) =>
    screeningProceduresOf(facts, checkUpsOf(facts, 365)).map(({ code }) => code.code),
  );
  expect(done.filter((codes) => codes.includes('73761001') && codes.includes('104435004'))).toEqual([]);
  const inFiveYears = done.filter((codes) => codes.includes('73761001')).length / people.length;
  expect(inFiveYears).toBeLessThan(0.65);
  const { fromDay } = people[0] ?? factsOf('1970-01-01');
  expect(addYears(fromDay, 5)).toBe(dayOf('2026-01-01'));
});

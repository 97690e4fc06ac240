import { appendix, attack, factsOf, pressure, referenceDay, sugar } from '../../../../test/life-fixtures';
import { condition } from '../../condition';
import type { LifeFacts } from '../clinical-life';
import { coursesOf } from '../course';
import { timelineOf } from './timeline-of';
import type { Visit } from './visit';

function visitsOf(changes: Partial<LifeFacts>): Visit[] {
  const facts = factsOf(changes);
  return timelineOf(facts, coursesOf(facts));
}

function onsetsOf(...conditions: readonly [LifeFacts['history'][number]['definition'], number][]) {
  return conditions.map(([definition, days]) => ({ definition, onsetDay: referenceDay - days }));
}

test('infants are seen at birth, within five days, and eleven times up to three years', () => {
  for (let index = 0; index < 20; index += 1) {
    const birthDay = referenceDay - 1200;
    const days = visitsOf({ index, birthDay, fromDay: birthDay })
      .filter(({ encounter }) => encounter.purpose === 'wellness')
      .map(({ encounter }) => encounter.day - birthDay);
    expect(days).toHaveLength(13);
    expect(days[0]).toBe(0);
    expect(days[1]).toBeGreaterThanOrEqual(3);
    expect(days[1]).toBeLessThanOrEqual(5);
  }
});

test('the young and the old have a check-up a year, adults one in one to three years', () => {
  const checkUps = (ageDays: number) => {
    let count = 0;
    for (let index = 0; index < 60; index += 1) {
      const visits = visitsOf({ index, birthDay: referenceDay - ageDays });
      count += visits.filter(({ encounter }) => encounter.purpose === 'wellness').length;
    }
    return count / 60 / 10;
  };
  expect(checkUps(15 * 365.25)).toBeCloseTo(1, 1);
  expect(checkUps(38 * 365.25)).toBeGreaterThan(0.35);
  expect(checkUps(38 * 365.25)).toBeLessThan(0.55);
  expect(checkUps(55 * 365.25)).toBeCloseTo(0.75, 1);
  expect(checkUps(80 * 365.25)).toBeCloseTo(1, 1);
});

test('a lasting condition is followed up at its intervals, at check-ups where they are near', () => {
  const visits = visitsOf({ history: onsetsOf([sugar, 3600]) });
  const about = visits.filter((visit) => visit.about.length > 0).map(({ encounter }) => encounter.day);
  const gaps = about.slice(1).map((day, at) => day - (about[at] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(150);
  expect(about.length).toBeGreaterThan(35);
  expect(
    visits.some(({ encounter, about: seen }) => encounter.purpose === 'wellness' && seen.length > 0),
  ).toBe(true);
});

test('conditions that are due within a month share a visit', () => {
  const together = visitsOf({ history: onsetsOf([sugar, 3600], [pressure, 3590]) });
  const alone = visitsOf({ history: onsetsOf([sugar, 3600]) });
  const shared = together.filter(({ about }) => about.length > 1);
  expect(shared.length).toBeGreaterThan(12);
  expect(together.length - alone.length).toBeLessThanOrEqual(4);
});

test('planned visits are on working days between 13:00 and 23:00 UTC', () => {
  for (const { encounter } of visitsOf({ history: onsetsOf([sugar, 3600], [pressure, 5000]) })) {
    const weekday = (encounter.day + 4) % 7;
    expect(weekday).toBeGreaterThanOrEqual(1);
    expect(weekday).toBeLessThanOrEqual(5);
    expect(encounter.minute).toBeGreaterThanOrEqual(780);
    expect(encounter.minute + encounter.minutes).toBeLessThanOrEqual(1380);
  }
});

test('a stay in hospital lasts nights, holds its procedures, and keeps planned visits away', () => {
  for (let index = 0; index < 20; index += 1) {
    const visits = visitsOf({ index, history: onsetsOf([pressure, 2000], [attack, 700]) });
    const [stay, second] = visits.filter(({ encounter }) => encounter.purpose === 'admission');
    expect(stay?.encounter.day).toBe(referenceDay - 700);
    expect(stay?.encounter.minutes).toBeGreaterThan(2 * 1440);
    expect(stay?.encounter.minutes).toBeLessThan(8 * 1440);
    expect(stay?.orders.map(({ step }) => step.snomed)).toEqual(['415070008']);
    expect(second?.orders.map(({ step }) => step.snomed)).toEqual(['232717009']);
  }
});

test('a stay that is not over ends with the last day, or with death', () => {
  const history = onsetsOf([appendix, 1]);
  const end = (visits: readonly Visit[]) => {
    const stay = visits.at(-1)?.encounter;
    return stay && stay.day + Math.floor((stay.minute + stay.minutes) / 1440);
  };
  expect(end(visitsOf({ history, toDay: referenceDay }))).toBe(referenceDay);
  expect(end(visitsOf({ history, toDay: referenceDay, deathDay: referenceDay }))).toBe(referenceDay);
});

test('an emergency during a stay ends the stay the day before', () => {
  const second = { ...attack, id: 'test-second', cause: undefined };
  const visits = visitsOf({ history: onsetsOf([appendix, 100], [second, 99]) });
  const [first, next] = visits.filter(({ encounter }) => encounter.purpose === 'admission');
  expect(next?.encounter.day).toBe(referenceDay - 99);
  expect((first?.encounter.minute ?? 0) + (first?.encounter.minutes ?? 0)).toBe(1439);
});

test('a procedure that takes hours lengthens the visit', () => {
  const sleepless = condition({
    id: 'test-sleepless',
    display: 'Sleepless',
    snomed: '78275009',
    icd10: 'G47.33',
    course: 'chronic',
    prior: { female: [], male: [] },
    onsetFrom: 0,
    source: 'Assumed for tests',
    procedures: [{ snomed: '60554003', afterMonths: 1 }],
  });
  const visit = visitsOf({ history: onsetsOf([sleepless, 900]) }).find(({ orders }) => orders.length > 0);
  expect(visit?.encounter.minutes).toBeGreaterThanOrEqual(480);
  expect((visit?.encounter.minute ?? 0) + (visit?.encounter.minutes ?? 0)).toBeLessThanOrEqual(1380);
});

// What drugs and conditions of users' own do to a body.

import type { ConditionDefinition } from '@synthward/contracts';
import { bodyOf, mean, on, readingOf, TODAY } from '../../../test/measured-bodies';
import { condition } from '../condition';

const inflammation: ConditionDefinition = condition({
  id: 'users-own',
  display: 'A condition of a user',
  snomed: '128139000',
  icd10: 'R68.89',
  course: 'chronic',
  prior: { female: [], male: [] },
  onsetFrom: 0,
  effects: [
    { loinc: '1988-5', shift: 40, spread: 5 },
    { loinc: '29463-7', shift: -5 },
  ],
  source: 'assumed',
});
const episode: ConditionDefinition = { ...inflammation, course: 'acute', durationDays: 20 };

const people = Array.from({ length: 300 }, (_, index) => index);

function proteinOf(index: number, definition: ConditionDefinition, at: ReturnType<typeof on>): number {
  const body = bodyOf({ index, history: [{ definition, onsetDay: TODAY }] });
  return readingOf(body.measure('inflammation', at), '1988-5');
}

test("a lasting condition of a user's own shifts the level from its onset on", () => {
  expect(mean(people.map((i) => proteinOf(i, inflammation, on(TODAY - 400))))).toBeLessThan(3);
  expect(mean(people.map((i) => proteinOf(i, inflammation, on(TODAY))))).toBeGreaterThan(38);
  expect(mean(people.map((i) => proteinOf(i, inflammation, on(TODAY + 4000))))).toBeGreaterThan(38);
});

test('a shift of weight moves the body mass index', () => {
  const weights = (day: number) =>
    mean(
      people.map((index) => {
        const body = bodyOf({ index, history: [{ definition: inflammation, onsetDay: TODAY }] });
        return readingOf(body.measure('vital-signs', on(day)), '29463-7');
      }),
    );
  const lost = weights(TODAY - 400) - weights(TODAY);
  expect(lost).toBeGreaterThan(3);
  expect(lost).toBeLessThan(7);
});

test('an episode is worst when it begins and is gone after its days', () => {
  const levels = [-1, 0, 10, 20].map((days) =>
    mean(people.map((index) => proteinOf(index, episode, on(TODAY + days)))),
  );
  expect(levels[0]).toBeLessThan(3);
  expect(levels[1]).toBeGreaterThan(38);
  expect(levels[2]).toBeGreaterThan(18);
  expect(levels[2]).toBeLessThan(26);
  expect(levels[3]).toBeLessThan(3);
});

test('no drug takes away more than the condition has brought', () => {
  for (const index of people.slice(0, 50)) {
    const healthy = readingOf(bodyOf({ index }).measure('inflammation', on(TODAY)), '1988-5');
    expect(proteinOf(index, inflammation, on(TODAY, 'cleaner'))).toBe(healthy);
  }
});

test('many drugs for blood pressure leave it where one full treatment does', () => {
  for (const index of people.slice(0, 50)) {
    const pressure = (...drugs: string[]) =>
      readingOf(
        bodyOf({ index, conditions: ['hypertension'] }).measure('vital-signs', on(TODAY, ...drugs)),
        '8480-6',
      );
    expect(pressure('pressure', 'pressure', 'pressure')).toBe(pressure('pressure', 'pressure'));
    expect(pressure('pressure')).toBeLessThan(pressure());
  }
});

test('drugs for a condition do nothing to whoever lacks it', () => {
  for (const index of people.slice(0, 50)) {
    const a1c = (...drugs: string[]) =>
      readingOf(bodyOf({ index }).measure('a1c', on(TODAY, ...drugs)), '4548-4');
    expect(a1c('glycemia')).toBe(a1c());
  }
});

test('a drug comes into effect over two months', () => {
  const ratio = (days: number) =>
    mean(
      people.map((index) => {
        const treatments = [{ rxnorm: 'warfarin', sinceDay: TODAY - days }];
        return readingOf(bodyOf({ index }).measure('coagulation', { day: TODAY, treatments }), '6301-6');
      }),
    );
  expect(ratio(0)).toBeLessThan(1.05);
  expect(ratio(30)).toBeGreaterThan(1.6);
  expect(ratio(30)).toBeLessThan(1.9);
  expect(ratio(90)).toBeGreaterThan(2.4);
  expect(ratio(900)).toBeLessThan(2.6);
});

test("a condition of a user's own is not held to the bounds of whoever lacks a diagnosis", () => {
  const definition = { ...inflammation, effects: [{ loinc: '4548-4', shift: 3 }] };
  const values = people.map((index) => {
    const body = bodyOf({ index, history: [{ definition, onsetDay: TODAY - 900 }] });
    return readingOf(body.measure('a1c', on(TODAY)), '4548-4');
  });
  expect(mean(values)).toBeGreaterThan(8);
  expect(Math.max(...values)).toBeLessThanOrEqual(8.6);
});

test('of two conditions that shift the same level, the stronger counts', () => {
  const weaker = { ...inflammation, id: 'weaker', effects: [{ loinc: '1988-5', shift: 20 }] };
  const stronger = { ...inflammation, effects: [{ loinc: '1988-5', shift: 40 }] };
  for (const index of people.slice(0, 50)) {
    const protein = (...definitions: ConditionDefinition[]) => {
      const history = definitions.map((definition) => ({ definition, onsetDay: TODAY - 900 }));
      return readingOf(bodyOf({ index, history }).measure('inflammation', on(TODAY)), '1988-5');
    };
    expect(protein(weaker, stronger)).toBe(protein(stronger));
    expect(protein(weaker)).toBeLessThan(protein(stronger));
  }
});

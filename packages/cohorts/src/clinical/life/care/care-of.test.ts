import type { ConditionDefinition } from '@synthward/contracts';
import fc from 'fast-check';
import {
  anyFacts,
  attack,
  factsOf,
  pressure,
  referenceDay,
  steadyBody,
  sugar,
  throat,
} from '../../../../test/life-fixtures';
import { condition } from '../../condition';
import type { ClinicalLife, LifeFacts } from '../clinical-life';
import { lifeOf } from '../life-of';

const PERSONS = 30;

function livesOf(changes: Partial<LifeFacts>, body = steadyBody): ClinicalLife[] {
  return Array.from({ length: PERSONS }, (_, index) => lifeOf(factsOf({ ...changes, index }), () => body()));
}

function since(definition: ConditionDefinition, days: number): LifeFacts['history'] {
  return [{ definition, onsetDay: referenceDay - days }];
}

function firstOrders({ medications }: ClinicalLife): string[] {
  return [...new Set(medications.map(({ code }) => code.code))];
}

test('a ladder is climbed step by step while the goal is missed, and skips none', () => {
  const ladder = sugar.medications.map(({ rxnorm }) => rxnorm);
  const heights = livesOf({ history: since(sugar, 3600) }).map((life) => {
    const taken = firstOrders(life);
    expect(taken).toEqual(ladder.slice(0, taken.length));
    return taken.length;
  });
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(3);
});

test('nobody is stepped up whose goal is met', () => {
  for (const life of livesOf({ history: since(sugar, 3600) }, () => steadyBody({ a1c: 6.4 }))) {
    expect(firstOrders(life)).toEqual(['860975']);
    expect(life.goals.map(({ isReached }) => isReached)).toEqual([true]);
  }
});

test('a change stops the former step with a reason, an addition does not', () => {
  const lives = livesOf({ history: since(sugar, 3600) });
  const stopped = lives.flatMap(({ medications }) =>
    medications.filter(({ endDay, isCompleted }) => endDay !== null && !isCompleted),
  );
  expect(stopped.length).toBeGreaterThan(20);
  expect(stopped.length).toBeLessThanOrEqual(PERSONS);
  expect(new Set(stopped.map(({ code, stopReason }) => `${code.code}: ${stopReason}`))).toEqual(
    new Set(['1373463: Changed to 3 ML liraglutide 6 MG/ML Pen Injector']),
  );
});

test('a stopped prescription has a reason, a completed one and one that goes on have none', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { endDay, isCompleted, stopReason } of lifeOf(facts, () => steadyBody()).medications) {
        expect(stopReason !== null).toBe(endDay !== null && !isCompleted);
      }
    }),
    { numRuns: 50 },
  );
});

test('a lasting treatment is ordered anew within a year, and only the last order goes on', () => {
  for (const { medications } of livesOf({ history: since(sugar, 3600) })) {
    const metformin = medications.filter(({ code }) => code.code === '860975');
    expect(metformin.length).toBeGreaterThanOrEqual(9);
    metformin.slice(1).forEach(({ startDay }, at) => {
      expect(metformin[at]?.endDay).toBeLessThanOrEqual(startDay);
      expect(startDay - (metformin[at]?.endDay ?? 0)).toBeLessThanOrEqual(120);
    });
    expect(metformin.at(-1)?.endDay).toBeNull();
  }
});

test('what was taken before the time told of is known to physiology, and ordered at the first visit about it', () => {
  const body = steadyBody();
  const { medications, encounters } = lifeOf(factsOf({ history: since(pressure, 6000) }), () => body);
  const [first] = body.asked;
  expect(first?.treatments.map(({ rxnorm }) => rxnorm)).toContain('314076');
  expect(first?.treatments[0]?.sinceDay).toBeLessThan(factsOf().fromDay);
  const order = medications.find(({ code }) => code.code === '314076');
  expect(order?.encounter).toBe(encounters[0]);
});

test('an episode is treated at once with all that goes together, for as long as the course', () => {
  const life = livesOf({ history: since(throat, 200) }).find(({ allergies }) => allergies.length === 0);
  expect(
    life?.medications.map(({ code, startDay, endDay, isCompleted, quantity, refills }) => [
      code.code,
      (endDay ?? 0) - startDay,
      isCompleted,
      quantity,
      refills,
    ]),
  ).toEqual([
    ['834102', 10, true, 20, 0],
    ['310965', 5, true, 30, 0],
  ]);
});

test('death ends what is taken', () => {
  const deathDay = referenceDay - 40;
  for (const life of livesOf({ deathDay, toDay: deathDay, history: since(sugar, 1500) })) {
    const stopped = life.medications.filter(({ stopReason }) => stopReason === 'Death of the patient');
    expect(stopped.length).toBeGreaterThan(0);
    for (const { endDay } of stopped) expect(endDay).toBe(deathDay);
    expect(life.medications.every(({ endDay }) => endDay !== null)).toBe(true);
  }
});

test('two conditions share a medication that does the same for both', () => {
  const both = [
    { definition: pressure, onsetDay: referenceDay - 3000 },
    { definition: attack, onsetDay: referenceDay - 1000 },
  ];
  for (const { medications } of livesOf({ history: both })) {
    const today = medications.filter(({ endDay }) => endDay === null).map(({ code }) => code.display);
    const inhibitors = today.filter((display) => /lisinopril|losartan|enalapril/.test(display));
    expect(inhibitors.length).toBeLessThanOrEqual(1);
  }
});

test('the share of a step is the share of those who reach it', () => {
  const rare = condition({
    ...plain,
    medications: [{ rxnorm: '314076', share: 0.25 }, { rxnorm: '310798' }],
  });
  const lives = Array.from({ length: 400 }, (_, index) =>
    lifeOf(factsOf({ index, history: since(rare, 900) }), () => steadyBody()),
  );
  const treated = lives.filter(({ medications }) => medications.length > 0).length;
  expect(treated).toBeGreaterThan(75);
  expect(treated).toBeLessThan(125);
});

const plain = {
  id: 'test-plain',
  display: 'Plain trouble',
  snomed: '59621000',
  icd10: 'I10',
  course: 'chronic' as const,
  prior: { female: [], male: [] },
  onsetFrom: 0,
  followUpMonths: 6,
  source: 'Assumed for tests',
};

test('tests of a condition are made when it is found and when due again, never more often', () => {
  for (const { observations } of livesOf({ history: since(sugar, 3000) })) {
    const days = observations
      .filter(({ code }) => code.code === '4548-4')
      .map(({ encounter }) => encounter.day);
    const ofSugar = days.filter((day) => day >= referenceDay - 3000);
    expect(ofSugar[0]).toBeLessThanOrEqual(referenceDay - 2900);
    ofSugar.slice(1).forEach((day, at) => {
      expect(day - (ofSugar[at] ?? 0)).toBeGreaterThanOrEqual(70);
      expect(day - (ofSugar[at] ?? 0)).toBeLessThanOrEqual(300);
    });
  }
});

test('nothing is measured by video', () => {
  for (const { observations } of livesOf({ history: since(sugar, 3600) })) {
    expect(observations.every(({ encounter }) => encounter.setting !== 'virtual')).toBe(true);
  }
});

test('medications are reconciled once a year at most, of people on several', () => {
  for (const { procedures } of livesOf({ history: since(sugar, 3600) })) {
    const days = procedures
      .filter(({ code }) => code.code === '430193006')
      .map(({ encounter }) => encounter.day);
    expect(days.length).toBeGreaterThanOrEqual(3);
    days.slice(1).forEach((day, at) => {
      expect(day - (days[at] ?? 0)).toBeGreaterThanOrEqual(360);
    });
  }
  for (const { procedures } of livesOf({}))
    expect(procedures.filter(({ code }) => code.code === '430193006')).toEqual([]);
});

test('a care plan and its goals begin at a follow-up, one of a condition', () => {
  for (const { carePlans, goals, courses } of livesOf({ history: since(sugar, 1500) })) {
    expect(carePlans).toHaveLength(1);
    expect(carePlans[0]?.encounter.day).toBeGreaterThan(courses[0]?.onsetDay ?? 0);
    expect(carePlans[0]?.goals).toEqual(goals);
    expect(goals.map(({ isReached, target }) => [isReached, target.code.code, target.value])).toEqual([
      [false, '4548-4', 7],
    ]);
  }
});

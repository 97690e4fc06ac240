import { formatIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import {
  anyFacts,
  appendix,
  attack,
  factsOf,
  pressure,
  referenceDay,
  steadyBody,
  sugar,
  throat,
  wound,
} from '../../../test/life-fixtures';
import type { ClinicalLife, LifeEncounter, LifeFacts } from './clinical-life';
import { lifeOf } from './life-of';

const MINUTES_PER_DAY = 1440;
/** Persons a property; it has held for 1,500. */
const numRuns = 40;

function tell(facts: LifeFacts): ClinicalLife {
  return lifeOf(facts, () => steadyBody());
}

function lastDayOf({ toDay, deathDay }: LifeFacts): number {
  return Math.min(toDay, deathDay ?? toDay);
}

function endDayOf({ day, minute, minutes }: LifeEncounter): number {
  return day + Math.floor((minute + minutes) / MINUTES_PER_DAY);
}

test('no encounter before birth (#673), before the days told of, or after death (#735) or the last day', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const encounter of tell(facts).encounters) {
        expect(encounter.day).toBeGreaterThanOrEqual(Math.max(facts.birthDay, facts.fromDay));
        expect(endDayOf(encounter)).toBeLessThanOrEqual(lastDayOf(facts));
        expect(encounter.minutes).toBeGreaterThan(0);
      }
    }),
    { numRuns },
  );
});

test('nothing begins before an encounter or ends after death or the last day (#735)', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { medications, courses, carePlans } = tell(facts);
      const last = lastDayOf(facts);
      const spans = [
        ...medications.map(({ startDay, endDay }) => [startDay, endDay ?? last]),
        ...courses.map(({ onsetDay, abatementDay }) => [onsetDay, abatementDay ?? last]),
        ...courses.map(({ onsetDay, recordedAt }) => [onsetDay, recordedAt?.day ?? last]),
        ...carePlans.map(({ encounter, endDay }) => [encounter.day, endDay ?? last]),
      ];
      expect(spans.filter(([from = 0, to = 0]) => from > to || to > last)).toEqual([]);
      expect(medications.filter(({ startDay, encounter }) => startDay !== encounter.day)).toEqual([]);
    }),
    { numRuns },
  );
});

test('every observation, report, procedure and prescription is at one of the encounters (#717)', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const life = tell(facts);
      const encounters = new Set(life.encounters);
      const { observations, reports, procedures, medications, carePlans, goals } = life;
      for (const { encounter, key } of [
        observations,
        reports,
        procedures,
        medications,
        carePlans,
        goals,
      ].flat()) {
        expect(encounters.has(encounter)).toBe(true);
        expect(key).toContain(formatIsoDate(encounter.day));
      }
    }),
    { numRuns },
  );
});

test('nobody is in two places: encounters do not overlap, and fall on different days', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { encounters } = tell(facts);
      encounters.slice(1).forEach((encounter, at) => {
        const before = encounters[at];
        expect(encounter.day).toBeGreaterThan(before ? endDayOf(before) : Number.NaN);
      });
    }),
    { numRuns },
  );
});

test('no visit, procedure or prescription about a condition before its onset, so none before its cause (#1343)', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const life = tell(facts);
      const onsets = new Map(facts.history.map(({ definition, onsetDay }) => [definition.id, onsetDay]));
      const about = [
        ...life.encounters.map(({ condition, day }) => ({ condition, day })),
        ...[life.procedures, life.medications, life.carePlans, life.goals]
          .flat()
          .map(({ condition, encounter }) => ({ condition, day: encounter.day })),
      ];
      for (const { condition, day } of about) {
        if (!condition) continue;
        expect(day).toBeGreaterThanOrEqual(onsets.get(condition.id) ?? Number.NaN);
        const cause = condition.cause && onsets.get(condition.cause.condition);
        if (cause !== undefined) expect(day).toBeGreaterThanOrEqual(cause);
      }
    }),
    { numRuns },
  );
});

test('keys are unique within their kind, and every list is in order of time', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { encounters, courses: _, ...others } = tell(facts);
      const days = encounters.map(({ key, day }) => ({ key, day }));
      const lists = [days, ...Object.values(others).map(daysOf)];
      for (const list of lists) {
        expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
        expect(list.map(({ day }) => day)).toEqual(list.map(({ day }) => day).sort((a, b) => a - b));
      }
    }),
    { numRuns },
  );
});

function daysOf(list: readonly { key: string; encounter?: LifeEncounter }[]): { key: string; day: number }[] {
  return list.map(({ key, encounter }) => ({ key, day: encounter?.day ?? 0 }));
}

test('a later day of looking only adds: what had happened, was measured, ordered and done stays', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(1500), (facts, daysEarlier) => {
      const early = { ...facts, toDay: Math.max(facts.fromDay, facts.toDay - daysEarlier) };
      const before = tell(early);
      const after = tell(facts);
      const isOver = (encounter: LifeEncounter) => endDayOf(encounter) < early.toDay;
      const count = before.encounters.length;
      expect(after.encounters.slice(0, count).map(({ key }) => key)).toEqual(
        before.encounters.map(({ key }) => key),
      );
      expect(after.encounters.slice(0, count).filter(isOver)).toEqual(before.encounters.filter(isOver));
      for (const kind of ['observations', 'procedures'] as const) {
        const told = before[kind].filter(({ encounter }) => isOver(encounter));
        expect(after[kind].slice(0, told.length)).toEqual(told);
      }
      const ended = before.medications.filter(({ endDay }) => endDay !== null && endDay < early.toDay);
      const orderedAgain = new Map(after.medications.map((medication) => [medication.key, medication]));
      for (const medication of before.medications) expect(orderedAgain.has(medication.key)).toBe(true);
      for (const { key, endDay, stopReason } of ended) {
        expect(orderedAgain.get(key)).toMatchObject({ endDay, stopReason });
      }
    }),
    { numRuns },
  );
});

test('another condition that needs no hospital moves no check-up', () => {
  const hypertensive = { definition: pressure, onsetDay: referenceDay - 6000 };
  for (let index = 0; index < 50; index += 1) {
    const few = tell(factsOf({ index, history: [hypertensive] }));
    const diabetic = { definition: sugar, onsetDay: referenceDay - 5000 };
    const more = tell(factsOf({ index, history: [hypertensive, diabetic] }));
    const checkUps = ({ encounters }: ClinicalLife) =>
      encounters.filter(({ purpose }) => purpose === 'wellness').map(({ key }) => key);
    expect(checkUps(more)).toEqual(checkUps(few));
  }
});

test('whoever lives through the time told of is seen at least once', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const isLong = lastDayOf(facts) - facts.fromDay > 220;
      if (isLong) expect(tell(facts).encounters.length).toBeGreaterThan(0);
    }),
    { numRuns },
  );
});

test('a person without conditions has check-ups and passing complaints, and nothing is diagnosed', () => {
  const life = tell(factsOf());
  expect(life.courses).toEqual([]);
  expect(life.medications).toEqual([]);
  expect(new Set(life.encounters.map(({ condition }) => condition))).toEqual(new Set([null]));
  const types = new Set(life.encounters.map(({ type }) => type.code));
  expect([...types].sort()).toEqual(['185345009', '185349003', '448337001']);
});

test('a condition is met where its definition says, and recorded there', () => {
  const days = [1500, 900, 300, 200, 100];
  const definitions = [pressure, attack, appendix, wound, throat];
  const history = definitions.map((definition, at) => ({
    definition,
    onsetDay: referenceDay - (days[at] ?? 0),
  }));
  const { courses } = tell(factsOf({ history }));
  expect(courses.map(({ recordedAt }) => recordedAt?.type.code)).toEqual([
    '185347001',
    '32485007',
    '32485007',
    '50849002',
    '185347001',
  ]);
  expect(courses.map(({ recordedAt }) => recordedAt?.setting)).toEqual([
    'ambulatory',
    'inpatient',
    'inpatient',
    'emergency',
    'ambulatory',
  ]);
});

test('an episode passes after about as long as it lasts, a lasting condition does not', () => {
  const history = [
    { definition: sugar, onsetDay: referenceDay - 1000 },
    { definition: throat, onsetDay: referenceDay - 200 },
    { definition: appendix, onsetDay: referenceDay - 10 },
  ];
  const [lasting, passed, ongoing] = tell(factsOf({ history })).courses;
  expect(lasting?.abatementDay).toBeNull();
  expect(passed?.abatementDay).toBeGreaterThanOrEqual(referenceDay - 192);
  expect(passed?.abatementDay).toBeLessThanOrEqual(referenceDay - 188);
  expect(ongoing?.abatementDay).toBeNull();
});

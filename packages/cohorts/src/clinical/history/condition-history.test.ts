import { addYears, toEpochDay } from '@synthward/kernel';
import fc from 'fast-check';
import type { PlannedPatient } from '../../plan/types';
import { causalOrder, ownCatalogue } from '../catalogue-of';
import { conditionCatalogue } from '../condition-catalogue';
import { priorOf } from '../prior-of';
import { conditionHistoryOf } from './condition-history';

const referenceDay = toEpochDay({ year: 2026, month: 1, day: 1 });
const ids = [...conditionCatalogue.keys()];

function plannedOf(index: number, age: number, conditions: readonly string[]): PlannedPatient {
  const base = {
    sexAtBirth: 'female' as const,
    payer: 'commercial',
    language: 'en',
    frailty: 0,
    records: [],
    wrongMerge: null,
  };
  return { ...base, index, age, conditions, isDeceased: false, isAddressDrifted: false };
}

function possibleAt(age: number, wanted: readonly string[]): string[] {
  return causalOrder(wanted).filter((id) => {
    const definition = conditionCatalogue.get(id);
    return definition !== undefined && priorOf(definition, age, 'female') > 0;
  });
}

test('onsets lie between birth and the reference date, not before the least age and not before the cause', () => {
  const patients = fc.record({
    index: fc.nat(100_000),
    age: fc.integer({ min: 0, max: 100 }),
    wanted: fc.subarray(ids, { maxLength: 12 }),
    dayOfYear: fc.integer({ min: 0, max: 364 }),
  });
  fc.assert(
    fc.property(patients, ({ index, age, wanted, dayOfYear }) => {
      const birthDay = addYears(referenceDay, -age) - dayOfYear;
      const planned = plannedOf(index, age, possibleAt(age, wanted));
      const history = conditionHistoryOf(1, planned, { birthDay, referenceDay, catalogue: ownCatalogue });
      const onsets = new Map(history.map(({ definition, onsetDay }) => [definition.id, onsetDay]));
      expect([...onsets.keys()]).toEqual(planned.conditions);
      for (const { definition, onsetDay } of history) {
        expect(onsetDay).toBeLessThanOrEqual(referenceDay);
        expect(onsetDay).toBeGreaterThanOrEqual(addYears(birthDay, definition.onsetFrom));
        const cause = definition.cause && onsets.get(definition.cause.condition);
        if (cause !== undefined) expect(onsetDay).toBeGreaterThanOrEqual(cause);
        if (definition.course === 'acute') expect(referenceDay - onsetDay).toBeLessThanOrEqual(366);
      }
    }),
  );
});

test('another condition moves no onset but those of its effects', () => {
  const life = {
    birthDay: toEpochDay({ year: 1955, month: 6, day: 3 }),
    referenceDay,
    catalogue: ownCatalogue,
  };
  const few = conditionHistoryOf(1, plannedOf(9, 70, ['hypertension']), life);
  const more = conditionHistoryOf(1, plannedOf(9, 70, ['asthma', 'hypertension', 'gout']), life);
  expect(more[1]).toEqual(few[0]);
});

test('type 2 diabetes begins in middle age or later for most', () => {
  const life = {
    birthDay: toEpochDay({ year: 1955, month: 6, day: 3 }),
    referenceDay,
    catalogue: ownCatalogue,
  };
  const ages = Array.from({ length: 500 }, (_, index) => {
    const onset = conditionHistoryOf(1, plannedOf(index, 70, ['diabetes-type-2']), life)[0]?.onsetDay ?? 0;
    return (onset - life.birthDay) / 365.25;
  });
  expect(ages.filter((age) => age >= 40).length).toBeGreaterThan(400);
  expect(ages.filter((age) => age < 20).length).toBeLessThan(20);
});

test('a condition that the catalogue lacks is refused', () => {
  const life = { birthDay: 0, referenceDay, catalogue: ownCatalogue };
  expect(() => conditionHistoryOf(1, plannedOf(0, 50, ['dragon-pox']), life)).toThrow(/dragon-pox/);
});

// People and conditions for the tests of clinical lives.

import type { Coding, PanelName } from '@synthward/contracts';
import { addYears, toEpochDay } from '@synthward/kernel';
import fc from 'fast-check';
import { condition } from '../src/clinical/condition';
import { conditionCatalogue } from '../src/clinical/condition-catalogue';
import type { PastCondition } from '../src/clinical/history/condition-history';
import type { LifeFacts } from '../src/clinical/life/clinical-life';
import type { Physiology } from '../src/clinical/physiology';

const base = { icd10: 'E11.9', prior: { female: [], male: [] }, onsetFrom: 0, source: 'Assumed for tests' };

export const sugar = condition({
  ...base,
  id: 'test-sugar',
  display: 'Sugar trouble',
  snomed: '44054006',
  course: 'chronic',
  followUpMonths: 3,
  tests: [
    { panel: 'a1c', everyMonths: 3 },
    { panel: 'urine-albumin', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '860975' },
    { rxnorm: '1373463', adds: true },
    { rxnorm: '897122' },
    { rxnorm: '106892', adds: true },
  ],
  procedures: [{ snomed: '722161008', everyMonths: 12, afterMonths: 2 }],
  goals: [{ text: 'A1c below 7 %', loinc: '4548-4', comparator: '<', value: 7, unit: '%' }],
  carePlan: ['Healthy diet', 'Exercise'],
});

export const pressure = condition({
  ...base,
  id: 'test-pressure',
  display: 'High pressure',
  snomed: '59621000',
  course: 'chronic',
  followUpMonths: 6,
  tests: [{ panel: 'basic-metabolic', everyMonths: 12 }],
  medications: [{ rxnorm: '314076' }, { rxnorm: '310798', adds: true, share: 0.8 }, { rxnorm: '979492' }],
});

/** An emergency that pressure leads to. */
export const attack = condition({
  ...base,
  id: 'test-attack',
  display: 'Heart attack',
  snomed: '22298006',
  course: 'chronic',
  setting: 'inpatient',
  stayDays: 5,
  followUpMonths: 6,
  cause: { condition: 'test-pressure', oddsRatio: 5 },
  tests: [{ panel: 'troponin' }],
  medications: [{ rxnorm: '243670' }, { rxnorm: '259255', adds: true }, { rxnorm: '858817', adds: true }],
  procedures: [
    { snomed: '415070008', setting: 'inpatient' },
    { snomed: '232717009', setting: 'inpatient', afterMonths: 8 },
  ],
});

export const throat = condition({
  ...base,
  id: 'test-throat',
  display: 'Sore throat',
  snomed: '43878008',
  course: 'acute',
  durationDays: 10,
  medications: [
    { rxnorm: '834102', days: 10 },
    { rxnorm: '310965', adds: true, days: 5 },
  ],
});

export const wound = condition({
  ...base,
  id: 'test-wound',
  display: 'Wound',
  snomed: '284549007',
  course: 'acute',
  setting: 'emergency',
  medications: [{ rxnorm: '197454', days: 7 }],
  procedures: [{ snomed: '288086009', setting: 'emergency' }],
});

export const appendix = condition({
  ...base,
  id: 'test-appendix',
  display: 'Inflamed appendix',
  snomed: '74400008',
  course: 'acute',
  setting: 'inpatient',
  stayDays: 3,
  durationDays: 21,
  procedures: [{ snomed: '80146002', setting: 'inpatient' }],
});

export const testConditions = [sugar, pressure, attack, throat, wound, appendix] as const;

export const referenceDay = toEpochDay({ year: 2026, month: 1, day: 1 });

/** A woman of fifty told of for ten years; onsets in days before the reference day. */
export function factsOf(changes: Partial<LifeFacts> = {}): LifeFacts {
  return {
    seed: 1,
    index: 0,
    sex: 'female',
    birthDay: toEpochDay({ year: 1975, month: 5, day: 17 }),
    deathDay: null,
    fromDay: addYears(referenceDay, -10),
    referenceDay,
    toDay: referenceDay,
    history: [],
    payerOn: () => 'commercial',
    hasClaims: true,
    ...changes,
  };
}

const pool = [...testConditions, ...conditionCatalogue.values()];

interface Drawn {
  readonly index: number;
  readonly ageDays: number;
  readonly deadSinceDays: number | null;
  readonly years: number;
  readonly onsets: readonly number[];
  readonly chosen: readonly number[];
}

/** Anybody with any conditions: those of the tests and of the catalogue. */
export const anyFacts: fc.Arbitrary<LifeFacts> = fc
  .record({
    index: fc.nat(100_000),
    ageDays: fc.oneof(fc.nat(3000), fc.nat(36_000)),
    deadSinceDays: fc.option(fc.nat(2000)),
    years: fc.integer({ min: 1, max: 20 }),
    onsets: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    chosen: fc.uniqueArray(fc.oneof(fc.nat(testConditions.length - 1), fc.nat(pool.length - 1)), {
      maxLength: 8,
    }),
  })
  .map(toFacts);

function toFacts({ index, ageDays, deadSinceDays, years, onsets, chosen }: Drawn): LifeFacts {
  const birthDay = referenceDay - ageDays;
  const deathDay = deadSinceDays === null ? null : Math.max(birthDay, referenceDay - deadSinceDays);
  const toDay = deathDay ?? referenceDay;
  const history = historyOf(
    [...chosen].sort((a, b) => a - b),
    { onsets, birthDay, toDay },
  );
  const fromDay = Math.max(birthDay, addYears(toDay, -years));
  return factsOf({ index, birthDay, deathDay, toDay, fromDay, history });
}

/** Effects not before their causes, episodes within the last year. */
function historyOf(
  chosen: readonly number[],
  { onsets, birthDay, toDay }: { onsets: readonly number[]; birthDay: number; toDay: number },
): PastCondition[] {
  const known = new Map<string, number>();
  const picked = chosen.flatMap((at) => pool[at] ?? []);
  const inOrder = [...picked.filter(({ cause }) => !cause), ...picked.filter(({ cause }) => cause)];
  return inOrder.map((definition, at) => {
    const recent = definition.course === 'acute' ? toDay - 330 : birthDay;
    const caused = (definition.cause && known.get(definition.cause.condition)) ?? birthDay;
    const earliest = Math.min(toDay, Math.max(birthDay, recent, caused));
    const onsetDay = earliest + Math.floor((onsets[at] ?? 0) * (toDay - earliest));
    known.set(definition.id, onsetDay);
    return { definition, onsetDay };
  });
}

const quantities: Partial<Record<PanelName, { code: string; unit: string; level: number }>> = {
  'vital-signs': { code: '8480-6', unit: 'mm[Hg]', level: 150 },
  a1c: { code: '4548-4', unit: '%', level: 9 },
  'basic-metabolic': { code: '2345-7', unit: 'mg/dL', level: 100 },
  'comprehensive-metabolic': { code: '2345-7', unit: 'mg/dL', level: 100 },
  cbc: { code: '718-7', unit: 'g/dL', level: 14 },
  troponin: { code: '89579-7', unit: 'ng/L', level: 3 },
};

type MeasuringTime = Parameters<Physiology['measure']>[1];

/** A body that stays as it is, and can be asked how it was treated when it was measured. */
export function steadyBody(
  level: Partial<Record<PanelName, number>> = {},
): Physiology & { asked: MeasuringTime[] } {
  const asked: MeasuringTime[] = [];
  return {
    asked,
    measure(panel, at) {
      asked.push(at);
      const quantity = quantities[panel];
      if (!quantity) return [];
      const code: Coding = { system: 'http://loinc.org', code: quantity.code, display: quantity.code };
      const value = level[panel] ?? quantity.level;
      return [{ code, value, unit: quantity.unit, interpretation: null, range: null }];
    },
  };
}

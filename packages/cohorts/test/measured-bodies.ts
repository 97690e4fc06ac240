// Bodies to be measured in tests, with drugs of known effect, and figures of what was measured.

import type { PanelName, SexAtBirth } from '@synthward/contracts';
import { addYears, keyedStream } from '@synthward/kernel';
import { conditionCatalogue } from '../src/clinical';
import type { PastCondition } from '../src/clinical/history/condition-history';
import type { DrugEffect } from '../src/clinical/physiology/drug-shifts';
import { createBody, type Measured, type Physiology } from '../src/clinical/physiology/physiology';
import { priorOf } from '../src/clinical/prior-of';

/** 2024-10-04. */
export const TODAY = 20_000;

interface BodyOptions {
  readonly index?: number;
  readonly sex?: SexAtBirth;
  /** Years on `TODAY`. */
  readonly age?: number;
  /** Catalogue ids; they began five years before `TODAY`. */
  readonly conditions?: readonly string[];
  readonly history?: readonly PastCondition[];
}

const drugs: Readonly<Record<string, readonly DrugEffect[]>> = {
  pressure: [
    { loinc: '8480-6', shift: -13 },
    { loinc: '8462-4', shift: -9 },
  ],
  glycemia: [{ loinc: '4548-4', shift: -1.1 }],
  statin: [{ loinc: '18262-6', shift: -55 }],
  warfarin: [{ loinc: '6301-6', shift: 1.5 }],
  cleaner: [{ loinc: '1988-5', shift: -1000 }],
};

export function bodyOf({ index = 0, sex = 'male', age = 60, ...had }: BodyOptions): Physiology {
  const history = had.history ?? (had.conditions ?? []).map((id) => pastCondition(id, TODAY - 1826));
  const birthDay = addYears(TODAY, -age) - 100;
  return createBody({ seed: 7, index, sex, birthDay, history }, (rxnorm) => drugs[rxnorm] ?? []);
}

export function pastCondition(id: string, onsetDay: number): PastCondition {
  const definition = conditionCatalogue.get(id);
  if (!definition) throw new RangeError(`no condition ${id}`);
  return { definition, onsetDay };
}

/** Under these drugs for years. */
export function on(day: number, ...rxnorms: readonly string[]) {
  return { day, treatments: rxnorms.map((rxnorm) => ({ rxnorm, sinceDay: day - 800 })) };
}

/** The measured value; throws where there is none of the code. */
export function readingOf(measured: readonly Measured[], code: string): number {
  const found = measured.find((line) => line.code.code === code);
  if (!found) throw new RangeError(`${code} was not measured`);
  return found.value;
}

export interface Adult {
  readonly body: Physiology;
  readonly sex: SexAtBirth;
  has(id: string): boolean;
}

/** Adults of 20 to 79 with lasting conditions at the catalogue's prior rates, one independent of the other. */
export function adults(count: number): Adult[] {
  return Array.from({ length: count }, (_, index) => {
    const random = keyedStream('measured-bodies', index);
    const sex = random.chance(0.5) ? 'female' : 'male';
    const age = 20 + random.below(60);
    const drawn = [...conditionCatalogue.values()].filter(
      (definition) => definition.course === 'chronic' && random.chance(priorOf(definition, age, sex)),
    );
    const ids = new Set(drawn.map(({ id }) => id));
    if (ids.has('diabetes-type-2')) ids.delete('prediabetes');
    if (!ids.has('obesity')) ids.delete('severe-obesity');
    const conditions = [...ids];
    return { body: bodyOf({ index, sex, age, conditions }), sex, has: (id) => ids.has(id) };
  });
}

/** One value of each body. */
export function valuesOf(
  bodies: readonly Physiology[],
  [panel, code]: readonly [PanelName, string],
  ...rxnorms: readonly string[]
): number[] {
  return bodies.map((body) => readingOf(body.measure(panel, on(TODAY, ...rxnorms)), code));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** The value that a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

export function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}

/** Pearson's r. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = a.map((value, i) => (value - meanA) * ((b[i] ?? 0) - meanB));
  return mean(products) / (deviation(a) * deviation(b));
}

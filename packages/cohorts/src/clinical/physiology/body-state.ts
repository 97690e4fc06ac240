// What is kept of one quantity of one person from measurement to measurement.

import { type EpochDay, exp, keyedStream, type RandomStream } from '@synthward/kernel';
import type { PastCondition } from '../history/condition-history';
import { clamp, type Draws, type Quantity, type Target } from './quantity';

/** A condition with a level of its own for the quantity. */
export interface AimedCondition {
  readonly condition: PastCondition;
  readonly target: Target;
}

/** A condition that shifts the quantity as its definition says. */
export interface ShiftingCondition {
  readonly condition: PastCondition;
  readonly shift: number;
}

export interface BodyState {
  readonly stream: RandomStream;
  readonly draws: Draws;
  /** The least important first: what comes later overrules. */
  readonly aims: readonly AimedCondition[];
  readonly shifts: readonly ShiftingCondition[];
  /** The deviation of now, standard normal over time. */
  deviation: number;
  /** Day of the deviation; null before the first. */
  day: EpochDay | null;
  /** Level at the measuring numbered `measuring`, and the bounds of what can be measured then. */
  level: number;
  low: number;
  high: number;
  measuring: number;
}

interface Owner {
  readonly seed: number;
  readonly index: number;
  readonly history: readonly PastCondition[];
}

const MOST_SEVERE = 2.5;

/** The state before the first measurement. One stream for each person and quantity. */
export function createBodyState(quantity: Quantity, { seed, index, history }: Owner): BodyState {
  const stream = keyedStream(seed, index, 'physiology', quantity.code.code);
  const draws = {
    place: clamp(stream.normal(0, 1), -3, 3),
    severity: clamp(stream.normal(0, 1), -MOST_SEVERE, MOST_SEVERE),
    share: stream.fraction(),
  };
  const aims = aimsOf(quantity, history);
  const shifts = shiftsOf(quantity, { seed, index, history });
  return { stream, draws, aims, shifts, deviation: 0, day: null, level: 0, low: 0, high: 0, measuring: 0 };
}

/** Moves the deviation on to `day` as a first-order autoregression in continuous time. */
export function advance(state: BodyState, quantity: Quantity, day: EpochDay): void {
  if (quantity.within === 0 || state.day === day) return;
  const kept = state.day === null ? 0 : keptAfter(day - state.day, quantity.memoryDays);
  const fresh = Math.sqrt(1 - kept * kept);
  state.deviation = clamp(kept * state.deviation + fresh * state.stream.normal(0, 1), -2.5, 2.5);
  state.day = day;
}

/** What is left of a deviation. Past 20 times the memory that is nothing. */
function keptAfter(days: number, memoryDays: number): number {
  return days > 20 * memoryDays ? 0 : exp(-days / memoryDays);
}

function aimsOf({ targets }: Quantity, history: readonly PastCondition[]): AimedCondition[] {
  const aims: AimedCondition[] = [];
  if (!targets) return aims;
  for (const [id, target] of Object.entries(targets)) {
    const condition = history.find(({ definition }) => definition.id === id);
    if (condition) aims.push({ condition, target });
  }
  return aims.reverse();
}

function shiftsOf(quantity: Quantity, owner: Owner): readonly ShiftingCondition[] {
  return owner.history.flatMap((condition) => {
    const { effects, id } = condition.definition;
    if (effects.length === 0 || quantity.targets?.[id]) return [];
    if (quantity.follows && effects.some(({ loinc }) => loinc === quantity.follows?.code.code)) return [];
    const shift = shiftBy(condition, quantity, owner);
    return shift === 0 ? [] : [{ condition, shift }];
  });
}

function shiftBy({ definition }: PastCondition, quantity: Quantity, { seed, index }: Owner): number {
  const { code } = quantity.code;
  const own = definition.effects.find(({ loinc }) => loinc === code);
  const effect = own ?? definition.effects.find(({ loinc }) => loinc === quantity.alias?.loinc);
  if (!effect) return 0;
  const factor = own ? 1 : (quantity.alias?.factor ?? 1);
  if (!effect.spread) return factor * effect.shift;
  const place = keyedStream(seed, index, 'physiology/shift', definition.id, code).normal(0, 1);
  const shift = effect.shift + effect.spread * clamp(place, -MOST_SEVERE, MOST_SEVERE);
  return effect.shift * shift > 0 ? factor * shift : 0;
}

// The body of one person over time: asked for a panel on a day, it tells what instruments read.

import type { Coding, PanelName, SexAtBirth } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';
import type { PastCondition } from '../history/condition-history';
import type { LifeFacts } from '../life/clinical-life';
import {
  type AimedCondition,
  advance,
  type BodyState,
  createBodyState,
  type ShiftingCondition,
} from './body-state';
import { endDayOf, pullOf } from './condition-pull';
import { type ActiveTreatment, type DrugShift, drugShiftsOn, type EffectsOf } from './drug-shifts';
import { panelMembers } from './panels';
import {
  clamp,
  type Derived,
  type Draws,
  type Moment,
  type Quantity,
  type Range,
  type Reading,
  standingOf,
  type Target,
} from './quantity';

interface MeasuringTime {
  readonly day: EpochDay;
  /** What is taken on that day. */
  readonly treatments: readonly ActiveTreatment[];
}

export interface Measured {
  readonly code: Coding;
  readonly value: number;
  /** UCUM. */
  readonly unit: string;
  /** Null where no range applies. */
  readonly interpretation: 'low' | 'normal' | 'high' | null;
  /** What is usual, both ends included. */
  readonly range: Range | null;
}

export interface Physiology {
  /**
   * What is read of the panel's members, in their order; empty where the panel is not for such a person. Calls come in
   * order of time: each one moves the body on, and none changes what an earlier one answered. Throws a RangeError for a
   * day before the last one.
   */
  measure(panel: PanelName, at: MeasuringTime): readonly Measured[];
}

type BodyFacts = Pick<LifeFacts, 'seed' | 'index' | 'sex' | 'birthDay' | 'history'>;

/** The body of the person with these facts; `effectsOf` tells what drugs do. */
export function createBody(facts: BodyFacts, effectsOf: EffectsOf): Physiology {
  return new Body(facts, effectsOf);
}

const DAYS_IN_YEAR = 365.25;
const LARGEST_NOISE = 2.5;
const SCALES = [1, 10, 100, 1000] as const;

class Body implements Physiology, Moment {
  readonly sex: SexAtBirth;
  day: EpochDay = Number.NEGATIVE_INFINITY;
  age = 0;
  private measuring = 0;
  private drugs: Map<string, DrugShift> | null = null;
  private readonly states = new Map<Quantity, BodyState>();
  private readonly conditions = new Map<string, PastCondition>();
  private readonly values = new Map<Reading, number>();

  constructor(
    private readonly facts: BodyFacts,
    private readonly effectsOf: EffectsOf,
  ) {
    this.sex = facts.sex;
    for (const condition of facts.history) this.conditions.set(condition.definition.id, condition);
  }

  measure(panel: PanelName, { day, treatments }: MeasuringTime): readonly Measured[] {
    if (day < this.day) throw new RangeError('a measurement before the last one');
    this.day = day;
    this.age = (day - this.facts.birthDay) / DAYS_IN_YEAR;
    this.measuring += 1;
    this.drugs = drugShiftsOn(day, treatments, this.effectsOf);
    this.values.clear();
    const { members, reflex } = panelMembers[panel];
    const measured: Measured[] = [];
    for (const member of members) this.read(member, measured);
    if (reflex && this.isUnusual(reflex.of)) for (const member of reflex.members) this.read(member, measured);
    return measured;
  }

  has(id: string): boolean {
    const condition = this.conditions.get(id);
    return condition !== undefined && condition.onsetDay <= this.day && this.day < endDayOf(condition);
  }

  isToHave(id: string): boolean {
    return this.conditions.has(id);
  }

  daysWith(id: string): number {
    const condition = this.conditions.get(id);
    return condition ? Math.max(0, this.day - condition.onsetDay) : 0;
  }

  drawsOf(quantity: Quantity): Draws {
    return this.stateOf(quantity).draws;
  }

  level(quantity: Quantity): number {
    const state = this.stateOf(quantity);
    if (state.measuring === this.measuring) return state.level;
    advance(state, quantity, this.day);
    const shifts = state.shifts.length === 0 ? NO_SHIFTS : shiftsOn(this.day, state.shifts);
    const steady = this.steadyLevel(quantity, state, shifts);
    const spread = quantity.spread === 'relative' ? quantity.within * steady : quantity.within;
    const { low, high } = quantity.bounds(this);
    state.low = low + shifts.down;
    state.high = high + shifts.up;
    state.level = clamp(steady + spread * state.deviation, state.low, state.high);
    state.measuring = this.measuring;
    return state.level;
  }

  private read(member: Quantity | Derived, into: Measured[]): void {
    if (member.isTaken && !member.isTaken(this)) return;
    const value = member.kind === 'drawn' ? this.instrument(member) : this.derive(member);
    this.values.set(member, value);
    const range = member.reference(this);
    into.push({
      code: member.code,
      value,
      unit: member.unit,
      interpretation: range && standingOf(value, range),
      range,
    });
  }

  private isUnusual(reading: Reading): boolean {
    const value = this.values.get(reading);
    const range = reading.reference(this);
    return value !== undefined && range !== null && standingOf(value, range) !== 'normal';
  }

  private instrument(quantity: Quantity): number {
    const level = this.level(quantity);
    const { low, high } = this.stateOf(quantity);
    if (quantity.assay === 0) return rounded(level, quantity.decimals, low, high);
    const spread = quantity.spread === 'relative' ? quantity.assay * level : quantity.assay;
    return rounded(level + spread * this.noiseOf(quantity), quantity.decimals, low, high);
  }

  private derive({ from, decimals, noiseOf }: Derived): number {
    const value = from(this.values, this, noiseOf ? this.noiseOf(noiseOf) : 0);
    return rounded(value, decimals, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  private noiseOf(quantity: Quantity): number {
    return clamp(this.stateOf(quantity).stream.normal(0, 1), -LARGEST_NOISE, LARGEST_NOISE);
  }

  /**
   * Where the level would be without the ups and downs of the days. Conditions do not add up: in each direction the
   * strongest counts, whether it has a level of its own or a shift. Drugs undo a shift at most.
   */
  private steadyLevel(quantity: Quantity, { draws, aims }: BodyState, { up, down }: Shifts): number {
    const healthy = quantity.healthy(this, draws);
    const drugs = this.drugs?.get(quantity.code.code);
    const aimed = aims.length === 0 ? 0 : this.aimOf(aims, draws, { healthy, drugs }) - healthy;
    if (quantity.isDrugDriven)
      return healthy + Math.max(0, up, aimed) + Math.min(0, down, aimed) + strongest(drugs);
    const undone = drugs?.sum ?? 0;
    const rise = Math.max(0, aimed, up + Math.min(0, undone));
    return healthy + rise + Math.min(0, aimed, down + Math.max(0, undone));
  }

  /** The level that conditions with levels of their own lead to; the most important one last. */
  private aimOf(
    aims: readonly AimedCondition[],
    draws: Draws,
    { healthy, drugs }: { readonly healthy: number; readonly drugs: DrugShift | undefined },
  ): number {
    let level = healthy;
    for (const { condition, target } of aims) {
      const pull = pullOf(condition, this.day, target.riseDays);
      if (pull === 0) continue;
      const untreated = target.untreated(this, draws, healthy);
      const aim = drugs ? this.underTreatment(target, draws, { untreated, drugs }) : untreated;
      level += pull * (aim - level);
    }
    return level;
  }

  /** Drugs go as far as full treatment goes, and no farther, however many they are. */
  private underTreatment(
    { treated, fullAt }: Target,
    draws: Draws,
    { untreated, drugs }: { readonly untreated: number; readonly drugs: DrugShift },
  ): number {
    if (!treated || !fullAt) return untreated;
    const gap = treated(this, draws, untreated) - untreated;
    const part = (gap < 0 ? -drugs.sum : drugs.sum) / fullAt;
    return untreated + clamp(part, 0, 1) * gap;
  }

  private stateOf(quantity: Quantity): BodyState {
    const known = this.states.get(quantity);
    if (known) return known;
    const state = createBodyState(quantity, this.facts);
    this.states.set(quantity, state);
    return state;
  }
}

interface Shifts {
  readonly up: number;
  readonly down: number;
}

const NO_SHIFTS: Shifts = { up: 0, down: 0 };

/** The strongest shift on a day in each direction. */
function shiftsOn(day: EpochDay, shifts: readonly ShiftingCondition[]): Shifts {
  let up = 0;
  let down = 0;
  for (const { condition, shift } of shifts) {
    const now = shift * pullOf(condition, day);
    if (now > up) up = now;
    if (now < down) down = now;
  }
  return { up, down };
}

function strongest(drugs: DrugShift | undefined): number {
  return drugs ? drugs.strongest : 0;
}

/** To the precision of the instrument, and never across a bound: a whole number divided by a power of ten. */
function rounded(value: number, decimals: Reading['decimals'], low: number, high: number): number {
  const scale = SCALES[decimals];
  const nearest = Math.floor(value * scale + 0.5) / scale;
  if (nearest < low) return Math.ceil(low * scale) / scale;
  return nearest > high ? Math.floor(high * scale) / scale : nearest;
}

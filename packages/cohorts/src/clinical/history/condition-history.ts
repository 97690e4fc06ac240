// When a person's conditions began: the same dates for every system that knows the person.

import type { ConditionDefinition } from '@synthward/contracts';
import { addYears, type EpochDay, keyedStream, type RandomStream } from '@synthward/kernel';
import type { PlannedPatient } from '../../plan/types';
import { type Catalogue, requireCondition } from '../catalogue-of';
import { drawOnsetAges } from './onset-ages';

export interface PastCondition {
  readonly definition: ConditionDefinition;
  readonly onsetDay: EpochDay;
}

interface Life {
  readonly catalogue: Catalogue;
  readonly birthDay: EpochDay;
  readonly referenceDay: EpochDay;
}

/** Problems are known for some weeks before the reference date, so that visits can follow them. */
const WEEKS_BEFORE_REFERENCE_DAYS = 42;
const EPISODE_DAYS = 330;

/**
 * The patient's conditions in the order planned, each with the day it began: never before birth, its least age at
 * onset or its cause, never after the reference date. Every condition has a stream of its own. Throws a RangeError
 * for an id that the catalogue lacks.
 */
export function conditionHistoryOf(seed: number, planned: PlannedPatient, life: Life): PastCondition[] {
  const onsets = new Map<string, EpochDay>();
  return planned.conditions.map((id) => {
    const definition = requireCondition(life.catalogue, id);
    const earliest = earliestOnset(definition, onsets, life);
    const random = keyedStream(seed, planned.index, 'clinical/onset', id);
    const onsetDay = drawOnset({ definition, planned, life, earliest }, random);
    onsets.set(id, onsetDay);
    return { definition, onsetDay };
  });
}

function earliestOnset(
  definition: ConditionDefinition,
  onsets: ReadonlyMap<string, EpochDay>,
  { birthDay, referenceDay }: Life,
): EpochDay {
  const causeOnset = definition.cause && onsets.get(definition.cause.condition);
  const byAge = definition.onsetFrom === 0 ? birthDay : addYears(birthDay, definition.onsetFrom);
  const recent = definition.course === 'acute' ? referenceDay - EPISODE_DAYS : byAge;
  return Math.min(referenceDay, Math.max(byAge, causeOnset ?? byAge, recent));
}

function drawOnset(
  facts: { definition: ConditionDefinition; planned: PlannedPatient; life: Life; earliest: EpochDay },
  random: RandomStream,
): EpochDay {
  const { definition, planned, life, earliest } = facts;
  const latest = Math.max(earliest, life.referenceDay - WEEKS_BEFORE_REFERENCE_DAYS);
  const even = random.between(earliest, latest);
  if (definition.course === 'acute') return even;
  const ages = drawOnsetAges(definition, planned, random);
  const from = Math.max(earliest, addYears(life.birthDay, ages.from));
  const to = Math.min(latest, addYears(life.birthDay, ages.to));
  return from <= to ? random.between(from, to) : even;
}

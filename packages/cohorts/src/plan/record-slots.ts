// Which records exist, and what was decided about each: exact counts over dense slots.

import { keyedPermutation, type Permutation } from '@synthward/kernel';
import { type AnchorSystem, anchorSystemOf } from './anchor-system';
import { copiesAt, spreadCopies } from './copy-classes';
import { driftPlanner } from './drift';
import type { CohortPlan } from './plan';
import type { RecordCounts, SystemCounts } from './record-counts';
import type { PlannedPatient, PlannedRecord, WrongMerge } from './types';

type PlannedRecords = Pick<PlannedPatient, 'isAddressDrifted' | 'records' | 'wrongMerge'>;

/** Slots are dense: system by system, then the duplicates; rates are met by permutations of slots or of patients. */
export function recordPlanner(plan: CohortPlan): (index: number) => PlannedRecords {
  const { spec, counts } = plan;
  const isDrifted = driftPlanner(plan);
  const meetings = meetingsOf(plan);
  const marks = marksOf(spec.seed, counts);
  const regularAt = regularPlanner(plan);
  const duplicatesAt = counts.isOneDuplicateEach ? oneEachPlanner(plan) : withinSystemsPlanner(plan);

  return (index) => {
    const regular = regularAt(index);
    const overlaid = meetings.overlay(index, regular.length);
    const records = regular.map(
      (place, i): PlannedRecord => ({
        ...place,
        isDuplicate: false,
        isPhoneMissing: marks.isPhoneMissing(place.slot),
        isMerged: false,
        overlaidBy: overlaid?.record === i ? overlaid.other : null,
      }),
    );
    for (const place of duplicatesAt(index)) {
      records.push({
        ...place,
        isDuplicate: true,
        isPhoneMissing: marks.isPhoneMissing(place.slot),
        isMerged: marks.isMerged(place.slot),
        overlaidBy: null,
      });
    }
    return {
      isAddressDrifted: isDrifted(index),
      records,
      wrongMerge: wrongMergeOf(meetings, index, regular),
    };
  };
}

type RecordPlace = Pick<PlannedRecord, 'sourceSystem' | 'slot' | 'ordinal'>;
type PlacesOf = (index: number) => readonly RecordPlace[];

/** From a patient to the rank among the patients whom a system has seen; undefined for one whom it has not. */
function rankPlanner({ spec }: CohortPlan, { sourceSystem, covered }: SystemCounts) {
  const { population, seed } = spec;
  if (covered === population) return (index: number) => index;
  const coverage = keyedPermutation(population, seed, 'plan/coverage', sourceSystem);
  return (index: number) => {
    const rank = coverage.apply(index);
    return rank < covered ? rank : undefined;
  };
}

function regularPlanner(plan: CohortPlan): PlacesOf {
  const systems = plan.counts.bySystem.map((counts) => ({ ...counts, rankOf: rankPlanner(plan, counts) }));
  return (index) => {
    const places: RecordPlace[] = [];
    for (const { sourceSystem, firstSlot, rankOf } of systems) {
      const rank = rankOf(index);
      if (rank !== undefined) places.push({ sourceSystem, slot: firstSlot + rank, ordinal: 0 });
    }
    return places;
  };
}

const NOWHERE: readonly RecordPlace[] = [];

/** As many patients as there are duplicates have one, in the systems in turn. */
function oneEachPlanner({ spec, counts }: CohortPlan): PlacesOf {
  const permutation = keyedPermutation(spec.population, spec.seed, 'plan/duplicate');
  const { sourceSystems } = spec.hie;
  const firstSlot = counts.records - counts.duplicates;
  return (index) => {
    const copy = permutation.apply(index);
    if (copy >= counts.duplicates) return NOWHERE;
    const sourceSystem = sourceSystems[copy % sourceSystems.length] ?? '';
    return [{ sourceSystem, slot: firstSlot + copy, ordinal: 1 }];
  };
}

/** Each system spreads its own duplicates over the patients whom it has seen. */
function withinSystemsPlanner(plan: CohortPlan): PlacesOf {
  const { spec, counts } = plan;
  let firstSlot = counts.records - counts.duplicates;
  const systems = counts.bySystem.map((system) => {
    const copies = spreadCopies(system.duplicates, system.covered, spec.hie);
    const ranks = keyedPermutation(system.covered, spec.seed, 'plan/duplicate', system.sourceSystem);
    const planner = { ...system, firstSlot, copies, ranks, rankOf: rankPlanner(plan, system) };
    firstSlot += system.duplicates;
    return planner;
  });
  return (index) =>
    systems.flatMap(({ sourceSystem, firstSlot: first, copies, ranks, rankOf }) => {
      const rank = copies.length === 0 ? undefined : rankOf(index);
      if (rank === undefined) return NOWHERE;
      const own = copiesAt(copies, ranks.apply(rank));
      return Array.from({ length: own.count }, (_, i) => ({
        sourceSystem,
        slot: first + own.first + i,
        ordinal: i + 1,
      }));
    });
}

/** Marks on slots: records without a phone, and duplicates that were merged. */
function marksOf(seed: number, { records, duplicates, phoneless, merges }: RecordCounts) {
  const phones = keyedPermutation(records, seed, 'plan/missing-phone');
  const merged = keyedPermutation(duplicates, seed, 'plan/merge');
  return {
    isPhoneMissing: (slot: number) => phones.apply(slot) < phoneless,
    isMerged: (slot: number) => merges > 0 && merged.apply(slot - (records - duplicates)) < merges,
  };
}

/** Patients who meet another one in a record: the permutation pairs each with somebody else. */
function meetingsOf(plan: CohortPlan) {
  const anchor = anchorSystemOf(plan);
  const { seed } = plan.spec;
  const overlaid = keyedPermutation(anchor.seen, seed, 'plan/overlay');
  const merged = keyedPermutation(anchor.seen, seed, 'plan/wrong-merge');
  const { overlays, wrongMerges, bySystem } = plan.counts;
  return {
    /** Systems that hold a record of everybody who can meet somebody. */
    places: new Set(
      bySystem.flatMap(({ sourceSystem, covered }) =>
        covered === plan.spec.population || sourceSystem === anchor.sourceSystem ? [sourceSystem] : [],
      ),
    ),
    overlay: (index: number, records: number) =>
      meeting(anchor, overlaid, { index, records, count: overlays }),
    wrongMerge: (index: number, records: number) =>
      meeting(anchor, merged, { index, records, count: wrongMerges }),
  };
}

interface Meeting {
  /** Position among the patient's regular records. */
  readonly record: number;
  /** Index of the other patient, never the patient's own. */
  readonly other: number;
}

function meeting(
  anchor: AnchorSystem,
  permutation: Permutation,
  { index, records, count }: { index: number; records: number; count: number },
): Meeting | undefined {
  const seat = count === 0 || records === 0 ? undefined : anchor.rankOf(index);
  if (seat === undefined) return undefined;
  const rank = permutation.apply(seat);
  if (rank >= count) return undefined;
  const step = count < permutation.size ? count : 1;
  const other = permutation.invert((rank + step) % permutation.size);
  return { record: rank % records, other: anchor.indexOf(other) };
}

/** In a system that holds both. */
function wrongMergeOf(
  meetings: ReturnType<typeof meetingsOf>,
  index: number,
  regular: readonly RecordPlace[],
): WrongMerge | null {
  const places = regular.filter(({ sourceSystem }) => meetings.places.has(sourceSystem));
  const found = meetings.wrongMerge(index, places.length);
  const sourceSystem = places[found?.record ?? 0]?.sourceSystem;
  return found && sourceSystem !== undefined ? { sourceSystem, other: found.other } : null;
}

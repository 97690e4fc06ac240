// Which records exist, and what was decided about each: exact counts over dense slots.

import { keyedPermutation, type Permutation } from '@synthward/kernel';
import { type AnchorSystem, anchorSystemOf } from './anchor-system';
import { type Copies, copiesAt, patientsWithCopies } from './copy-classes';
import { driftPlanner } from './drift';
import type { CohortPlan } from './plan';
import type { RecordCounts, SystemCounts } from './record-counts';
import type { PlannedPatient, PlannedRecord, WrongMerge } from './types';

type PlannedRecords = Pick<PlannedPatient, 'isAddressDrifted' | 'records' | 'wrongMerge'>;

/** Slots are dense: system by system, then the duplicates; rates are met by permutations of slots or of patients. */
export function recordPlanner(plan: CohortPlan): (index: number) => PlannedRecords {
  const { spec, counts } = plan;
  const { seed } = spec;
  const isDrifted = driftPlanner(plan);
  const anchor = anchorSystemOf(plan);
  const meetings = meetingsOf(anchor, seed, counts);
  const marks = marksOf(seed, counts);
  const systems = systemPlanners(plan, anchor);

  return (index) => {
    const slots = systems.map((planner) => planner(index));
    const regular = slots.flatMap(({ slot, ...system }) => (slot === undefined ? [] : [{ ...system, slot }]));
    const overlaid = meetings.overlay(index, regular.length);
    const records = regular.map(
      ({ sourceSystem, slot }, i): PlannedRecord => ({
        sourceSystem,
        slot,
        ordinal: 0,
        isDuplicate: false,
        isPhoneMissing: marks.isPhoneMissing(slot),
        isMerged: false,
        overlaidBy: overlaid?.record === i ? overlaid.other : null,
      }),
    );
    for (const { sourceSystem, copies, firstCopySlot } of slots) {
      for (let i = 0; i < copies.count; i += 1) {
        const slot = firstCopySlot + copies.first + i;
        records.push({
          sourceSystem,
          slot,
          ordinal: i + 1,
          isDuplicate: true,
          isPhoneMissing: marks.isPhoneMissing(slot),
          isMerged: marks.isMerged(slot),
          overlaidBy: null,
        });
      }
    }
    return {
      isAddressDrifted: isDrifted(index),
      records,
      wrongMerge: wrongMergeOf(meetings, index, regular),
    };
  };
}

interface SystemSlots {
  readonly sourceSystem: string;
  /** Undefined when the system has never seen the patient. */
  readonly slot: number | undefined;
  /** Whether a patient drawn from those of the anchor system has a record here for sure. */
  readonly isMeetingPlace: boolean;
  readonly copies: Copies;
  readonly firstCopySlot: number;
}

const NO_COPIES: Copies = { first: 0, count: 0 };

type SystemPlanner = (index: number) => SystemSlots;

/**
 * A patient has duplicates in one system at most of those that have seen everybody: these systems deal theirs out over
 * one order of the patients, each where the one before it ended. There are never more duplicates than patients.
 */
function systemPlanners({ spec, counts }: CohortPlan, anchor: AnchorSystem): SystemPlanner[] {
  const { population, seed } = spec;
  const duplicates = keyedPermutation(population, seed, 'plan/duplicate');
  let firstRank = 0;
  return counts.bySystem.map((system) => {
    if (system.covered < population) {
      const isMeetingPlace = system.sourceSystem === anchor.sourceSystem;
      return partialPlanner(system, { population, seed, isMeetingPlace });
    }
    const from = firstRank;
    firstRank += patientsWithCopies(system.copies);
    return wholePlanner(system, (index) => duplicates.apply(index) - from);
  });
}

function wholePlanner(
  { sourceSystem, firstSlot, firstCopySlot, copies }: SystemCounts,
  rankOf: (index: number) => number,
): SystemPlanner {
  const hasCopies = copies.length > 0;
  return (index) => ({
    sourceSystem,
    slot: firstSlot + index,
    isMeetingPlace: true,
    copies: hasCopies ? copiesAt(copies, rankOf(index)) : NO_COPIES,
    firstCopySlot,
  });
}

function partialPlanner(
  { sourceSystem, covered, firstSlot, firstCopySlot, copies }: SystemCounts,
  { population, seed, isMeetingPlace }: { population: number; seed: number; isMeetingPlace: boolean },
): SystemPlanner {
  const coverage = keyedPermutation(population, seed, 'plan/coverage', sourceSystem);
  const duplicates = keyedPermutation(covered, seed, 'plan/duplicate', sourceSystem);
  return (index) => {
    const rank = coverage.apply(index);
    const isSeen = rank < covered;
    return {
      sourceSystem,
      slot: isSeen ? firstSlot + rank : undefined,
      isMeetingPlace,
      copies: isSeen && copies.length > 0 ? copiesAt(copies, duplicates.apply(rank)) : NO_COPIES,
      firstCopySlot,
    };
  };
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
function meetingsOf(anchor: AnchorSystem, seed: number, { overlays, wrongMerges }: RecordCounts) {
  const overlaid = keyedPermutation(anchor.seen, seed, 'plan/overlay');
  const merged = keyedPermutation(anchor.seen, seed, 'plan/wrong-merge');
  return {
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
  regular: readonly SystemSlots[],
): WrongMerge | null {
  const places = regular.filter(({ isMeetingPlace }) => isMeetingPlace);
  const found = meetings.wrongMerge(index, places.length);
  const sourceSystem = places[found?.record ?? 0]?.sourceSystem;
  return found && sourceSystem !== undefined ? { sourceSystem, other: found.other } : null;
}

// The day on which a system last registered somebody before the reference date.

import { type EpochDay, keyedStream, type RandomStream } from '@synthward/kernel';
import type { PlannedPatient } from '../plan/types';

export interface RegistrationFacts {
  readonly birthDay: EpochDay;
  readonly deathDay: EpochDay | null;
  /** The last move up to the reference day. */
  readonly lastMoveDay: EpochDay;
  readonly referenceDay: EpochDay;
}

/**
 * For each record of the patient, whether it shows the former address. Nobody's does unless the plan says that the
 * addresses drifted; then at least one does, and of two or more records at least one shows the current one.
 */
export function showsFormerAddress(seed: number, planned: PlannedPatient): boolean[] {
  const count = planned.records.length;
  if (!planned.isAddressDrifted || count === 0) return planned.records.map(() => false);
  const random = keyedStream(seed, planned.index, 'identity/drift');
  const former = count === 1 ? 1 : random.between(1, count - 1);
  const start = random.below(count);
  return planned.records.map((_, i) => (i - start + count) % count < former);
}

/** Days by which a registration that must precede a move may precede it. */
const BEFORE_A_MOVE_DAYS = 60;

/**
 * A day in the system's range of staleness, moved to the right side of the last move: before it where the record
 * shows the former address, otherwise not before it. Never before birth or after the reference day; after death only
 * where the household moved later still.
 */
export function registrationDayOf(
  facts: RegistrationFacts,
  { staleness, isFormerAddress }: { staleness: { min: number; max: number }; isFormerAddress: boolean },
  random: RandomStream,
): EpochDay {
  const { birthDay, deathDay, lastMoveDay, referenceDay } = facts;
  const wanted = referenceDay - random.between(staleness.min, Math.max(staleness.min, staleness.max));
  const shift = random.fraction();
  const alive = deathDay === null ? wanted : Math.min(wanted, deathDay);
  const day = Math.max(alive, birthDay);
  if (isFormerAddress) {
    if (day < lastMoveDay) return day;
    const earliest = Math.max(birthDay, lastMoveDay - BEFORE_A_MOVE_DAYS);
    return earliest + Math.floor(shift * (lastMoveDay - earliest));
  }
  if (day >= lastMoveDay) return day;
  const latest = Math.max(lastMoveDay, deathDay ?? referenceDay);
  return lastMoveDay + Math.floor(shift * (latest - lastMoveDay + 1));
}

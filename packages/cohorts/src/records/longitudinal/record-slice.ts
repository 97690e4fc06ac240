// What one record holds of a life: its visits, and everything that belongs to them.

import type { EpochDay } from '@synthward/kernel';
import { encounterTypes } from '../../clinical/codes/encounter-types';
import type { LifeEncounter } from '../../clinical/life/clinical-life';
import type { Registration } from '../registrations';
import { type EntryIds, entryIdsOf } from './entry-ids';

export interface RecordSlice {
  readonly registration: Registration;
  readonly ids: EntryIds;
  /** What was known by then stays as it was recorded. */
  readonly referenceDay: EpochDay;
  /** In order of time, the one at which the person was registered among them; the id of each. */
  readonly encounters: ReadonlyMap<LifeEncounter, string>;
}

interface SliceDays {
  /** The first day that the history tells of. */
  readonly firstDay: EpochDay;
  readonly lastOnsetDay: EpochDay;
  readonly referenceDay: EpochDay;
}

/**
 * The slice of the visits that the record's system saw. One more, for registration, stands where none of them, up to
 * the reference day or the day on which the record was made, lies after the onset of the person's last condition: every
 * record can tell where it learned of each of them, and visits of later days take nothing back.
 */
export function recordSliceOf(
  registration: Registration,
  seen: readonly LifeEncounter[],
  { firstDay, lastOnsetDay, referenceDay }: SliceDays,
): RecordSlice {
  const ids = entryIdsOf(registration.key);
  const bound = registration.appearedDay ?? referenceDay;
  const hasLearned = seen.some(({ day }) => lastOnsetDay <= day && day <= bound);
  const encounters = hasLearned ? seen : [...seen, registeringVisit(registration, firstDay)];
  return {
    registration,
    ids,
    referenceDay,
    encounters: new Map(
      [...encounters]
        .sort((a, b) => a.day - b.day || a.minute - b.minute)
        .map((encounter) => [encounter, ids('Encounter', encounter.key)]),
    ),
  };
}

/** Of the entries, those that belong to a visit of the slice. */
export function within<Entry extends { readonly encounter: LifeEncounter }>(
  { encounters }: RecordSlice,
  entries: readonly Entry[],
): Entry[] {
  return entries.filter(({ encounter }) => encounters.has(encounter));
}

/** The id of a visit of the slice. Throws a RangeError for another one. */
export function requireEncounterID({ encounters }: RecordSlice, encounter: LifeEncounter): string {
  const id = encounters.get(encounter);
  if (id === undefined) throw new RangeError(`the record has no visit ${encounter.key}`);
  return id;
}

const AT_THREE_IN_THE_AFTERNOON = 15 * 60;

function registeringVisit({ visits: [visit] }: Registration, firstDay: number): LifeEncounter {
  const day = Math.max(visit.day, firstDay);
  return {
    key: 'registration',
    purpose: 'wellness',
    setting: 'ambulatory',
    day,
    minute: AT_THREE_IN_THE_AFTERNOON,
    minutes: 20,
    type: encounterTypes.wellness,
    reason: 'Registration',
    condition: null,
  };
}

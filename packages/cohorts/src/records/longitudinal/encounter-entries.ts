// The visits of a slice as entries.

import type { Clinician, ConditionEntry, EncounterEntry } from '@synthward/contracts';
import { formatIsoDate, keyedStream } from '@synthward/kernel';
import type { LifeEncounter } from '../../clinical/life/clinical-life';
import { instantAt } from './instants';
import type { RecordSlice } from './record-slice';

/** Who is sent for where something urgent is met; everybody else sees the person's own clinician, mostly. */
const SPECIALISTS: Readonly<Record<string, string>> = { emergency: '207P00000X', inpatient: '208M00000X' };
const OWN_CLINICIAN = 0.75; // engine assumption
const PEDIATRICIAN = '208000000X';
const ADULT_AGE_DAYS = 18 * 365.25;

/** One entry for each visit, in order of time; a visit about a condition names that condition's entry. */
export function encounterEntriesOf(
  slice: RecordSlice,
  birthDay: number,
  conditions: ReadonlyMap<string, ConditionEntry>,
): EncounterEntry[] {
  const staff = staffOf(slice);
  return [...slice.encounters].map(([encounter, id]) => ({
    id,
    type: encounter.type,
    date: formatIsoDate(encounter.day),
    reason: encounter.reason,
    setting: encounter.setting,
    start: instantAt(encounter.day, encounter.minute),
    end: instantAt(encounter.day, encounter.minute + encounter.minutes),
    npi: staff.seeing(encounter, birthDay).npi,
    conditionID: encounter.condition ? (conditions.get(encounter.condition.id)?.id ?? null) : null,
  }));
}

interface Staff {
  seeing(encounter: LifeEncounter, birthDay: number): Clinician;
}

function staffOf({ registration: { key, system } }: RecordSlice): Staff {
  const { clinicians } = system.directory;
  const ofCode = (code: string) => clinicians.filter(({ specialty }) => specialty.code === code);
  const urgent = new Set(Object.values(SPECIALISTS));
  const general = clinicians.filter(
    ({ specialty }) => !urgent.has(specialty.code) && specialty.code !== PEDIATRICIAN,
  );
  return {
    seeing({ key: visit, setting, day }, birthDay) {
      const specialist = SPECIALISTS[setting];
      const isChild = day - birthDay < ADULT_AGE_DAYS;
      const pool = specialist ? ofCode(specialist) : isChild ? ofCode(PEDIATRICIAN) : general;
      const own = keyedStream(key.seed, key.index, 'records/own-clinician', key.system);
      const random = keyedStream(key.seed, key.index, 'records/clinician', key.system, visit);
      const isOwn = !specialist && random.chance(OWN_CLINICIAN);
      return (isOwn ? own : random).pick(pool.length > 0 ? pool : clinicians);
    },
  };
}

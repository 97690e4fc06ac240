// Who each record says the patient is: the part of a record that identity matching works on, without clinical data.

import { type EpochDay, formatIsoDate } from '@synthward/kernel';
import { conditionHistoryOf, type PastCondition } from '../clinical/history/condition-history';
import type { Person } from '../people';
import type { PlannedPatient, PlannedRecord } from '../plan/types';
import type { Mutation } from '../sources';
import { type CapturedPatient, captureRecord } from './capture-record';
import type { Overlay } from './overlay';
import { type RecordContext, requireSystem, type SourceSystem } from './record-context';
import { type StandingRecord, standingRecordsOf } from './record-fates';
import { type RecordKey, recordStream } from './record-streams';
import type { RecordedIdentity } from './recorded-identity';
import { registrationDayOf, showsFormerAddress } from './registration-day';
import { laterVisitsOf, registrationVisit, type Visit, visitsOf } from './visits';

/** A record without its clinical entries. */
export interface Registration {
  readonly planned: PlannedRecord;
  readonly key: RecordKey;
  readonly recordID: string;
  readonly system: SourceSystem;
  /** The day on which the system last registered the person's details. */
  readonly day: EpochDay;
  readonly identity: RecordedIdentity;
  readonly payer: string;
  readonly deceasedDate: string | null;
  /** From the person's plain details of that day to what is written, change by change. */
  readonly mutations: readonly Mutation[];
  readonly overlay: Overlay | null;
  readonly mergeDay: EpochDay | null;
  /** Up to the reference date, or the visit of a late registration. */
  readonly visits: readonly [Visit, ...Visit[]];
  /** After that, up to the day the systems are looked at. */
  readonly laterVisits: readonly Visit[];
}

export interface PatientRegistrations {
  readonly planned: PlannedPatient;
  readonly person: Person;
  readonly history: readonly PastCondition[];
  readonly registrations: readonly Registration[];
}

/** The registrations of one patient, regular records first, as they stand on the day the systems are looked at. */
export function registrationsOf(context: RecordContext, planned: PlannedPatient): PatientRegistrations {
  const person = context.people.personAt(planned);
  const lastDay = Math.min(context.referenceDay, person.deathDay ?? context.referenceDay);
  const history = conditionHistoryOf(context.seed, planned, {
    catalogue: context.catalogue,
    birthDay: person.birthDay,
    referenceDay: lastDay,
  });
  const former = formerRecords(context.seed, planned);
  const patient = { context, planned, person, history, lastDay };
  const registrations = standingRecordsOf(context, planned, person.deathDay).map((standing) =>
    register(patient, standing, former.has(standing.planned)),
  );
  return { planned, person, history, registrations };
}

function formerRecords(seed: number, planned: PlannedPatient): ReadonlySet<PlannedRecord> {
  if (!planned.isAddressDrifted) return NO_RECORDS;
  const isFormer = showsFormerAddress(seed, planned);
  return new Set(planned.records.filter((_, i) => isFormer[i]));
}

const NO_RECORDS: ReadonlySet<PlannedRecord> = new Set();

interface PatientFacts extends CapturedPatient {
  readonly lastDay: EpochDay;
}

function register(patient: PatientFacts, standing: StandingRecord, isFormerAddress: boolean): Registration {
  const { context, planned: patientPlan, person } = patient;
  const { planned } = standing;
  const { ordinal, sourceSystem } = planned;
  const key = { seed: context.seed, index: patientPlan.index, system: sourceSystem, ordinal };
  const system = requireSystem(context, sourceSystem);
  const { visits, laterVisits } = visitsOfRecord(patient, standing, { key, system });
  const day = lastRegistrationDay(patient, standing, { key, system, isFormerAddress, laterVisits });
  const captured = captureRecord(patient, { key, system, planned, day, firstVisit: visits[0] });
  return {
    planned,
    key,
    recordID: context.recordIds.idOf({ index: patientPlan.index, system: system.number, ordinal }),
    system,
    day,
    ...captured,
    payer: person.on(coverageDayOf(context, system, day)).payer,
    deceasedDate: deceasedDateOf(patient, key, system),
    mergeDay: standing.mergeDay,
    visits,
    laterVisits,
  };
}

interface RecordPlace {
  readonly key: RecordKey;
  readonly system: SourceSystem;
}

function visitsOfRecord(
  { context, person, history, lastDay }: PatientFacts,
  { appearedDay }: StandingRecord,
  { key, system }: RecordPlace,
): Pick<Registration, 'visits' | 'laterVisits'> {
  const ids = recordStream(key, 'ids/encounter');
  const visits: readonly [Visit, ...Visit[]] =
    appearedDay === null
      ? visitsOf(
          { kind: system.kind, history, birthDay: person.birthDay, lastDay },
          { days: recordStream(key, 'visits'), ids },
        )
      : [registrationVisit(appearedDay, ids)];
  const from = appearedDay ?? context.referenceDay;
  const to = Math.min(context.asOfDay, person.deathDay ?? context.asOfDay);
  if (to <= from) return { visits, laterVisits: [] };
  const draws = { days: recordStream(key, 'visits/later'), ids: recordStream(key, 'ids/encounter/later') };
  return { visits, laterVisits: laterVisitsOf({ history }, { from, to }, draws) };
}

/** Engine assumption: how often the desk asks again who is there. */
const REGISTERS_AT_A_VISIT = 0.7;

function lastRegistrationDay(
  { context, person }: PatientFacts,
  { appearedDay }: StandingRecord,
  facts: RecordPlace & { readonly isFormerAddress: boolean; readonly laterVisits: readonly Visit[] },
): EpochDay {
  const { key, system, isFormerAddress, laterVisits } = facts;
  const { birthDay, deathDay, lastMoveDay } = person;
  let day =
    appearedDay ??
    registrationDayOf(
      { birthDay, deathDay, lastMoveDay, referenceDay: context.referenceDay },
      { staleness: system.profile.stalenessDays, isFormerAddress },
      recordStream(key, 'registration'),
    );
  if (laterVisits.length === 0) return day;
  const asks = recordStream(key, 'registration/later');
  for (const visit of laterVisits) if (asks.chance(REGISTERS_AT_A_VISIT)) day = visit.day;
  return day;
}

/** A current system asks the payers every day, whatever day it registered the person on; others ask when they register. */
function coverageDayOf({ referenceDay }: RecordContext, { profile }: SourceSystem, day: EpochDay): EpochDay {
  return profile.stalenessDays.max === 0 ? Math.max(day, referenceDay) : day;
}

function deceasedDateOf(
  { context, person }: PatientFacts,
  key: RecordKey,
  { profile }: SourceSystem,
): string | null {
  if (person.deathDay === null || person.deathDay > context.asOfDay) return null;
  const hasHeard = recordStream(key, 'identity/deceased').chance(profile.captures.deceasedDate);
  return hasHeard ? formatIsoDate(person.deathDay) : null;
}

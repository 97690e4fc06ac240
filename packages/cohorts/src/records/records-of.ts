// All records of one patient: what each source system holds about the person.

import type { SourceRecord } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type { Subject } from '../clinical/measurements/measurement';
import { documentsOf, type NoteFacts } from '../documents';
import type { PlannedPatient } from '../plan/types';
import { conditionEntriesOf } from './condition-entries';
import { observationsOf } from './observations';
import { medicalRecordNumber, type RecordContext } from './record-context';
import { recordStream } from './record-streams';
import { type PatientRegistrations, type Registration, registrationsOf } from './registrations';

export interface PatientRecords extends PatientRegistrations {
  /** One for each registration, in the same order. */
  readonly records: readonly SourceRecord[];
}

/**
 * The records of one patient, a pure function of the context and the plan's facts about that patient. Throws a
 * RangeError when the plan names a condition or a source system that nobody knows.
 */
export function recordsOf(context: RecordContext, planned: PlannedPatient): PatientRecords {
  const patient = registrationsOf(context, planned);
  const subject = { age: planned.age, sex: planned.sexAtBirth, conditions: planned.conditions };
  const records = patient.registrations.map((registration) => recordOf(patient, registration, subject));
  return { ...patient, records };
}

/** How often a system holds no answer to either question; an engine assumption. */
const NOT_ASKED = 0.08;

/** Member by member, in the order of the contract: objects that are spread lose their shape, and with it their speed. */
function recordOf(patient: PatientRegistrations, registration: Registration, subject: Subject): SourceRecord {
  const { key, system, visits, laterVisits, planned, recordID, identity } = registration;
  const { sourceSystem } = planned;
  const allVisits = laterVisits.length === 0 ? visits : ([...visits, ...laterVisits] as const);
  const conditions = conditionEntriesOf(patient.history, visits[0], recordStream(key, 'ids/condition'));
  const observations = observationsOf({ key, kind: system.kind, subject, visits, laterVisits });
  const race = recordStream(key, 'records/race');
  const note = noteOf(registration, { conditions, observations, visits: allVisits });
  return {
    sourceSystem,
    recordID,
    mrn: medicalRecordNumber(system, planned.slot),
    mergedInto: mergedInto(patient, registration),
    registeredDate: formatIsoDate(registration.day),
    ssn: identity.ssn,
    givenName: identity.givenName,
    middleName: identity.middleName,
    familyName: identity.familyName,
    suffix: identity.suffix,
    birthDate: identity.birthDate,
    sexAtBirth: identity.sexAtBirth,
    address: identity.address,
    phone: identity.phone,
    email: identity.email,
    deceasedDate: registration.deceasedDate,
    language: patient.planned.language,
    race: race.chance(NOT_ASKED) ? null : patient.person.race,
    ethnicity: race.chance(NOT_ASKED) ? null : patient.person.ethnicity,
    payer: registration.payer,
    conditions,
    encounters: allVisits.map((visit) => visit.entry),
    observations,
    documents: documentsOf(note, key, laterVisits.length),
  };
}

function noteOf(
  { identity, planned }: Registration,
  { conditions, observations, visits }: Pick<NoteFacts, 'conditions' | 'observations' | 'visits'>,
): NoteFacts {
  return {
    sourceSystem: planned.sourceSystem,
    givenName: identity.givenName,
    familyName: identity.familyName,
    suffix: identity.suffix,
    sexAtBirth: identity.sexAtBirth,
    birthDate: identity.birthDate,
    birthDay: identity.birthDay,
    conditions,
    observations,
    visits,
  };
}

/** The number of the record before, in the same system: duplicates are merged one into the other, the first into the original. */
function mergedInto({ planned: patient }: PatientRegistrations, registration: Registration): string | null {
  if (registration.mergeDay === null) return null;
  const { sourceSystem, ordinal } = registration.planned;
  const into = patient.records.find(
    (record) => record.sourceSystem === sourceSystem && record.ordinal === ordinal - 1,
  );
  return into ? medicalRecordNumber(registration.system, into.slot) : null;
}

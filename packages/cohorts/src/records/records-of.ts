// All records of one patient: what each source system holds about the person.

import type { SourceRecord } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type { PlannedPatient } from '../plan/types';
import { type RecordHistory, recordHistoriesOf } from './longitudinal/longitudinal-records';
import { medicalRecordNumber, type RecordContext } from './record-context';
import { recordStream } from './record-streams';
import { type PatientRegistrations, type Registration, registrationsOf } from './registrations';
import { type SummaryHistory, summaryHistoryOf } from './summary/summary-history';

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
  return { ...patient, records: clinicalRecordsOf(context, patient) };
}

function clinicalRecordsOf(context: RecordContext, patient: PatientRegistrations): SourceRecord[] {
  const { registrations } = patient;
  if (context.clinical.detail === 'summary')
    return registrations.map((each) => recordOf(patient, each, summaryHistoryOf(patient, each)));
  const histories = recordHistoriesOf(context, patient);
  return registrations.flatMap((each, i) => {
    const history = histories[i];
    return history ? [longitudinalRecordOf(patient, each, history)] : [];
  });
}

/** How often a system holds no answer to either question; an engine assumption. */
const NOT_ASKED = 0.08;

/** Member by member, in the order of the contract: objects that are spread lose their shape, and with it their speed. */
function recordOf(
  patient: PatientRegistrations,
  registration: Registration,
  { conditions, encounters, observations, documents }: SummaryHistory,
): SourceRecord {
  const { system, planned, recordID, identity } = registration;
  const race = recordStream(registration.key, 'records/race');
  return {
    sourceSystem: planned.sourceSystem,
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
    encounters,
    observations,
    documents,
  };
}

function longitudinalRecordOf(
  patient: PatientRegistrations,
  registration: Registration,
  history: RecordHistory,
): SourceRecord {
  const { reports, medications, procedures, immunizations, allergies } = history;
  const { socialHistory, carePlans, goals, coverages, claims } = history;
  return {
    ...recordOf(patient, registration, history),
    reports,
    medications,
    procedures,
    immunizations,
    allergies,
    socialHistory,
    carePlans,
    goals,
    coverages,
    claims,
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

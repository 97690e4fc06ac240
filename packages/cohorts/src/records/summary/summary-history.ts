// The clinical part of a summary record: today's problems, one or two visits, and what was measured there.

import type { SourceRecord } from '@synthward/contracts';
import { documentsOf, type NoteFacts } from '../../documents';
import { recordStream } from '../record-streams';
import type { PatientRegistrations, Registration } from '../registrations';
import { conditionEntriesOf } from './condition-entries';
import { observationsOf } from './observations';

export type SummaryHistory = Pick<SourceRecord, 'conditions' | 'encounters' | 'observations' | 'documents'>;

/** What the system of a registration holds about the patient's health. */
export function summaryHistoryOf(
  { history, planned: patient }: PatientRegistrations,
  registration: Registration,
): SummaryHistory {
  const { key, system, visits, laterVisits } = registration;
  const subject = { age: patient.age, sex: patient.sexAtBirth, conditions: patient.conditions };
  const allVisits = laterVisits.length === 0 ? visits : ([...visits, ...laterVisits] as const);
  const conditions = conditionEntriesOf(history, visits[0], recordStream(key, 'ids/condition'));
  const observations = observationsOf({ key, kind: system.kind, subject, visits, laterVisits });
  const note = noteOf(registration, { conditions, observations, visits: allVisits });
  return {
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

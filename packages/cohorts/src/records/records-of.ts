// All records of one patient: what each source system holds about the person.

import type { SourceRecord } from '@synthward/contracts';
import { conditionHistoryOf, type PastCondition } from '../clinical/history/condition-history';
import type { Subject } from '../clinical/measurements/measurement';
import { documentsOf } from '../documents';
import type { Person } from '../people';
import type { PlannedPatient, PlannedRecord } from '../plan/types';
import { showsFormerAddress } from './address-drift';
import { conditionEntriesOf } from './condition-entries';
import { type IdentityVariation, varyIdentity } from './identity-variation';
import { keyedUuid } from './keyed-uuid';
import { observationsOf } from './observations';
import { medicalRecordNumber, type RecordContext, type SourceSystem } from './record-context';
import { type RecordKey, recordKeysOf, recordStream } from './record-streams';
import { plainIdentity, type RecordedIdentity } from './recorded-identity';
import { type Visit, visitsOf } from './visits';

export interface PatientRecords {
  readonly person: Person;
  /** One for each planned record, in the same order. */
  readonly records: readonly SourceRecord[];
  /** One for each duplicate, in the order of the records. */
  readonly variations: readonly IdentityVariation[];
}

/**
 * The records of one patient, a pure function of the context and the plan's facts about that patient. Throws a
 * RangeError when the plan names a condition or a source system that nobody knows.
 */
export function recordsOf(context: RecordContext, planned: PlannedPatient): PatientRecords {
  const person = context.people.personAt(planned);
  const patient: PatientFacts = {
    context,
    planned,
    person,
    history: conditionHistoryOf(context.seed, planned, {
      birthDay: person.birthDay,
      referenceDay: context.referenceDay,
    }),
    subject: { age: planned.age, sex: planned.sexAtBirth, conditions: planned.conditions },
  };
  const keys = recordKeysOf(context.seed, planned.index, planned.records);
  const isFormer = showsFormerAddress(context.seed, planned);
  const variations: IdentityVariation[] = [];
  const records = planned.records.map((plannedRecord, i) => {
    const key = keys[i];
    if (!key) throw new RangeError(`record ${i} has no key`);
    return recordOf({
      patient,
      planned: plannedRecord,
      key,
      isFormerAddress: isFormer[i] === true,
      variations,
    });
  });
  return { person, records, variations };
}

interface PatientFacts {
  readonly context: RecordContext;
  readonly planned: PlannedPatient;
  readonly person: Person;
  readonly history: readonly PastCondition[];
  readonly subject: Subject;
}

interface RecordFacts {
  readonly patient: PatientFacts;
  readonly planned: PlannedRecord;
  readonly key: RecordKey;
  readonly isFormerAddress: boolean;
  /** Grows by one for each duplicate. */
  readonly variations: IdentityVariation[];
}

function recordOf(facts: RecordFacts): SourceRecord {
  const { patient, planned, key } = facts;
  const system = requireSystem(patient.context, planned.sourceSystem);
  const recordID = keyedUuid(recordStream(key, 'ids/record'));
  const visits = visitsOf(
    {
      kind: system.kind,
      history: patient.history,
      birthDay: patient.person.birthDay,
      referenceDay: patient.context.referenceDay,
    },
    { days: recordStream(key, 'visits'), ids: recordStream(key, 'ids/encounter') },
  );
  const { birthDay, ...identity } = identityOf(facts, recordID, visits[0]);
  const clinical = {
    conditions: conditionEntriesOf(patient.history, visits[0], recordStream(key, 'ids/condition')),
    encounters: visits.map((visit) => visit.entry),
    observations: observationsOf({ key, kind: system.kind, subject: patient.subject, visits }),
  };
  const note = { ...identity, ...clinical, birthDay, sourceSystem: planned.sourceSystem, visits };
  return {
    sourceSystem: planned.sourceSystem,
    recordID,
    mrn: medicalRecordNumber(system, planned.slot),
    mergedInto: null,
    registeredDate: (visits.at(-1) ?? visits[0]).entry.date,
    ...identity,
    deceasedDate: null,
    language: patient.planned.language,
    payer: patient.planned.payer,
    ...clinical,
    documents: documentsOf(note, key),
  };
}

function requireSystem({ systems }: RecordContext, name: string): SourceSystem {
  const system = systems.get(name);
  if (!system) throw new RangeError(`the specification has no source system ${name}`);
  return system;
}

function identityOf(facts: RecordFacts, recordID: string, firstVisit: Visit): RecordedIdentity {
  const { patient, planned, key, isFormerAddress, variations } = facts;
  const { referenceDay } = patient.context;
  const day = isFormerAddress ? patient.person.lastMoveDay - 1 : referenceDay;
  const current = patient.person.on(referenceDay);
  const plain = {
    ...plainIdentity(patient.person, { day: referenceDay, isPhoneMissing: planned.isPhoneMissing }),
    address: patient.person.on(day).address,
  };
  if (!planned.isDuplicate) return plain;
  const varied = varyIdentity(
    plain,
    { otherPhone: current.otherPhone, firstEvent: firstEventOf(patient.history, firstVisit) },
    recordStream(key, 'identity/variation'),
  );
  variations.push({ recordID, ...varied.change });
  return varied.identity;
}

function firstEventOf(history: readonly PastCondition[], firstVisit: Visit): number {
  let first = firstVisit.day;
  for (const { onsetDay } of history) first = Math.min(first, onsetDay);
  return first;
}

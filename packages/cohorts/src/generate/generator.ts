// One patient at a time: the plan's facts, the person, the records. Any patient alone equals that patient in the full run.

import type { PatientTruth, PostalAddress } from '@synthward/contracts';
import { resolveGeography } from '../geography';
import { createPeople } from '../people';
import { membershipOf } from '../plan/membership';
import type { CohortPlan } from '../plan/plan';
import type { PlannedPatient } from '../plan/types';
import type { GeneratedPatient } from '../quality/tally';
import {
  createRecordContext,
  type PatientRecords,
  type PatientRegistrations,
  type RecordContext,
  recordsOf,
  registrationsOf,
} from '../records';
import { truthOf } from '../truth/truth-of';
import { summaryOf } from './summary';

export interface PatientWithSummary extends GeneratedPatient {
  /** The inspection string of the person. */
  readonly summary: string;
  /** Who is who, what was changed, and which pairs to think about; worked out when called. */
  truth(): PatientTruth;
}

export interface CohortGenerator {
  readonly plan: CohortPlan;
  /** The patient of an index from 0 to population - 1. */
  patientAt(index: number): PatientWithSummary;
  /** The same patient without clinical data, at a fraction of the cost. */
  registrationsAt(index: number): PatientRegistrations;
  /** The record of an id: whose it is, in which system, and which of that system's records; undefined for other ids. */
  addressOf: RecordContext['recordIds']['addressOf'];
}

/** A generator of one plan; it keeps bounded caches and is otherwise a pure function of the plan. */
export function createGenerator(plan: CohortPlan): CohortGenerator {
  const { spec } = plan;
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new RangeError(`${spec.geography.state} is not a state`);
  const memberAt = membershipOf(plan);
  const context = createRecordContext(plan, createPeople(plan, geography), memberAt);
  const registrationsAt = (index: number) => registrationsOf(context, memberAt(index));
  return {
    plan,
    registrationsAt,
    addressOf: context.recordIds.addressOf,
    patientAt(index) {
      const patient = recordsOf(context, memberAt(index));
      return {
        planned: standingPlan(patient),
        records: patient.records,
        mutations: mutationsOf(patient),
        isAddressDrifted: isAddressDrifted(patient),
        summary: summaryOf(patient.person, context.asOfDay),
        truth: () => truthOf(context, patient, registrationsAt),
      };
    },
  };
}

/** The plan with the records that stand on the day the systems are looked at; mostly all of them, and no others. */
function standingPlan({ planned, registrations }: PatientRecords): PlannedPatient {
  const { records } = planned;
  const isWhole =
    registrations.length === records.length &&
    registrations.every((registration, i) => registration.planned === records[i]);
  if (isWhole) return planned;
  return { ...planned, records: registrations.map((registration) => registration.planned) };
}

/** Member by member: a record has several mutations, and spreading each took a tenth of the patient's time. */
function mutationsOf({ registrations }: PatientRecords): GeneratedPatient['mutations'] {
  return registrations.flatMap(({ recordID, planned, mutations }) =>
    mutations.map(({ operator, field, before, after }) => ({
      operator,
      field,
      before,
      after,
      recordID,
      sourceSystem: planned.sourceSystem,
      isDuplicate: planned.isDuplicate,
    })),
  );
}

/** Records that show different addresses; with one record, one that shows another than the person's. */
function isAddressDrifted({ records, person, registrations }: PatientRecords): boolean {
  const [first, ...others] = records;
  if (!first) return false;
  if (others.length > 0) return others.some(({ address }) => !isSameAddress(address, first.address));
  const day = registrations[0]?.day ?? 0;
  return person.lastMoveDay > day;
}

function isSameAddress(a: PostalAddress, b: PostalAddress): boolean {
  if (a === b) return true;
  return a.line === b.line && a.postalCode === b.postalCode && a.city === b.city && a.state === b.state;
}

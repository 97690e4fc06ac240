// From FHIR's words for the status of things to the contract's, and how lively each is.

import {
  clinicalStatuses,
  interventionStatuses,
  type PatientNode,
  verificationStatuses,
} from '@synthward/contracts';
import { objectOf, objectsOf, wordOf } from './json';

type Metadata = NonNullable<PatientNode['metadata']>;
export type ClinicalStatus = NonNullable<Metadata['condition_metadata']>['clinicalStatus'];
export type InterventionStatus = NonNullable<Metadata['intervention_metadata']>['status'];
export type VerificationStatus = NonNullable<NonNullable<Metadata['allergy_metadata']>['verificationStatus']>;

/** Null where none is said; `unknown` for a word that the contract lacks. */
export function clinicalStatusOf(concept: unknown): ClinicalStatus {
  const codes = codesOf(concept);
  if (codes.length === 0) return null;
  return codes.flatMap((code) => wordOf(clinicalStatuses, code) ?? []).at(0) ?? 'unknown';
}

/** Null where none is said, and for a word that the contract lacks. */
export function verificationStatusOf(concept: unknown): VerificationStatus | null {
  return (
    codesOf(concept)
      .flatMap((code) => wordOf(verificationStatuses, code) ?? [])
      .at(0) ?? null
  );
}

/** Of a medication, a procedure or an immunization. */
export function interventionStatusOf(status: unknown): InterventionStatus {
  if (typeof status !== 'string') return null;
  return wordOf(interventionStatuses, status) ?? renamed.get(status) ?? 'unknown';
}

const renamed: ReadonlyMap<string, NonNullable<InterventionStatus>> = new Map([
  ['preparation', 'draft'],
  ['intended', 'draft'],
  ['declined', 'not-done'],
  ['not-taken', 'not-done'],
] as const);

/** Of two that speak of the same, the livelier is kept. */
export function clinicalActivity(status: ClinicalStatus | undefined): number {
  if (isCurrent(status)) return 3;
  if (status === undefined || status === null || status === 'unknown') return 2;
  return status === 'resolved' ? 0 : 1;
}

/** Whether a condition is there now. */
export function isCurrent(status: ClinicalStatus | undefined): boolean {
  return status === 'active' || status === 'recurrence' || status === 'relapse';
}

/** What is over counts alike, however it ended; what never was counts least. */
export function interventionActivity(status: InterventionStatus): number {
  if (status === 'active' || status === 'in-progress') return 3;
  if (status === 'on-hold') return 2;
  return isUndone(status) ? 0 : 1;
}

/** Whether it has not happened, or not yet. */
export function isUndone(status: InterventionStatus): boolean {
  return status !== null && UNDONE.includes(status);
}

const UNDONE: readonly InterventionStatus[] = ['draft', 'cancelled', 'not-done', 'entered-in-error'];

function codesOf(concept: unknown): unknown[] {
  return objectsOf(objectOf(concept)?.coding)
    .map(({ code }) => code)
    .filter((code) => code !== undefined);
}

// What the plan says about a patient before anything is simulated.

import type { SexAtBirth } from '@synthward/contracts';

/** Everything that is decided by counting: who the patient is to the quotas, and which records exist. */
export interface PlannedPatient {
  /** 0 to population - 1. */
  readonly index: number;
  /** Completed years on the reference date. */
  readonly age: number;
  readonly sexAtBirth: SexAtBirth;
  readonly payer: string;
  readonly language: string;
  /** 0 (robust) to 4 (frail). */
  readonly frailty: number;
  /** Catalogue ids of the conditions the patient has, causes before effects. */
  readonly conditions: readonly string[];
  /** Died in the two years before the reference date. */
  readonly isDeceased: boolean;
  /** At least one record shows a former address, and with two or more records at least one the current one. */
  readonly isAddressDrifted: boolean;
  /** Regular records first, one per source system in the order of the specification, then duplicates. */
  readonly records: readonly PlannedRecord[];
  /** A merge with another person's record that was undone later; null for nearly everybody. */
  readonly wrongMerge: WrongMerge | null;
}

export interface PlannedRecord {
  readonly sourceSystem: string;
  /** Dense number of the record in the cohort, 0 to records - 1. */
  readonly slot: number;
  /** 0 for the regular record of the system, from 1 on for its duplicates. */
  readonly ordinal: number;
  readonly isDuplicate: boolean;
  readonly isPhoneMissing: boolean;
  /** Merged into the record of the ordinal before. */
  readonly isMerged: boolean;
  /** Index of the patient whose identity was written over this record. */
  readonly overlaidBy: number | null;
}

export interface WrongMerge {
  readonly sourceSystem: string;
  /** Index of the patient into whose record this patient's was merged. */
  readonly other: number;
}

// The clinical life of one person: what happened, was measured, given and done, whatever system came to know of it.

import type {
  AllergyEntry,
  CareSetting,
  ClaimEntry,
  Coding,
  ConditionDefinition,
  CoverageEntry,
  GoalEntry,
  MedicationEntry,
  ObservationEntry,
  ReportEntry,
  SexAtBirth,
} from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';
import type { PastCondition } from '../history/condition-history';

/** What a life is worked out from. */
export interface LifeFacts {
  readonly seed: number;
  /** Index of the patient. */
  readonly index: number;
  readonly sex: SexAtBirth;
  readonly birthDay: EpochDay;
  readonly deathDay: EpochDay | null;
  /** First day that the history tells of, not before birth. */
  readonly fromDay: EpochDay;
  /** Ages are counted, and conditions planned, on this day; or the day of death if that came before. */
  readonly referenceDay: EpochDay;
  /** Last day that the history tells of: the day of looking at it, or of death. A later one only adds. */
  readonly toDay: EpochDay;
  /** Causes before effects. */
  readonly history: readonly PastCondition[];
  /** A key of `demographics.payerMix`. */
  payerOn(day: EpochDay): string;
  /** Whether visits are billed. */
  readonly hasClaims: boolean;
}

/** Every list is in order of time; what belongs to a visit names it by `encounter`. */
export interface ClinicalLife {
  readonly encounters: readonly LifeEncounter[];
  readonly courses: readonly ConditionCourse[];
  readonly observations: readonly LifeObservation[];
  readonly reports: readonly LifeReport[];
  readonly medications: readonly LifeMedication[];
  readonly procedures: readonly LifeProcedure[];
  readonly immunizations: readonly LifeImmunization[];
  readonly allergies: readonly LifeAllergy[];
  readonly socialHistory: readonly LifeSocialFinding[];
  readonly carePlans: readonly LifeCarePlan[];
  readonly goals: readonly LifeGoal[];
  readonly coverages: readonly LifeCoverage[];
  readonly claims: readonly LifeClaim[];
}

/**
 * `key` names the thing among its kind within the person by what it is, such as `wellness/2024-03-02` or
 * `314076/2024-03-02`, never by a running number: another condition renames nothing.
 */
interface Keyed {
  readonly key: string;
}

interface AtEncounter extends Keyed {
  /** The very object of `encounters`. */
  readonly encounter: LifeEncounter;
}

/** Why somebody is seen. */
export type EncounterPurpose = 'wellness' | 'follow-up' | 'problem' | 'emergency' | 'admission' | 'virtual';

export interface LifeEncounter extends Keyed {
  readonly purpose: EncounterPurpose;
  readonly setting: CareSetting;
  readonly day: EpochDay;
  /** Minute of the day in UTC at which it begins. */
  readonly minute: number;
  /** Length in minutes; days for a stay in hospital. Never past death or `toDay`. */
  readonly minutes: number;
  /** SNOMED CT. */
  readonly type: Coding;
  /** In words. */
  readonly reason: string;
  /** Of the person's history; null for prevention. */
  readonly condition: ConditionDefinition | null;
}

/** How a condition went. */
export interface ConditionCourse {
  readonly definition: ConditionDefinition;
  readonly onsetDay: EpochDay;
  /** Day it ended; null while it lasts. Never after `toDay`. */
  readonly abatementDay: EpochDay | null;
  /** The first visit about it, or since it began; null where none is told. */
  readonly recordedAt: LifeEncounter | null;
}

export interface LifeObservation extends AtEncounter {
  readonly code: Coding;
  readonly value: number;
  readonly unit: string;
  readonly interpretation: ObservationEntry['interpretation'];
  readonly range: { readonly low: number; readonly high: number } | null;
}

export interface LifeReport extends AtEncounter {
  readonly code: Coding;
  readonly specimen: ReportEntry['specimen'];
  readonly observations: readonly LifeObservation[];
}

export interface LifeMedication
  extends AtEncounter,
    Pick<
      MedicationEntry,
      | 'dosage'
      | 'route'
      | 'dosesPerDay'
      | 'asNeeded'
      | 'quantity'
      | 'unit'
      | 'daysSupply'
      | 'refills'
      | 'stopReason'
    > {
  readonly code: Coding;
  readonly startDay: EpochDay;
  /** Null while it is taken. */
  readonly endDay: EpochDay | null;
  /** A course that reached its end, where `endDay` is set; else it was stopped. */
  readonly isCompleted: boolean;
  readonly condition: ConditionDefinition | null;
}

export interface LifeProcedure extends AtEncounter {
  readonly code: Coding;
  readonly minutes: number;
  readonly condition: ConditionDefinition | null;
}

export interface LifeImmunization extends AtEncounter {
  readonly code: Coding;
  readonly dose: number;
  readonly lotNumber: string;
}

export interface LifeAllergy
  extends AtEncounter,
    Pick<AllergyEntry, 'category' | 'criticality' | 'status' | 'manifestation' | 'severity'> {
  readonly code: Coding;
  readonly onsetDay: EpochDay;
}

export interface LifeSocialFinding extends AtEncounter {
  readonly code: Coding;
  readonly value: Coding;
}

export interface LifeGoal extends AtEncounter, Pick<GoalEntry, 'text' | 'target'> {
  readonly condition: ConditionDefinition;
  readonly dueDay: EpochDay;
  readonly isReached: boolean;
}

export interface LifeCarePlan extends AtEncounter {
  readonly condition: ConditionDefinition;
  readonly title: string;
  readonly endDay: EpochDay | null;
  readonly activities: readonly string[];
  readonly goals: readonly LifeGoal[];
}

export interface LifeCoverage
  extends Keyed,
    Pick<CoverageEntry, 'payer' | 'planName' | 'groupNumber' | 'memberID' | 'relationship'> {
  readonly fromDay: EpochDay;
  readonly endDay: EpochDay | null;
}

export interface LifeClaim
  extends AtEncounter,
    Pick<ClaimEntry, 'status' | 'billedCents' | 'paidCents' | 'patientCents' | 'lines'> {
  readonly coverage: LifeCoverage | null;
}

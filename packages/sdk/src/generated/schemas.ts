// What requests and answers hold. Made from the contract by scripts/generate-sdk.mjs.

/** requested: by a change; gone: the endpoint answered 410; failing: every attempt of five days failed. */
export type WebhookDisabledReason = "requested" | "gone" | "failing";

export interface Heartbeat {
  readonly status: "ok";
}

export interface ErrorBody {
  /** Stable machine-readable reason. */
  readonly code: string;
  /** Human-readable corrective detail. */
  readonly message: string;
  /** Identifier to correlate client and server logs. */
  readonly requestID: string;
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Equal to message. */
  readonly detail: string;
  readonly errors?: ReadonlyArray<Problem>;
  readonly quota?: QuotaShortage;
}

export interface Problem {
  /** JSON Pointer (RFC 6901) into the request body. */
  readonly pointer: string;
  readonly code: "required" | "wrong_type" | "out_of_range" | "unknown_field" | "unknown_value" | "weights_do_not_sum" | "impossible_prevalence" | "conflicting_fields" | "too_long" | "required_cause_added" | "strained_prevalence";
  /** What is wrong and how to put it right. */
  readonly message: string;
  /** The nearest known name, if one is near; the highest possible prevalence. */
  readonly suggestion?: string;
}

export interface QuotaShortage {
  readonly plan: string;
  /** What is short: a member of Usage, or `syntheses`. */
  readonly meter: string;
  /** By completed jobs of the month. */
  readonly used: number;
  /** Held by jobs that have not ended. */
  readonly reserved: number;
  readonly limit: number;
  /** The most that the job could use. */
  readonly requested: number;
  readonly resetAt: string;
}

export interface Readiness {
  readonly status: "ok" | "unavailable";
  /** Names of the parts that do not answer. */
  readonly failing: ReadonlyArray<string>;
}

export interface ScenarioList {
  readonly data: ReadonlyArray<Scenario>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** The scenario in one line; its spec is ready to be posted as it is. */
  readonly description: string;
  /** Who uses it, and for which question. */
  readonly purpose: string;
  /** What the result can be checked for. */
  readonly shows: ReadonlyArray<ScenarioStatement>;
  readonly spec: CohortSpec;
}

export interface ScenarioStatement {
  /** One sentence; each number in it is among its figures. */
  readonly text: string;
  /** Figures of the text by their JSON Pointer into the scenario's preview. */
  readonly preview?: {
    readonly [name: string]: number;
  };
  /** Figures of the text by their JSON Pointer into the scenario's spec. */
  readonly spec?: {
    readonly [name: string]: number;
  };
}

/** A specification with every default filled. */
export interface CohortSpec {
  readonly name: string;
  readonly population: number;
  readonly seed: number;
  /** The day on which ages are counted. */
  readonly referenceDate: string;
  /** The day on which the systems are looked at. */
  readonly asOf: string;
  readonly geography: {
    readonly state: string;
    readonly city: string;
  };
  readonly demographics: {
    readonly ageBands: ReadonlyArray<{
      readonly label: string;
      /** First age in completed years. */
      readonly min: number;
      /** Last age, included. */
      readonly max: number;
      readonly weight: number;
    }>;
    readonly sexAtBirth: {
      readonly female: number;
      readonly male: number;
    };
    /** Weight by payer. */
    readonly payerMix: {
      readonly [name: string]: number;
    };
    /** Weight by language. */
    readonly language: {
      readonly [name: string]: number;
    };
  };
  readonly people: {
    /** Whether patients live together and are related. */
    readonly households: boolean;
    /** Share of the patients whose twin is a patient too. */
    readonly twinRate: number;
    /** Share of the patients who have name and birth date of an unrelated one. */
    readonly lookAlikeRate: number;
    /** Share of the sons at home who are named for their father. */
    readonly juniorRate: number;
    /** Share of the patients who died in the last two years. */
    readonly deceasedRate: number;
  };
  readonly clinical: {
    readonly background: "none" | "population";
    /** Today's state, or the history that led to it. */
    readonly detail: "summary" | "longitudinal";
    /** Years before the reference date that a history tells. */
    readonly yearsOfHistory: number;
    /** Conditions beside the engine's own. */
    readonly catalogue: ReadonlyArray<ConditionDefinition>;
    /** Whether the visits of a history are billed. */
    readonly claims: boolean;
  };
  readonly conditions: ReadonlyArray<{
    readonly name: string;
    readonly prevalence: number;
  }>;
  readonly hie: {
    readonly sourceSystems: ReadonlyArray<string>;
    readonly profiles: {
      readonly [name: string]: "default" | "registration-desk" | "claims-feed" | "lab-network" | "county-provider" | "regional-hie" | SourceProfile;
    };
    readonly duplicateRate: number;
    readonly duplicateSpread: "single" | "uniform" | "poisson" | "zipf";
    /** The most duplicates of one patient, unless spread singly; each system that has not seen everybody counts for itself. */
    readonly mostDuplicates: number;
    readonly addressDriftRate: number;
    readonly missingPhoneRate: number;
    /** Overlaid records for each patient. */
    readonly overlayRate: number;
    /** Share of the duplicates that were merged into the original. */
    readonly mergeRate: number;
    /** Wrong merges that were undone, for each merge. */
    readonly unmergeRate: number;
    readonly mutations: MutationSettings;
  };
  readonly exports: {
    readonly formats: ReadonlyArray<"json" | "ndjson" | "fhir-bundle" | "fhir-ndjson" | "manifest">;
    readonly truth: boolean;
  };
  /** Only what changed since that day is delivered; absent for whole cohorts. */
  readonly evolve?: {
    readonly fromJobID: string;
    readonly days: number;
    readonly since: string;
  };
}

export interface ConditionDefinition {
  /** The name used in specifications. */
  readonly id: string;
  readonly display: string;
  readonly snomed: string;
  readonly icd10: string;
  /** A lasting problem, or an episode that began within the last year and passes. */
  readonly course: "chronic" | "acute";
  /** Probability from an age on, ascending; below the first step it is 0. */
  readonly prior: {
    readonly female: ReadonlyArray<{
      readonly age: number;
      readonly probability: number;
    }>;
    readonly male: ReadonlyArray<{
      readonly age: number;
      readonly probability: number;
    }>;
  };
  /** Least age at onset in years. */
  readonly onsetFrom: number;
  readonly cause?: {
    /** Id of the condition that this one is a complication of. */
    readonly condition: string;
    readonly oddsRatio: number;
  };
  readonly requiresCause?: boolean;
  /** Where it is met first. */
  readonly setting?: "ambulatory" | "virtual" | "emergency" | "inpatient";
  /** How long an episode lasts, typically; without it, two weeks. */
  readonly durationDays?: number;
  /** Nights in hospital of an inpatient condition, typically. */
  readonly stayDays?: number;
  /** Between follow-up visits; absent where nobody is called back. */
  readonly followUpMonths?: number;
  readonly effects?: ReadonlyArray<{
    readonly loinc: string;
    readonly shift: number;
    readonly spread?: number;
  }>;
  readonly tests?: ReadonlyArray<{
    readonly panel: "vital-signs" | "a1c" | "basic-metabolic" | "comprehensive-metabolic" | "cbc" | "lipids" | "urine-albumin" | "urinalysis" | "thyroid" | "iron" | "coagulation" | "troponin" | "natriuretic-peptide" | "inflammation" | "uric-acid" | "blood-gas" | "psa" | "hiv-viral-load" | "spirometry" | "ejection-fraction" | "bone-density" | "pain-score" | "phq-9" | "gad-7" | "audit-c" | "mmse";
    readonly everyMonths?: number;
  }>;
  readonly medications?: ReadonlyArray<{
    readonly rxnorm: string;
    /** Required where the engine has no row for it. */
    readonly display?: string;
    /** Share of the carriers who reach the step before that receive it. */
    readonly share?: number;
    /** Length of a course; absent for a lasting treatment. */
    readonly days?: number;
    /** Taken beside the step before instead of in its place. */
    readonly adds?: boolean;
  }>;
  readonly procedures?: ReadonlyArray<{
    readonly snomed: string;
    readonly display?: string;
    /** Share of the carriers who have it. */
    readonly share?: number;
    /** Once, unless given. */
    readonly everyMonths?: number;
    /** Months from onset to the first time. */
    readonly afterMonths?: number;
    readonly setting?: "ambulatory" | "virtual" | "emergency" | "inpatient";
  }>;
  readonly goals?: ReadonlyArray<{
    readonly text: string;
    readonly loinc: string;
    readonly comparator: "<" | "<=" | ">=" | ">";
    readonly value: number;
    readonly unit: string;
  }>;
  /** Activities of the care plan; none makes no plan. */
  readonly carePlan?: ReadonlyArray<string>;
  /** Whole sentences for notes: what brings somebody in, what is found, what is planned. */
  readonly phrases?: {
    readonly complaints?: ReadonlyArray<string>;
    readonly findings?: ReadonlyArray<string>;
    readonly plans?: ReadonlyArray<string>;
  };
  /** Where the figures of `prior` come from: published, used elsewhere, or assumed. */
  readonly source: string;
}

export interface SourceProfile {
  readonly basedOn?: "default" | "registration-desk" | "claims-feed" | "lab-network" | "county-provider" | "regional-hie";
  /** Share of the patients that the system has seen; 1 unless it is set. */
  readonly coverage?: number;
  /** Share of the records that hold a field, of persons who have one. */
  readonly captures?: {
    readonly ssn?: number;
    readonly middleName?: number;
    readonly suffix?: number;
    readonly email?: number;
    readonly deceasedDate?: number;
  };
  /** Days between the last registration and the reference date. */
  readonly stalenessDays?: {
    readonly min: number;
    readonly max: number;
  };
  readonly names?: {
    readonly letterCase?: "mixed" | "upper";
    readonly keepsDiacritics?: boolean;
    readonly longestFamilyName?: number;
    readonly longestGivenName?: number;
    /** 1 keeps the initial alone. */
    readonly longestMiddleName?: number;
  };
  readonly mutations?: MutationSettings;
  readonly duplicateMutations?: MutationSettings;
}

/** By operator: a rate, 0 switching it off, or an object of the rate and parameters of the operator. */
export interface MutationSettings {
  readonly "newborn-name"?: number;
  readonly nickname?: number;
  readonly "alternative-name"?: number;
  readonly "single-name"?: number;
  readonly "new-value"?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly givenName?: number;
      readonly middleName?: number;
      readonly familyName?: number;
      readonly ssn?: number;
      readonly birthDate?: number;
      readonly email?: number;
      readonly addressLine?: number;
    };
  };
  readonly "fake-name"?: number;
  readonly "household-copy"?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly ssn?: number;
      readonly birthDate?: number;
    };
  };
  readonly "borrowed-ssn"?: number;
  readonly "guardian-contact"?: number;
  readonly "other-phone"?: number;
  readonly "shared-phone"?: number;
  readonly "wrong-sex"?: number;
  readonly "wrong-state"?: number;
  readonly "age-misreport"?: number | {
    readonly rate: number;
    readonly offsets?: ReadonlyArray<{
      readonly years: number;
      readonly weight: number;
    }>;
  };
  readonly "day-month-swap"?: number;
  readonly "birth-date-shift"?: number | {
    readonly rate: number;
    readonly days?: number;
  };
  readonly "first-of-january"?: number;
  readonly "name-inversion"?: number | {
    readonly rate: number;
    readonly otherLanguageOdds?: number;
  };
  readonly "field-swap"?: number;
  readonly "word-swap"?: number;
  readonly "double-surname"?: number;
  readonly "suffix-misplaced"?: number;
  readonly "suffix-lost"?: number;
  readonly initial?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly givenName?: number;
      readonly middleName?: number;
    };
  };
  readonly transliteration?: number;
  readonly misspelling?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly givenName?: number;
      readonly middleName?: number;
      readonly familyName?: number;
    };
  };
  readonly phonetic?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly givenName?: number;
      readonly middleName?: number;
      readonly familyName?: number;
      readonly addressLine?: number;
      readonly city?: number;
    };
    readonly characterShare?: number;
  };
  readonly ocr?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly givenName?: number;
      readonly middleName?: number;
      readonly familyName?: number;
      readonly addressLine?: number;
      readonly city?: number;
    };
    readonly characterShare?: number;
  };
  readonly typo?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly givenName?: number;
      readonly middleName?: number;
      readonly familyName?: number;
      readonly addressLine?: number;
      readonly city?: number;
    };
    readonly characterShare?: number;
    readonly neighbourShare?: number;
    readonly firstLetterShare?: number;
    readonly kinds?: {
      readonly insert?: number;
      readonly delete?: number;
      readonly substitute?: number;
      readonly transpose?: number;
    };
  };
  readonly "space-insert"?: number;
  readonly "space-delete"?: number;
  readonly "hyphen-lost"?: number;
  readonly "diacritics-lost"?: number;
  readonly "wrong-digit"?: number | {
    readonly rate: number;
    readonly fields?: {
      readonly ssn?: number;
      readonly phone?: number;
      readonly addressLine?: number;
    };
    readonly digitShare?: number;
  };
  readonly "wrong-zip-digit"?: number | {
    readonly rate: number;
    readonly digitShares?: ReadonlyArray<number>;
  };
  readonly "address-standardisation"?: number;
  readonly "zip-plus-four"?: number;
  readonly "placeholder-ssn"?: number;
  readonly "placeholder-birth-date"?: number;
  readonly "placeholder-phone"?: number;
  readonly "leave-blank"?: number | {
    readonly rate: number;
    readonly shares?: {
      readonly ssn?: number;
      readonly middleName?: number;
      readonly suffix?: number;
      readonly email?: number;
    };
  };
}

export interface ValidateResponse {
  readonly valid: boolean;
  readonly errors: ReadonlyArray<Problem>;
  readonly warnings: ReadonlyArray<Problem>;
  /** Null when there are errors. */
  readonly normalized: CohortSpec | null;
}

/** Unknown members are refused at every level. */
export interface CohortSpecRequest {
  readonly name: string;
  readonly population: number;
  readonly seed?: number;
  /** ISO date on which ages are counted. */
  readonly referenceDate?: string;
  /** ISO date on which the systems are looked at; referenceDate unless later. */
  readonly asOf?: string;
  readonly geography?: {
    readonly state: string;
    readonly city: string;
  };
  readonly demographics?: {
    /** Ascending, without overlap. */
    readonly ageBands?: ReadonlyArray<{
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly weight: number;
    }>;
    readonly sexAtBirth?: {
      readonly female?: number;
      readonly male?: number;
    };
    readonly payerMix?: {
      readonly commercial?: number;
      readonly medicare?: number;
      readonly medicaid?: number;
      readonly "self-pay"?: number;
      readonly other?: number;
      readonly tricare?: number;
      readonly uninsured?: number;
      readonly ihs?: number;
    };
    readonly language?: {
      readonly en?: number;
      readonly es?: number;
      readonly zh?: number;
      readonly vi?: number;
      readonly tl?: number;
      readonly ko?: number;
      readonly ar?: number;
      readonly fr?: number;
      readonly ru?: number;
      readonly de?: number;
      readonly pt?: number;
      readonly ht?: number;
      readonly hi?: number;
      readonly pl?: number;
      readonly ja?: number;
      readonly other?: number;
    };
  };
  readonly people?: {
    readonly households?: boolean;
    readonly twinRate?: number;
    readonly lookAlikeRate?: number;
    readonly juniorRate?: number;
    readonly deceasedRate?: number;
  };
  readonly clinical?: {
    readonly background?: "none" | "population";
    readonly detail?: "summary" | "longitudinal";
    readonly yearsOfHistory?: number;
    readonly claims?: boolean;
    /** Conditions beside the engine's own, for `conditions` to name. */
    readonly catalogue?: ReadonlyArray<ConditionDefinition>;
  };
  readonly conditions?: ReadonlyArray<{
    readonly name: string;
    readonly prevalence: number;
  }>;
  readonly hie?: {
    readonly sourceSystems?: ReadonlyArray<string>;
    readonly profiles?: {
      readonly [name: string]: "default" | "registration-desk" | "claims-feed" | "lab-network" | "county-provider" | "regional-hie" | SourceProfile;
    };
    readonly duplicateRate?: number;
    readonly duplicateSpread?: "single" | "uniform" | "poisson" | "zipf";
    readonly mostDuplicates?: number;
    readonly addressDriftRate?: number;
    readonly missingPhoneRate?: number;
    readonly overlayRate?: number;
    readonly mergeRate?: number;
    readonly unmergeRate?: number;
    readonly mutations?: MutationSettings;
  };
  readonly exports?: {
    readonly formats?: ReadonlyArray<"json" | "ndjson" | "fhir-bundle" | "fhir-ndjson" | "manifest">;
    readonly truth?: boolean;
  };
}

export interface PricedCohortPreview {
  readonly population: number;
  readonly seed: number;
  /** SHA-256 of the canonical specification, in hex. */
  readonly specDigest: string;
  readonly generatorVersion: string;
  readonly demographics: DemographicCounts;
  /** The cells of age and sex; together they hold everybody. */
  readonly strata: ReadonlyArray<PreviewStratum>;
  readonly ageSexPyramid: ReadonlyArray<{
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly female: number;
    readonly male: number;
  }>;
  /** Carriers by condition; persons, not records. */
  readonly conditionCounts: {
    readonly [name: string]: number;
  };
  /** Source records by source system. */
  readonly sourceSystems: {
    readonly [name: string]: number;
  };
  readonly sourcePatientRecordCount: number;
  /** What makes records of one person differ, or those of two look alike. Records are counted on the reference date, whatever asOf is. */
  readonly identityVariance: {
    readonly duplicateRecords: number;
    readonly addressDriftedPatients: number;
    readonly recordsMissingPhone: number;
    /** Records that another patient's details were written over. */
    readonly overlays: number;
    /** Duplicates that were merged into another record of their system. */
    readonly merges: number;
    readonly twinPairs: number;
    /** Pairs of unrelated patients with one name and birth date. */
    readonly lookAlikePairs: number;
    /** Patients who died in the two years before the reference date. */
    readonly deceased: number;
  };
  readonly documents: {
    readonly estimatedDocumentCount: number;
  };
  /** Stored, compressed bytes, estimated from measured sizes of records: good to about a quarter, the manifest to a factor of two. */
  readonly estimatedArtifactBytes: {
    readonly total: number;
    /** Bytes by export format. */
    readonly byFormat: {
      readonly json?: number;
      readonly ndjson?: number;
      readonly "fhir-bundle"?: number;
      readonly "fhir-ndjson"?: number;
      readonly manifest?: number;
    };
  };
  /** What a job of this specification is charged, in units of usage. FHIR resources are not among them, nor the changed records of a continued cohort: how many there are is known once they are simulated. */
  readonly usage: {
    readonly patientsGenerated: number;
    readonly sourceRecords: number;
    readonly generationJobCount: number;
  };
  readonly warnings: ReadonlyArray<Problem>;
  readonly cost: CostEstimate;
}

export interface DemographicCounts {
  /** Patients by age band label. */
  readonly ageBands: {
    readonly [name: string]: number;
  };
  /** Patients by sex at birth. */
  readonly sexAtBirth: {
    readonly [name: string]: number;
  };
  /** Patients by payer. */
  readonly payerMix: {
    readonly [name: string]: number;
  };
  /** Patients by language. */
  readonly language: {
    readonly [name: string]: number;
  };
}

/** Patients of one sex and one span of ages. */
export interface PreviewStratum {
  readonly ageFrom: number;
  /** Last age in completed years, included. */
  readonly ageTo: number;
  readonly sexAtBirth: "female" | "male";
  readonly patients: number;
  /** Carriers by condition; conditions without a carrier are left out. */
  readonly conditions: {
    readonly [name: string]: number;
  };
  /** Patients by payer; payers without a patient are left out. */
  readonly payers: {
    readonly [name: string]: number;
  };
}

/** The most that a job of this specification costs under the plan of the tenant, if it is submitted now and those under way use what they hold. A job that shows the artifacts of an equal one costs less. */
export interface CostEstimate {
  readonly plan: "free" | "developer" | "team" | "enterprise";
  /** The month that the job would count in. */
  readonly period: string;
  readonly priceVersion: string;
  readonly currency: "USD";
  readonly meters: ReadonlyArray<MeterCost>;
  /** The price of the overage of all meters. */
  readonly amountMicros: number;
  /** What the submission would be refused for with `quota_exceeded`; null when it would be accepted. */
  readonly shortage: QuotaShortage | null;
}

export interface MeterCost {
  readonly meter: "fhirResources" | "generationJobCount" | "patientsGenerated" | "sourceRecords" | "syntheses";
  /** The most that the job could use; what its submission would hold. */
  readonly quantity: number;
  /** Of these, what costs nothing beyond the price of the plan. */
  readonly included: number;
  /** Of these, what has a price. */
  readonly overage: number;
  readonly amountMicros: number;
}

export interface GenerateResponse {
  readonly spec: CohortSpec;
  readonly preview: CohortPreview;
  readonly manifest: CohortManifest;
  readonly quality: CohortQuality;
  /** One entry per source record. */
  readonly patients: ReadonlyArray<SourceRecord>;
  /** One line per person. */
  readonly patientSummaries: ReadonlyArray<string>;
}

export interface CohortPreview {
  readonly population: number;
  readonly seed: number;
  /** SHA-256 of the canonical specification, in hex. */
  readonly specDigest: string;
  readonly generatorVersion: string;
  readonly demographics: DemographicCounts;
  /** The cells of age and sex; together they hold everybody. */
  readonly strata: ReadonlyArray<PreviewStratum>;
  readonly ageSexPyramid: ReadonlyArray<{
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly female: number;
    readonly male: number;
  }>;
  /** Carriers by condition; persons, not records. */
  readonly conditionCounts: {
    readonly [name: string]: number;
  };
  /** Source records by source system. */
  readonly sourceSystems: {
    readonly [name: string]: number;
  };
  readonly sourcePatientRecordCount: number;
  /** What makes records of one person differ, or those of two look alike. Records are counted on the reference date, whatever asOf is. */
  readonly identityVariance: {
    readonly duplicateRecords: number;
    readonly addressDriftedPatients: number;
    readonly recordsMissingPhone: number;
    /** Records that another patient's details were written over. */
    readonly overlays: number;
    /** Duplicates that were merged into another record of their system. */
    readonly merges: number;
    readonly twinPairs: number;
    /** Pairs of unrelated patients with one name and birth date. */
    readonly lookAlikePairs: number;
    /** Patients who died in the two years before the reference date. */
    readonly deceased: number;
  };
  readonly documents: {
    readonly estimatedDocumentCount: number;
  };
  /** Stored, compressed bytes, estimated from measured sizes of records: good to about a quarter, the manifest to a factor of two. */
  readonly estimatedArtifactBytes: {
    readonly total: number;
    /** Bytes by export format. */
    readonly byFormat: {
      readonly json?: number;
      readonly ndjson?: number;
      readonly "fhir-bundle"?: number;
      readonly "fhir-ndjson"?: number;
      readonly manifest?: number;
    };
  };
  /** What a job of this specification is charged, in units of usage. FHIR resources are not among them, nor the changed records of a continued cohort: how many there are is known once they are simulated. */
  readonly usage: {
    readonly patientsGenerated: number;
    readonly sourceRecords: number;
    readonly generationJobCount: number;
  };
  readonly warnings: ReadonlyArray<Problem>;
}

export interface CohortManifest {
  readonly sourcePatientRecordCount: number;
  readonly duplicateIdentityCount: number;
  /** Resources by FHIR type: exactly those exported, each once, where a FHIR format was asked for; otherwise the entries of the records that would be such resources. */
  readonly resourceCounts: {
    /** Source records: one Patient for each. */
    readonly Patient: number;
    readonly Condition: number;
    readonly Encounter: number;
    readonly Observation: number;
    readonly DocumentReference: number;
    readonly [name: string]: unknown;
  };
  readonly generatorVersion: string;
  readonly engineVersion: string;
  readonly dataVersion: string;
  readonly specDigest: string;
  /** Rows of a continued cohort by what happened; the other counts are of its whole. */
  readonly changes?: {
    readonly new: number;
    readonly changed: number;
    readonly deleted: number;
  };
  readonly artifacts: ReadonlyArray<{
    readonly name: string;
    readonly format: "json" | "ndjson" | "fhir-bundle" | "fhir-ndjson" | "manifest" | "truth" | "quality";
    readonly bytes: number;
    /** Of the stored object, in hex. */
    readonly sha256: string;
    /** Of the uncompressed content, in hex. */
    readonly contentSha256: string;
    readonly recordCount: number;
  }>;
}

export interface CohortQuality {
  /** Version of the shape of this report. */
  readonly reportVersion: 1;
  readonly seed: number;
  /** Persons, not records. */
  readonly population: number;
  readonly documentCount: number;
  readonly demographics: DemographicCounts;
  /** Patients by five years of age and sex at birth, youngest first. */
  readonly pyramid: ReadonlyArray<{
    /** First age of the five years, in completed years. */
    readonly ageFrom: number;
    /** Last age, included; null for the open last group. */
    readonly ageTo: number | null;
    readonly female: number;
    readonly male: number;
  }>;
  /** Carriers by condition; persons, not records. */
  readonly conditionCounts: {
    readonly [name: string]: number;
  };
  /** Who has each condition, in the order of conditionCounts. */
  readonly carriers: ReadonlyArray<{
    readonly name: string;
    readonly female: number;
    readonly male: number;
    /** Age groups that have carriers, youngest first. */
    readonly byAge: ReadonlyArray<{
      /** First age of the five years, in completed years. */
      readonly ageFrom: number;
      /** Last age, included; null for the open last group. */
      readonly ageTo: number | null;
      readonly carriers: number;
      /** Carriers among the patients of that age, to six decimals. */
      readonly rate: number;
    }>;
  }>;
  /** Patients by the number of lasting conditions; episodes are not counted. */
  readonly multimorbidity: {
    readonly none: number;
    readonly one: number;
    readonly twoOrMore: number;
  };
  /** Pairs of conditions that occur together, most patients first, at most 200. */
  readonly comorbidity: ReadonlyArray<{
    readonly a: string;
    readonly b: string;
    /** Patients who have both conditions. */
    readonly both: number;
    /** Were they independent; to three decimals. */
    readonly expected: number;
    /** Both of expected, not adjusted for age; to three decimals. */
    readonly lift: number;
  }>;
  readonly mutations: {
    /** Extra records of persons already registered. */
    readonly duplicates: number;
    /** Patients whose records show different addresses. */
    readonly addressDrift: number;
    /** Source records without a phone number. */
    readonly missingPhone: number;
    /** Records that were merged into another of their system. */
    readonly merged: number;
    /** Records that another person's details were written over. */
    readonly overlaid: number;
    /** Changed fields by the operator that changed them. */
    readonly byOperator: {
      readonly [name: string]: number;
    };
    /** By kind of record, source system and operator. */
    readonly bySource: {
      readonly regular: {
        readonly [name: string]: {
          readonly [name: string]: {
            /** Records that the operator changed. */
            readonly records: number;
            /** Of all such records of the system, to six decimals. */
            readonly rate: number;
          };
        };
      };
      readonly duplicate: {
        readonly [name: string]: {
          readonly [name: string]: {
            /** Records that the operator changed. */
            readonly records: number;
            /** Of all such records of the system, to six decimals. */
            readonly rate: number;
          };
        };
      };
    };
    /** Records in which a field was changed, by source system and field. */
    readonly fieldsBySource: {
      readonly [name: string]: {
        readonly [name: string]: number;
      };
    };
    /** How far records are from the person as registered. */
    readonly recordsByChangedFields: {
      /** Regular records by the number of their changed fields. */
      readonly regular: {
        readonly [name: string]: number;
      };
      /** Duplicates by the number of their changed fields. */
      readonly duplicate: {
        readonly [name: string]: number;
      };
    };
  };
  /** Duplicates beside the regular record of the same person and system, by field. */
  readonly fieldDisagreement: {
    readonly [name: string]: {
      /** Pairs of which at least one record has a value. */
      readonly pairs: number;
      /** Pairs whose values differ, or of which one has none. */
      readonly differing: number;
      /** Differing of pairs, to six decimals. */
      readonly rate: number;
    };
  };
  /** Regular records that show what is true of the person on the reference date. */
  readonly demographicAgreement: {
    readonly ageBand: {
      readonly records: number;
      readonly agreeing: number;
      /** Agreeing of records, to six decimals. */
      readonly rate: number;
    };
    readonly sexAtBirth: {
      readonly records: number;
      readonly agreeing: number;
      /** Agreeing of records, to six decimals. */
      readonly rate: number;
    };
    readonly payer: {
      readonly records: number;
      readonly agreeing: number;
      /** Agreeing of records, to six decimals. */
      readonly rate: number;
    };
    readonly language: {
      readonly records: number;
      readonly agreeing: number;
      /** Agreeing of records, to six decimals. */
      readonly rate: number;
    };
  };
  /** Measured values by code and unit. */
  readonly laboratory: ReadonlyArray<{
    /** LOINC. */
    readonly code: string;
    readonly display: string;
    /** UCUM. */
    readonly unit: string;
    readonly n: number;
    readonly p5: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
    /** Of the values as counted, to four significant digits. */
    readonly mean: number;
    /** Patients who have one of the conditions for which the value is measured. */
    readonly withCondition?: {
      /** Those that anybody in the cohort has. */
      readonly conditions: ReadonlyArray<string>;
      readonly n: number;
      readonly p5: number;
      readonly p25: number;
      readonly p50: number;
      readonly p75: number;
      readonly p95: number;
      /** Of the values as counted, to four significant digits. */
      readonly mean: number;
    };
  }>;
  /** Resources by FHIR type. */
  readonly resources: {
    readonly [name: string]: number;
  };
  /** Source records by source system. */
  readonly sourceSystemCounts: {
    readonly [name: string]: number;
  };
  /** One for each set of weights with two or more positive ones. */
  readonly marginals: ReadonlyArray<{
    /** JSON Pointer of the weights in the specification. */
    readonly path: string;
    /** Chi-square of the achieved counts against the declared weights, to six decimals. */
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    /** Probability of a larger statistic if people were drawn by the weights; six decimals. */
    readonly pValue: number;
  }>;
  /** Rates of hie are there when asOf is the referenceDate, for which they are met; on later days records have come and gone. */
  readonly targets: ReadonlyArray<{
    /** JSON Pointer of the setting in the specification. */
    readonly path: string;
    readonly denominator: number;
    /** Denominator times the setting; may be a fraction. */
    readonly target: number;
    readonly achieved: number;
    /** Achieved minus target. */
    readonly difference: number;
  }>;
  readonly warnings: ReadonlyArray<Problem>;
}

export interface SourceRecord {
  readonly sourceSystem: string;
  readonly recordID: string;
  readonly mrn: string;
  /** The mrn of the record that replaced this one. */
  readonly mergedInto: string | null;
  /** When the system last registered the details. */
  readonly registeredDate: string;
  /** From ranges that were never issued. */
  readonly ssn: string | null;
  readonly givenName: string;
  readonly middleName: string | null;
  readonly familyName: string;
  readonly suffix: string | null;
  readonly birthDate: string;
  readonly sexAtBirth: "female" | "male";
  readonly language: string;
  /** Null where nobody asked or nobody answered. */
  readonly race: "american-indian-or-alaska-native" | "asian" | "black-or-african-american" | "native-hawaiian-or-other-pacific-islander" | "white" | null;
  readonly ethnicity: "hispanic-or-latino" | "not-hispanic-or-latino" | null;
  readonly payer: string;
  readonly address: PostalAddress;
  readonly phone: string | null;
  readonly email: string | null;
  readonly deceasedDate: string | null;
  readonly conditions: ReadonlyArray<ConditionEntry>;
  readonly encounters: ReadonlyArray<EncounterEntry>;
  readonly observations: ReadonlyArray<ObservationEntry>;
  readonly documents: ReadonlyArray<ClinicalDocument>;
  readonly reports?: ReadonlyArray<ReportEntry>;
  readonly medications?: ReadonlyArray<MedicationEntry>;
  readonly procedures?: ReadonlyArray<ProcedureEntry>;
  readonly immunizations?: ReadonlyArray<ImmunizationEntry>;
  readonly allergies?: ReadonlyArray<AllergyEntry>;
  readonly socialHistory?: ReadonlyArray<SocialHistoryEntry>;
  readonly carePlans?: ReadonlyArray<CarePlanEntry>;
  readonly goals?: ReadonlyArray<GoalEntry>;
  readonly coverages?: ReadonlyArray<CoverageEntry>;
  readonly claims?: ReadonlyArray<ClaimEntry>;
}

export interface PostalAddress {
  readonly line: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: "US";
}

export interface ConditionEntry {
  readonly id: string;
  readonly name: string;
  readonly display: string;
  /** SNOMED CT first, then ICD-10-CM. */
  readonly codings: ReadonlyArray<Coding>;
  readonly onsetDate: string;
  readonly recordedDate: string;
  readonly encounterID: string;
  readonly abatementDate?: string | null;
}

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

export interface EncounterEntry {
  readonly id: string;
  readonly type: Coding;
  readonly date: string;
  readonly reason: string;
  readonly setting?: "ambulatory" | "virtual" | "emergency" | "inpatient";
  readonly start?: string;
  readonly end?: string;
  readonly npi?: string;
  readonly conditionID?: string | null;
}

export interface ObservationEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly date: string;
  readonly value: number;
  /** UCUM. */
  readonly unit: string;
  readonly interpretation: "low" | "normal" | "high" | null;
  readonly at?: string;
  readonly referenceRange?: {
    readonly low: number;
    readonly high: number;
  } | null;
}

export interface ClinicalDocument {
  readonly id: string;
  readonly type: "encounter-summary" | "clinical-summary";
  readonly date: string;
  readonly encounterID: string;
  readonly text: string;
}

export interface ReportEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly specimen: "blood" | "urine" | "arterial-blood";
  readonly collected: string;
  readonly issued: string;
  readonly observationIDs: ReadonlyArray<string>;
}

export interface MedicationEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly status: "active" | "completed" | "stopped";
  readonly startDate: string;
  readonly endDate: string | null;
  readonly conditionID: string | null;
  readonly dosage: string;
  readonly route: "oral" | "sublingual" | "inhalation" | "subcutaneous" | "intramuscular" | "intravenous" | "transdermal" | "topical";
  readonly dosesPerDay: number;
  readonly asNeeded: boolean;
  /** Of one fill. */
  readonly quantity: number;
  readonly unit: string;
  readonly daysSupply: number;
  readonly refills: number;
  readonly stopReason: string | null;
}

export interface ProcedureEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly start: string;
  readonly end: string;
  readonly conditionID: string | null;
}

export interface ImmunizationEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly date: string;
  readonly lotNumber: string;
  readonly dose: number;
}

export interface AllergyEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly category: "food" | "medication" | "environment" | "biologic";
  readonly criticality: "low" | "high";
  readonly status: "active" | "resolved";
  readonly onsetDate: string;
  readonly recordedDate: string;
  readonly manifestation: Coding;
  readonly severity: "mild" | "moderate" | "severe";
}

export interface SocialHistoryEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly code: Coding;
  readonly date: string;
  readonly value: Coding;
}

export interface CarePlanEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly conditionID: string;
  readonly title: string;
  readonly status: "active" | "completed";
  readonly startDate: string;
  readonly endDate: string | null;
  readonly activities: ReadonlyArray<string>;
  readonly goalIDs: ReadonlyArray<string>;
}

export interface GoalEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly conditionID: string;
  readonly text: string;
  readonly status: "active" | "completed";
  readonly startDate: string;
  readonly dueDate: string;
  readonly target: {
    readonly code: Coding;
    readonly comparator: "<" | "<=" | ">=" | ">";
    readonly value: number;
    readonly unit: string;
  };
}

export interface CoverageEntry {
  readonly id: string;
  readonly payer: string;
  readonly planName: string;
  readonly groupNumber: string;
  readonly memberID: string;
  readonly relationship: "self" | "spouse" | "child";
  readonly startDate: string;
  readonly endDate: string | null;
}

export interface ClaimEntry {
  readonly id: string;
  readonly encounterID: string;
  readonly coverageID: string | null;
  readonly createdDate: string;
  readonly status: "paid" | "denied" | "submitted";
  /** US dollars in whole cents. */
  readonly billedCents: number;
  /** US dollars in whole cents. */
  readonly paidCents: number;
  /** US dollars in whole cents. */
  readonly patientCents: number;
  readonly lines: ReadonlyArray<{
    readonly code: Coding;
    /** US dollars in whole cents. */
    readonly billedCents: number;
  }>;
}

export interface FhirExport {
  readonly spec: CohortSpec;
  readonly preview: CohortPreview;
  readonly manifest: CohortManifest;
  readonly quality: CohortQuality;
  /** All resources of the cohort, each once. */
  readonly fhirResources: number;
  /** A FHIR R4 transaction Bundle for each source record, with what it refers to. */
  readonly bundles: ReadonlyArray<{
    readonly [name: string]: unknown;
  }>;
  /** By FHIR type, one resource a line, in the order of the Bundles: the same resources, each once. */
  readonly ndjson: {
    readonly [name: string]: string;
  };
}

/** Manifest, quality and patientSummaries appear on completion. */
export interface CohortJob {
  readonly jobID: string;
  readonly status: CohortJobStatus;
  readonly name: string;
  readonly spec: CohortSpec;
  readonly specDigest: string;
  readonly engineVersion: string;
  readonly progress: CohortJobProgress;
  readonly usage: Usage;
  readonly error: CohortJobError | null;
  readonly links: {
    readonly self: string;
    readonly artifacts: string;
    readonly events: string;
    /** While the job can be cancelled. */
    readonly cancel?: string;
    /** While the job can be retried. */
    readonly retry?: string;
  };
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Artifacts can be downloaded until then. */
  readonly expiresAt: string | null;
  /** When the job must have ended. */
  readonly deadlineAt: string | null;
  /** The request that created the job. */
  readonly requestID: string;
  /** The job that generated the artifacts which this one shows; null for its own. */
  readonly reusedFromJobID: string | null;
  /** The schedule that submitted the job. */
  readonly scheduleID: string | null;
  /** Empty until the job is completed, and again when it has expired. */
  readonly artifacts: ReadonlyArray<Artifact>;
  /** There are more than 1000 artifacts: here and in the manifest are the first ones. List the artifacts to see all. */
  readonly artifactsTruncated?: true;
  readonly preview?: CohortPreview;
  readonly manifest?: CohortManifest;
  readonly quality?: CohortQuality;
  /** The first 25 persons. */
  readonly patientSummaries?: ReadonlyArray<string>;
}

export type CohortJobStatus = "queued" | "running" | "paused" | "completed" | "failed" | "cancelled" | "expired";

export interface CohortJobProgress {
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
  readonly fraction: number;
  /** Patients per second in the last half minute; of an ended job, in its whole run. */
  readonly ratePerSecond: number | null;
  /** Null until there are seconds to go by. */
  readonly estimatedEndAt: string | null;
}

export interface Usage {
  readonly patientsGenerated: number;
  readonly sourceRecords: number;
  readonly fhirResources: number;
  readonly generationJobCount: number;
}

export interface CohortJobError {
  readonly code: string;
  readonly message: string;
  readonly errors?: ReadonlyArray<Problem>;
}

export interface Artifact {
  readonly name: string;
  readonly format: "json" | "ndjson" | "fhir-bundle" | "fhir-ndjson" | "manifest" | "truth" | "quality";
  /** Of the uncompressed content. */
  readonly mediaType: string;
  /** How the stored object is compressed. */
  readonly contentEncoding: "gzip" | null;
  /** Of the stored object. */
  readonly bytes: number;
  /** Of the stored object, in hex: a download verifies as it is. */
  readonly sha256: string;
  /** Of the uncompressed content: equal for equal digests. */
  readonly contentSha256: string;
  readonly recordCount: number;
  readonly resourceType: string | null;
  /** Where to download it, relative to the server. */
  readonly url: string;
  readonly expiresAt: string | null;
}

/** Unknown members are refused at every level. */
export interface EvolveRequest {
  readonly name?: string;
  readonly evolve: {
    /** The job to continue; one that was continued itself may be named. */
    readonly fromJobID: string;
    /** Days from the day that job looked at. */
    readonly days: number;
  };
  readonly exports?: {
    readonly formats?: ReadonlyArray<"json" | "ndjson" | "fhir-bundle" | "fhir-ndjson" | "manifest">;
    readonly truth?: boolean;
  };
}

export interface CohortJobList {
  readonly data: ReadonlyArray<CohortJobSummary>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

/** A job without its artifacts, preview, manifest and quality: read the job itself for these. */
export interface CohortJobSummary {
  readonly jobID: string;
  readonly status: CohortJobStatus;
  readonly name: string;
  readonly spec: CohortSpec;
  readonly specDigest: string;
  readonly engineVersion: string;
  readonly progress: CohortJobProgress;
  readonly usage: Usage;
  readonly error: CohortJobError | null;
  readonly links: {
    readonly self: string;
    readonly artifacts: string;
    readonly events: string;
    /** While the job can be cancelled. */
    readonly cancel?: string;
    /** While the job can be retried. */
    readonly retry?: string;
  };
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Artifacts can be downloaded until then. */
  readonly expiresAt: string | null;
  /** When the job must have ended. */
  readonly deadlineAt: string | null;
  /** The request that created the job. */
  readonly requestID: string;
  /** The job that generated the artifacts which this one shows; null for its own. */
  readonly reusedFromJobID: string | null;
  /** The schedule that submitted the job. */
  readonly scheduleID: string | null;
}

export interface ArtifactList {
  readonly artifacts: ReadonlyArray<Artifact>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface CohortPatient {
  readonly jobID: string;
  /** Index of the patient, from 0. */
  readonly patient: number;
  readonly summary: string;
  /** One for each source record, with its documents. */
  readonly records: ReadonlyArray<SourceRecord>;
  readonly truth: PatientTruth;
  /** A FHIR R4 transaction Bundle for each source record, in the order of the records. */
  readonly fhir: ReadonlyArray<{
    readonly [name: string]: unknown;
  }>;
}

export interface PatientTruth {
  readonly crosswalk: ReadonlyArray<CrosswalkRow>;
  readonly mutations: ReadonlyArray<MutationRow>;
  readonly pairs: ReadonlyArray<PairRow>;
  readonly merges: ReadonlyArray<MergeRow>;
  readonly persons: ReadonlyArray<PersonRow>;
}

export interface CrosswalkRow {
  readonly sourceSystem: string;
  /** The recordID of a source record. */
  readonly recordId: string;
  /** The same for all records of a person; not in the feed. */
  readonly personId: string;
  readonly validFrom: string;
}

export interface MutationRow {
  /** The recordID of a source record. */
  readonly recordId: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly operator: string;
  /** When the system registered the details. */
  readonly capturedAt: string;
}

export interface PairRow {
  /** The recordID of a source record. */
  readonly recordA: string;
  /** The recordID of a source record. */
  readonly recordB: string;
  readonly label: "match" | "non-match";
  /** Why the pair is worth looking at. */
  readonly relation: "same-person" | "twin" | "namesake" | "look-alike" | "household";
  /** Both present and different, or one absent. */
  readonly differingFields: ReadonlyArray<string>;
  /** Agreeing fields that few persons share. */
  readonly agreeingStrongFields: ReadonlyArray<string>;
  /** Fellegi-Sunter match weight with fixed parameters, in bits. */
  readonly weight: number;
  readonly difficulty: "easy" | "moderate" | "hard";
}

export interface MergeRow {
  readonly sourceSystem: string;
  readonly kind: "merge" | "unmerge";
  /** The recordID of a source record. */
  readonly retiredRecordId: string;
  /** The recordID of a source record. */
  readonly survivingRecordId: string;
  readonly date: string;
  /** The two records are of different persons. */
  readonly isWrong: boolean;
}

export interface PersonRow {
  /** The same for all records of a person; not in the feed. */
  readonly personId: string;
  /** Index of the patient, from 0. */
  readonly patient: number;
  /** On the day the systems were looked at. */
  readonly golden: {
    readonly givenName: string;
    readonly middleName: string | null;
    readonly familyName: string;
    readonly suffix: string | null;
    readonly birthDate: string;
    readonly deceasedDate: string | null;
    readonly sexAtBirth: "female" | "male";
    readonly ssn: string;
    readonly address: {
      readonly line: string;
      readonly city: string;
      readonly state: string;
      readonly postalCode: string;
      readonly country: "US";
    };
    readonly phone: string;
    readonly email: string | null;
    readonly language: string;
    readonly payer: string;
  };
  readonly timeline: ReadonlyArray<{
    readonly date: string;
    readonly event: string;
    readonly before: string | null;
    readonly after: string | null;
  }>;
  /** Spouse, mother, father, twin, namesake, look-alike, household. */
  readonly relations: ReadonlyArray<{
    readonly relation: string;
    /** The same for all records of a person; not in the feed. */
    readonly personId: string;
  }>;
}

export interface JobMatchEvaluation {
  readonly jobID: string;
  /** Of the rows sent; null when the body was empty and baselines were asked for. */
  readonly evaluation: {
    readonly input: MatchInput;
    readonly records: number;
    readonly persons: number;
    /** The links as given; of clusters, all pairs within them. */
    readonly links: {
      readonly pairwise: PairwiseFigures;
      /** Share of the true pairs among the candidates. */
      readonly pairsCompleteness: number | null;
      /** 1 minus the candidates over all possible pairs. */
      readonly reductionRatio: number | null;
      /** Null unless every pair has a score. */
      readonly thresholds: {
        /** The threshold with the highest F1. */
        readonly best: {
          /** Pairs with this score or a higher one are kept. */
          readonly threshold: number;
          readonly precision: number | null;
          readonly recall: number | null;
          readonly f1: number | null;
        };
        /** From the highest threshold down. */
        readonly curve: ReadonlyArray<ThresholdPoint>;
      } | null;
      readonly slices: MatchSlices;
    };
    /** The transitive closure: whoever is linked by a chain of links is one cluster. */
    readonly closure: {
      readonly pairwise: PairwiseFigures;
      readonly bCubed: {
        readonly precision: number | null;
        readonly recall: number | null;
        readonly f1: number | null;
      };
      readonly clusters: {
        /** Records that are linked with none are clusters of one. */
        readonly predicted: number;
        readonly true: number;
        /** Predicted clusters that are one whole person. */
        readonly exact: number;
      };
      readonly overMerge: {
        /** Predicted clusters that hold more than one person. */
        readonly clusters: number;
        /** Records in them. */
        readonly records: number;
      };
      readonly underMerge: {
        /** Persons who are spread over more than one cluster. */
        readonly persons: number;
        /** Pieces that they are in. */
        readonly pieces: number;
      };
      readonly slices: MatchSlices;
    };
  } | null;
  /** Of the baseline matchers that were asked for. */
  readonly baselines: {
    readonly deterministic?: MatchEvaluation;
    readonly fellegiSunter?: MatchEvaluation;
  };
}

export interface MatchInput {
  readonly kind: "pairs" | "clusters" | "none";
  readonly rows: number;
  /** Rows that link a record with itself; ignored. */
  readonly selfPairs: number;
  /** Rows that say what an earlier row said; ignored. */
  readonly repeats: number;
  /** Rows that name a record the cohort does not have; ignored. */
  readonly unknownRows: number;
  readonly firstUnknownRecords: ReadonlyArray<string>;
}

export interface PairwiseFigures {
  readonly truePairs: number;
  readonly predictedPairs: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface ThresholdPoint {
  /** Pairs with this score or a higher one are kept. */
  readonly threshold: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface MatchSlices {
  /** Pairs of which either record shows the mutation. */
  readonly operator: ReadonlyArray<MatchSlice>;
  /** Pairs by the two source systems, in order. */
  readonly sourcePair: ReadonlyArray<MatchSlice>;
  /** Pairs of which either person is in the band. */
  readonly ageBand: ReadonlyArray<MatchSlice>;
  /** Pairs of which either person has the sex. */
  readonly sexAtBirth: ReadonlyArray<MatchSlice>;
  readonly differingFields: ReadonlyArray<MatchSlice> | null;
  readonly difficulty: ReadonlyArray<MatchSlice> | null;
}

export interface MatchSlice {
  readonly name: string;
  readonly truePairs: number;
  /** True pairs of the slice that were predicted. */
  readonly found: number;
  readonly recall: number | null;
  /** Null where the property is known of true pairs alone. */
  readonly predictedPairs: number | null;
  readonly precision: number | null;
}

export interface MatchEvaluation {
  readonly input: MatchInput;
  readonly records: number;
  readonly persons: number;
  /** The links as given; of clusters, all pairs within them. */
  readonly links: {
    readonly pairwise: PairwiseFigures;
    /** Share of the true pairs among the candidates. */
    readonly pairsCompleteness: number | null;
    /** 1 minus the candidates over all possible pairs. */
    readonly reductionRatio: number | null;
    /** Null unless every pair has a score. */
    readonly thresholds: {
      /** The threshold with the highest F1. */
      readonly best: {
        /** Pairs with this score or a higher one are kept. */
        readonly threshold: number;
        readonly precision: number | null;
        readonly recall: number | null;
        readonly f1: number | null;
      };
      /** From the highest threshold down. */
      readonly curve: ReadonlyArray<ThresholdPoint>;
    } | null;
    readonly slices: MatchSlices;
  };
  /** The transitive closure: whoever is linked by a chain of links is one cluster. */
  readonly closure: {
    readonly pairwise: PairwiseFigures;
    readonly bCubed: {
      readonly precision: number | null;
      readonly recall: number | null;
      readonly f1: number | null;
    };
    readonly clusters: {
      /** Records that are linked with none are clusters of one. */
      readonly predicted: number;
      readonly true: number;
      /** Predicted clusters that are one whole person. */
      readonly exact: number;
    };
    readonly overMerge: {
      /** Predicted clusters that hold more than one person. */
      readonly clusters: number;
      /** Records in them. */
      readonly records: number;
    };
    readonly underMerge: {
      /** Persons who are spread over more than one cluster. */
      readonly persons: number;
      /** Pieces that they are in. */
      readonly pieces: number;
    };
    readonly slices: MatchSlices;
  };
}

export type MatchPredictionRow = MatchPairRow | MatchClusterMemberRow | MatchClusterRow;

export interface MatchPairRow {
  readonly recordA: string;
  readonly recordB: string;
  /** The higher, the likelier a match; any scale. */
  readonly score?: number;
}

export interface MatchClusterMemberRow {
  readonly clusterID: string;
  readonly recordID: string;
}

export interface MatchClusterRow {
  readonly cluster: ReadonlyArray<string>;
}

export interface CohortJobEvent {
  readonly jobID: string;
  /** The number of the event: the first is 1, and there is no gap. */
  readonly sequence: number;
  /** cohort_job. followed by queued, started, paused, resumed, finalising, completed, failed, retried, cancelled or expired. */
  readonly type: string;
  readonly at: string;
  /** Of the job after the event. */
  readonly status: "queued" | "running" | "paused" | "completed" | "failed" | "cancelled" | "expired";
  readonly error?: {
    readonly code: string;
    readonly message: string;
  };
  readonly links: {
    readonly self: string;
  };
  readonly [name: string]: unknown;
}

export interface CohortJobProgressEvent {
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
  readonly fraction: number;
  /** Patients per second in the last half minute; of an ended job, in its whole run. */
  readonly ratePerSecond: number | null;
  /** Null until there are seconds to go by. */
  readonly estimatedEndAt: string | null;
  readonly jobID: string;
}

export interface CohortSchedule {
  readonly scheduleID: string;
  readonly name: string;
  readonly cron: string;
  readonly timezone: string;
  readonly request: {
    readonly [name: string]: unknown;
  };
  readonly continuesDaily: boolean;
  readonly status: "active" | "paused";
  /** Null while paused. */
  readonly nextRunAt: string | null;
  /** The instant of the last firing, whatever came of it. */
  readonly lastRunAt: string | null;
  readonly lastJobID: string | null;
  /** Why the last firing gave no job; null when it gave one. */
  readonly lastError: CohortScheduleError | null;
  readonly createdAt: string;
}

export interface CohortScheduleError {
  readonly code: string;
  readonly message: string;
  readonly errors?: ReadonlyArray<Problem>;
  readonly scheduledFor: string;
}

export interface CohortScheduleRequest {
  readonly name: string;
  /** Five fields: minute, hour, day of month, month, day of week. Times of day are at least 15 minutes apart. */
  readonly cron: string;
  /** IANA name of the zone in which the fields are read. */
  readonly timezone?: string;
  /** The body of `createCohortJob`, sent again at each firing. */
  readonly request: CohortSpecRequest | EvolveRequest;
  /** Whether each job after the first is the next-day delta of the one before. */
  readonly continuesDaily?: boolean;
}

export interface CohortScheduleList {
  readonly data: ReadonlyArray<CohortSchedule>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

/** What is absent stays. */
export interface CohortScheduleChange {
  readonly name?: string;
  /** Five fields: minute, hour, day of month, month, day of week. Times of day are at least 15 minutes apart. */
  readonly cron?: string;
  /** IANA name of the zone in which the fields are read. */
  readonly timezone?: string;
  readonly status?: "active" | "paused";
}

export interface NewWebhookEndpoint {
  readonly endpointID: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: ReadonlyArray<WebhookEventType>;
  readonly status: "enabled" | "disabled";
  readonly disabledReason: WebhookDisabledReason | null;
  readonly links: {
    readonly self: string;
    readonly deliveries: string;
  };
  readonly createdAt: string;
  /** Signs every delivery (Standard Webhooks). Shown here and never again. */
  readonly secret: string;
}

export type WebhookEventType = "cohort_job.queued" | "cohort_job.started" | "cohort_job.completed" | "cohort_job.failed" | "cohort_job.cancelled" | "cohort_job.expired" | "synthesis.completed" | "synthesis.failed" | "quota.threshold_reached" | "webhook_endpoint.test" | "webhook_endpoint.failing" | "webhook_endpoint.disabled";

export interface WebhookEndpointRequest {
  /** https, port 443 or 8443, a host of the public internet, no credentials, no fragment. */
  readonly url: string;
  readonly description?: string;
  /** Types to be told of; empty for all, those to come included. */
  readonly eventTypes?: ReadonlyArray<WebhookEventType>;
}

export interface WebhookEndpointList {
  readonly data: ReadonlyArray<WebhookEndpoint>;
}

export interface WebhookEndpoint {
  readonly endpointID: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: ReadonlyArray<WebhookEventType>;
  readonly status: "enabled" | "disabled";
  readonly disabledReason: WebhookDisabledReason | null;
  readonly links: {
    readonly self: string;
    readonly deliveries: string;
  };
  readonly createdAt: string;
}

/** Members that are absent stay as they are. */
export interface WebhookEndpointChange {
  /** https, port 443 or 8443, a host of the public internet, no credentials, no fragment. */
  readonly url?: string;
  readonly description?: string;
  /** Types to be told of; empty for all, those to come included. */
  readonly eventTypes?: ReadonlyArray<WebhookEventType>;
  /** enabled forgets all failures; disabled drops what waits to be delivered. */
  readonly status?: "enabled" | "disabled";
}

export interface WebhookDelivery {
  readonly deliveryID: string;
  readonly endpointID: string;
  /** The webhook-id of every attempt; the same for all endpoints. */
  readonly messageID: string;
  readonly eventType: WebhookEventType;
  readonly jobID: string | null;
  readonly status: WebhookDeliveryStatus;
  /** Of the present series; sending again begins a new one. */
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly links: {
    readonly self: string;
  };
  readonly createdAt: string;
  readonly endedAt: string | null;
}

/** failed: no attempt is left; dropped: the endpoint was disabled. Both can be sent again, and so can delivered. */
export type WebhookDeliveryStatus = "pending" | "sending" | "delivered" | "failed" | "dropped";

export interface WebhookSecret {
  readonly endpointID: string;
  /** Signs every delivery (Standard Webhooks). Shown here and never again. */
  readonly secret: string;
  /** Until then the former secret signs as well. */
  readonly formerSecretUntil: string;
}

export interface WebhookDeliveryList {
  readonly data: ReadonlyArray<WebhookDelivery>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface WebhookDeliveryDetail {
  readonly deliveryID: string;
  readonly endpointID: string;
  /** The webhook-id of every attempt; the same for all endpoints. */
  readonly messageID: string;
  readonly eventType: WebhookEventType;
  readonly jobID: string | null;
  readonly status: WebhookDeliveryStatus;
  /** Of the present series; sending again begins a new one. */
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly links: {
    readonly self: string;
  };
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** The exact text that is signed and sent. */
  readonly payload: string;
  /** The last 20, the newest first. */
  readonly attemptLog: ReadonlyArray<WebhookAttempt>;
}

export interface WebhookAttempt {
  /** Rises over all series. */
  readonly number: number;
  readonly at: string;
  readonly url: string;
  /** That was connected to; null when none was. */
  readonly address: string | null;
  readonly requestHeaders: {
    readonly [name: string]: string;
  };
  /** Of the body that was sent. */
  readonly requestSha256: string;
  /** Null when no response came. */
  readonly status: number | null;
  /** Its first 20 kB, made safe to print. */
  readonly responseBody: string;
  /** refused_address, dns, connect, tls, timeout, reset or other; null for a whole response. */
  readonly errorClass: string | null;
  readonly durationMs: number;
}

export interface WebhookRecovery {
  /** Deliveries that are sent again. */
  readonly count: number;
}

export interface WebhookRecoveryRequest {
  /** Messages of then and later. */
  readonly since: string;
  /** And earlier than that; now unless given. */
  readonly until?: string;
}

export interface NewApiKey {
  readonly keyID: string;
  readonly name: string;
  /** How the key begins, to recognise it by. */
  readonly start: string;
  readonly status: ApiKeyStatus;
  readonly scopes: ReadonlyArray<Scope>;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** To the minute, and known some seconds later; null when it was never used. */
  readonly lastUsedAt: string | null;
  /** The key that takes its place. */
  readonly rotatedToKeyID: string | null;
  readonly links: {
    readonly self: string;
  };
  /** For X-API-Key. Shown here and never again. */
  readonly key: string;
}

/** active; retiring: another key takes its place, and it is good until expiresAt; expired: it opens nothing any more. */
export type ApiKeyStatus = "active" | "retiring" | "expired";

/** What a key may be used for; its holder may do no more than the role of the account allows. */
export type Scope = "cohorts:read" | "cohorts:write" | "syntheses:read" | "syntheses:write" | "webhooks:read" | "webhooks:write" | "usage:read" | "usage:write" | "billing:read" | "billing:write" | "keys:read" | "keys:write" | "members:read" | "members:write" | "audit:read";

export interface ApiKeyRequest {
  /** For people: where the key is used. */
  readonly name: string;
  /** What it may be used for: nothing that the caller may not do. */
  readonly scopes?: ReadonlyArray<Scope>;
  /** From then on it opens nothing; must lie ahead. */
  readonly expiresAt?: string | null;
}

export interface ApiKeyList {
  readonly data: ReadonlyArray<ApiKey>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface ApiKey {
  readonly keyID: string;
  readonly name: string;
  /** How the key begins, to recognise it by. */
  readonly start: string;
  readonly status: ApiKeyStatus;
  readonly scopes: ReadonlyArray<Scope>;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** To the minute, and known some seconds later; null when it was never used. */
  readonly lastUsedAt: string | null;
  /** The key that takes its place. */
  readonly rotatedToKeyID: string | null;
  readonly links: {
    readonly self: string;
  };
}

/** Members that are absent stay as they are. */
export interface ApiKeyChange {
  /** For people: where the key is used. */
  readonly name?: string;
  /** What it may be used for: nothing that the caller may not do. */
  readonly scopes?: ReadonlyArray<Scope>;
}

export interface ApiKeyRotation {
  /** How long both keys are good; 0 ends the former one at once. */
  readonly overlapSeconds?: number;
  /** Of the new key; as long a life as the former key was made for unless given. */
  readonly expiresAt?: string | null;
}

export interface BearerGrant {
  /** A JWT signed by EdDSA; for Authorization: Bearer. */
  readonly access_token: string;
  readonly token_type: "Bearer";
  /** Seconds. */
  readonly expires_in: number;
  /** Good for one use, within 30 days. */
  readonly refresh_token: string;
  readonly scope: string;
}

export interface OAuthError {
  readonly error: "invalid_request" | "invalid_client" | "invalid_grant" | "invalid_scope" | "unsupported_grant_type";
  readonly error_description: string;
}

export interface BearerRequest {
  /** client_credentials or refresh_token */
  readonly grant_type?: string;
  /** The id of the tenant. With client_credentials also by HTTP Basic authentication. */
  readonly client_id?: string;
  /** An account token (sw_token_…) of the tenant, for client_credentials. */
  readonly client_secret?: string;
  /** As answered before, for refresh_token. */
  readonly refresh_token?: string;
  /** Scopes by spaces, to get fewer than the role of the account allows. */
  readonly scope?: string;
  readonly [name: string]: unknown;
}

/** RFC 7517, RFC 8037. */
export interface BearerKeySet {
  readonly keys: ReadonlyArray<{
    readonly kty: "OKP";
    readonly crv: "Ed25519";
    readonly x: string;
    readonly kid: string;
    readonly alg: "EdDSA";
    readonly use: "sig";
  }>;
}

export interface FhirResource {
  readonly resourceType: string;
  readonly [name: string]: unknown;
}

/** An OperationOutcome of FHIR R4. */
export interface OperationOutcome {
  readonly resourceType: "OperationOutcome";
  readonly issue: ReadonlyArray<{
    readonly severity: "error" | "warning" | "information";
    readonly code: "invalid" | "login" | "forbidden" | "not-found" | "not-supported" | "conflict" | "deleted" | "too-long" | "timeout" | "throttled" | "exception" | "transient" | "informational";
    readonly details: {
      readonly coding?: ReadonlyArray<{
        readonly system: string;
        readonly code: string;
      }>;
      readonly text: string;
    };
    readonly diagnostics?: string;
  }>;
}

export interface AccessToken {
  readonly access_token: string;
  readonly token_type: "bearer";
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
}

export interface TokenRequest {
  /** client_credentials */
  readonly grant_type?: string;
  /** system/*.read or system/*.rs */
  readonly scope?: string;
  /** urn:ietf:params:oauth:client-assertion-type:jwt-bearer */
  readonly client_assertion_type?: string;
  /** A JWT, signed with a registered key by RS384 or ES384, for at most five minutes. */
  readonly client_assertion?: string;
  readonly [name: string]: unknown;
}

/** A Parameters resource with the parameters of the kick-off. */
export interface ExportParameters {
  readonly resourceType: "Parameters";
  readonly parameter?: ReadonlyArray<{
    readonly name: string;
    readonly valueString?: string;
    readonly valueCode?: string;
    readonly valueUri?: string;
    readonly valueInstant?: string;
    readonly valueDateTime?: string;
    readonly valueBoolean?: boolean;
    readonly valueReference?: {
      readonly reference: string;
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  }>;
  readonly [name: string]: unknown;
}

export interface BulkManifest {
  readonly transactionTime: string;
  /** The address of the kick-off. */
  readonly request: string;
  readonly requiresAccessToken: true;
  readonly outputOrganizedBy?: "Patient";
  readonly output: ReadonlyArray<{
    /** Absent where a file holds blocks of several types. */
    readonly type?: string;
    readonly url: string;
    /** Lines of the file. */
    readonly count: number;
  }>;
  readonly error: ReadonlyArray<{
    /** Absent where a file holds blocks of several types. */
    readonly type?: string;
    readonly url: string;
    /** Lines of the file. */
    readonly count: number;
  }>;
  readonly deleted: ReadonlyArray<{
    /** Absent where a file holds blocks of several types. */
    readonly type?: string;
    readonly url: string;
    /** Lines of the file. */
    readonly count: number;
  }>;
  readonly link: ReadonlyArray<{
    readonly relation: "next";
    readonly url: string;
  }>;
}

export interface FhirClient {
  /** Issuer and subject of the assertions that the client signs. */
  readonly clientID: string;
  readonly name: string;
  /** The `kid` of each registered key. */
  readonly keyIDs: ReadonlyArray<string>;
  readonly createdAt: string;
}

export interface FhirClientRequest {
  readonly name: string;
  readonly jwks: JsonWebKeySet;
}

/** Public keys only (RFC 7517): RSA of 2,048 bits or more for RS384, P-384 for ES384. */
export interface JsonWebKeySet {
  readonly keys: ReadonlyArray<{
    readonly kty: "RSA";
    readonly kid: string;
    readonly alg?: "RS384";
    readonly use?: "sig";
    readonly key_ops?: ReadonlyArray<string>;
    readonly ext?: boolean;
    readonly n: string;
    readonly e: string;
  } | {
    readonly kty: "EC";
    readonly kid: string;
    readonly alg?: "ES384";
    readonly use?: "sig";
    readonly key_ops?: ReadonlyArray<string>;
    readonly ext?: boolean;
    readonly crv: "P-384";
    readonly x: string;
    readonly y: string;
  }>;
}

export interface FhirClientList {
  readonly data: ReadonlyArray<FhirClient>;
}

export interface OperatorSession {
  readonly sessionID: string;
  readonly expiresAt: string;
}

export interface OperatorOverview {
  readonly at: string;
  readonly queues: ReadonlyArray<OperatorQueue>;
  readonly backlog: OperatorBacklog;
  readonly workers: ReadonlyArray<OperatorWorker>;
  /** Of the last seven days, by cause, the most frequent first; at most 50. */
  readonly failures: ReadonlyArray<OperatorFailure>;
  /** Deliveries that have not succeeded, by state. */
  readonly webhookDeliveries: {
    readonly [name: string]: number;
  };
  readonly meterExports: OperatorMeterExports;
  /** Of the last night that has one. */
  readonly ledgerCheck: {
    readonly night: string;
    /** Checked so far. */
    readonly tenants: number;
    /** Tenants of these whose ledger does not agree. */
    readonly unsound: number;
    readonly differences: number;
    readonly finishedAt: string | null;
  } | null;
  readonly throughput: {
    readonly lastFiveMinutes: OperatorThroughput;
    readonly lastHour: OperatorThroughput;
  };
}

export interface OperatorQueue {
  readonly name: string;
  /** What the queue holds; null while its server does not answer. */
  readonly doorbells: {
    readonly waiting: number;
    readonly active: number;
    readonly waitingChildren: number;
    readonly completed: number;
    readonly failed: number;
  } | null;
  /** Rows whose work is due and that nobody has claimed. */
  readonly rowsWaiting: number;
  readonly hold: QueueHold;
}

/** Why nobody claims work of the queue, since when, and by whom. */
export type QueueHold = {
  readonly reason: string;
  readonly actor: string;
  readonly at: string;
} | null;

export interface OperatorBacklog {
  /** Jobs that have not ended, by state. */
  readonly jobs: {
    readonly [name: string]: number;
  };
  /** Chunks that have not ended, by state. */
  readonly chunks: {
    readonly [name: string]: number;
  };
  /** How long the oldest job or chunk has waited since it was last rung for; null for none. */
  readonly oldestWaitingSeconds: number | null;
  readonly outbox: {
    readonly unsent: number;
    /** Null when everything is published. */
    readonly oldestSeconds: number | null;
  };
  /** Tenants with most to do first, at most 50. */
  readonly tenants: ReadonlyArray<{
    readonly tenantID: string;
    readonly name: string;
    readonly jobsQueued: number;
    readonly chunksOpen: number;
  }>;
}

export interface OperatorWorker {
  readonly name: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** Chunks it can run at the same time. */
  readonly slots: number;
  readonly active: number;
  /** Longest delay of its event loop in the last second. */
  readonly loopLagMs: number;
  readonly memoryBytes: number;
  readonly startedAt: string;
  readonly heartbeatAgeSeconds: number;
  readonly isDraining: boolean;
  /** Not heard of for ten seconds: dead, or cut off. */
  readonly isSilent: boolean;
}

export interface OperatorFailure {
  readonly fingerprint: string;
  readonly code: string;
  /** Of the newest one. */
  readonly message: string;
  /** Topmost frame of ours. */
  readonly frame: string | null;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly lastDay: number;
  readonly lastWeek: number;
  readonly tenants: number;
  readonly engineVersions: ReadonlyArray<string>;
  readonly exampleJobID: string;
}

export interface OperatorMeterExports {
  /** Meter events for Stripe that are not posted, by state. */
  readonly byState: {
    readonly [name: string]: number;
  };
  /** How long ago the oldest usage was that waits; null for none. */
  readonly oldestSeconds: number | null;
  /** Until when nothing is posted, and what Stripe said. */
  readonly pause: {
    readonly until: string;
    readonly detail: string;
  } | null;
  /** What no further attempt is made of, by reason. */
  readonly parked: ReadonlyArray<{
    readonly reason: "refused" | "too_old" | "uncertain";
    /** Of the newest one. */
    readonly detail: string;
    readonly tenants: number;
    readonly events: number;
  }>;
}

export interface OperatorThroughput {
  readonly jobs: number;
  readonly chunks: number;
  readonly patients: number;
  readonly records: number;
}

export interface OperatorActionList {
  readonly data: ReadonlyArray<OperatorAction>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface OperatorAction {
  readonly actionID: string;
  readonly at: string;
  /** Id of the token or session that was used; never the token. */
  readonly actor: string;
  readonly action: "session.start" | "session.end" | "queue.hold" | "queue.release" | "worker.drain" | "evidence.import" | "credit.grant" | "credit.void" | "statement.pay" | "statement.void" | "billing_customer.change" | "meter_export.resume" | "board";
  readonly target: string;
  readonly reason: string;
  readonly data: {
    readonly [name: string]: unknown;
  };
}

export interface VerifiedLedgerList {
  readonly data: ReadonlyArray<VerifiedLedger>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface VerifiedLedger {
  readonly tenantID: string;
  readonly isSound: boolean;
  readonly differences: ReadonlyArray<LedgerDifference>;
}

export interface LedgerDifference {
  /** What should be so. */
  readonly check: string;
  /** A transaction, a job, a month and meter, a credit or a statement. */
  readonly subject: string;
  readonly expected: number;
  readonly actual: number;
}

export interface QueueState {
  readonly queue: "cohort-job" | "cohort-chunk" | "cohort-schedule" | "synthesis-poll" | "evidence-import" | "webhook-delivery";
  readonly isHeld: boolean;
}

export interface OperatorReason {
  /** Why, for whoever reads the list of actions. */
  readonly reason: string;
}

export interface WorkerState {
  readonly worker: string;
  readonly isDraining: true;
}

export interface PlanList {
  readonly data: ReadonlyArray<Plan>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface Plan {
  readonly id: "free" | "developer" | "team" | "enterprise";
  readonly name: string;
  readonly currency: "USD";
  readonly monthlyPriceMicros: number;
  /** Most that a calendar month (UTC) may use. */
  readonly quotas: {
    readonly patients: number;
    readonly sourceRecords: number;
    readonly fhirResources: number;
    readonly generationJobs: number;
    readonly syntheses: number;
  };
  readonly apiKeyLimit: number;
  /** Most cohort jobs under way at the same time; further ones stay queued, in order of submission. */
  readonly concurrentJobs: number;
  /** Most chunks of its jobs that the workers have before them at the same time. */
  readonly chunksInFlight: number;
  /** Share of the workers when there is not enough for everybody: twice the weight, twice the share. */
  readonly weight: number;
  readonly retentionDays: number;
  /** What a job costs that shows the artifacts of an equal one: `run`, one generation job and nothing else; `free`, nothing. */
  readonly reuse: "run" | "free";
  /** Most requests of one API key in a window. */
  readonly rateLimit: {
    readonly requests: number;
    readonly windowSeconds: number;
  };
  /** Most requests in a window of all API keys, accounts and tokens together. */
  readonly tenantRateLimit: {
    readonly requests: number;
    readonly windowSeconds: number;
  };
  readonly includedUsage: IncludedUsage;
  /** Null when the plan ends at its included usage. */
  readonly overage: OveragePrices | null;
}

export interface IncludedUsage {
  readonly patientsGenerated: number;
  readonly sourceRecords: number;
  readonly fhirResources: number;
  readonly generationJobCount: number;
  readonly syntheses: number;
}

/** Prices of units beyond the included usage of the month, graduated: each unit costs what its tier says, and the tiers before keep theirs. */
export interface OveragePrices {
  readonly patientsGenerated: ReadonlyArray<OverageTier>;
  readonly sourceRecords: ReadonlyArray<OverageTier>;
  readonly fhirResources: ReadonlyArray<OverageTier>;
  readonly generationJobCount: ReadonlyArray<OverageTier>;
  readonly syntheses: ReadonlyArray<OverageTier>;
}

export interface OverageTier {
  /** Units beyond the included usage up to which the price holds; null for all others. */
  readonly upTo: number | null;
  /** Price of a unit, in millionths of the currency unit. */
  readonly unitMicros: number;
}

export interface ChosenPlan {
  readonly plan: "free" | "developer" | "team" | "enterprise";
  /** When the plan came into force. */
  readonly since: string;
  /** Null when the tenant had this plan already. */
  readonly formerPlan: string | null;
}

export interface PlanChoice {
  readonly plan: "free" | "developer" | "team" | "enterprise";
}

export interface UsageEvent {
  readonly patientsGenerated: number;
  readonly sourceRecords: number;
  readonly fhirResources: number;
  readonly generationJobCount: number;
  readonly eventID: string;
  readonly source: "declared";
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** At least one quantity; those that are absent are 0. */
export interface UsageEventRequest {
  /** Generated patient count for the metered event. */
  readonly patientsGenerated?: number;
  /** Total provider-specific records created. */
  readonly sourceRecords?: number;
  /** Total exported clinical resources. */
  readonly fhirResources?: number;
  /** Number of generation jobs to record. */
  readonly generationJobCount?: number;
  /** Names the event: sent again it is recorded once. Drawn unless given. */
  readonly eventID?: string;
  /** When it was used; the instant of the request unless given. */
  readonly occurredAt?: string;
}

export interface UsageList {
  readonly data: ReadonlyArray<UsageRow>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface UsageRow {
  /** A day, the id of a job or of a key, or a meter; null for what belongs to none, as jobs of schedules to no key. */
  readonly group: string | null;
  readonly meter: string;
  readonly quantity: number;
  readonly eventCount: number;
}

export interface Balance {
  readonly plan: string;
  readonly period: string;
  readonly resetAt: string;
  readonly quotas: ReadonlyArray<QuotaStand>;
  readonly currency: "USD";
  /** Charged and not paid, by credit or otherwise, over all months; fees are charged when a plan or a month ends. */
  readonly owedMicros: number;
  /** What is left of all credits. */
  readonly creditMicros: number;
  /** Those of which something is left, in the order of burning. */
  readonly credits: ReadonlyArray<Credit>;
}

export interface QuotaStand {
  readonly meter: string;
  /** By completed jobs. */
  readonly used: number;
  /** Held by jobs that have not ended. */
  readonly reserved: number;
  readonly limit: number;
  /** What costs nothing beyond the price of the plans: the share of each that is in force this month. */
  readonly included: number;
}

export interface Credit {
  readonly creditID: string;
  readonly amountMicros: number;
  readonly leftMicros: number;
  readonly priority: number;
  readonly reason: string;
  readonly expiresAt: string | null;
  readonly createdAt: string;
  readonly voidedAt: string | null;
}

export interface LedgerTransactionList {
  readonly data: ReadonlyArray<LedgerTransaction>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface LedgerTransaction {
  readonly transactionID: string;
  readonly kind: LedgerKind;
  /** The month in which it counts. */
  readonly period: string;
  readonly jobID: string | null;
  readonly occurredAt: string;
  /** What the transaction follows from: plan, prices, levels of usage. */
  readonly data: {
    readonly [name: string]: unknown;
  };
  /** They sum to zero in each unit. */
  readonly entries: ReadonlyArray<LedgerEntry>;
}

export type LedgerKind = "opening" | "reserve" | "settle" | "release" | "charge" | "plan_fee" | "burn" | "grant" | "expire_grant" | "void_grant" | "payment" | "credit_note";

export interface LedgerEntry {
  /** `available`, `reserved`, `used` of a meter; `receivable`, `revenue`, `cash`, `granted` and `credit/<creditID>` of money. */
  readonly account: string;
  /** A meter, or `usdMicros`. */
  readonly unit: string;
  /** Positive for a debit, negative for a credit. */
  readonly amount: number;
}

export interface StatementList {
  readonly data: ReadonlyArray<StatementSummary>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface StatementSummary {
  /** Calendar month in UTC, such as 2026-11. */
  readonly period: string;
  /** `draft`: the month is not closed; `finalized`: it will never change; `paid`: nothing is owed; `void`: a credit note has undone it. */
  readonly status: "draft" | "finalized" | "paid" | "void";
  /** Counts up over all statements without gaps; null for a draft. */
  readonly number: number | null;
  readonly currency: "USD";
  /** What is owed: the sum of the lines. Of a draft, as if nothing happened any more. */
  readonly totalMicros: number;
  readonly finalizedAt: string | null;
  readonly paidAt: string | null;
  readonly voidedAt: string | null;
}

export interface Statement {
  /** Calendar month in UTC, such as 2026-11. */
  readonly period: string;
  /** `draft`: the month is not closed; `finalized`: it will never change; `paid`: nothing is owed; `void`: a credit note has undone it. */
  readonly status: "draft" | "finalized" | "paid" | "void";
  /** Counts up over all statements without gaps; null for a draft. */
  readonly number: number | null;
  readonly currency: "USD";
  /** What is owed: the sum of the lines. Of a draft, as if nothing happened any more. */
  readonly totalMicros: number;
  readonly finalizedAt: string | null;
  readonly paidAt: string | null;
  readonly voidedAt: string | null;
  readonly tenantID: string;
  readonly from: string;
  readonly to: string;
  readonly lines: ReadonlyArray<StatementLine>;
  readonly links: {
    readonly self: string;
    readonly page: string;
    readonly ledger: string;
  };
}

export interface StatementLine {
  /** `plan_fee`: a plan for the part of the month in which it was in force; `included_usage`: what the plans include; `usage`: units beyond it, at one price; `credit`: what credit paid. */
  readonly kind: "plan_fee" | "included_usage" | "usage" | "credit";
  readonly description: string;
  readonly plan: string | null;
  readonly meter: string | null;
  /** The month in which it was used. */
  readonly usagePeriod: string;
  /** Of a fee: since when. */
  readonly from: string | null;
  /** Of a fee: until when. */
  readonly to: string | null;
  readonly quantity: number | null;
  readonly unitMicros: number | null;
  /** In millionths of the currency unit; negative for credit. */
  readonly amountMicros: number;
  /** How many jobs the line sums up; the ledger names them. */
  readonly jobCount: number;
}

export interface CreditRequest {
  /** In millionths of a US dollar. */
  readonly amountMicros: number;
  readonly reason: string;
  /** The lower is burned first; then what expires first, then the older. */
  readonly priority?: number;
  /** When what is left is lost; never unless given. */
  readonly expiresAt?: string | null;
}

export interface CreditList {
  readonly data: ReadonlyArray<Credit>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface BillingCustomer {
  readonly tenantID: string;
  /** Usage that settles from then on is exported; null: none is. */
  readonly stripeCustomerID: string | null;
  readonly changedAt: string | null;
  /** Meter events of the tenant, by state. */
  readonly exports: {
    readonly [name: string]: number;
  };
  /** The newest first, at most 50. */
  readonly parked: ReadonlyArray<ParkedMeterExport>;
}

export interface ParkedMeterExport {
  /** Of the meter event at Stripe. */
  readonly identifier: string;
  readonly stripeCustomerID: string;
  readonly meter: string;
  readonly quantity: number;
  readonly occurredAt: string;
  readonly parkedAt: string;
  readonly reason: "refused" | "too_old" | "uncertain";
  readonly detail: string;
}

export interface BillingCustomerChange {
  readonly stripeCustomerID: string | null;
  /** Why, for whoever reads the list of actions. */
  readonly reason: string;
}

export interface ResumedMeterExports {
  /** Meter events that are tried again. */
  readonly resumed: number;
}

export interface ConsoleSession {
  readonly account: Account;
  /** The oldest first. */
  readonly memberships: ReadonlyArray<Membership>;
  /** Goes into X-CSRF-Token of every request that changes something. */
  readonly csrfToken: string;
  /** Moves on while the session is used, for seven days at most. */
  readonly expiresAt: string;
}

export interface Account {
  readonly accountID: string;
  readonly name: string;
  readonly email: string;
}

export interface Membership {
  readonly tenantID: string;
  readonly tenantName: string;
  readonly role: Role;
}

/** owner: everything; developer: cohorts, syntheses, webhooks and usage; viewer: reads these; billing: usage, statements, ledger and plan. */
export type Role = "owner" | "developer" | "viewer" | "billing";

export interface SignUpRequest {
  readonly name: string;
  /** Upper case is taken for lower case. */
  readonly email: string;
  /** Any characters; counted after normalisation (NFC). */
  readonly password: string;
  readonly tenantName: string;
}

export interface SignInRequest {
  /** Upper case is taken for lower case. */
  readonly email: string;
  readonly password: string;
}

export interface AcceptInvitationRequest {
  /** As the inviter was shown it. */
  readonly secret: string;
  /** Of the account with the invited address; of the new one where there is none. */
  readonly password: string;
  /** Of the new account; without meaning for one that is there. */
  readonly name?: string;
}

export interface MemberList {
  readonly data: ReadonlyArray<Member>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface Member {
  readonly accountID: string;
  readonly name: string;
  /** Null for an account that has credentials of the API alone. */
  readonly email: string | null;
  readonly role: Role;
  readonly joinedAt: string;
}

export interface MemberChange {
  readonly role: "owner" | "developer" | "viewer" | "billing";
}

export interface NewInvitation {
  readonly invitationID: string;
  readonly email: string;
  readonly role: Role;
  readonly status: "open" | "accepted" | "revoked" | "expired";
  /** Id of the account. */
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Whoever has it can accept for the invited address, once. No mail is sent: pass it on. Shown here and in replays, and never again. */
  readonly secret: string;
}

export interface InvitationRequest {
  /** Upper case is taken for lower case. */
  readonly email: string;
  readonly role: "owner" | "developer" | "viewer" | "billing";
}

export interface InvitationList {
  readonly data: ReadonlyArray<Invitation>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface Invitation {
  readonly invitationID: string;
  readonly email: string;
  readonly role: Role;
  readonly status: "open" | "accepted" | "revoked" | "expired";
  /** Id of the account. */
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface AuditLog {
  readonly data: ReadonlyArray<AuditEntry>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface AuditEntry {
  readonly tenantID: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly at: string;
  readonly actor: {
    readonly kind: "account" | "key" | "operator" | "platform";
    readonly id: string;
  };
  /** The key that was used as well. */
  readonly apiKeyID: string | null;
  /** Of the client. */
  readonly address: string | null;
  readonly action: "account.sign_up" | "session.start" | "session.end" | "member.join" | "member.change" | "member.remove" | "invitation.create" | "invitation.revoke" | "api_key.create" | "api_key.change" | "api_key.rotate" | "api_key.revoke" | "token.issue" | "token.revoke" | "webhook_endpoint.create" | "webhook_endpoint.change" | "webhook_endpoint.delete" | "webhook_endpoint.rotate_secret" | "fhir_client.register" | "fhir_client.remove" | "cohort_schedule.create" | "cohort_schedule.change" | "cohort_schedule.delete" | "cohort_job.cancel" | "cohort_job.pause" | "cohort_job.resume" | "cohort_job.retry" | "plan.change" | "credit.grant" | "credit.void" | "statement.finalize" | "statement.pay" | "statement.void" | "billing_customer.change" | "meter_export.resume";
  /** Id of what was changed. */
  readonly target: string;
  /** SHA-256 of the target as it was; null when there was none. */
  readonly beforeDigest: string | null;
  /** Of the target as it was afterwards. */
  readonly afterDigest: string | null;
  readonly requestID: string | null;
  readonly data: {
    readonly [name: string]: unknown;
  };
  /** `hash` of the entry before; 64 zeros in the first. */
  readonly previousHash: string;
  /** SHA-256, in hex, of the canonical JSON (RFC 8785) of this object without `hash`. */
  readonly hash: string;
}

export interface SynthesizeError {
  readonly detail: string;
  /** Stable machine-readable reason. */
  readonly code: string;
  /** Identifier to correlate client and server logs. */
  readonly request_id: string;
}

export interface HTTPValidationError {
  readonly detail: ReadonlyArray<ValidationError>;
}

export interface ValidationError {
  /** Where: keys and positions, from `body` on. */
  readonly loc: ReadonlyArray<string | number>;
  readonly msg: string;
  /** Stable name of the rule, such as `missing`, `enum` or `json_invalid`. */
  readonly type: string;
}

export interface SynthesisIn {
  /** A clinical question. */
  readonly user_query: string;
  /** All three are required, and each may be null. */
  readonly population_filter?: {
    readonly age: number | null;
    readonly sex: "female" | "male" | "unknown" | null;
    readonly race: "american indian or alaskan native" | "asian or pacific-islander" | "black" | "hispanic" | "white" | null;
    readonly [name: string]: unknown;
  } | null;
  readonly publication_filter?: {
    /** Years, inclusive. */
    readonly publication_date?: {
      readonly start_year?: number | null;
      readonly end_year?: number | null;
      readonly [name: string]: unknown;
    } | null;
    /** An empty list means that every type will do. */
    readonly publication_type?: ReadonlyArray<"experimental trial" | "guideline"> | null;
    readonly publication_quality?: "high" | null;
    readonly [name: string]: unknown;
  } | null;
  readonly fast_mode?: boolean | null;
  readonly assembled_patient?: {
    readonly nodes: ReadonlyArray<{
      readonly node_type: string;
      readonly fhir_id: string | null;
      readonly notable: boolean;
      readonly system_id: string | null;
      readonly system_preferred_name: string | null;
      readonly other_system_ids?: ReadonlyArray<string> | null;
      readonly coding?: ReadonlyArray<{
        readonly code: string | null;
        readonly system: string | null;
        readonly display: string | null;
        readonly [name: string]: unknown;
      }> | null;
      readonly metadata?: {
        readonly condition_metadata?: {
          readonly clinicalStatus: "active" | "recurrence" | "relapse" | "inactive" | "remission" | "resolved" | "unknown" | null;
          readonly family_history: boolean | null;
          readonly ccsr_categories?: ReadonlyArray<string> | null;
          readonly onsetDateTime?: string | null;
          readonly [name: string]: unknown;
        } | null;
        readonly observation_metadata?: {
          readonly interpretation?: "carrier" | "better" | "significant change down" | "significant change up" | "worse" | "off scale low" | "off scale high" | "insufficient evidence" | "abnormal" | "critical abnormal" | "critical high" | "critical low" | "high" | "significantly high" | "low" | "significantly low" | "normal" | "intermediate" | "no clsi defined breakpoint" | "non-susceptible" | "resistant" | "synergy - resistant" | "susceptible" | "susceptible-dose dependent" | "synergy - susceptible" | "outside threshold" | "above high threshold" | "below low threshold" | "indeterminate" | "equivocal" | "negative" | "not detected" | "positive" | "detected" | "expected" | "unexpected" | "non-reactive" | "reactive" | "weakly reactive" | null;
          readonly risk: "optimal" | "low" | "normal" | "high" | null;
          readonly risk_direction: "high" | "very high" | "low" | "very low" | null;
          readonly observation_time: string | null;
          readonly valueQuantity?: {
            readonly value?: number | null;
            readonly unit?: string | null;
            readonly code?: string | null;
            readonly [name: string]: unknown;
          } | null;
          readonly [name: string]: unknown;
        } | null;
        readonly intervention_metadata?: {
          readonly intervention_type: "medication" | "procedure" | "immunization";
          readonly status: "active" | "on-hold" | "cancelled" | "completed" | "stopped" | "draft" | "unknown" | "entered-in-error" | "not-done" | "in-progress" | null;
          readonly intervention_time: string | null;
          readonly [name: string]: unknown;
        } | null;
        readonly allergy_metadata?: {
          readonly clinicalStatus?: "active" | "recurrence" | "relapse" | "inactive" | "remission" | "resolved" | "unknown" | null;
          readonly verificationStatus?: "unconfirmed" | "confirmed" | "refuted" | "entered-in-error" | null;
          readonly criticality?: string | null;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    }>;
    readonly relationships: ReadonlyArray<{
      readonly source: string;
      readonly target: string;
      readonly relationship_id?: string | null;
      readonly [name: string]: unknown;
    }>;
    readonly demographics: {
      readonly age: number | null;
      readonly gender: string | null;
      readonly race: string | null;
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  } | null;
  readonly [name: string]: unknown;
}

export interface SynthesisOut {
  /** `not_exists` for every id that is not one of the tenant, or is kept no longer. */
  readonly status: "not_exists" | "submitted" | "running" | "success" | "failed";
  /** Null until `success`. */
  readonly synthesis: SynthesisAgentOutput | null;
}

export interface SynthesisAgentOutput {
  readonly synthesis: {
    readonly text: string;
    readonly references: ReadonlyArray<SynthesisReference> | null;
  };
  readonly response_flags: {
    readonly contains_guideline: boolean;
    readonly contains_trial: boolean;
    readonly quality: "low" | "medium" | "high";
    readonly quantity: "limited" | "sufficient" | "abundant";
    readonly relevance: "unanswered" | "indirect" | "direct";
    readonly confidence_score: "low" | "medium" | "high";
  } | null;
  readonly synthesis_logs: {
    readonly total_time_seconds: number;
    readonly guideline_search_time_seconds: number | null;
    readonly guideline_lookup_time_seconds: number | null;
    readonly evidence_retrieval_time_seconds: number | null;
    readonly blending_time_seconds: number | null;
  } | null;
}

export interface SynthesisReference {
  readonly index: number;
  readonly reference_text: string;
  readonly document_title: string;
  readonly authoring_societies_or_journal: ReadonlyArray<string> | null;
  readonly publish_date: string | null;
  readonly link_or_doi: string | null;
  readonly cited_by: number | null;
  readonly source_type: string | null;
  readonly authors: ReadonlyArray<string> | null;
  readonly journal_quality: string | null;
}

export interface SynthesisEvent {
  /** The number of the event: the first is 1, and there is no gap. */
  readonly sequence: number;
  /** A status that was reached, a stage that was passed, or `waiting` for another server. */
  readonly event: "not_exists" | "submitted" | "running" | "success" | "failed" | "guideline_search" | "guideline_lookup" | "evidence_retrieval" | "blending" | "waiting";
  /** As a poll would have told it after the event. */
  readonly status: "not_exists" | "submitted" | "running" | "success" | "failed";
  /** Null for `not_exists`. */
  readonly at: string | null;
  /** How long a stage took; null for every other event. */
  readonly seconds: number | null;
  /** Who is waited for, or has made the answer; null for every other event. */
  readonly provider: string | null;
}

export interface AssembledPatient {
  readonly nodes: ReadonlyArray<{
    readonly node_type: string;
    readonly fhir_id: string | null;
    readonly notable: boolean;
    readonly system_id: string | null;
    readonly system_preferred_name: string | null;
    readonly other_system_ids?: ReadonlyArray<string> | null;
    readonly coding?: ReadonlyArray<{
      readonly code: string | null;
      readonly system: string | null;
      readonly display: string | null;
      readonly [name: string]: unknown;
    }> | null;
    readonly metadata?: {
      readonly condition_metadata?: {
        readonly clinicalStatus: "active" | "recurrence" | "relapse" | "inactive" | "remission" | "resolved" | "unknown" | null;
        readonly family_history: boolean | null;
        readonly ccsr_categories?: ReadonlyArray<string> | null;
        readonly onsetDateTime?: string | null;
        readonly [name: string]: unknown;
      } | null;
      readonly observation_metadata?: {
        readonly interpretation?: "carrier" | "better" | "significant change down" | "significant change up" | "worse" | "off scale low" | "off scale high" | "insufficient evidence" | "abnormal" | "critical abnormal" | "critical high" | "critical low" | "high" | "significantly high" | "low" | "significantly low" | "normal" | "intermediate" | "no clsi defined breakpoint" | "non-susceptible" | "resistant" | "synergy - resistant" | "susceptible" | "susceptible-dose dependent" | "synergy - susceptible" | "outside threshold" | "above high threshold" | "below low threshold" | "indeterminate" | "equivocal" | "negative" | "not detected" | "positive" | "detected" | "expected" | "unexpected" | "non-reactive" | "reactive" | "weakly reactive" | null;
        readonly risk: "optimal" | "low" | "normal" | "high" | null;
        readonly risk_direction: "high" | "very high" | "low" | "very low" | null;
        readonly observation_time: string | null;
        readonly valueQuantity?: {
          readonly value?: number | null;
          readonly unit?: string | null;
          readonly code?: string | null;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly intervention_metadata?: {
        readonly intervention_type: "medication" | "procedure" | "immunization";
        readonly status: "active" | "on-hold" | "cancelled" | "completed" | "stopped" | "draft" | "unknown" | "entered-in-error" | "not-done" | "in-progress" | null;
        readonly intervention_time: string | null;
        readonly [name: string]: unknown;
      } | null;
      readonly allergy_metadata?: {
        readonly clinicalStatus?: "active" | "recurrence" | "relapse" | "inactive" | "remission" | "resolved" | "unknown" | null;
        readonly verificationStatus?: "unconfirmed" | "confirmed" | "refuted" | "entered-in-error" | null;
        readonly criticality?: string | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  }>;
  readonly relationships: ReadonlyArray<{
    readonly source: string;
    readonly target: string;
    readonly relationship_id?: string | null;
    readonly [name: string]: unknown;
  }>;
  readonly demographics: {
    readonly age: number | null;
    readonly gender: string | null;
    readonly race: string | null;
    readonly [name: string]: unknown;
  };
  readonly [name: string]: unknown;
}

/** Of any type, about one patient. Ages and what counts as recent are told for its `timestamp`, else for the latest time in it. */
export interface FhirBundle {
  readonly resourceType: "Bundle";
  readonly entry?: ReadonlyArray<{
    readonly resource?: {
      readonly resourceType: string;
      readonly [name: string]: unknown;
    };
    readonly [name: string]: unknown;
  }>;
  readonly [name: string]: unknown;
}

export interface EvidenceImport {
  readonly importID: string;
  readonly library: string;
  /** Of the source, as it was given. */
  readonly name: string;
  readonly format: "auto" | "pubmed-xml" | "nbib" | "jats" | "jsonl" | "retraction-watch";
  readonly hasFullText: boolean;
  readonly status: "queued" | "running" | "completed" | "failed";
  readonly bytes: number;
  /** Of the source as it was sent. */
  readonly sha256: string;
  readonly counts: EvidenceImportCounts;
  /** How many problems lost a record, a detail, or the rest of the source. */
  readonly lost: {
    readonly record: number;
    readonly detail: number;
    readonly rest: number;
  };
  /** The first hundred. */
  readonly problems: ReadonlyArray<EvidenceImportProblem>;
  /** Why it failed. */
  readonly error: {
    readonly code: string;
    readonly message: string;
  } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface EvidenceImportCounts {
  /** Records that the library did not have. */
  readonly added: number;
  /** Records that replaced an older text of the same article. */
  readonly changed: number;
  /** Records that the library had, as new or newer. */
  readonly unchanged: number;
  /** Records that the source took back. */
  readonly removed: number;
  /** Articles of which the source says that they are retracted or doubted. */
  readonly tombstones: number;
}

export interface EvidenceImportProblem {
  /** Of the unpacked source, from 1. */
  readonly line: number;
  readonly pmid: string | null;
  readonly reason: string;
  readonly lost: "record" | "detail" | "rest";
}

export interface EvidenceLibraries {
  readonly libraries: ReadonlyArray<EvidenceLibrary>;
  readonly abstention: AbstentionBasis;
}

export interface EvidenceLibrary {
  readonly name: string;
  readonly records: number;
  /** Records of these that are never cited. */
  readonly retracted: number;
  /** Equal for equal contents; null until an import has ended. */
  readonly fingerprint: string | null;
  /** Null for the library that comes along. */
  readonly updatedAt: string | null;
}

export interface AbstentionBasis {
  /** Whether the odds by which a question is left unanswered were fitted on exactly these libraries. */
  readonly isFittedToThese: boolean;
  /** What they were fitted on. */
  readonly source: string;
}

/** At most 50, by library and id. */
export interface EvidenceFindings {
  readonly records: ReadonlyArray<EvidenceFinding>;
}

export interface EvidenceFinding {
  readonly id: string;
  readonly library: string;
  readonly title: string;
  readonly published: string | null;
  readonly journal: string | null;
  readonly design: "guideline" | "evidence-review" | "randomised-trial" | "other-trial" | "cohort" | "case-control" | "narrative-review" | "case-report" | "opinion" | "other" | "excluded";
  /** What decided the design. */
  readonly designRule: string;
  readonly identifiers: "verified" | "unverified";
  readonly retraction: "none" | "concern" | "retracted";
}

export interface RequestLog {
  readonly data: ReadonlyArray<RequestLogEntry>;
  readonly hasMore: boolean;
  /** Give it back as `cursor` for the next page. */
  readonly nextCursor: string | null;
}

export interface RequestLogEntry {
  /** When the request came. */
  readonly at: string;
  readonly requestID: string;
  readonly method: string;
  /** `operationId` of the API description. */
  readonly operation: string;
  readonly status: number;
  /** From the request to the end of the answer. */
  readonly durationMs: number;
  /** The key that was sent; null without one. */
  readonly keyID: string | null;
  /** Null for a program that fetches exports. */
  readonly accountID: string | null;
  /** `code` of the error; null for what succeeded. */
  readonly errorCode: string | null;
}

/** What a webhook endpoint is sent; told apart by `type`. */
export type WebhookEvent =
  | {
      readonly type: "cohort_job.queued";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly jobID: string;
        /** The request that created the job, as its X-Request-ID says. */
        readonly requestID: string;
        /** Rises with each event of the job: what arrives with a lower one than was seen before is old news. */
        readonly sequence: number;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "cohort_job.started";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly jobID: string;
        /** The request that created the job, as its X-Request-ID says. */
        readonly requestID: string;
        /** Rises with each event of the job: what arrives with a lower one than was seen before is old news. */
        readonly sequence: number;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "cohort_job.completed";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly jobID: string;
        /** The request that created the job, as its X-Request-ID says. */
        readonly requestID: string;
        /** Rises with each event of the job: what arrives with a lower one than was seen before is old news. */
        readonly sequence: number;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "cohort_job.failed";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly jobID: string;
        /** The request that created the job, as its X-Request-ID says. */
        readonly requestID: string;
        /** Rises with each event of the job: what arrives with a lower one than was seen before is old news. */
        readonly sequence: number;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
        readonly error: {
          readonly code: string;
          readonly message: string;
        };
      };
    }
  | {
      readonly type: "cohort_job.cancelled";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly jobID: string;
        /** The request that created the job, as its X-Request-ID says. */
        readonly requestID: string;
        /** Rises with each event of the job: what arrives with a lower one than was seen before is old news. */
        readonly sequence: number;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "cohort_job.expired";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly jobID: string;
        /** The request that created the job, as its X-Request-ID says. */
        readonly requestID: string;
        /** Rises with each event of the job: what arrives with a lower one than was seen before is old news. */
        readonly sequence: number;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "synthesis.completed";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly synthesisID: string;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "synthesis.failed";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly synthesisID: string;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
        readonly error: {
          readonly code: string;
          readonly message: string;
        };
      };
    }
  | {
      readonly type: "quota.threshold_reached";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly meter: string;
        /** Per cent of the limit. */
        readonly threshold: number;
        readonly used: number;
        /** Held by jobs that have not ended. */
        readonly reserved: number;
        readonly limit: number;
        /** The month in UTC, such as 2026-11. */
        readonly period: string;
      };
    }
  | {
      readonly type: "webhook_endpoint.test";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly endpointID: string;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
      };
    }
  | {
      readonly type: "webhook_endpoint.failing";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly endpointID: string;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
        readonly failingSince: string;
        readonly failures: number;
      };
    }
  | {
      readonly type: "webhook_endpoint.disabled";
      /** When it happened, whenever it is delivered. */
      readonly timestamp: string;
      readonly data: {
        readonly endpointID: string;
        readonly links: {
          /** Path of what the event is about. */
          readonly self: string;
        };
        readonly reason: WebhookDisabledReason;
      };
    };

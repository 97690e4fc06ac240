// What the scorer knows about the records of a cohort: whose they are, and by what their pairs are sliced.

/** The records of a cohort by dense numbers from 0 to recordCount - 1. */
export interface MatchTruth {
  /** At most 94,906,265, so that a pair of records fits a double exactly. */
  readonly recordCount: number;
  /** The number of a record, or undefined for an id that the cohort does not have. */
  readonly numberOf: (recordID: string) => number | undefined;
  /** The person of a record, a whole number from 0 to 2^31 - 2; equal numbers mean one person. */
  readonly personOf: (record: number) => number;
  readonly attributes: RecordAttributes;
  readonly pairFacts?: PairFacts;
}

/** By record number, in typed arrays, because a cohort may have millions of records. */
export interface RecordAttributes {
  readonly systemNames: readonly string[];
  readonly systemOf: Uint16Array;
  /** At most 64 names; bit i of `operatorsLow`, or i - 32 of `operatorsHigh`, says that name i changed the record. */
  readonly operatorNames: readonly string[];
  readonly operatorsLow: Uint32Array;
  readonly operatorsHigh: Uint32Array;
  readonly ageBandNames: readonly string[];
  readonly ageBandOf: Uint8Array;
  readonly sexNames: readonly string[];
  readonly sexOf: Uint8Array;
}

/** What is known of true pairs alone; asked once for each of them. */
export interface PairFacts {
  /** How many identity fields the two records show differently, 0 to 63. */
  readonly differingFields?: (recordA: number, recordB: number) => number;
  readonly difficulty?: {
    readonly names: readonly string[];
    /** The place of the pair's level in `names`. */
    readonly levelOf: (recordA: number, recordB: number) => number;
  };
}

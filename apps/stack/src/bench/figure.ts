// A measured rate in the three units that matter.

export interface Figure {
  readonly patientsPerSecond: number;
  readonly recordsPerSecond: number;
  /** Millions of bytes of uncompressed content a second. */
  readonly megabytesPerSecond: number;
}

/** The rate of `amount` in `seconds`. */
export function figureOf(
  { patients, records, bytes }: { patients: number; records: number; bytes: number },
  seconds: number,
): Figure {
  return {
    patientsPerSecond: patients / seconds,
    recordsPerSecond: records / seconds,
    megabytesPerSecond: bytes / seconds / 1e6,
  };
}

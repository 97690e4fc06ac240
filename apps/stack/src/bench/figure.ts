// A measured rate in the units that matter.

export interface Figure {
  readonly patientsPerSecond: number;
  /** What one core does: a second of processor time, wherever it was spent and however busy the machine is. */
  readonly patientsPerCpuSecond: number;
  readonly recordsPerSecond: number;
  /** Millions of bytes of uncompressed content a second. */
  readonly megabytesPerSecond: number;
}

export interface Amount {
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
}

/** The rate of `amount` in so many seconds, of the clock and of processors. */
export function figureOf(
  { patients, records, bytes }: Amount,
  { seconds, cpuSeconds }: { seconds: number; cpuSeconds: number },
): Figure {
  return {
    patientsPerSecond: patients / seconds,
    patientsPerCpuSecond: patients / cpuSeconds,
    recordsPerSecond: records / seconds,
    megabytesPerSecond: bytes / seconds / 1e6,
  };
}

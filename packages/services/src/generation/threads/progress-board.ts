// A few numbers that a thread writes and its owner reads at any time, without a message.

import type { ChunkProgressCount } from '../generate-chunk';

const SLOTS = { isStopped: 0, patients: 1, records: 2, bytes: 3 } as const;

/** Shared memory of one task: progress in one direction, the wish to stop in the other. */
export class ProgressBoard {
  private readonly numbers: Float64Array;

  constructor(
    readonly memory = new SharedArrayBuffer(Object.keys(SLOTS).length * Float64Array.BYTES_PER_ELEMENT),
  ) {
    this.numbers = new Float64Array(memory);
  }

  /** Asks the thread to stop before its next patient. */
  stop(): void {
    this.numbers[SLOTS.isStopped] = 1;
  }

  get isStopped(): boolean {
    return this.numbers[SLOTS.isStopped] === 1;
  }

  write({ patients, records, bytes }: ChunkProgressCount): void {
    this.numbers[SLOTS.patients] = patients;
    this.numbers[SLOTS.records] = records;
    this.numbers[SLOTS.bytes] = bytes;
  }

  read(): ChunkProgressCount {
    const [, patients = 0, records = 0, bytes = 0] = this.numbers;
    return { patients, records, bytes };
  }
}

// What was measured last: the values that goals and treatment look at, and the days that tests are counted from.

import type { Coding, PanelName } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';

interface LastValue {
  readonly code: Coding;
  readonly value: number;
  readonly day: EpochDay;
}

/** Grows as visits go by, in order of time. */
export interface LastMeasured {
  /** By LOINC code. */
  readonly values: Map<string, LastValue>;
  readonly panels: Map<PanelName, EpochDay>;
}

/** Nothing has been measured yet. */
export function nothingMeasured(): LastMeasured {
  return { values: new Map(), panels: new Map() };
}

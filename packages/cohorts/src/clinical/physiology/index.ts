// What is measured at a visit.

import type { Coding, ObservationEntry, PanelName, ReportEntry } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';
import type { LifeFacts } from '../life/clinical-life';

/** A person's measured quantities through time. */
export interface Physiology {
  /** The panel's values at a time; calls come in order of time, and a later one changes no earlier answer. */
  measure(panel: PanelName, at: MeasuringTime): readonly Measured[];
}

export interface MeasuringTime {
  readonly day: EpochDay;
  readonly treatments: readonly ActiveTreatment[];
}

export interface ActiveTreatment {
  readonly rxnorm: string;
  readonly sinceDay: EpochDay;
}

export interface Measured {
  readonly code: Coding;
  readonly value: number;
  readonly unit: string;
  readonly interpretation: ObservationEntry['interpretation'];
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** The panels that are laboratory reports. */
export const panelReports: ReadonlyMap<
  PanelName,
  { readonly code: Coding; readonly specimen: ReportEntry['specimen'] }
> = new Map();

/** The physiology of one person. */
export function createPhysiology(_facts: LifeFacts): Physiology {
  return { measure: () => [] };
}

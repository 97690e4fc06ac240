// The blood pressure panel: a systolic and a diastolic pressure as components of one observation.

import type { ObservationEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { hl7CodeSystem, LOINC } from '../systems';
import type { CodeableConcept } from '../types/data-types';
import type { Measured } from '../types/diagnostic-resources';
import type { Mutable } from '../types/mutable';
import { addMeasuredValue } from './measured-value';

/** The pressures of one measurement; `first` is whichever the record has first, and gives the panel its id. */
export interface BloodPressure {
  readonly first: ObservationEntry;
  readonly systolic: ObservationEntry | undefined;
  readonly diastolic: ObservationEntry | undefined;
}

/** Whether the entry is one half of a blood pressure, which US Core knows as a panel only. */
export function isPressure({ code: { code } }: ObservationEntry): boolean {
  return code === SYSTOLIC || code === DIASTOLIC;
}

const SYSTOLIC = '8480-6';
const DIASTOLIC = '8462-4';

/** Each systolic pressure with the next diastolic one of the same visit and day, and whatever stays single alone. */
export function pairPressures(observations: readonly ObservationEntry[]): BloodPressure[] {
  const diastolics = observations.filter(({ code }) => code.code === DIASTOLIC);
  const pairs: BloodPressure[] = [];
  for (const systolic of observations) {
    if (systolic.code.code !== SYSTOLIC) continue;
    const found = diastolics.findIndex((entry) => isOfOneMeasurement(entry, systolic));
    const [diastolic] = found < 0 ? [] : diastolics.splice(found, 1);
    pairs.push({ first: systolic, systolic, diastolic });
  }
  return [...pairs, ...diastolics.map((diastolic) => ({ first: diastolic, systolic: undefined, diastolic }))];
}

function isOfOneMeasurement(a: ObservationEntry, b: ObservationEntry): boolean {
  return a.encounterID === b.encounterID && a.date === b.date && a.at === b.at;
}

/** Both components, as the profile asks; one that was not measured says that it is unknown. */
export function pressureComponents({ systolic, diastolic }: BloodPressure): PressureComponents {
  return {
    systolic: toComponent(systolicPressure, systolic),
    diastolic: toComponent(diastolicPressure, diastolic),
  };
}

interface PressureComponents {
  readonly systolic: Measured;
  readonly diastolic: Measured;
}

/** LOINC's names, in its own capitals. */
const systolicPressure = concept(LOINC, SYSTOLIC, 'Systolic blood pressure');
const diastolicPressure = concept(LOINC, DIASTOLIC, 'Diastolic blood pressure');

/** Both pressures by their LOINC codes. */
export const pressureConcepts: ReadonlyMap<string, CodeableConcept> = new Map([
  [SYSTOLIC, systolicPressure],
  [DIASTOLIC, diastolicPressure],
]);

function toComponent(code: CodeableConcept, entry: ObservationEntry | undefined): Measured {
  if (!entry) return { code, dataAbsentReason: unknown };
  const component: Mutable<Measured> = { code };
  addMeasuredValue(component, entry);
  return component;
}

const unknown = concept(hl7CodeSystem('data-absent-reason'), 'unknown', 'Unknown');

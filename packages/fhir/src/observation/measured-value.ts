// A measured value with its unit and where it stands to the reference range.

import type { ObservationEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { constant } from '../constant';
import { hl7CodeSystem, SNOMED_CT, UCUM } from '../systems';
import type { CodeableConcept, Quantity } from '../types/data-types';
import type { Measured, ReferenceRange } from '../types/diagnostic-resources';
import type { Mutable } from '../types/mutable';

/**
 * Adds the value in its UCUM unit, or as found or not found where presence was tested, and where a range applied the
 * range and the interpretation.
 */
export function addMeasuredValue(
  to: Mutable<Measured>,
  { value, unit, interpretation, referenceRange }: ObservationEntry,
): void {
  if (unit === PRESENCE) to.valueCodeableConcept = value > 0 ? detected : notDetected;
  else to.valueQuantity = quantity(value, unit);
  if (interpretation !== null) to.interpretation = interpretations[interpretation];
  if (!referenceRange || unit === PRESENCE) return;
  to.referenceRange = rangesOf(referenceRange, unit);
}

type RecordRange = NonNullable<ObservationEntry['referenceRange']>;

/** A constant, and one for each range as long as that is the same and so is the unit. */
function rangesOf(range: RecordRange, unit: string): readonly ReferenceRange[] {
  const known = ranges.get(range);
  if (known?.[0].low.unit === unit) return known;
  const made = constant([{ low: quantity(range.low, unit), high: quantity(range.high, unit) }] as const);
  ranges.set(range, made);
  return made;
}

/** Engines share the ranges of their panels among all records. Weak, for records that were read from elsewhere. */
const ranges = new WeakMap<RecordRange, readonly [ReferenceRange]>();

function quantity(value: number, unit: string): Quantity {
  return { value, unit, system: UCUM, code: unit };
}

/** The unit of a test that says yes or no: 1 or 0. */
const PRESENCE = '{presence}';
const detected = concept(SNOMED_CT, '260373001', 'Detected');
const notDetected = concept(SNOMED_CT, '260415000', 'Not detected');

const interpretations = {
  low: interpretationOf('L', 'Low'),
  normal: interpretationOf('N', 'Normal'),
  high: interpretationOf('H', 'High'),
};

function interpretationOf(code: string, display: string): readonly CodeableConcept[] {
  return constant([concept(hl7CodeSystem('v3-ObservationInterpretation'), code, display)]);
}

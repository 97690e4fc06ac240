// A measured value with its unit and where it stands to the reference range.

import type { ObservationEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { constant } from '../constant';
import { hl7CodeSystem, SNOMED_CT, UCUM } from '../systems';
import type { CodeableConcept, Quantity } from '../types/data-types';
import type { Measured } from '../types/diagnostic-resources';
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
  to.referenceRange = [
    { low: quantity(referenceRange.low, unit), high: quantity(referenceRange.high, unit) },
  ];
}

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

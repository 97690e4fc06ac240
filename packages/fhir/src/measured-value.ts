// A measured value with its unit and where it stands to the reference range.

import type { ObservationEntry } from '@synthward/contracts';
import { concept } from './concept';
import type { CodeableConcept, Measured } from './resource-types';
import { hl7CodeSystem, UCUM } from './systems';

/** The value in its UCUM unit and, where a range applied, its interpretation. */
export function toMeasuredValue({
  value,
  unit,
  interpretation,
}: ObservationEntry): Pick<Measured, 'valueQuantity' | 'interpretation'> {
  return {
    valueQuantity: { value, unit, system: UCUM, code: unit },
    ...(interpretation !== null && { interpretation: [interpretations[interpretation]] }),
  };
}

const interpretations = {
  low: interpretationOf('L', 'Low'),
  normal: interpretationOf('N', 'Normal'),
  high: interpretationOf('H', 'High'),
};

function interpretationOf(code: string, display: string): CodeableConcept {
  return concept(hl7CodeSystem('v3-ObservationInterpretation'), code, display);
}

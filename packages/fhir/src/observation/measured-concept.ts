// What is measured, under the name that observations of it bear.

import type { Coding } from '@synthward/contracts';
import { conceptOf } from '../concept';
import type { CodeableConcept } from '../types/data-types';
import { pressureConcepts } from './blood-pressure';
import { findObservationKind } from './observation-kinds';

/** With LOINC's long common name, which the record may spell otherwise; as the record has it where no kind is known. */
export function measuredConcept(coding: Coding): CodeableConcept {
  const { code } = coding;
  return pressureConcepts.get(code) ?? findObservationKind(code)?.code ?? conceptOf(coding);
}

// A concept of one coding.

import type { CodeableConcept } from './resource-types';

/** The coding, and its display as the text. */
export function concept(system: string, code: string, display: string): CodeableConcept {
  return { coding: [{ system, code, display }], text: display };
}

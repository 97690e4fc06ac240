// Concepts: a coding with its name in words.

import type { Coding as RecordCoding } from '@synthward/contracts';
import { constant } from './constant';
import type { CodeableConcept } from './types/data-types';

/** The coding, and its display as the text. A constant. */
export function concept(system: string, code: string, display: string): CodeableConcept {
  return constant({ coding: [{ system, code, display }], text: display });
}

/** The concept of a coding that stands in a record; a constant, and mostly the same one for the same coding. */
export function conceptOf({ system, code, display }: RecordCoding): CodeableConcept {
  const known = concepts.get(code);
  if (known?.text === display && known.coding?.[0]?.system === system) return known;
  const made = concept(system, code, display);
  if (concepts.size >= MOST_CONCEPTS) concepts.clear();
  concepts.set(code, made);
  return made;
}

/** The latest of each code. Catalogues have fewer; records that were read from elsewhere may have any. */
const concepts = new Map<string, CodeableConcept>();
const MOST_CONCEPTS = 10_000;

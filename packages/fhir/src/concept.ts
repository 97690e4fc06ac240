// Concepts: a coding with its name in words.

import type { Coding as RecordCoding } from '@synthward/contracts';
import { constant } from './constant';
import type { CodeableConcept } from './types/data-types';

/** The coding, and its display as the text. A constant. */
export function concept(system: string, code: string, display: string): CodeableConcept {
  return constant({ coding: [{ system, code, display }], text: display });
}

/** The concept of a coding that stands in a record; a constant, and one for each coding as long as that is the same. */
export function conceptOf(coding: RecordCoding): CodeableConcept {
  const known = concepts.get(coding);
  if (known) return known;
  const made = concept(coding.system, coding.code, coding.display);
  concepts.set(coding, made);
  return made;
}

/** Engines share the codings of their catalogues among all records. Weak, for records that were read from elsewhere. */
const concepts = new WeakMap<RecordCoding, CodeableConcept>();

// From the bytes of a Bundle to those of its patient's graph; in a thread, since five megabytes take a while.

import { readJsonBody, validationFailed } from '@synthward/contracts';
import { findIdentifiers, findIdentifiersInCode } from '@synthward/evidence';
import { assemblePatient, type IdentifierGuard } from '@synthward/fhir';

/** What a question would be refused for does not get into a graph. */
const guard: IdentifierGuard = {
  inText: (text) => findIdentifiers(text).length > 0,
  inCode: (text) => findIdentifiersInCode(text).length > 0,
};

/**
 * The graph as UTF-8 JSON, which a question takes as its `assembled_patient`. Throws `validation_failed` for what is no
 * Bundle and for one of several patients. Nothing of either is kept.
 */
export function assembleBundle(bytes: Uint8Array): Uint8Array {
  const assembled = assemblePatient(readJsonBody(bytes), guard);
  if ('problems' in assembled) throw validationFailed(assembled.problems);
  return new TextEncoder().encode(JSON.stringify(assembled.graph));
}

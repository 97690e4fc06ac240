// From the bytes of a Bundle to those of its patient's graph; in a thread, since five megabytes take a while.

import { readJsonBody, validationFailed } from '@synthward/contracts';
import { assemblePatient, type IdentifierGuard } from '@synthward/fhir';

/**
 * The graph as UTF-8 JSON, which a question takes as its `assembled_patient`. Throws `validation_failed` for what is no
 * Bundle and for one of several patients. Nothing of either is kept.
 */
export async function assembleBundle(bytes: Uint8Array): Promise<Uint8Array> {
  const assembled = assemblePatient(readJsonBody(bytes), await loadGuard());
  if ('problems' in assembled) throw validationFailed(assembled.problems);
  return new TextEncoder().encode(JSON.stringify(assembled.graph));
}

/**
 * What a question would be refused for does not get into a graph. Loaded by the first Bundle: threads that generate cohorts
 * are the same program, and start without the guard and its names.
 */
async function loadGuard(): Promise<IdentifierGuard> {
  const { findIdentifiers, findIdentifiersInCode } = await import('@synthward/evidence');
  return {
    inText: (text) => findIdentifiers(text).length > 0,
    inCode: (text) => findIdentifiersInCode(text).length > 0,
  };
}

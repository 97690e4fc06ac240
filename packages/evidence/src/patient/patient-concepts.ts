// The concepts of a patient that order evidence: they raise what fits and never shut out what does not.

import type { PatientBoost } from '../rank/expanded-terms';
import type { PatientFact } from './patient-facts';

const MOST = 8;
const KINDS: ReadonlySet<PatientFact['kind']> = new Set(['condition', 'observation', 'treatment']);

/** The weightiest eight, each name once; equal weights in the order of the graph. Family history and allergies are none. */
export function patientConceptsOf(facts: readonly PatientFact[]): PatientBoost[] {
  const byName = new Map<string, PatientBoost>();
  for (const { kind, name, terms, weight } of facts) {
    if (!KINDS.has(kind) || weight <= 0 || terms.length === 0) continue;
    const key = [...terms].sort().join(' ');
    const known = byName.get(key);
    if (known === undefined || known.weight < weight) byName.set(key, { name, terms, weight });
  }
  return [...byName.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

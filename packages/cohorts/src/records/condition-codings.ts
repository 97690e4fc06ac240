// The codes of a condition as records show them.

import type { Coding, ConditionDefinition } from '@synthward/contracts';

/** SNOMED CT first, then ICD-10-CM; the very same list for the very same definition. */
export function codingsOfCondition(definition: ConditionDefinition): readonly Coding[] {
  const known = codings.get(definition);
  if (known) return known;
  const made = makeCodings(definition);
  codings.set(definition, made);
  return made;
}

/** Every record of a carrier shares them; weak, for definitions that came with a specification. */
const codings = new WeakMap<ConditionDefinition, readonly Coding[]>();

function makeCodings({ snomed, icd10, display }: ConditionDefinition): readonly Coding[] {
  return [
    { system: 'http://snomed.info/sct', code: snomed, display },
    { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: icd10, display },
  ];
}

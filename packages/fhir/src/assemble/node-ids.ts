// The `fhir_id` of each node, which must not be the patient's number in other words.

import type { ConceptGroup } from './graph-parts';
import type { Anonymity } from './identifying';

const FHIR_ID = /^[A-Za-z0-9.-]{1,64}$/;

/** `Type/id` of the kept resource, `Type/n<k>` in the place of one that would tell who the patient is, null without an id. */
export function nodeIDs(groups: readonly ConceptGroup[], { isFreeID }: Anonymity): (string | null)[] {
  const taken = new Set(groups.map(({ best: { source } }) => `${source.type}/${source.id}`));
  const replaced = new Map<string, string>();
  let next = 1;
  return groups.map(({ best: { source } }) => {
    const { type, id } = source;
    if (id === undefined) return null;
    const full = `${type}/${id}`;
    if (FHIR_ID.test(id) && isFreeID(id)) return full;
    const known = replaced.get(full);
    if (known !== undefined) return known;
    while (taken.has(`${type}/n${next}`)) next += 1;
    const made = `${type}/n${next}`;
    next += 1;
    replaced.set(full, made);
    return made;
  });
}

// Edges that no Bundle says: what is usually treated and evaluated by what, and allergies to what is taken.

import { LOINC } from '../systems';
import { type ConditionGroup, conditionGroupsOf } from './curated/condition-groups';
import { evaluatedBy } from './curated/evaluations';
import { indicationsOf } from './curated/indications';
import { ingredientsIn } from './curated/ingredients';
import type { Edge } from './edge';
import type { ConceptGroup, GraphParts } from './graph-parts';
import { listOf } from './json';
import { addTo } from './multi-map';
import { isUndone } from './statuses';

/** From medications to the conditions that they are usually given for, but for those whose reason somebody names. */
export function* curatedIndications(
  { groups }: GraphParts,
  hasReason: (group: ConceptGroup) => boolean,
): Generator<Edge> {
  const conditions = conditionsIn(groups);
  for (const group of groups.filter(isTakenMedication)) {
    if (hasReason(group)) continue;
    for (const meant of new Set(namesOf(group).flatMap(ingredientsIn).flatMap(indicationsOf)))
      for (const target of conditions.get(meant) ?? [])
        yield { source: group.systemID, target, relationship_id: 'indicated_for' };
  }
}

/** From observations to the conditions that they usually evaluate, but for those whose evidence somebody names. */
export function* curatedEvaluations(
  { groups }: GraphParts,
  hasEvidence: (group: ConceptGroup) => boolean,
): Generator<Edge> {
  const conditions = conditionsIn(groups.filter((group) => !hasEvidence(group)));
  for (const { systemID, nodeType, best } of groups) {
    if (nodeType !== 'observation') continue;
    const codes = best.concept.coding.filter(({ system }) => system === LOINC);
    for (const meant of new Set(codes.flatMap(({ code }) => evaluatedBy(code ?? ''))))
      for (const target of conditions.get(meant) ?? [])
        yield { source: systemID, target, relationship_id: 'evaluates' };
  }
}

/** From allergies to medications of the same ingredient. Allergies to food and the like are none to medications. */
export function* contraindications({ groups }: GraphParts): Generator<Edge> {
  const byIngredient = new Map<string, string[]>();
  for (const group of groups.filter(isMedication))
    for (const word of new Set(namesOf(group).flatMap(ingredientsIn)))
      addTo(byIngredient, word, group.systemID);
  for (const group of groups.filter(isDrugAllergy))
    for (const word of new Set(namesOf(group).flatMap(ingredientsIn)))
      for (const target of byIngredient.get(word) ?? [])
        yield { source: group.systemID, target, relationship_id: 'contraindicates' };
}

function conditionsIn(groups: readonly ConceptGroup[]): ReadonlyMap<ConditionGroup, readonly string[]> {
  const ids = new Map<ConditionGroup, string[]>();
  for (const { systemID, nodeType, isFamilyHistory, best } of groups) {
    if (nodeType !== 'condition' || isFamilyHistory) continue;
    const meant = best.concept.coding.flatMap(({ system, code }) =>
      conditionGroupsOf(system ?? '', code ?? ''),
    );
    for (const group of new Set(meant)) addTo(ids, group, systemID);
  }
  return ids;
}

function namesOf({ best: { concept } }: ConceptGroup): string[] {
  return [concept.name, ...concept.coding.map(({ display }) => display)].flatMap((name) => name ?? []);
}

function isMedication({ best }: ConceptGroup): boolean {
  return best.metadata.intervention_metadata?.intervention_type === 'medication';
}

function isTakenMedication(group: ConceptGroup): boolean {
  return isMedication(group) && !isUndone(group.best.metadata.intervention_metadata?.status ?? null);
}

function isDrugAllergy({ nodeType, best: { metadata, source } }: ConceptGroup): boolean {
  if (nodeType !== 'allergy') return false;
  const verification = metadata.allergy_metadata?.verificationStatus;
  if (verification === 'refuted' || verification === 'entered-in-error') return false;
  const categories = listOf(source.body.category);
  return categories.length === 0 || categories.some((one) => one === 'medication' || one === 'biologic');
}

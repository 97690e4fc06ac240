// What is usual in a graph is what the catalogue of conditions prescribes and measures.

import { conditionCatalogue } from '../../packages/cohorts/src/clinical';
import { conditionGroupsOf } from '../../packages/fhir/src/assemble/curated/condition-groups';
import { evaluatedBy } from '../../packages/fhir/src/assemble/curated/evaluations';
import { indicationsOf } from '../../packages/fhir/src/assemble/curated/indications';
import { ingredientsIn } from '../../packages/fhir/src/assemble/curated/ingredients';

/** Conditions of the catalogue that the tables know, each with its groups. */
const known = [...conditionCatalogue.values()].flatMap((condition) => {
  const groups = groupsOf(condition).flat();
  return groups.length > 0 ? [{ condition, groups: new Set(groups) }] : [];
});

/** By either code. */
function groupsOf({ snomed, icd10 }: { readonly snomed: string; readonly icd10: string }) {
  return [
    conditionGroupsOf('http://snomed.info/sct', snomed),
    conditionGroupsOf('http://hl7.org/fhir/sid/icd-10-cm', icd10),
  ];
}

/** Given for many things, so that none of them follows: pain and infection. */
const UNSPECIFIC = new Set(
  `acetaminophen ibuprofen naproxen tramadol oxycodone amoxicillin clavulanate azithromycin ciprofloxacin nitrofurantoin
  cephalexin doxycycline epinephrine nicotine`.split(/\s+/),
);

test('of both codes of a condition the tables think the same', () => {
  const names = known.map(({ condition }) => condition.id);
  for (const name of ['hypertension', 'diabetes-type-2', 'ckd-4', 'heart-failure', 'asthma', 'depression'])
    expect(names).toContain(name);
  const apart = known.flatMap(({ condition }) => {
    const [bySnomed = [], byICD = []] = groupsOf(condition);
    return bySnomed.some((group) => byICD.includes(group)) ? [] : [condition.id];
  });
  expect(apart).toEqual([]);
});

test('whatever the catalogue gives for a condition of the tables is indicated for it', () => {
  const lacking = known.flatMap(({ condition, groups }) =>
    condition.medications.flatMap(({ display }) => {
      const ingredients = ingredientsIn(display ?? '').filter((word) => !UNSPECIFIC.has(word));
      const indicated = new Set(ingredients.flatMap(indicationsOf));
      const isGiven = ingredients.length === 0 || [...groups].some((group) => indicated.has(group));
      return isGiven ? [] : [`${condition.id}: ${display}`];
    }),
  );
  expect(lacking).toEqual([]);
});

test('a measurement that is said to evaluate a condition is one that its condition moves', () => {
  const moved = new Map<string, Set<string>>();
  for (const { condition, groups } of known)
    for (const { loinc } of condition.effects)
      moved.set(loinc, new Set([...(moved.get(loinc) ?? []), ...groups]));
  const unmoved = [...moved].flatMap(([loinc, groups]) =>
    evaluatedBy(loinc)
      .filter((group) => !groups.has(group))
      .map((group) => `${loinc}: ${group}`),
  );
  expect(unmoved).toEqual([]);
});

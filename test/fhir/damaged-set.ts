// Mistakes put into good resources, to see that a gate finds them.

import type { FhirResource, ResourceType } from '@synthward/fhir';

interface Damage {
  readonly type: ResourceType;
  /** What is changed in the first resource of that type; undefined takes away. */
  readonly changes: (resource: never) => object;
  /** What the linter should say, as `path severity code`. */
  readonly found: string;
}

/** Nothing is at that place. */
const NOWHERE = '0b9f4a7e-3c21-8d05-9e44-a1b2c3d4e5f6';

/** One mistake a type, so that none hides another. */
const damages: readonly Damage[] = [
  {
    type: 'Encounter',
    changes: ({ class: of }: { class: object }) => ({ class: { ...of, display: 'walk-in' } }),
    found: 'Encounter.class.display warning display-differs',
  },
  {
    type: 'Goal',
    changes: () => ({ lifecycleStatus: 'done' }),
    found: 'Goal.lifecycleStatus error binding-required',
  },
  {
    type: 'MedicationDispense',
    changes: () => ({
      daysSupply: { value: 30, unit: 'days', system: 'http://unitsofmeasure.org', code: 'days' },
    }),
    found: 'MedicationDispense.daysSupply.code error ucum-code',
  },
  {
    type: 'Procedure',
    changes: () => ({ encounter: { reference: `Encounter/${NOWHERE}` } }),
    found: 'Procedure.encounter.reference error reference-unresolved',
  },
  {
    type: 'Coverage',
    changes: () => ({ relationship: undefined }),
    found: 'Coverage.relationship error cardinality',
  },
  {
    type: 'MedicationRequest',
    changes: () => ({ requester: undefined }),
    found: 'MedicationRequest error invariant',
  },
  {
    type: 'Immunization',
    changes: () => ({ occurrenceDateTime: '1890-01-01' }),
    found: 'Immunization.occurrenceDateTime error before-birth',
  },
];

/** The resources with every damage done to the first of its type, one of them there twice, and what is to be found. */
export function damagedSet(resources: readonly FhirResource[]) {
  const left = new Map(damages.map((damage) => [damage.type, damage]));
  const damaged: object[] = resources.map((resource) => {
    const damage = left.get(resource.resourceType);
    if (!damage) return resource;
    left.delete(resource.resourceType);
    return { ...resource, ...damage.changes(resource as never) }; // of the type that the damage is for
  });
  if (left.size > 0) throw new Error(`no ${[...left.keys()].join(', ')} to damage`);
  const twice = resources.find(({ resourceType }) => resourceType === 'DocumentReference');
  if (!twice) throw new Error('no DocumentReference to repeat');
  return {
    resources: [...damaged, twice],
    damages: [...damages.map(({ found }) => found), 'DocumentReference.id error duplicate-id'],
  };
}

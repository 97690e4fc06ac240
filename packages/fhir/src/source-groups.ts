// The Groups of a cohort: the Patients of one source system each. Nothing groups the records of a person.

/** A searchset Bundle of one Group a source system; its id is the name of the system, which is a FHIR id. */
export function sourceGroups(sourceSystems: readonly string[], baseURL: string): object {
  const entry = sourceSystems.map((name) => ({
    fullUrl: `${baseURL}/Group/${name}`,
    resource: {
      resourceType: 'Group',
      id: name,
      active: true,
      type: 'person',
      actual: true,
      name: `Patients of ${name}`,
    },
    search: { mode: 'match' },
  }));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: entry.length,
    link: [{ relation: 'self', url: `${baseURL}/Group` }],
    entry,
  };
}

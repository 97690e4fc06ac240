// Which references lead nowhere and which ids are there twice, told without the help of any validator.

import { stringsUnder } from '../../packages/fhir/test/all-of-type';

interface Identified {
  readonly resourceType: string;
  readonly id: string;
}

interface BundleOfEntries {
  readonly entry: readonly { readonly fullUrl: string }[];
}

/** References of a Bundle that are no full URL of its entries. */
export function danglingInBundle(bundle: BundleOfEntries): string[] {
  const urls = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
  return stringsUnder(bundle, 'reference').filter((reference) => !urls.has(reference));
}

/** References between resources of a set that are no `Type/id` of it. */
export function danglingInSet(resources: readonly Identified[]): string[] {
  const names = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  return resources.flatMap((one) =>
    stringsUnder(one, 'reference').filter((reference) => !names.has(reference)),
  );
}

/** Ids that more than one resource of a set has, whatever the types. */
export function repeatedIDs(resources: readonly Identified[]): string[] {
  const seen = new Set<string>();
  return resources.flatMap(({ id }) => {
    if (seen.has(id)) return [id];
    seen.add(id);
    return [];
  });
}

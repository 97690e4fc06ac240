// A source record as one transaction Bundle.

import type { SourceRecord } from '@synthward/contracts';
import { constant } from './constant';
import type { FhirCohort } from './fhir-cohort';
import { createMapping } from './mapping';
import { bundleMeta } from './marking';
import { ownResources } from './own-resources';
import { bundleReference, relativeReference } from './references';
import { usedShared } from './shared/used-shared';
import type {
  FhirResource,
  SharedResource,
  TransactionBundle,
  TransactionEntry,
} from './types/resource-types';

/**
 * A US Core 6.1.0 transaction of everything that one system holds about one person; a pure function of its arguments.
 * The shared resources come first, only those that the record refers to. Every reference is the `urn:uuid:` full URL
 * of an entry of this Bundle, and nothing says which other records are of the same person. Throws a RangeError for
 * what `recordResources` throws one for.
 */
export function recordBundle(record: SourceRecord, cohort: FhirCohort): TransactionBundle {
  const mapping = createMapping(record, cohort, bundleReference);
  const shared = usedShared(mapping).map(sharedEntry);
  const own = ownResources(mapping).map(toEntry);
  return { resourceType: 'Bundle', meta: bundleMeta, type: 'transaction', entry: [...shared, ...own] };
}

/** A constant, as its resource is. */
function sharedEntry(resource: SharedResource): TransactionEntry {
  const known = sharedEntries.get(resource);
  if (known) return known;
  const made = constant(toEntry(resource));
  sharedEntries.set(resource, made);
  return made;
}

const sharedEntries = new WeakMap<SharedResource, TransactionEntry>();

function toEntry(resource: FhirResource): TransactionEntry {
  const { resourceType, id } = resource;
  return {
    fullUrl: bundleReference(resourceType, id),
    resource,
    request: { method: 'PUT', url: relativeReference(resourceType, id) },
  };
}

// A source record as one transaction Bundle.

import type { SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from './fhir-cohort';
import { mapRecord } from './map-record';
import { bundleMeta } from './marking';
import { organizationOf } from './organization';
import { bundleReference } from './references';
import type { FhirResource, TransactionBundle, TransactionEntry } from './resource-types';

/**
 * A US Core 6.1.0 transaction of everything that one system holds about one person; a pure function of its arguments.
 * Every reference is the `urn:uuid:` full URL of an entry of this Bundle, and nothing says which other records are of
 * the same person. Throws a RangeError for a measurement that has no kind.
 */
export function recordBundle(record: SourceRecord, cohort: FhirCohort): TransactionBundle {
  const organization = organizationOf(record.sourceSystem, cohort);
  const resources = [organization, ...mapRecord(record, cohort, bundleReference)];
  return { resourceType: 'Bundle', meta: bundleMeta, type: 'transaction', entry: resources.map(toEntry) };
}

function toEntry(resource: FhirResource): TransactionEntry {
  const { resourceType, id } = resource;
  return {
    fullUrl: bundleReference(resourceType, id),
    resource,
    request: { method: 'PUT', url: `${resourceType}/${id}` },
  };
}

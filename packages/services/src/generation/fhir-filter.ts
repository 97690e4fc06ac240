// Which resources an export asked for: a choice of records, then of resources, then of their elements.

import type { SourceRecord } from '@synthward/contracts';
import { type FhirCohort, type FhirResource, subsetResource } from '@synthward/fhir';

/** Plain data: it travels to a thread. What is absent leaves nothing out. */
export interface FhirFilter {
  /** FHIR's names of the resource types to keep. */
  readonly types?: readonly string[];
  /** ISO 8601 instant: keeps what was last updated after it. */
  readonly since?: string;
  /** ISO 8601 instant: keeps what was last updated before it. */
  readonly until?: string;
  /** `Type.element` or `element`: what to keep beside mandatory elements. */
  readonly elements?: readonly string[];
  /** Ids of Patient resources: keeps their records alone. Shared resources stay. */
  readonly patients?: readonly string[];
  /** Keeps the records of these systems alone, and what those share. */
  readonly sourceSystems?: readonly string[];
  /** Puts resources into blocks of one Patient each, instead of files of one type each. */
  readonly organizedBy?: 'Patient';
}

export interface FhirSelection {
  /** Whether it keeps all resources of the records that it keeps, and each of them whole. */
  readonly keepsResources: boolean;
  hasRecord(record: Pick<SourceRecord, 'recordID' | 'sourceSystem'>): boolean;
  /** The cohort with the source systems that are kept. */
  cohort(cohort: FhirCohort): FhirCohort;
  /** The resource, or what is wanted of it; undefined for one that is left out. */
  select(resource: FhirResource): FhirResource | undefined;
}

/** What the filter keeps; everything when there is none. */
export function createFhirSelection(filter: FhirFilter = {}): FhirSelection {
  const systems = membership(filter.sourceSystems);
  const patients = membership(filter.patients);
  const isOfType = membership(filter.types);
  const isInTime = timeWindow(filter);
  const { types, since, until, elements } = filter;
  return {
    keepsResources: [types, since, until, elements].every((wish) => wish === undefined),
    hasRecord: ({ recordID, sourceSystem }) => systems(sourceSystem) && patients(recordID),
    cohort(cohort) {
      if (!filter.sourceSystems) return cohort;
      return {
        ...cohort,
        directories: cohort.directories.filter(({ sourceSystem }) => systems(sourceSystem)),
      };
    },
    select(resource) {
      if (!isOfType(resource.resourceType) || !isInTime(resource)) return undefined;
      return elements ? subsetResource(resource, elements) : resource;
    },
  };
}

function membership(wanted: readonly string[] | undefined): (name: string) => boolean {
  if (!wanted) return () => true;
  const names = new Set(wanted);
  return (name) => names.has(name);
}

function timeWindow({ since, until }: FhirFilter): (resource: FhirResource) => boolean {
  if (since === undefined && until === undefined) return () => true;
  const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
  const to = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
  return ({ meta }) => {
    const updated = Date.parse(meta.lastUpdated ?? '');
    return updated > from && updated < to;
  };
}

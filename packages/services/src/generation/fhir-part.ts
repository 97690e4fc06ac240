// The FHIR of one part of a cohort: resources by type, and a Bundle for each row of the feed.

import type { ExportFormat, SourceRecord } from '@synthward/contracts';
import { RecordPages, ResourcePages } from '@synthward/exporters';
import {
  type FhirResource,
  recordBundle,
  recordResources,
  resourceTypes,
  type SharedCohort,
  sharedResources,
} from '@synthward/fhir';
import { createFhirSelection, type FhirFilter, type FhirSelection } from './fhir-filter';
import type { ResourceCounts } from './resource-counts';

interface FhirPartSettings {
  readonly cohort: SharedCohort;
  readonly formats: readonly ExportFormat[];
  /** The part that holds what all records share, so that every resource of the cohort stands in one file. */
  readonly isFirst: boolean;
  /** Of resources alone: a Bundle is always whole. */
  readonly filter?: FhirFilter | undefined;
}

/** Maps and prints records in the formats asked for, and nothing in the others. */
export class FhirPart {
  /** Transaction Bundles, in the order in which records were added; undefined unless asked for. */
  readonly bundles: RecordPages | undefined;
  /** Undefined unless asked for. */
  readonly resources: ResourcePages | undefined;
  private readonly cohort: SharedCohort;
  private readonly selection: FhirSelection;
  private readonly shared: readonly FhirResource[];
  private readonly sharedIds: ReadonlySet<string>;
  private readonly counts = new Map<string, number>();

  constructor({ cohort, formats, isFirst, filter }: FhirPartSettings) {
    this.cohort = cohort;
    this.bundles = formats.includes('fhir-bundle') ? new RecordPages() : undefined;
    this.resources = formats.includes('fhir-ndjson') ? new ResourcePages() : undefined;
    this.selection = createFhirSelection(filter);
    this.shared = this.isWanted ? sharedResources(this.selection.cohort(cohort)) : [];
    this.sharedIds = new Set(this.shared.map(({ id }) => id));
    if (isFirst) this.addResources(this.shared);
  }

  /** Adds a record; one that the filter leaves out adds nothing. */
  add(record: SourceRecord): void {
    if (!this.isWanted || !this.selection.hasRecord(record)) return;
    const bundle = this.bundles && recordBundle(record, this.cohort);
    if (bundle) this.bundles?.add(JSON.stringify(bundle));
    if (this.resources) this.addResources(recordResources(record, this.cohort));
    else if (bundle) this.countAll(bundle.entry.map(({ resource }) => resource).filter(this.isOwn));
  }

  /** Resources of the part by type, each once whatever the formats; undefined when no FHIR was asked for. */
  get resourceCounts(): ResourceCounts | undefined {
    if (!this.isWanted) return undefined;
    const known = resourceTypes.map((type) => [type, this.counts.get(type) ?? 0] as const);
    return Object.fromEntries(known.filter(([, count]) => count > 0));
  }

  private get isWanted(): boolean {
    return this.bundles !== undefined || this.resources !== undefined;
  }

  private readonly isOwn = ({ id }: FhirResource): boolean => !this.sharedIds.has(id);

  private addResources(resources: readonly FhirResource[]): void {
    const selected = resources.flatMap((resource) => this.selection.select(resource) ?? []);
    for (const resource of selected) this.resources?.add(resource);
    this.countAll(selected);
  }

  private countAll(resources: readonly FhirResource[]): void {
    for (const { resourceType } of resources)
      this.counts.set(resourceType, (this.counts.get(resourceType) ?? 0) + 1);
  }
}

// The FHIR of one part of a cohort: resources by type, and a Bundle for each row of the feed.

import type { ExportFormat, SourceRecord } from '@synthward/contracts';
import { type PagePool, RecordPages, ResourcePages } from '@synthward/exporters';
import {
  type FhirCohort,
  type FhirResource,
  printableResources,
  recordBundle,
  recordResources,
  resourceTypes,
  sharedResources,
} from '@synthward/fhir';
import { createFhirSelection, type FhirFilter, type FhirSelection } from './fhir-filter';
import { PatientBlocks } from './patient-blocks';
import type { ResourceCounts } from './resource-counts';

interface FhirPartSettings {
  readonly cohort: FhirCohort;
  readonly formats: readonly ExportFormat[];
  /** The part that holds what all records share, so that every resource of the cohort stands in one file. */
  readonly isFirst: boolean;
  /** Of resources alone: a Bundle is always whole. */
  readonly filter?: FhirFilter | undefined;
  readonly pool?: PagePool | undefined;
}

/** Maps and prints records in the formats asked for, and nothing in the others. */
export class FhirPart {
  /** Transaction Bundles, in the order in which records were added; undefined unless asked for. */
  readonly bundles: RecordPages | undefined;
  /** Undefined unless asked for. */
  readonly resources: ResourcePages | undefined;
  /** The same Patient by Patient, in the order in which records were added; in the place of `resources`. */
  readonly blocks: PatientBlocks | undefined;
  private readonly isWanted: boolean;
  private readonly cohort: FhirCohort;
  private readonly selection: FhirSelection;
  private readonly shared: readonly FhirResource[];
  private readonly sharedIds: ReadonlySet<string>;
  private readonly counts = new Map<string, number>();

  constructor({ cohort, formats, isFirst, filter, pool }: FhirPartSettings) {
    this.cohort = cohort;
    this.bundles = formats.includes('fhir-bundle') ? new RecordPages(pool) : undefined;
    const isInBlocks = filter?.organizedBy === 'Patient';
    const hasResources = formats.includes('fhir-ndjson');
    this.resources = hasResources && !isInBlocks ? new ResourcePages(pool) : undefined;
    this.isWanted = hasResources || this.bundles !== undefined;
    this.selection = createFhirSelection(filter);
    this.shared = this.isWanted ? sharedResources(this.selection.cohort(cohort)) : [];
    this.sharedIds = new Set(this.shared.map(({ id }) => id));
    this.blocks =
      hasResources && isInBlocks ? new PatientBlocks(this.selected(this.shared), pool) : undefined;
    if (isFirst && !this.blocks) this.addShared();
  }

  /** Adds a record; one that the filter leaves out adds nothing. */
  add(record: SourceRecord): void {
    if (!this.isWanted || !this.selection.hasRecord(record)) return;
    const bundle = this.bundles && recordBundle(record, this.cohort);
    if (bundle) this.bundles?.addResource(bundle);
    if (this.blocks) this.countAll(this.blocks.add(record.recordID, this.selectedOf(record)));
    else if (this.resources) this.addOwn(this.resources, record);
    else if (bundle) this.countAll(bundle.entry.map(({ resource }) => resource).filter(this.isOwn));
  }

  /** Gives the memory of everything printed back to the pool. */
  release(): void {
    for (const pages of [this.bundles, this.resources, this.blocks?.pages]) pages?.release();
  }

  /** Resources of the part by type, each once whatever the formats; undefined when no FHIR was asked for. */
  get resourceCounts(): ResourceCounts | undefined {
    if (!this.isWanted) return undefined;
    const known = resourceTypes.map((type) => [type, this.counts.get(type) ?? 0] as const);
    return Object.fromEntries(known.filter(([, count]) => count > 0));
  }

  private readonly isOwn = ({ id }: FhirResource): boolean => !this.sharedIds.has(id);

  private selected(resources: readonly FhirResource[]): FhirResource[] {
    const selected: FhirResource[] = [];
    for (const each of resources) {
      const resource = this.selection.select(each);
      if (resource) selected.push(resource);
    }
    return selected;
  }

  private addShared(): void {
    const selected = this.selected(this.shared);
    this.resources?.addShared(selected);
    this.countAll(selected);
  }

  private addOwn(to: ResourcePages, record: SourceRecord): void {
    const isPrintedWhole = this.selection.keepsResources;
    const own = isPrintedWhole ? printableResources(record, this.cohort) : this.selectedOf(record);
    to.addRecord(own);
    this.countAll(own);
  }

  private selectedOf(record: SourceRecord): FhirResource[] {
    return this.selected(recordResources(record, this.cohort));
  }

  private countAll(resources: readonly { readonly resourceType: string }[]): void {
    for (const { resourceType } of resources)
      this.counts.set(resourceType, (this.counts.get(resourceType) ?? 0) + 1);
  }
}

// A chunk's work: whole parts, generated, exported and stored. Runs in a worker thread.

import { type CohortTally, sumTallies } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import type { NewArtifact } from '@synthward/db';
import { PagePool } from '@synthward/exporters';
import type { ArtifactStore } from '@synthward/storage';
import { requirePlan } from '../cohorts/inspect-spec';
import { type ChangeCounts, sumChanges } from './change-counts';
import { feedSourceOf } from './feed-source';
import type { FhirFilter } from './fhir-filter';
import { filesOf } from './part-files';
import { type RenderedPart, renderPart } from './render-part';
import { type ResourceCounts, sumResourceCounts } from './resource-counts';
import { storeArtifact } from './store-artifact';

/** Plain data: it travels to a thread. */
export interface ChunkTask {
  readonly job: { readonly tenantID: string; readonly jobID: string };
  readonly spec: CohortSpec;
  /** First part, and the one after the last. */
  readonly fromPart: number;
  readonly toPart: number;
  /** Leaves out FHIR resources that nobody asked for. */
  readonly fhirFilter?: FhirFilter;
}

export interface ChunkProgressCount {
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
}

export interface ChunkOutcome extends ChunkProgressCount {
  readonly tally: CohortTally;
  /** Rows of the feed by kind; undefined unless the cohort continues another. */
  readonly changes: ChangeCounts | undefined;
  readonly artifacts: readonly NewArtifact[];
  /** FHIR resources by type; undefined unless they were asked for. */
  readonly resources: ResourceCounts | undefined;
  /** Lines about the persons of the chunk's first part, for people who look at the job. */
  readonly summaries: readonly string[];
}

export interface ChunkSurroundings {
  readonly store: ArtifactStore;
  readonly signal: AbortSignal;
  /** Told of progress after each patient and each artifact; throws to stop. */
  readonly onProgress: (progress: ChunkProgressCount) => void;
}

/** Summaries that a job shows. */
export const SUMMARIES_SHOWN = 25;

/** Generates the parts one after the other; memory is bounded by one part, whatever the population. */
export async function generateChunk(task: ChunkTask, surroundings: ChunkSurroundings): Promise<ChunkOutcome> {
  const source = feedSourceOf(requirePlan(task.spec));
  const progress = { patients: 0, records: 0, bytes: 0 };
  const watch = (records: number) => {
    progress.patients += 1;
    progress.records += records;
    surroundings.onProgress(progress);
  };
  const tallies: CohortTally[] = [];
  const changes: (ChangeCounts | undefined)[] = [];
  const resources: (ResourceCounts | undefined)[] = [];
  const artifacts: NewArtifact[] = [];
  const summaries: string[] = [];
  const pool = new PagePool();
  for (let part = task.fromPart; part < task.toPart; part += 1) {
    const rendered = renderPart(source, part, { watch, fhirFilter: task.fhirFilter, pool });
    tallies.push(rendered.tally);
    changes.push(rendered.changes);
    resources.push(rendered.fhir.resourceCounts);
    if (part === task.fromPart) summaries.push(...rendered.summaries.slice(0, SUMMARIES_SHOWN));
    for await (const artifact of storePart(task, { part, rendered, surroundings })) {
      artifacts.push(artifact);
      progress.bytes += artifact.bytes;
      surroundings.onProgress(progress);
    }
    rendered.release();
  }
  return {
    ...progress,
    tally: sumTallies(tallies),
    changes: sumChanges(changes),
    resources: sumResourceCounts(resources),
    artifacts,
    summaries,
  };
}

interface PartToStore {
  readonly part: number;
  readonly rendered: RenderedPart;
  readonly surroundings: ChunkSurroundings;
}

async function* storePart({ job, spec }: ChunkTask, { part, rendered, surroundings }: PartToStore) {
  const { store, signal } = surroundings;
  for (const file of filesOf(spec, part, rendered)) yield storeArtifact(store, { job, ...file, signal });
}

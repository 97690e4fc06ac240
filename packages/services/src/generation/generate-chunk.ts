// A chunk's work: whole parts, generated, exported and stored. Runs in a worker thread.

import { type CohortTally, partCount, previewOf, sumTallies } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import type { NewArtifact } from '@synthward/db';
import { jsonContent, ndjsonContent } from '@synthward/exporters';
import type { ArtifactStore } from '@synthward/storage';
import { requirePlan } from '../cohorts/inspect-spec';
import { labelOfPart, labelOfTruth } from './artifact-names';
import { type ChangeCounts, sumChanges } from './change-counts';
import { feedSourceOf } from './feed-source';
import { type RenderedPart, renderPart } from './render-part';
import { storeArtifact } from './store-artifact';

/** Plain data: it travels to a thread. */
export interface ChunkTask {
  readonly job: { readonly tenantID: string; readonly jobID: string };
  readonly spec: CohortSpec;
  /** First part, and the one after the last. */
  readonly fromPart: number;
  readonly toPart: number;
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
  const tallies: CohortTally[] = [];
  const changes: (ChangeCounts | undefined)[] = [];
  const artifacts: NewArtifact[] = [];
  const summaries: string[] = [];
  for (let part = task.fromPart; part < task.toPart; part += 1) {
    const rendered = renderPart(source, part, (records) => {
      progress.patients += 1;
      progress.records += records;
      surroundings.onProgress(progress);
    });
    tallies.push(rendered.tally);
    changes.push(rendered.changes);
    if (part === task.fromPart) summaries.push(...rendered.summaries.slice(0, SUMMARIES_SHOWN));
    for await (const artifact of storePart(task, { part, rendered, surroundings })) {
      artifacts.push(artifact);
      progress.bytes += artifact.bytes;
      surroundings.onProgress(progress);
    }
  }
  return { ...progress, tally: sumTallies(tallies), changes: sumChanges(changes), artifacts, summaries };
}

interface PartToStore {
  readonly part: number;
  readonly rendered: RenderedPart;
  readonly surroundings: ChunkSurroundings;
}

async function* storePart({ job, spec }: ChunkTask, { part, rendered, surroundings }: PartToStore) {
  const { store, signal } = surroundings;
  for (const format of spec.exports.formats) {
    if (format === 'manifest') continue; // written once, by the finaliser
    const content = format === 'json' ? jsonOf(spec, part, rendered) : ndjsonContent(rendered.records());
    yield storeArtifact(store, {
      job,
      label: labelOfPart(format, part, { isDelta: spec.evolve !== undefined }),
      content,
      recordCount: rendered.recordCount,
      signal,
    });
  }
  for (const [file, rows] of rendered.truth) {
    yield storeArtifact(store, {
      job,
      label: labelOfTruth(file, part),
      content: ndjsonContent(rows.inOrder((place) => place)),
      recordCount: rows.length,
      signal,
    });
  }
}

function jsonOf(spec: CohortSpec, part: number, { range, records, summaries }: RenderedPart) {
  return jsonContent({
    spec,
    preview: previewOf(requirePlan(spec)),
    part: {
      number: part + 1,
      of: partCount(spec.population),
      firstPatient: range.from + 1,
      lastPatient: range.to,
    },
    patients: records(),
    patientSummaries: summaries,
  });
}

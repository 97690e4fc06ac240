// What decides the content of a job's artifacts, in one digest.

import { GENERATOR_VERSION } from '@synthward/cohorts';
import type { CohortSpec, ExportFormat } from '@synthward/contracts';
import { digestOf } from '@synthward/kernel';

/** Their files hold what was generated and nothing else; the manifest is written for each job anew. */
const NAMELESS_FORMATS: ReadonlySet<string> = new Set<ExportFormat>(['ndjson', 'manifest']);

/**
 * SHA-256 of everything that decides bytes: the specification, engine, data, and the zlib that compresses. The name
 * plays no part, nor which job is continued beside its day, unless a format is asked for that tells of them: JSON prints
 * the specification, and ids of shared FHIR resources are made of the name.
 */
export function contentIDOf(
  spec: CohortSpec,
  { generator = GENERATOR_VERSION, zlib = process.versions.zlib }: Partial<Surroundings> = {},
): string {
  return digestOf(JSON.parse(JSON.stringify({ spec: decisivePartOf(spec), generator, zlib })));
}

function decisivePartOf(spec: CohortSpec): object {
  if (spec.exports.formats.some((format) => !NAMELESS_FORMATS.has(format))) return spec;
  const { name: _, evolve, ...rest } = spec;
  return { ...rest, since: evolve?.since ?? null };
}

interface Surroundings {
  readonly generator: string;
  readonly zlib: string;
}

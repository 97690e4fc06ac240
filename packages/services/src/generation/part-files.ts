// The files of a part: what is in each, and how it is called.

import { partCount, previewOf } from '@synthward/cohorts';
import type { CohortSpec, ExportFormat } from '@synthward/contracts';
import { jsonContent, linesContent, ndjsonContent } from '@synthward/exporters';
import { resourceTypes } from '@synthward/fhir';
import { requirePlan } from '../cohorts/inspect-spec';
import { labelOfBlocks, labelOfBundles, labelOfPart, labelOfResources, labelOfTruth } from './artifact-names';
import type { RenderedPart } from './render-part';
import type { ArtifactOrder } from './store-artifact';

type PartFile = Pick<ArtifactOrder, 'label' | 'content' | 'recordCount'>;

/** In the order of the formats; the manifest is none of them, because it is written once, when all parts are. */
export function* filesOf(spec: CohortSpec, part: number, rendered: RenderedPart): Generator<PartFile> {
  for (const format of spec.exports.formats) yield* filesOfFormat(format, { spec, part, rendered });
  for (const [file, rows] of rendered.truth) {
    const content = ndjsonContent(rows.inOrder((place) => place));
    yield { label: labelOfTruth(file, part), content, recordCount: rows.length };
  }
}

interface PartToWrite {
  readonly spec: CohortSpec;
  readonly part: number;
  readonly rendered: RenderedPart;
}

function filesOfFormat(format: ExportFormat, to: PartToWrite): Iterable<PartFile> {
  if (format === 'json') return [feedFile(format, to, jsonOf(to))];
  if (format === 'ndjson') return [feedFile(format, to, ndjsonContent(to.rendered.records()))];
  if (format === 'fhir-bundle') return [bundleFile(to)];
  if (format === 'manifest') return [];
  return to.rendered.fhir.blocks ? blockFiles(to) : resourceFiles(to);
}

function feedFile(
  format: 'json' | 'ndjson',
  { spec, part, rendered }: PartToWrite,
  content: Iterable<Uint8Array>,
): PartFile {
  const label = labelOfPart(format, part, { isDelta: spec.evolve !== undefined });
  return { label, content, recordCount: rendered.recordCount };
}

function bundleFile({ part, rendered }: PartToWrite): PartFile {
  const recordCount = rendered.fhir.bundles?.length ?? 0;
  return { label: labelOfBundles(part), content: ndjsonContent(rendered.bundles()), recordCount };
}

/** None for a part without a block. */
function blockFiles({ part, rendered }: PartToWrite): PartFile[] {
  const recordCount = rendered.fhir.blocks?.lineCount ?? 0;
  if (recordCount === 0) return [];
  return [{ label: labelOfBlocks(part), content: ndjsonContent(rendered.blocks()), recordCount }];
}

/** One for each type of which the part has resources. */
function* resourceFiles({ part, rendered }: PartToWrite): Generator<PartFile> {
  for (const type of resourceTypes) {
    const recordCount = rendered.fhir.resources?.countOf(type) ?? 0;
    if (recordCount === 0) continue;
    const content = linesContent(rendered.resources(type));
    yield { label: labelOfResources(type, part), content, recordCount };
  }
}

function jsonOf({ spec, part, rendered: { range, records, summaries } }: PartToWrite): Iterable<Uint8Array> {
  return jsonContent({
    spec,
    preview: previewOf(requirePlan(spec)),
    part: {
      number: part + 1,
      of: partCount(spec),
      firstPatient: range.from + 1,
      lastPatient: range.to,
    },
    patients: records(),
    patientSummaries: summaries,
  });
}

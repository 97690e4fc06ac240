// A longitudinal cohort in one process, from plan to gzipped FHIR, beside the ceiling: resources that are at hand.

import { partRange } from '@synthward/cohorts';
import { encodeContent } from '@synthward/exporters';
import { feedSourceOf, filesOf, renderPart, requirePlan } from '@synthward/services';
import type { Figure } from './figure';
import { repeat } from './repeat';

export interface FhirFigures {
  /** Resources at hand, put through JSON.stringify, hashed, compressed, written to nowhere. */
  readonly fhirCeiling: Figure;
  /** Patients planned, simulated, mapped, printed, hashed and compressed as artifacts are. */
  readonly fhirEncoded: Figure;
}

/** Measures the first part of `spec` for at least `seconds` each; a record of the figures is a resource. */
export async function measureFhir(spec: unknown, seconds: number): Promise<FhirFigures> {
  const plan = requirePlan(spec);
  const source = feedSourceOf(plan);
  const { from, to } = partRange(plan.spec, 0);
  const files = () => filesOf(plan.spec, 0, renderPart(source, 0));
  const resourcesAtHand = [...files()].map(({ content }) => resourcesIn(content));
  return {
    fhirCeiling: await repeat(seconds, async () => {
      let bytes = 0;
      for (const resources of resourcesAtHand) bytes += await encoded(blocksOf(resources));
      return { patients: to - from, records: resourcesAtHand.flat().length, bytes };
    }),
    fhirEncoded: await repeat(seconds, async () => {
      let records = 0;
      let bytes = 0;
      for (const { content, recordCount } of files()) {
        records += recordCount;
        bytes += await encoded(content);
      }
      return { patients: to - from, records, bytes };
    }),
  };
}

function resourcesIn(content: Iterable<Uint8Array>): unknown[] {
  const lines = Buffer.concat([...content])
    .toString()
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

const LINES_OF_BLOCK = 250; // about a quarter of a megabyte, as artifacts are compressed

function* blocksOf(resources: readonly unknown[]): Generator<Uint8Array> {
  for (let at = 0; at < resources.length; at += LINES_OF_BLOCK) {
    const lines = resources.slice(at, at + LINES_OF_BLOCK).map((resource) => `${JSON.stringify(resource)}\n`);
    yield Buffer.from(lines.join(''));
  }
}

/** Bytes of content that went through hash and gzip. */
async function encoded(content: Iterable<Uint8Array>): Promise<number> {
  const { body, measured } = encodeContent(content, { gzip: true });
  for await (const _block of body); // written to nowhere
  return measured().contentBytes;
}

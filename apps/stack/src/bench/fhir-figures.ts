// A longitudinal cohort in one process, from plan to gzipped FHIR, beside the ceiling: resources that are at hand.

import { partRange } from '@synthward/cohorts';
import { encodeContent, PagePool } from '@synthward/exporters';
import { feedSourceOf, filesOf, renderPart, requirePlan } from '@synthward/services';
import type { Amount, Figure } from './figure';
import { repeat } from './repeat';

export interface FhirFigures {
  /** Resources at hand, put through JSON.stringify, hashed, compressed, written to nowhere. */
  readonly fhirCeiling: Figure;
  /** Patients planned, simulated, mapped, printed, hashed and compressed as artifacts are. */
  readonly fhirEncoded: Figure;
}

/** As many as a chunk of a job has, unless the environment says otherwise. */
const PARTS_OF_CHUNK = 5;

/**
 * Measures the first part of `spec` for at least `seconds` each; a record of the figures is a resource. The engine comes
 * first: resources at hand fill the heap, and nobody who generates has them there.
 */
export async function measureFhir(spec: unknown, seconds: number): Promise<FhirFigures> {
  const plan = requirePlan(spec);
  const fhirEncoded = await repeat(seconds, () => encodeChunk(plan));
  const resourcesAtHand = [...filesOf(plan.spec, 0, renderPart(feedSourceOf(plan), 0))].map(({ content }) =>
    resourcesIn(content),
  );
  const fhirCeiling = await repeat(seconds, async () => {
    let bytes = 0;
    for (const resources of resourcesAtHand) bytes += await encoded(blocksOf(resources));
    return { patients: patientsOf(plan), records: resourcesAtHand.flat().length, bytes };
  });
  return { fhirCeiling, fhirEncoded };
}

type Plan = ReturnType<typeof requirePlan>;

/** What a generation thread does with a chunk, but that the same part is generated again and again, and nothing stored. */
async function encodeChunk(plan: Plan): Promise<Amount> {
  const source = feedSourceOf(plan);
  const pool = new PagePool();
  const amount = { patients: PARTS_OF_CHUNK * patientsOf(plan), records: 0, bytes: 0 };
  for (let i = 0; i < PARTS_OF_CHUNK; i += 1) {
    const rendered = renderPart(source, 0, { pool });
    for (const { content, recordCount } of filesOf(plan.spec, 0, rendered)) {
      amount.records += recordCount;
      amount.bytes += await encoded(content);
    }
    rendered.release();
  }
  return amount;
}

function patientsOf({ spec }: Plan): number {
  const { from, to } = partRange(spec, 0);
  return to - from;
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

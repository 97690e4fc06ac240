// The engine in one process, beside the ceiling: printing and encoding records that are already made.

import { partRange } from '@synthward/cohorts';
import { encodeContent, ndjsonContent, RecordPages } from '@synthward/exporters';
import { feedSourceOf, renderPart, requirePlan } from '@synthward/services';
import type { Figure } from './figure';
import { repeat } from './repeat';

export interface EngineFigures {
  /** Records at hand, printed, hashed, compressed, written to nowhere: what no engine can exceed. */
  readonly ceiling: Figure;
  /** Patients planned and simulated, their records thrown away. */
  readonly simulation: Figure;
  /** The same, and printed. */
  readonly engine: Figure;
  /** The same, and hashed and compressed as artifacts are. */
  readonly engineEncoded: Figure;
}

/** Measures whole parts of `spec` for at least `seconds` each, after a warm-up, in this process. */
export async function measureEngine(spec: unknown, seconds: number): Promise<EngineFigures> {
  const plan = requirePlan(spec);
  const source = feedSourceOf(plan);
  const { from, to } = partRange(plan.spec, 0);
  const patientsAtHand = Array.from({ length: to - from }, (_, i) => source.patientAt(from + i).records);
  return {
    ceiling: await repeat(seconds, async () => {
      const pages = new RecordPages();
      for (const records of patientsAtHand) for (const record of records) pages.addRecord(record);
      const bytes = await encode(pages.inOrder((place) => place));
      return { patients: patientsAtHand.length, records: pages.length, bytes };
    }),
    simulation: await repeat(seconds, async () => {
      let records = 0;
      for (let index = from; index < to; index += 1) records += source.patientAt(index).records.length;
      return { patients: to - from, records, bytes: 0 };
    }),
    engine: await repeat(seconds, async () => {
      const part = renderPart(source, 0);
      let bytes = 0;
      for (const record of part.records()) bytes += record.length + 1;
      return { patients: part.tally.patients, records: part.recordCount, bytes };
    }),
    engineEncoded: await repeat(seconds, async () => {
      const part = renderPart(source, 0);
      const bytes = await encode(part.records());
      return { patients: part.tally.patients, records: part.recordCount, bytes };
    }),
  };
}

/** Bytes of content that went through hash and gzip. */
async function encode(records: Iterable<Uint8Array>): Promise<number> {
  const encoded = encodeContent(ndjsonContent(records), { gzip: true });
  for await (const _block of encoded.body); // written to nowhere
  return encoded.measured().contentBytes;
}

// The engine on one core, beside the ceiling: printing and encoding records that are already made.

import { createGenerator } from '@synthward/cohorts';
import { encodeContent, ndjsonContent } from '@synthward/exporters';
import { renderPart, requirePlan } from '@synthward/services';
import { type Figure, figureOf } from './figure';

export interface EngineFigures {
  /** Records at hand, printed as JSON, hashed, compressed, written to nowhere. */
  readonly ceiling: Figure;
  /** Patients planned, simulated and printed. */
  readonly engine: Figure;
  /** The same, hashed and compressed as artifacts are. */
  readonly engineEncoded: Figure;
}

/** Measures whole parts of `spec` for at least `seconds` each, after a warm-up, in this process and thread. */
export async function measureEngine(spec: unknown, seconds: number): Promise<EngineFigures> {
  const generator = createGenerator(requirePlan(spec));
  const sample = renderPart(generator, 0);
  const records = Array.from(sample.records(), (bytes): unknown => JSON.parse(Buffer.from(bytes).toString()));
  const patients = sample.tally.patients;
  return {
    ceiling: await repeat(seconds, async () => {
      const bytes = await encode(records.map((record) => JSON.stringify(record)));
      return { patients, records: records.length, bytes };
    }),
    engine: await repeat(seconds, async (round) => {
      const part = renderPart(generator, round);
      let bytes = 0;
      for (const record of part.records()) bytes += record.length + 1;
      return { patients: part.tally.patients, records: part.recordCount, bytes };
    }),
    engineEncoded: await repeat(seconds, async (round) => {
      const part = renderPart(generator, round);
      const bytes = await encode(part.records());
      return { patients: part.tally.patients, records: part.recordCount, bytes };
    }),
  };
}

/** Bytes of content that went through hash and gzip. */
async function encode(records: Iterable<string | Uint8Array>): Promise<number> {
  const encoded = encodeContent(ndjsonContent(records), { gzip: true });
  for await (const _block of encoded.body); // written to nowhere
  return encoded.measured().contentBytes;
}

interface Amount {
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
}

async function repeat(seconds: number, work: (round: number) => Promise<Amount>): Promise<Figure> {
  await work(0); // warm-up
  const total = { patients: 0, records: 0, bytes: 0 };
  const startedAt = performance.now();
  for (let round = 0; performance.now() - startedAt < seconds * 1000; round += 1) {
    const { patients, records, bytes } = await work(round);
    total.patients += patients;
    total.records += records;
    total.bytes += bytes;
  }
  return figureOf(total, (performance.now() - startedAt) / 1000);
}

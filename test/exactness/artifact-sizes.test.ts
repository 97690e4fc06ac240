// The sizes that a preview estimates are those that artifacts have.

import {
  createGenerator,
  feedOrder,
  manifestOf,
  previewOf,
  qualityOf,
  TallyKeeper,
} from '@synthward/cohorts';
import type { ExportFormat } from '@synthward/contracts';
import {
  encodeContent,
  jsonContent,
  manifestContent,
  ndjsonContent,
  RecordPages,
} from '@synthward/exporters';
import { requirePlan } from '@synthward/services';

const POPULATION = 1000; // one part

async function storedBytes(content: Iterable<Uint8Array>, gzip: boolean): Promise<number> {
  let bytes = 0;
  for await (const block of encodeContent(content, { gzip }).body) bytes += block.length;
  return bytes;
}

/** The artifacts of a cohort of one part, in bytes as they are stored. */
async function artifactBytes(plan: ReturnType<typeof requirePlan>): Promise<Record<ExportFormat, number>> {
  const generator = createGenerator(plan);
  const pages = new RecordPages();
  const tally = new TallyKeeper(plan);
  const patientSummaries: string[] = [];
  for (let index = 0; index < POPULATION; index += 1) {
    const patient = generator.patientAt(index);
    tally.add(patient);
    patientSummaries.push(patient.summary);
    for (const record of patient.records) pages.add(JSON.stringify(record));
  }
  const order = feedOrder(plan.spec.seed, 0, pages.length);
  const patients = () => pages.inOrder((place) => order.apply(place));
  const head = { spec: plan.spec, preview: previewOf(plan) };
  const part = { number: 1, of: 1, firstPatient: 1, lastPatient: POPULATION };
  const manifest = manifestOf(plan, tally.read(), []);
  return {
    json: await storedBytes(jsonContent({ ...head, part, patients: patients(), patientSummaries }), true),
    ndjson: await storedBytes(ndjsonContent(patients()), true),
    manifest: await storedBytes(
      manifestContent({ ...head, manifest, quality: qualityOf(plan, tally.read()) }),
      false,
    ),
  };
}

test.each([
  ['one system and no conditions', { hie: { sourceSystems: ['clinic'] } }],
  [
    'a background, in four systems',
    { clinical: { background: 'population' }, hie: { sourceSystems: ['a', 'b', 'c', 'd'] } },
  ],
  [
    'duplicates and three conditions',
    {
      conditions: ['hypertension', 'asthma', 'depression'].map((name) => ({ name, prevalence: 0.3 })),
      hie: { sourceSystems: ['a', 'b'], duplicateRate: 0.4 },
    },
  ],
])(
  'the estimated size of records is within a quarter of their size, that of a manifest within twice: %s',
  async (_name, spec) => {
    const plan = requirePlan({
      name: 'sizes',
      population: POPULATION,
      seed: 4107,
      exports: { formats: ['json', 'ndjson', 'manifest'] },
      ...spec,
    });
    const stored = await artifactBytes(plan);
    const { total, byFormat } = previewOf(plan).estimatedArtifactBytes;
    const ratios = Object.entries(byFormat).map(
      ([format, bytes]) =>
        [
          format,
          (bytes ?? 0) / stored[format as ExportFormat], // the formats asked for
        ] as const,
    );
    process.stdout.write(`estimated/stored: ${JSON.stringify(ratios)}\n`);
    expect(total).toBe(Object.values(byFormat).reduce((sum, bytes) => sum + (bytes ?? 0), 0));
    for (const [format, ratio] of ratios) {
      const tolerance = format === 'manifest' ? 2 : 1.25;
      expect(ratio).toBeGreaterThan(1 / tolerance);
      expect(ratio).toBeLessThan(tolerance);
    }
  },
);

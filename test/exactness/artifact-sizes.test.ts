// The sizes that a preview estimates are those that artifacts have.

import { manifestOf, previewOf, qualityOf } from '@synthward/cohorts';
import type { ExportFormat } from '@synthward/contracts';
import { encodeContent, manifestContent } from '@synthward/exporters';
import { feedSourceOf, filesOf, renderPart, requirePlan } from '@synthward/services';

const POPULATION = 1000; // one part

async function storedBytes(content: Iterable<Uint8Array>, gzip: boolean): Promise<number> {
  let bytes = 0;
  for await (const block of encodeContent(content, { gzip }).body) bytes += block.length;
  return bytes;
}

/** The artifacts of a cohort of one part by format, in bytes as they are stored. */
async function artifactBytes(
  plan: ReturnType<typeof requirePlan>,
): Promise<Partial<Record<ExportFormat | 'truth' | 'quality', number>>> {
  const rendered = renderPart(feedSourceOf(plan), 0);
  const bytes: Partial<Record<ExportFormat | 'truth' | 'quality', number>> = {};
  for (const { label, content } of filesOf(plan.spec, 0, rendered))
    bytes[label.format] = (bytes[label.format] ?? 0) + (await storedBytes(content, true));
  const quality = qualityOf(plan, rendered.tally);
  const manifest = manifestOf(plan, rendered.tally, []);
  const document = manifestContent({ spec: plan.spec, preview: previewOf(plan), manifest, quality });
  return { ...bytes, manifest: await storedBytes(document, false) };
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
  [
    'histories of five years',
    {
      population: 100,
      clinical: { detail: 'longitudinal', background: 'population' },
      hie: { sourceSystems: ['a', 'b'] },
    },
  ],
])(
  'the estimated size of records is within a quarter of their size, that of a manifest within twice: %s',
  async (_name, spec) => {
    const plan = requirePlan({
      name: 'sizes',
      population: POPULATION,
      seed: 4107,
      exports: { formats: ['json', 'ndjson', 'fhir-bundle', 'fhir-ndjson', 'manifest'] },
      ...spec,
    });
    const stored = await artifactBytes(plan);
    const { total, byFormat } = previewOf(plan).estimatedArtifactBytes;
    const ratios = Object.entries(byFormat).map(
      ([format, bytes]) =>
        [
          format,
          (bytes ?? 0) / (stored[format as ExportFormat] ?? 0), // the formats asked for
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

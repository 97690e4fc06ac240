// A preview promises only what the result will hold.

import type { CohortSpec } from '@synthward/contracts';
import fc from 'fast-check';
import { possibleSpec, requireSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { conditionCatalogue } from '../clinical';
import { createGenerator } from '../generate/generator';
import type { CohortPlan } from '../plan/plan';
import { manifestOf } from './manifest';
import { previewOf } from './preview';
import { qualityOf } from './quality';
import { TallyKeeper } from './tally';

function tallyOf(plan: CohortPlan) {
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  for (let index = 0; index < plan.spec.population; index += 1) keeper.add(patientAt(index));
  return keeper.read();
}

const spec = possibleSpec(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 150 })));

test('every figure that a preview shares with quality and manifest is the same there', () => {
  fc.assert(
    fc.property(spec, (request) => {
      const plan = requirePlanOf(request);
      const preview = previewOf(plan);
      const tally = tallyOf(plan);
      const quality = qualityOf(plan, tally);
      const manifest = manifestOf(plan, tally, []);
      expect(quality).toMatchObject({
        seed: preview.seed,
        documentCount: preview.documents.estimatedDocumentCount,
        demographics: preview.demographics,
        conditionCounts: preview.conditionCounts,
        sourceSystemCounts: preview.sourceSystems,
        warnings: preview.warnings,
        mutations: {
          duplicates: preview.identityVariance.duplicateRecords,
          addressDrift: preview.identityVariance.addressDriftedPatients,
          missingPhone: preview.identityVariance.recordsMissingPhone,
        },
      });
      expect(manifest).toMatchObject({
        sourcePatientRecordCount: preview.sourcePatientRecordCount,
        duplicateIdentityCount: preview.identityVariance.duplicateRecords,
        generatorVersion: preview.generatorVersion,
        specDigest: preview.specDigest,
      });
      expect(manifest.resourceCounts).toMatchObject({
        Patient: preview.sourcePatientRecordCount,
        DocumentReference: preview.documents.estimatedDocumentCount,
      });
    }),
    { numRuns: 25 },
  );
});

test('the pyramid holds everybody once', () => {
  const { ageSexPyramid, demographics, population } = previewOf(
    requirePlanOf(sampleSpec({ population: 2345 })),
  );
  const sumOf = (sex: 'female' | 'male') => ageSexPyramid.reduce((sum, row) => sum + row[sex], 0);
  expect(demographics.sexAtBirth).toEqual({ female: sumOf('female'), male: sumOf('male') });
  expect(sumOf('female') + sumOf('male')).toBe(population);
});

function addUp(rows: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows)
    for (const [name, amount] of Object.entries(row)) sums[name] = (sums[name] ?? 0) + amount;
  return sums;
}

/** Counts without those that are 0, which strata leave out. */
function positive(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, amount]) => amount > 0));
}

test('the strata of a preview add up to its patients, carriers and payers', () => {
  fc.assert(
    fc.property(possibleSpec(fc.integer({ min: 1, max: 10_000_000 })), (request) => {
      const { strata, population, conditionCounts, demographics } = previewOf(requirePlanOf(request));
      expect(strata.reduce((sum, { patients }) => sum + patients, 0)).toBe(population);
      expect(addUp(strata.map(({ sexAtBirth, patients }) => ({ [sexAtBirth]: patients })))).toMatchObject(
        positive(demographics.sexAtBirth),
      );
      expect(addUp(strata.map(({ conditions }) => conditions))).toEqual(positive(conditionCounts));
      expect(addUp(strata.map(({ payers }) => payers))).toEqual(positive(demographics.payerMix));
      for (const { patients, conditions, payers } of strata) {
        expect(Object.values(payers).reduce((a, b) => a + b, 0)).toBe(patients);
        expect(Math.max(0, ...Object.values(conditions))).toBeLessThanOrEqual(patients);
      }
    }),
    { numRuns: 40 },
  );
});

test('a preview says what a job would be charged', () => {
  expect(previewOf(requirePlanOf(sampleSpec())).usage).toEqual({
    patientsGenerated: 1000,
    sourceRecords: 4110,
    generationJobCount: 1,
  });
});

test('a continued cohort is charged for no patient again, and for changes that nobody knows yet', () => {
  const evolve = { fromJobID: 'job_1', days: 31, since: '2026-01-01' };
  const { usage } = previewOf(requirePlanOf(sampleSpec({ asOf: '2026-02-01', evolve })));
  expect(usage).toEqual({ patientsGenerated: 0, sourceRecords: 0, generationJobCount: 1 });
});

test('a preview of ten million patients takes no longer than one of ten thousand', () => {
  const largest = {
    name: 'largest',
    seed: 4107,
    clinical: { background: 'population' },
    demographics: {
      ageBands: Array.from({ length: 20 }, (_, i) => ({
        label: `b${i}`,
        min: 5 * i,
        max: 5 * i + 4,
        weight: 1,
      })),
    },
    conditions: [...conditionCatalogue.values()].map(({ id, requiresCause }) => ({
      name: id,
      prevalence: requiresCause ? 0.0001 : 0.002,
    })),
    hie: { sourceSystems: Array.from({ length: 20 }, (_, i) => `system-${i}`), duplicateRate: 0.1 },
  };
  const [few, many] = [10_000, 10_000_000].map((population) => requireSpec({ ...largest, population }));
  const timeOf = (spec: CohortSpec | undefined) => {
    const start = performance.now();
    previewOf(requirePlanOf(spec ?? sampleSpec()));
    return performance.now() - start;
  };
  const times = Array.from({ length: 15 }, () => ({ few: timeOf(few), many: timeOf(many) }));
  const best = { few: Math.min(...times.map((t) => t.few)), many: Math.min(...times.map((t) => t.many)) };
  process.stdout.write(
    `previews: ${best.few.toFixed(1)} ms of ten thousand, ${best.many.toFixed(1)} of ten million\n`,
  );
  expect(best.many / best.few).toBeLessThan(3);
});

test('the digest names the whole specification', () => {
  const digestWith = (changes: Parameters<typeof sampleSpec>[0]) =>
    previewOf(requirePlanOf(sampleSpec(changes))).specDigest;
  const digests = [
    digestWith({}),
    digestWith({ seed: 1 }),
    digestWith({ name: 'other' }),
    digestWith({ referenceDate: '2025-01-01' }),
    digestWith({ exports: { formats: ['json'], truth: false } }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(digestWith({})).toBe(digests[0]);
});

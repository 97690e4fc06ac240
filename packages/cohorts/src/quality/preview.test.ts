// A preview promises only what the result will hold.

import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
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

// The preview: what the plan alone decides. Its figures are the result's figures.

import type { CohortPreview, CohortSpec, DemographicCounts, SexAtBirth } from '@synthward/contracts';
import { digestOf } from '@synthward/kernel';
import { copiesIn } from '../plan/copy-classes';
import type { PlannedMix } from '../plan/mix';
import type { CohortPlan } from '../plan/plan';
import type { Stratum } from '../plan/strata';
import { GENERATOR_VERSION } from '../version';
import { estimateArtifactBytes } from './artifact-sizes';
import { estimateDocuments } from './document-estimate';
import { previewStrata } from './preview-strata';

/** Aggregates of the plan, in time that does not depend on the population. */
export function previewOf(plan: CohortPlan): CohortPreview {
  const { spec, counts } = plan;
  return {
    population: spec.population,
    seed: spec.seed,
    specDigest: specDigestOf(spec),
    generatorVersion: GENERATOR_VERSION,
    demographics: plannedDemographics(plan),
    strata: previewStrata(plan),
    ageSexPyramid: pyramidOf(plan.strata),
    conditionCounts: Object.fromEntries(
      plan.conditions.map(({ definition, quota }) => [definition.id, quota]),
    ),
    sourceSystems: plannedSourceSystems(plan),
    sourcePatientRecordCount: counts.records,
    identityVariance: identityVarianceOf(plan),
    documents: { estimatedDocumentCount: estimateDocuments(plan) },
    estimatedArtifactBytes: estimateArtifactBytes(plan),
    usage: plannedUsage(plan),
    warnings: [...plan.warnings],
  };
}

/** Which records have changed is known once both days are generated. */
function plannedUsage({ spec, counts }: CohortPlan): CohortPreview['usage'] {
  if (spec.evolve) return { patientsGenerated: 0, sourceRecords: 0, generationJobCount: 1 };
  return { patientsGenerated: spec.population, sourceRecords: counts.records, generationJobCount: 1 };
}

/** Every count of the plan that makes records of one person differ, or those of two persons look alike. */
function identityVarianceOf({ counts, people }: CohortPlan): CohortPreview['identityVariance'] {
  return {
    duplicateRecords: counts.duplicates,
    addressDriftedPatients: counts.drifted,
    recordsMissingPhone: counts.phoneless,
    overlays: counts.overlays,
    merges: counts.merges,
    twinPairs: people.twinPairs,
    lookAlikePairs: people.lookAlikePairs,
    deceased: people.deaths,
  };
}

/** SHA-256 of the canonical JSON of the complete specification, in hex. */
export function specDigestOf(spec: CohortSpec): string {
  return digestOf(JSON.parse(JSON.stringify(spec)));
}

/** Patients by band, sex, payer and language as planned. */
export function plannedDemographics({ spec, strata, payers, languages }: CohortPlan): DemographicCounts {
  const ageBands = spec.demographics.ageBands.map(({ label }, band): [string, number] => [
    label,
    sizeOf(strata.filter((stratum) => stratum.band === band)),
  ]);
  const sexes: readonly SexAtBirth[] = ['female', 'male'];
  return {
    ageBands: Object.fromEntries(ageBands),
    sexAtBirth: Object.fromEntries(
      sexes.map((sex) => [sex, sizeOf(strata.filter(({ sexAtBirth }) => sexAtBirth === sex))]),
    ),
    payerMix: countsOf(payers),
    language: countsOf(languages),
  };
}

/** Records by system: one per patient, and its share of the duplicates. */
export function plannedSourceSystems({ counts }: CohortPlan): Record<string, number> {
  return Object.fromEntries(
    counts.bySystem.map(({ sourceSystem, covered, copies }) => [sourceSystem, covered + copiesIn(copies)]),
  );
}

function countsOf({ names, totals }: PlannedMix): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, totals[i] ?? 0]));
}

function sizeOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { size }) => sum + size, 0);
}

/** Strata come in pairs: female, then male, of the same ages. */
function pyramidOf(strata: readonly Stratum[]) {
  return strata.flatMap((female, i) => {
    const male = strata[i + 1];
    if (female.sexAtBirth !== 'female' || !male) return [];
    return [{ ageFrom: female.ageFrom, ageTo: female.ageTo, female: female.size, male: male.size }];
  });
}

// A report of any size to print: its figures follow from its size, and agree with each other where the page shows both.

import type { CohortPreview, CohortQuality, CohortSpec } from '@synthward/contracts';
import { readCohortSpec } from '@synthward/contracts';
import type { QualityPage } from '../src/quality-html/quality-page';

export interface SampleSize {
  readonly name?: string;
  readonly conditions?: number;
  readonly systems?: number;
  readonly operators?: number;
  readonly measurements?: number;
}

const POPULATION = 1000;

/** A page's content with so many conditions, systems, operators and measurements. */
export function sampleReport(size: SampleSize = {}): QualityPage {
  const spec = sampleSpec(size);
  return { spec, preview: samplePreview(spec), quality: sampleQuality(spec, size) };
}

function sampleSpec({ name = 'sample', conditions = 3, systems = 2 }: SampleSize): CohortSpec {
  const request = {
    name,
    population: POPULATION,
    seed: 7,
    demographics: { ageBands: [{ label: 'all ages', min: 0, max: 89, weight: 1 }] },
    conditions: [],
    hie: { sourceSystems: Array.from({ length: systems }, (_, i) => `source-system-${i + 1}`) },
  };
  const { spec, problems } = readCohortSpec(request, { drawSeed: () => 1 });
  if (!spec) throw new Error(JSON.stringify(problems));
  const names = Array.from({ length: conditions }, (_, i) => `condition-number-${i + 1}`);
  return { ...spec, conditions: names.map((id, i) => ({ name: id, prevalence: prevalenceOf(i) })) };
}

function prevalenceOf(i: number): number {
  return Math.round(420 / (i + 1)) / 1000;
}

function samplePreview(spec: CohortSpec): CohortPreview {
  return {
    population: POPULATION,
    seed: spec.seed,
    specDigest: 'ab'.repeat(32),
    generatorVersion: 'engine 1, data 1',
    demographics: { ageBands: {}, sexAtBirth: {}, payerMix: {}, language: {} },
    strata: [],
    ageSexPyramid: [],
    conditionCounts: {},
    sourceSystems: {},
    sourcePatientRecordCount: 0,
    identityVariance: {
      duplicateRecords: 0,
      addressDriftedPatients: 0,
      recordsMissingPhone: 0,
      overlays: 0,
      merges: 0,
      twinPairs: 0,
      lookAlikePairs: 0,
      deceased: 0,
    },
    documents: { estimatedDocumentCount: 0 },
    estimatedArtifactBytes: { total: 0, byFormat: {} },
    usage: { patientsGenerated: POPULATION, sourceRecords: 0, generationJobCount: 1 },
    warnings: [],
  };
}

function sampleQuality(spec: CohortSpec, { operators = 3, measurements = 2 }: SampleSize): CohortQuality {
  const { sourceSystems } = spec.hie;
  const carriersBy = spec.conditions.map(({ name, prevalence }) => ({
    name,
    count: Math.round(prevalence * POPULATION),
  }));
  return {
    reportVersion: 1,
    seed: spec.seed,
    population: POPULATION,
    documentCount: 2 * POPULATION * sourceSystems.length,
    demographics: {
      ageBands: { 'all ages': POPULATION },
      sexAtBirth: { female: 510, male: 490 },
      payerMix: {},
      language: {},
    },
    pyramid: ageGroups().map((group, i) => ({ ...group, female: 20 + i, male: 40 - i })),
    ...sampleConditions(spec, carriersBy),
    multimorbidity: { none: 400, one: 350, twoOrMore: 250 },
    mutations: sampleMutations(sourceSystems, operators),
    fieldDisagreement: {
      ssn: { pairs: 90, differing: 41, rate: 0.455556 },
      familyName: { pairs: 90, differing: 12, rate: 0.133333 },
    },
    demographicAgreement: {
      ageBand: { records: 2000, agreeing: 1990, rate: 0.995 },
      sexAtBirth: { records: 2000, agreeing: 1999, rate: 0.9995 },
      payer: { records: 2000, agreeing: 2000, rate: 1 },
      language: { records: 2000, agreeing: 2000, rate: 1 },
    },
    laboratory: Array.from({ length: measurements }, (_, i) => sampleMeasurement(i)),
    resources: { Patient: 2090, Observation: 8000 },
    sourceSystemCounts: Object.fromEntries(sourceSystems.map((system, i) => [system, POPULATION + i])),
    marginals: [
      { path: '/demographics/sexAtBirth', statistic: 0.016, degreesOfFreedom: 1, pValue: 0.899343 },
    ],
    targets: [
      {
        path: '/demographics/sexAtBirth/female',
        denominator: POPULATION,
        target: 510,
        achieved: 510,
        difference: 0,
      },
      {
        path: '/demographics/sexAtBirth/male',
        denominator: POPULATION,
        target: 490,
        achieved: 490,
        difference: 0,
      },
      ...carriersBy.map(({ count }, i) => ({
        path: `/conditions/${i}/prevalence`,
        denominator: POPULATION,
        target: count,
        achieved: count,
        difference: 0,
      })),
    ],
    warnings: [],
  };
}

interface Carriers {
  readonly name: string;
  readonly count: number;
}

function sampleConditions(
  spec: CohortSpec,
  carriersBy: readonly Carriers[],
): Pick<CohortQuality, 'conditionCounts' | 'carriers' | 'comorbidity'> {
  return {
    conditionCounts: Object.fromEntries(carriersBy.map(({ name, count }) => [name, count])),
    carriers: carriersBy.map(({ name, count }, i) => ({
      name,
      female: Math.floor(count / 2),
      male: Math.ceil(count / 2),
      byAge: ageGroups().map((group, j) => ({ ...group, carriers: (i + j) % 9, rate: ((i + j) % 9) / 60 })),
    })),
    comorbidity: spec.conditions.slice(0, 20).flatMap(({ name: a }, i) =>
      spec.conditions.slice(0, i).map(({ name: b }, j) => ({
        a,
        b,
        both: 90 - i - j,
        expected: 45.5,
        lift: 0.2 + 0.3 * ((i * j) % 14),
      })),
    ),
  };
}

function ageGroups(): { ageFrom: number; ageTo: number | null }[] {
  return Array.from({ length: 18 }, (_, i) => ({ ageFrom: 5 * i, ageTo: 5 * i + 4 }));
}

function sampleMutations(systems: readonly string[], operators: number): CohortQuality['mutations'] {
  const ratesOf = (scale: number) =>
    Object.fromEntries(
      systems.map((system, i) => [
        system,
        Object.fromEntries(
          Array.from({ length: operators }, (_, j) => [
            `operator-number-${j + 1}`,
            { records: 1 + ((i * 7 + j * 3) % 40), rate: ((1 + ((i * 7 + j * 3) % 40)) / 100) * scale },
          ]),
        ),
      ]),
    );
  return {
    duplicates: 90,
    addressDrift: 220,
    missingPhone: 150,
    merged: 4,
    overlaid: 3,
    byOperator: {},
    bySource: { regular: ratesOf(0.1), duplicate: ratesOf(1) },
    fieldsBySource: {},
    recordsByChangedFields: { regular: { 0: 1900, 1: 90, 2: 10 }, duplicate: { 0: 0, 1: 50, 2: 30, 3: 10 } },
  };
}

function sampleMeasurement(i: number): CohortQuality['laboratory'][number] {
  const quantiles = {
    n: 900 + i,
    p5: 90 + i,
    p25: 100 + i,
    p50: 110 + i,
    p75: 121 + i,
    p95: 140 + i,
    mean: 112,
  };
  const withCondition = { conditions: ['condition-number-1'], ...quantiles, n: 300, p50: 118, p95: 160 };
  return {
    code: `${1000 + i}-1`,
    display: `Measurement number ${i + 1}`,
    unit: 'mg/dL',
    ...quantiles,
    ...(i % 2 === 0 ? { withCondition } : {}),
  };
}

// Generated records to map: several systems, duplicates, gaps, and conditions that have everything measured.

import { createGenerator, planCohort } from '@synthward/cohorts';
import { readCohortSpec, type SourceRecord } from '@synthward/contracts';
import { sampleDirectory } from '../../packages/fhir/test/sample-directory';

/** Between them their panels hold every measurement of the engine. */
const CONDITIONS = [
  'hypertension',
  'diabetes-type-2',
  'diabetic-kidney-disease',
  'ckd-3',
  'hyperlipidemia',
  'hypertriglyceridemia',
  'heart-failure',
  'hypothyroidism',
  'anemia',
  'depression',
  'asthma',
  'osteoporosis',
  'rheumatoid-arthritis',
  'viral-sinusitis',
];

const request = {
  name: 'mapped',
  population: 120,
  seed: 4107,
  referenceDate: '2026-01-01',
  demographics: { language: { en: 3, es: 1, zh: 1, other: 1 } },
  conditions: CONDITIONS.map((name) => ({ name, prevalence: 0.08 })),
  hie: {
    sourceSystems: ['county-hospital', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.3,
    addressDriftRate: 0.3,
    missingPhoneRate: 0.2,
  },
};

/** The cohort of that seed, and every record of it. */
export function generateRecords(seed = request.seed) {
  const { spec, problems } = readCohortSpec({ ...request, seed }, { drawSeed: () => seed });
  if (!spec) throw new Error(JSON.stringify(problems));
  const { plan, problems: unplannable } = planCohort(spec);
  if (!plan) throw new Error(JSON.stringify(unplannable));
  const generator = createGenerator(plan);
  const records: SourceRecord[] = [];
  for (let index = 0; index < spec.population; index += 1)
    records.push(...generator.patientAt(index).records);
  const directories = spec.hie.sourceSystems.map(sampleDirectory);
  return { cohort: { ...spec, directories }, records };
}

/** The record with everything gone that a system may lack, dead and merged away. */
export function emptied(record: SourceRecord): SourceRecord {
  return {
    ...record,
    ssn: null,
    middleName: null,
    suffix: null,
    phone: null,
    email: null,
    deceasedDate: record.registeredDate,
    mergedInto: '10000000',
    conditions: [],
    observations: [],
    documents: [],
  };
}

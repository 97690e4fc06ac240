// A longitudinal cohort with a bit of everything: kinds of systems, duplicates, merges, deaths, infants, claims.

import { createGenerator, directoriesOf, planCohort } from '@synthward/cohorts';
import { readCohortSpec } from '@synthward/contracts';

/** Beside the chronic conditions of the background: what passes, and what brings visits and findings of its own. */
const CONDITIONS = [
  'strep-throat',
  'viral-sinusitis',
  'otitis-media',
  'uti',
  'pregnancy',
  'appendicitis',
  'forearm-fracture',
  'pneumonia',
  'allergic-reaction',
  'heart-failure',
  'diabetic-kidney-disease',
  'osteoporosis',
];

const request = {
  name: 'longitudinal',
  population: 200,
  seed: 7331,
  referenceDate: '2026-01-01',
  demographics: { language: { en: 6, es: 2, zh: 1, other: 1 } },
  people: { deceasedRate: 0.05 },
  clinical: { background: 'population', detail: 'longitudinal', claims: true },
  conditions: CONDITIONS.map((name) => ({ name, prevalence: 0.03 })),
  hie: {
    sourceSystems: ['county-hospital', 'riverside-clinic', 'lab-network'],
    duplicateRate: 0.2,
    addressDriftRate: 0.3,
    missingPhoneRate: 0.2,
    mergeRate: 0.3,
  },
};

/** Two hundred patients over five years, every record of them. */
export function generateLongitudinalCohort() {
  const { spec, problems } = readCohortSpec(request, { drawSeed: () => request.seed });
  if (!spec) throw new Error(JSON.stringify(problems));
  const { plan, problems: unplannable } = planCohort(spec);
  if (!plan) throw new Error(JSON.stringify(unplannable));
  const generator = createGenerator(plan);
  const patients = Array.from({ length: spec.population }, (_, index) => generator.patientAt(index).records);
  return { cohort: { ...spec, directories: directoriesOf(plan) }, patients, records: patients.flat() };
}

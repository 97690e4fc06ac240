// Built-in scenarios: specifications worth starting from, each with its purpose.

import { type CohortSpec, readCohortSpec, type ScenarioView } from '@synthward/contracts';

const QUICKSTART = specOf({
  name: 'enterprise-mpi-evaluation',
  population: 1000,
  seed: 4107,
  referenceDate: '2026-01-01',
  geography: { state: 'Washington', city: 'Vancouver' },
  demographics: {
    ageBands: [
      { label: '0-17', min: 0, max: 17, weight: 0.18 },
      { label: '18-64', min: 18, max: 64, weight: 0.58 },
      { label: '65+', min: 65, max: 94, weight: 0.24 },
    ],
    sexAtBirth: { female: 0.52, male: 0.48 },
    payerMix: { commercial: 0.48, medicare: 0.24, medicaid: 0.23, 'self-pay': 0.05 },
    language: { en: 0.78, es: 0.15, other: 0.07 },
  },
  conditions: [
    { name: 'diabetes-type-2', prevalence: 0.42 },
    { name: 'hypertension', prevalence: 0.64 },
  ],
  hie: {
    sourceSystems: ['regional-hie', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.11,
    addressDriftRate: 0.22,
    missingPhoneRate: 0.14,
  },
  exports: { formats: ['json', 'ndjson', 'manifest'] },
});

const CHILDREN: CohortSpec['demographics'] = {
  ageBands: [
    { label: '0-4', min: 0, max: 4, weight: 0.24 },
    { label: '5-11', min: 5, max: 11, weight: 0.42 },
    { label: '12-17', min: 12, max: 17, weight: 0.34 },
  ],
  sexAtBirth: { female: 0.49, male: 0.51 },
  payerMix: { commercial: 0.52, medicaid: 0.43, 'self-pay': 0.05 },
  language: { en: 0.76, es: 0.18, other: 0.06 },
};

const SENIORS: CohortSpec['demographics'] = {
  ageBands: [
    { label: '65-74', min: 65, max: 74, weight: 0.55 },
    { label: '75-84', min: 75, max: 84, weight: 0.32 },
    { label: '85+', min: 85, max: 99, weight: 0.13 },
  ],
  sexAtBirth: { female: 0.56, male: 0.44 },
  payerMix: { commercial: 0.05, medicare: 0.92, medicaid: 0.03 },
  language: { en: 0.84, es: 0.09, other: 0.07 },
};

/** All built-in scenarios, in the order in which they are listed. */
export const scenarios: readonly ScenarioView[] = [
  {
    id: 'enterprise-mpi-evaluation',
    title: 'Enterprise MPI evaluation',
    description:
      'The quickstart: a thousand patients of one city in four source systems, with duplicates, moved households and missing phones. Use it to see whether a master patient index finds 110 duplicate records among 4,110.',
    spec: QUICKSTART,
  },
  {
    id: 'mpi-hard-matches',
    title: 'Hard matches',
    description:
      'A small cohort with many duplicates across four systems, quick enough for every build. Expect 1,038 source records and 2,076 documents for 250 patients.',
    spec: {
      ...QUICKSTART,
      name: 'mpi-hard-matches',
      population: 250,
      seed: 250,
      conditions: [
        { name: 'asthma', prevalence: 0.16 },
        { name: 'hypertension', prevalence: 0.31 },
      ],
      hie: {
        ...QUICKSTART.hie,
        sourceSystems: ['north-hie', 'county-provider', 'claims-feed', 'lab-network'],
        duplicateRate: 0.15,
        addressDriftRate: 0.22,
        missingPhoneRate: 0.14,
      },
    },
  },
  {
    id: 'pediatric-asthma',
    title: 'Pediatric asthma',
    description:
      'Children from birth to 17 with asthma above the national rate, in a clinic and a claims feed. Use it for pediatric registries and for anything that must cope with minors.',
    spec: {
      ...QUICKSTART,
      name: 'pediatric-asthma',
      population: 500,
      seed: 1701,
      demographics: CHILDREN,
      conditions: [
        { name: 'asthma', prevalence: 0.14 },
        { name: 'allergic-rhinitis', prevalence: 0.2 },
        { name: 'atopic-dermatitis', prevalence: 0.12 },
      ],
      hie: {
        ...QUICKSTART.hie,
        sourceSystems: ['pediatric-clinic', 'claims-feed'],
        duplicateRate: 0.06,
        addressDriftRate: 0.15,
        missingPhoneRate: 0.05,
      },
    },
  },
  {
    id: 'medicare-chronic',
    title: 'Medicare with chronic conditions',
    description:
      'People from 65 on who carry several chronic conditions each. Use it for care management, risk scores and quality measures that count comorbidity.',
    spec: {
      ...QUICKSTART,
      name: 'medicare-chronic',
      population: 1000,
      seed: 6565,
      demographics: SENIORS,
      conditions: [
        { name: 'hypertension', prevalence: 0.7 },
        { name: 'hyperlipidemia', prevalence: 0.5 },
        { name: 'diabetes-type-2', prevalence: 0.27 },
        { name: 'ischemic-heart-disease', prevalence: 0.2 },
        { name: 'heart-failure', prevalence: 0.1 },
        { name: 'atrial-fibrillation', prevalence: 0.12 },
        { name: 'ckd-3', prevalence: 0.22 },
        { name: 'osteoarthritis-knee', prevalence: 0.3 },
      ],
    },
  },
  {
    id: 'diabetes-registry',
    title: 'Diabetes registry',
    description:
      'Adults with type 2 diabetes and its complications in a clinic, a laboratory and an eye service. Use it to test registries: nobody has a complication without the diabetes that causes it.',
    spec: {
      ...QUICKSTART,
      name: 'diabetes-registry',
      population: 800,
      seed: 4548,
      demographics: {
        ...QUICKSTART.demographics,
        ageBands: [
          { label: '30-49', min: 30, max: 49, weight: 0.3 },
          { label: '50-64', min: 50, max: 64, weight: 0.4 },
          { label: '65+', min: 65, max: 89, weight: 0.3 },
        ],
      },
      conditions: [
        { name: 'diabetes-type-2', prevalence: 0.9 },
        { name: 'obesity', prevalence: 0.5 },
        { name: 'hypertension', prevalence: 0.6 },
        { name: 'diabetic-kidney-disease', prevalence: 0.2 },
        { name: 'diabetic-retinopathy', prevalence: 0.15 },
        { name: 'diabetic-neuropathy', prevalence: 0.18 },
      ],
      hie: {
        ...QUICKSTART.hie,
        sourceSystems: ['diabetes-clinic', 'lab-network', 'eye-service'],
        duplicateRate: 0.04,
        addressDriftRate: 0.1,
        missingPhoneRate: 0.08,
      },
    },
  },
  {
    id: 'migration-smoke',
    title: 'Migration smoke test',
    description:
      'Ten patients in every format: the smallest cohort that shows each shape. Use it as the first file through a new loader.',
    spec: {
      ...QUICKSTART,
      name: 'migration-smoke',
      population: 10,
      seed: 10,
      hie: {
        ...QUICKSTART.hie,
        sourceSystems: ['legacy-ehr'],
        duplicateRate: 0.1,
        addressDriftRate: 0.2,
        missingPhoneRate: 0.1,
      },
    },
  },
];

/** The specification with every default filled. Throws a RangeError for one that clients could not send. */
function specOf(request: object): CohortSpec {
  const { spec, problems } = readCohortSpec(request, { drawSeed: () => 0 });
  if (!spec) throw new RangeError(JSON.stringify(problems));
  return spec;
}

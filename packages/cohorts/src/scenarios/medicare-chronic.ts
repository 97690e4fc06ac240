// People from 65 on who carry several chronic conditions each.

import type { ScenarioView } from '@synthward/contracts';
import { enterpriseMpiEvaluation } from './enterprise-mpi-evaluation';
import { specOf } from './spec-of';

/** A Medicare population with background conditions beside the declared ones. */
export const medicareChronic: ScenarioView = {
  id: 'medicare-chronic',
  title: 'Medicare with chronic conditions',
  description:
    'People from 65 on with declared chronic conditions, and those of the population in the background.',
  purpose:
    'For care management, risk scores and quality measures that count comorbidity. What is declared comes out exactly; what is not is drawn from the rates of the population, so that nobody looks healthier than people of that age are. Ask whether a measure counts people rather than codes, whether a score rises with age and number of conditions, and whether effects come after their causes.',
  shows: [
    {
      text: '700 of 1,000 patients have hypertension, 500 hyperlipidemia, 270 diabetes and 100 heart failure.',
      preview: {
        '/conditionCounts/hypertension': 700,
        '/population': 1000,
        '/conditionCounts/hyperlipidemia': 500,
        '/conditionCounts/diabetes-type-2': 270,
        '/conditionCounts/heart-failure': 100,
      },
    },
    {
      text: 'Medicare pays for 920 of them; nobody is under 65.',
      preview: { '/demographics/payerMix/medicare': 920 },
      spec: { '/demographics/ageBands/0/min': 65 },
    },
    {
      text: 'Most patients have two or more chronic conditions, and these go together more than chance would have it.',
    },
    {
      text: '4,110 source records in four systems.',
      preview: { '/sourcePatientRecordCount': 4110 },
    },
  ],
  spec: specOf({
    name: 'medicare-chronic',
    population: 1000,
    seed: 6565,
    geography: { state: 'Washington', city: 'Vancouver' },
    demographics: {
      ageBands: [
        { label: '65-74', min: 65, max: 74, weight: 0.55 },
        { label: '75-84', min: 75, max: 84, weight: 0.32 },
        { label: '85+', min: 85, max: 99, weight: 0.13 },
      ],
      sexAtBirth: { female: 0.56, male: 0.44 },
      payerMix: { commercial: 0.05, medicare: 0.92, medicaid: 0.03 },
      language: { en: 0.84, es: 0.09, other: 0.07 },
    },
    clinical: { background: 'population' },
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
    hie: enterpriseMpiEvaluation.spec.hie,
    exports: { formats: ['json', 'ndjson', 'manifest'] },
  }),
};

// The demographics of a specification that names none. Assumptions of this engine, shaped like the United States
// (a fifth below 18, a sixth from 65 on, about half covered by employers); not figures of a cited survey.

export const defaultDemographics = {
  ageBands: [
    { label: '0-17', min: 0, max: 17, weight: 0.22 },
    { label: '18-64', min: 18, max: 64, weight: 0.6 },
    { label: '65+', min: 65, max: 94, weight: 0.18 },
  ],
  sexAtBirth: { female: 0.51, male: 0.49 },
  payerMix: { commercial: 0.54, medicare: 0.18, medicaid: 0.2, 'self-pay': 0.08 },
  language: { en: 0.78, es: 0.14, other: 0.08 },
} as const;

export const defaultGeography = { state: 'Washington', city: 'Vancouver' } as const;

export const defaultReferenceDate = '2026-01-01';

export const defaultSourceSystem = 'primary-ehr';

// The plans on offer. Product decisions, not measurements; amounts in millionths of a US dollar.

import type { PlanListView, PlanView } from './plan';

const DOLLAR = 1_000_000;

const free: PlanView = {
  id: 'free',
  name: 'Free',
  currency: 'USD',
  monthlyPriceMicros: 0,
  quotas: { patients: 10_000, sourceRecords: 50_000, fhirResources: 500_000, generationJobs: 100 },
  apiKeyLimit: 1,
  concurrentJobs: 1,
  chunksInFlight: 4,
  weight: 1,
  retentionDays: 7,
  reuse: 'run',
  rateLimit: { requests: 60, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 10_000,
    sourceRecords: 50_000,
    fhirResources: 500_000,
    generationJobCount: 100,
  },
  overage: null,
};

const developer: PlanView = {
  id: 'developer',
  name: 'Developer',
  currency: 'USD',
  monthlyPriceMicros: 49 * DOLLAR,
  quotas: { patients: 500_000, sourceRecords: 2_500_000, fhirResources: 25_000_000, generationJobs: 2_000 },
  apiKeyLimit: 5,
  concurrentJobs: 2,
  chunksInFlight: 8,
  weight: 2,
  retentionDays: 30,
  reuse: 'run',
  rateLimit: { requests: 300, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 100_000,
    sourceRecords: 500_000,
    fhirResources: 5_000_000,
    generationJobCount: 500,
  },
  overage: {
    patientMicros: 400,
    sourceRecordMicros: 80,
    fhirResourceMicros: 8,
    generationJobMicros: 20_000,
  },
};

const team: PlanView = {
  id: 'team',
  name: 'Team',
  currency: 'USD',
  monthlyPriceMicros: 499 * DOLLAR,
  quotas: {
    patients: 10_000_000,
    sourceRecords: 50_000_000,
    fhirResources: 500_000_000,
    generationJobs: 20_000,
  },
  apiKeyLimit: 25,
  concurrentJobs: 8,
  chunksInFlight: 32,
  weight: 4,
  retentionDays: 90,
  reuse: 'free',
  rateLimit: { requests: 1_200, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 2_000_000,
    sourceRecords: 10_000_000,
    fhirResources: 100_000_000,
    generationJobCount: 5_000,
  },
  overage: {
    patientMicros: 200,
    sourceRecordMicros: 40,
    fhirResourceMicros: 4,
    generationJobMicros: 10_000,
  },
};

const enterprise: PlanView = {
  id: 'enterprise',
  name: 'Enterprise',
  currency: 'USD',
  monthlyPriceMicros: 4_999 * DOLLAR,
  quotas: {
    patients: 500_000_000,
    sourceRecords: 2_500_000_000,
    fhirResources: 25_000_000_000,
    generationJobs: 1_000_000,
  },
  apiKeyLimit: 250,
  concurrentJobs: 32,
  chunksInFlight: 128,
  weight: 8,
  retentionDays: 365,
  reuse: 'free',
  rateLimit: { requests: 6_000, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 50_000_000,
    sourceRecords: 250_000_000,
    fhirResources: 2_500_000_000,
    generationJobCount: 100_000,
  },
  overage: {
    patientMicros: 100,
    sourceRecordMicros: 20,
    fhirResourceMicros: 2,
    generationJobMicros: 5_000,
  },
};

/** The answer of `GET /billing/plans`: every plan, the smallest first. */
export const plans: PlanListView = {
  data: [free, developer, team, enterprise],
  hasMore: false,
  nextCursor: null,
};

/** The plan with this id; the free plan for an id that is not offered. */
export function billingPlanOf(id: string): PlanView {
  return plans.data.find((plan) => plan.id === id) ?? free;
}

// The plans on offer. Product decisions, not measurements; amounts in millionths of a US dollar.

import type { PlanListView, PlanView } from './plan';

const DOLLAR = 1_000_000;

/** Names this table of prices in the ledger: whoever changes a price gives it another name. */
export const PRICE_VERSION = '2026-11';

const free: PlanView = {
  id: 'free',
  name: 'Free',
  currency: 'USD',
  monthlyPriceMicros: 0,
  quotas: {
    patients: 10_000,
    sourceRecords: 50_000,
    fhirResources: 500_000,
    generationJobs: 100,
    syntheses: 100,
  },
  apiKeyLimit: 1,
  concurrentJobs: 1,
  chunksInFlight: 4,
  weight: 1,
  retentionDays: 7,
  reuse: 'run',
  rateLimit: { requests: 60, windowSeconds: 60 },
  tenantRateLimit: { requests: 120, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 10_000,
    sourceRecords: 50_000,
    fhirResources: 500_000,
    generationJobCount: 100,
    syntheses: 100,
  },
  overage: null,
};

const developer: PlanView = {
  id: 'developer',
  name: 'Developer',
  currency: 'USD',
  monthlyPriceMicros: 49 * DOLLAR,
  quotas: {
    patients: 500_000,
    sourceRecords: 2_500_000,
    fhirResources: 25_000_000,
    generationJobs: 2_000,
    syntheses: 5_000,
  },
  apiKeyLimit: 5,
  concurrentJobs: 2,
  chunksInFlight: 8,
  weight: 2,
  retentionDays: 30,
  reuse: 'run',
  rateLimit: { requests: 300, windowSeconds: 60 },
  tenantRateLimit: { requests: 600, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 100_000,
    sourceRecords: 500_000,
    fhirResources: 5_000_000,
    generationJobCount: 500,
    syntheses: 1_000,
  },
  overage: {
    patientsGenerated: [
      { upTo: 100_000, unitMicros: 400 },
      { upTo: null, unitMicros: 320 },
    ],
    sourceRecords: [
      { upTo: 500_000, unitMicros: 80 },
      { upTo: null, unitMicros: 64 },
    ],
    fhirResources: [
      { upTo: 5_000_000, unitMicros: 8 },
      { upTo: null, unitMicros: 6 },
    ],
    generationJobCount: [
      { upTo: 500, unitMicros: 20_000 },
      { upTo: null, unitMicros: 16_000 },
    ],
    syntheses: [
      { upTo: 1_000, unitMicros: 10_000 },
      { upTo: null, unitMicros: 8_000 },
    ],
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
    syntheses: 50_000,
  },
  apiKeyLimit: 25,
  concurrentJobs: 8,
  chunksInFlight: 32,
  weight: 4,
  retentionDays: 90,
  reuse: 'free',
  rateLimit: { requests: 1_200, windowSeconds: 60 },
  tenantRateLimit: { requests: 3_600, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 2_000_000,
    sourceRecords: 10_000_000,
    fhirResources: 100_000_000,
    generationJobCount: 5_000,
    syntheses: 10_000,
  },
  overage: {
    patientsGenerated: [
      { upTo: 2_000_000, unitMicros: 200 },
      { upTo: null, unitMicros: 160 },
    ],
    sourceRecords: [
      { upTo: 10_000_000, unitMicros: 40 },
      { upTo: null, unitMicros: 32 },
    ],
    fhirResources: [
      { upTo: 100_000_000, unitMicros: 4 },
      { upTo: null, unitMicros: 3 },
    ],
    generationJobCount: [
      { upTo: 5_000, unitMicros: 10_000 },
      { upTo: null, unitMicros: 8_000 },
    ],
    syntheses: [
      { upTo: 10_000, unitMicros: 5_000 },
      { upTo: null, unitMicros: 4_000 },
    ],
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
    syntheses: 1_000_000,
  },
  apiKeyLimit: 250,
  concurrentJobs: 32,
  chunksInFlight: 128,
  weight: 8,
  retentionDays: 365,
  reuse: 'free',
  rateLimit: { requests: 6_000, windowSeconds: 60 },
  tenantRateLimit: { requests: 18_000, windowSeconds: 60 },
  includedUsage: {
    patientsGenerated: 50_000_000,
    sourceRecords: 250_000_000,
    fhirResources: 2_500_000_000,
    generationJobCount: 100_000,
    syntheses: 200_000,
  },
  overage: {
    patientsGenerated: [
      { upTo: 50_000_000, unitMicros: 100 },
      { upTo: null, unitMicros: 80 },
    ],
    sourceRecords: [
      { upTo: 250_000_000, unitMicros: 20 },
      { upTo: null, unitMicros: 16 },
    ],
    fhirResources: [
      { upTo: 2_500_000_000, unitMicros: 2 },
      { upTo: null, unitMicros: 1 },
    ],
    generationJobCount: [
      { upTo: 100_000, unitMicros: 5_000 },
      { upTo: null, unitMicros: 4_000 },
    ],
    syntheses: [
      { upTo: 200_000, unitMicros: 2_500 },
      { upTo: null, unitMicros: 2_000 },
    ],
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

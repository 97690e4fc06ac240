import { planListSchema } from './plan';
import { billingPlanOf, plans } from './plans';

test('the plans have the shape that the API description promises', () => {
  expect(planListSchema.parse(plans)).toEqual(plans);
});

test('each plan allows at least as much as the one before it, at a higher price', () => {
  const figures = plans.data.map((plan) => [
    ...Object.values(plan.quotas),
    ...Object.values(plan.includedUsage),
    plan.apiKeyLimit,
    plan.concurrentJobs,
    plan.chunksInFlight,
    plan.weight,
    plan.retentionDays,
    plan.rateLimit.requests / plan.rateLimit.windowSeconds,
    plan.tenantRateLimit.requests / plan.tenantRateLimit.windowSeconds,
    plan.monthlyPriceMicros,
  ]);
  figures.slice(1).forEach((row, index) => {
    row.forEach((figure, column) => {
      expect(figure).toBeGreaterThan(figures[index]?.[column] ?? Number.POSITIVE_INFINITY);
    });
  });
});

test('no plan includes more than its quota, and a plan without overage ends where its included usage does', () => {
  for (const { quotas, includedUsage, overage } of plans.data) {
    const pairs = [
      [includedUsage.patientsGenerated, quotas.patients],
      [includedUsage.sourceRecords, quotas.sourceRecords],
      [includedUsage.fhirResources, quotas.fhirResources],
      [includedUsage.generationJobCount, quotas.generationJobs],
      [includedUsage.syntheses, quotas.syntheses],
    ];
    for (const [included = 0, quota = 0] of pairs) {
      if (overage === null) expect(included).toBe(quota);
      else expect(included).toBeLessThan(quota);
    }
  }
});

test('a plan is found by its id; an id that is not offered means the free plan', () => {
  expect(billingPlanOf('team').name).toBe('Team');
  expect(billingPlanOf('gone').id).toBe('free');
});

test('tiers of a meter rise, cost less from one to the next, and end with one for all the rest', () => {
  for (const tiers of plans.data.flatMap(({ overage }) => Object.values(overage ?? {}))) {
    expect(tiers.at(-1)?.upTo).toBeNull();
    tiers.slice(1).forEach((tier, index) => {
      const before = tiers[index];
      expect(tier.unitMicros).toBeLessThan(before?.unitMicros ?? 0);
      expect(tier.upTo ?? Number.POSITIVE_INFINITY).toBeGreaterThan(before?.upTo ?? Number.POSITIVE_INFINITY);
    });
  }
});

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

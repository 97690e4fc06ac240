// What may be looked at: specifications, and nothing that only a job can do.

import { sampleSpec } from '@synthward/testkit';
import { inspectRequest, requireRequestedPlan } from './inspect-request';
import { inspectSpec } from './inspect-spec';

test('a specification is inspected as it is for a job', () => {
  const wrong = sampleSpec({ population: 0 });
  expect(inspectRequest(wrong)).toEqual(inspectSpec(wrong));
  expect(requireRequestedPlan(sampleSpec()).spec).toEqual(inspectSpec(sampleSpec()).plan?.spec);
});

test('a request to continue a cohort is one problem that names the route for it', () => {
  const evolve = { fromJobID: 'job_1', days: 1, since: '2026-01-01' };
  for (const body of [{ evolve }, sampleSpec({ evolve }), sampleSpec({ evolve: null })]) {
    const { errors, plan } = inspectRequest(body);
    expect(plan).toBeUndefined();
    expect(errors).toEqual([
      {
        pointer: '/evolve',
        code: 'unknown_field',
        message: expect.stringContaining('/workspace/tenants/{tenantID}/cohort-jobs'),
      },
    ]);
    expect(() => requireRequestedPlan(body)).toThrow(expect.objectContaining({ code: 'invalid_spec' }));
  }
});

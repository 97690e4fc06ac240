// Quotas over HTTP: what does not fit is refused with the figures, and never does more get in.

import { sampleSpec } from '@synthward/testkit';
import { useLiveApi } from './live-api';
import { type Answer, expectProblem } from './start-api';

const live = useLiveApi('quotas over http');
const { platform } = live;
const bodyOf = ({ text }: Answer) => JSON.parse(text);
const FITTING = 66; // of 150 patients each, in 10,000

async function balanceOf(tenantID: string, meter: string) {
  const rows = await platform.database.rows(
    'select used::int, reserved::int from quota_balance where tenant_id = $1 and meter = $2',
    [tenantID, meter],
  );
  return rows[0];
}

test('of a hundred jobs at once, at the edge of a quota, exactly those that fit are accepted', async () => {
  const tenantID = await live.newTenant('free');
  const request = { tenantID, body: sampleSpec({ population: 150 }) };
  const answers = await Promise.all(Array.from({ length: 100 }, () => live.post(request)));
  const refused = answers.filter(({ status }) => status !== 202);
  expect(answers.length - refused.length).toBe(FITTING);
  for (const each of refused) expectProblem(each, 'quota_exceeded');
  expect(await balanceOf(tenantID, 'patientsGenerated')).toEqual({ used: 0, reserved: FITTING * 150 });
});

test('a refusal gives plan, meter and figures, and does not tell the client to wait', async () => {
  live.setTime(new Date('2026-11-15T12:00:00Z'));
  const tenantID = await live.newTenant('free');
  await live.post({ tenantID, body: sampleSpec({ population: 9_000 }) });
  const refused = await live.post({ tenantID, body: sampleSpec({ population: 1_001 }) });
  expect(expectProblem(refused, 'quota_exceeded').quota).toEqual({
    plan: 'free',
    meter: 'patientsGenerated',
    used: 0,
    reserved: 9_000,
    limit: 10_000,
    requested: 1_001,
    resetAt: '2026-12-01T00:00:00.000Z',
  });
  expect(refused.headers).not.toHaveProperty('retry-after');
  live.setTime(new Date('2026-12-01T00:00:00Z'));
  expect((await live.post({ tenantID, body: sampleSpec({ population: 1_001 }) })).status).toBe(202);
});

test('a completed job holds nothing more, and has used what its owner is shown', async () => {
  const tenantID = await live.newTenant('free');
  const formats = ['ndjson', 'fhir-ndjson'];
  const { jobID, links } = bodyOf(await live.post({ tenantID, body: sampleSpec({ exports: { formats } }) }));
  const held = await balanceOf(tenantID, 'fhirResources');
  await platform.finish(jobID);
  const { usage } = bodyOf(await live.get(tenantID, links.self));
  for (const [meter, used] of Object.entries(usage))
    expect([meter, await balanceOf(tenantID, meter)]).toEqual([meter, { used, reserved: 0 }]);
  expect(held?.reserved).toBeGreaterThan(usage.fhirResources);
});

// Everything that a tenant changes is in its audit log: by whom, and what it was about.

import { generateKeyPairSync } from 'node:crypto';
import { verifyAuditChain } from '@synthward/db';
import { createSampleTenant, sampleContext, sampleSpec } from '@synthward/testkit';
import { sampleBells } from '../../test/sample-bells';
import { usePlatform } from '../../test/use-platform';
import { sampleKey, unticketed } from '../../test/use-webhooks';
import { createCohortJob } from '../cohort-jobs/create';
import { registerFhirClient, removeFhirClient } from '../fhir-clients/register';
import { cancelJob, pauseJob, resumeJob, retryJob } from '../job-control/control-job';
import { changeSchedule, createSchedule, deleteSchedule } from '../schedules/manage-schedules';
import { createTargetCheck } from '../webhooks/check-target';
import {
  changeTenantEndpoint,
  createTenantEndpoint,
  deleteTenantEndpoint,
  rotateEndpointSecret,
} from '../webhooks/manage-endpoints';
import { createSecretBox } from '../webhooks/secret-box';
import { listTenantAuditLog } from './read-audit-log';

const platform = usePlatform('audited writes');
const clock = { now: () => new Date() };
const by = sampleContext;
let tenantID: string;
beforeEach(async () => {
  tenantID = await createSampleTenant(platform.database());
});

/** Action, target, and whether the target was there before and afterwards; the oldest first. */
async function recorded() {
  const { data } = await listTenantAuditLog(platform.database(), { tenantID, limit: 100, filters: {} });
  for (const { actor, apiKeyID, address, requestID } of data)
    expect({ actor, apiKeyID, address, requestID }).toEqual(by);
  expect(await verifyAuditChain(platform.database(), tenantID)).toBeUndefined();
  return data
    .toReversed()
    .map(({ action, target, beforeDigest, afterDigest }) => [
      action,
      target,
      beforeDigest !== null,
      afterDigest !== null,
    ]);
}

test('every change of a webhook endpoint is told, and one that is refused is not', async () => {
  const desk = {
    database: platform.database(),
    clock,
    checkTarget: createTargetCheck({ allowLoopback: false, lookupAll: async () => ['93.184.215.14'] }),
    secrets: createSecretBox(sampleKey),
  };
  const body = { url: 'https://example.com' };
  const { endpointID } = (await createTenantEndpoint(desk, { tenantID, body, by }, unticketed)).body;
  const address = { tenantID, endpointID, by };
  const change = { ...address, expected: [1], body: { description: 'changed' } };
  await changeTenantEndpoint(desk, change);
  await expect(changeTenantEndpoint(desk, change)).rejects.toMatchObject({ code: 'precondition_failed' });
  await rotateEndpointSecret(desk, address, unticketed);
  await deleteTenantEndpoint(desk, { ...address, expected: 'any' });
  expect(await recorded()).toEqual([
    ['webhook_endpoint.create', endpointID, false, true],
    ['webhook_endpoint.change', endpointID, true, true],
    ['webhook_endpoint.rotate_secret', endpointID, true, true],
    ['webhook_endpoint.delete', endpointID, true, false],
  ]);
});

test('the registration of a FHIR client is told, and its removal once', async () => {
  const desk = { database: platform.database(), clock };
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES384' };
  const body = { name: 'warehouse', jwks: { keys: [key] } };
  const { clientID } = (await registerFhirClient(desk, { tenantID, body, by }, unticketed)).body;
  await removeFhirClient(desk, { tenantID, clientID, by });
  await expect(removeFhirClient(desk, { tenantID, clientID, by })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await recorded()).toEqual([
    ['fhir_client.register', clientID, false, true],
    ['fhir_client.remove', clientID, true, false],
  ]);
});

test('every change of a schedule is told', async () => {
  const manager = { database: platform.database(), clock, bells: sampleBells().bells };
  const body = { name: 'nightly', cron: '0 2 * * *', request: sampleSpec() };
  const { scheduleID } = (await createSchedule(manager, { tenantID, body, by }, unticketed)).body;
  const address = { tenantID, scheduleID, by };
  await changeSchedule(manager, { ...address, body: { status: 'paused' }, expected: [1] });
  await deleteSchedule(manager, address);
  expect(await recorded()).toEqual([
    ['cohort_schedule.create', scheduleID, false, true],
    ['cohort_schedule.change', scheduleID, true, true],
    ['cohort_schedule.delete', scheduleID, true, false],
  ]);
});

test('what somebody does to a job is told, and what changes nothing is not', async () => {
  const control = { database: platform.database(), viewer: { clock }, ring: () => undefined };
  const request = { tenantID, body: sampleSpec(), requestID: 'req_test', mayReuse: false };
  const { jobID } = await createCohortJob(platform.submitter(), request);
  const command = { tenantID, jobID, by };
  await pauseJob(control, command);
  await pauseJob(control, command);
  await resumeJob(control, command);
  await cancelJob(control, command);
  await cancelJob(control, command);
  await expect(retryJob(control, command)).rejects.toMatchObject({ code: 'job_state_conflict' });
  expect(await recorded()).toEqual([
    ['cohort_job.pause', jobID, true, true],
    ['cohort_job.resume', jobID, true, true],
    ['cohort_job.cancel', jobID, true, true],
  ]);
});

test('where the deed is undone there is no entry, and where the entry cannot be written there is no deed', async () => {
  const manager = { database: platform.database(), clock, bells: sampleBells().bells };
  const body = { name: 'nightly', cron: '0 2 * * *', request: sampleSpec() };
  const allow = await platform.database.refuseInserts('audit_entry', 'the log is full');
  await expect(createSchedule(manager, { tenantID, body, by }, unticketed)).rejects.toThrow(
    'the log is full',
  );
  await allow();
  expect(
    await platform.database.rows('select id from cohort_schedule where tenant_id = $1', [tenantID]),
  ).toEqual([]);
  expect(await recorded()).toEqual([]);
});

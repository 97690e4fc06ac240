// Accepting a job: checked first, then written whole.

import { ENGINE_VERSION } from '@synthward/cohorts';
import { findCohortJob } from '@synthward/db';
import { sampleSpec } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { createCohortJob } from './create';

const platform = usePlatform('create cohort job');

function create(body: unknown, ring: () => void = () => undefined) {
  return createCohortJob(platform.submitter({ ring }), {
    tenantID: platform.tenantID(),
    body,
    requestID: 'req_1',
  });
}

const counts = async () =>
  (
    await platform.database.rows(
      `select (select count(*)::int from cohort_job) as jobs, (select count(*)::int from job_event) as events,
              (select count(*)::int from outbox) as messages`,
    )
  )[0];

test('an accepted job is queued, holds the specification with every default filled, and shows its preview', async () => {
  const job = await create(sampleSpec());
  expect(job).toMatchObject({
    status: 'queued',
    name: 'Sample cohort',
    engineVersion: ENGINE_VERSION,
    requestID: 'req_1',
    spec: { population: 20, seed: 7, hie: { addressDriftRate: 0, missingPhoneRate: 0 } },
    progress: {
      patients: 0,
      records: 0,
      bytes: 0,
      fraction: 0,
      ratePerSecond: null,
      estimatedEndAt: null,
    },
    usage: { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 },
    artifacts: [],
    error: null,
    startedAt: null,
    endedAt: null,
    expiresAt: null,
  });
  expect(job.specDigest).toBe(job.preview?.specDigest);
  expect(job.links.self).toBe(`/workspace/tenants/${platform.tenantID()}/cohort-jobs/${job.jobID}`);
  const row = await findCohortJob(platform.database(), job.jobID);
  expect(row?.spec).toEqual(job.spec);
  expect(row?.sourceRecords).toBe(job.preview?.sourcePatientRecordCount);
});

test('a deadline counts from the moment of acceptance', async () => {
  const now = new Date('2026-05-01T10:00:00Z');
  const job = await createCohortJob(platform.submitter({ viewer: { clock: { now: () => now } } }), {
    tenantID: platform.tenantID(),
    body: sampleSpec(),
    requestID: 'req_1',
    deadlineSeconds: 90,
  });
  expect(job.deadlineAt).toBe('2026-05-01T10:01:30.000Z');
});

test('a seed that was not given is drawn once and kept with the job', async () => {
  const { seed: _, ...withoutSeed } = sampleSpec();
  const job = await create(withoutSeed);
  expect(Number.isSafeInteger(job.spec.seed)).toBe(true);
  expect((await findCohortJob(platform.database(), job.jobID))?.spec).toMatchObject({ seed: job.spec.seed });
});

test('equal specifications have equal digests, whatever the order of their members', async () => {
  const spec = sampleSpec();
  const reversed = Object.fromEntries(Object.entries(spec).toReversed());
  const [first, second] = [await create(spec), await create(reversed)];
  expect(second.specDigest).toBe(first.specDigest);
  expect(second.jobID).not.toBe(first.jobID);
});

test('the relay is hurried once, after the job is written', async () => {
  const rung: unknown[] = [];
  const before = await counts();
  await create(sampleSpec(), () => rung.push(counts()));
  const [seen] = await Promise.all(rung);
  expect(rung).toHaveLength(1);
  expect(seen).toEqual({
    jobs: Number(before?.jobs) + 1,
    events: Number(before?.events) + 1,
    messages: Number(before?.messages) + 1,
  });
});

test('an invalid specification is refused with every problem, and nothing is written', async () => {
  const before = await counts();
  const ring = jest.fn();
  const body = sampleSpec({ population: 0, conditions: [{ name: 'hypertention', prevalence: 2 }] });
  await expect(create(body, ring)).rejects.toMatchObject({
    code: 'invalid_spec',
    data: {
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '/population' }),
        expect.objectContaining({ pointer: '/conditions/0/name', suggestion: 'hypertension' }),
        expect.objectContaining({ pointer: '/conditions/0/prevalence' }),
      ]),
    },
  });
  expect(await counts()).toEqual(before);
  expect(ring).not.toHaveBeenCalled();
});

test('a submission that fails in the middle leaves nothing and rings for nobody', async () => {
  const before = await counts();
  const ring = jest.fn();
  const allow = await platform.database.refuseInserts('outbox', 'the disk is full');
  await expect(create(sampleSpec(), ring)).rejects.toThrow('the disk is full');
  await allow();
  expect(await counts()).toEqual(before);
  expect(ring).not.toHaveBeenCalled();
});

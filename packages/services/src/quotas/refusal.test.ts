// A specification that is beyond the plan is refused by its figures: nothing is generated, written or queued.

import { AppError } from '@synthward/kernel';
import { usePlatform } from '../../test/use-platform';
import { createCohortJob } from '../cohort-jobs/create';

const platform = usePlatform('refusal', { plan: 'free' });

const hugeSpec = {
  name: 'beyond every plan',
  population: 10_000_000,
  clinical: { detail: 'longitudinal', yearsOfHistory: 10 },
  conditions: [
    { name: 'diabetes-type-2', prevalence: 0.42 },
    { name: 'hypertension', prevalence: 0.64 },
  ],
  hie: { sourceSystems: ['north', 'south', 'east', 'west'], duplicateRate: 0.11 },
  exports: { formats: ['json', 'ndjson', 'fhir-ndjson', 'fhir-bundle', 'manifest'] },
};

const submit = (body: unknown) =>
  createCohortJob(platform.submitter(), { tenantID: platform.tenantID(), body, requestID: 'req_1' });

const submitHuge = () => submit(hugeSpec).catch((error: unknown) => error);

async function rowsWritten(): Promise<number[]> {
  const counts = await platform.database.rows(
    `select (select count(*) from cohort_job)::int as jobs, (select count(*) from outbox)::int as messages,
            (select count(*) from reservation)::int as holds`,
  );
  return counts.flatMap(({ jobs, messages, holds }) => [jobs, messages, holds] as number[]);
}

test('a specification of ten million lives is refused with what the plan has left, and leaves nothing behind', async () => {
  const refusal = await submitHuge();
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({
    code: 'quota_exceeded',
    data: { quota: { plan: 'free', used: 0, reserved: 0 } },
  });
  expect(await rowsWritten()).toEqual([0, 0, 0]);
});

test('a refusal has cost a plan of figures and no more: nothing is rung, stored, or asked of the generator', async () => {
  const asked: string[] = [];
  const refused = createCohortJob(
    platform.submitter({
      ring: () => void asked.push('ring'),
      store: new Proxy(platform.store(), {
        get(store, name) {
          asked.push(`store.${String(name)}`);
          return Reflect.get(store, name);
        },
      }),
    }),
    { tenantID: platform.tenantID(), body: { ...hugeSpec, population: 1_000_000 }, requestID: 'req_1' },
  );
  await expect(refused).rejects.toMatchObject({ code: 'quota_exceeded' });
  expect(asked).toEqual([]);
});

test('to refuse the largest specification takes no longer than to accept the smallest, give or take', async () => {
  const medianOf = async (work: () => Promise<unknown>, expected: object) => {
    const times: number[] = [];
    for (let turn = 0; turn < 15; turn += 1) {
      const startedAt = performance.now();
      const outcome = await work();
      times.push(performance.now() - startedAt);
      expect(outcome).toMatchObject(expected);
    }
    return times.toSorted((a, b) => a - b)[7] ?? 0;
  };
  const accepted = await medianOf(() => submit({ name: 'smallest', population: 1 }), { status: 'queued' });
  const refused = await medianOf(submitHuge, { code: 'quota_exceeded' });
  process.stdout.write(
    `accepted in ${accepted.toFixed(1)} ms, refused in ${refused.toFixed(1)} ms (medians)\n`,
  );
  expect(refused).toBeLessThan(20 * accepted);
});

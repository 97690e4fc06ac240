// A tenant with a long line of jobs, and another one that comes later: the newcomer waits for what is queued, not for the line.

import { createApiClient, until, useStack } from '@synthward/testkit';
import { createOtherTenant } from './support/other-tenant';

const WORKERS = 2;
const LINE = 200;
/** Chunks in the queue for each slot, and the one that may be on its way to it. */
const AHEAD_OF_NEWCOMER = WORKERS * 2 + WORKERS;

const { stack, client, rows, dataDir } = useStack({
  workers: WORKERS,
  env: { SYNTHWARD_CHUNK_PARTS: '1', SYNTHWARD_REQUESTS_PER_MINUTE: '60000' },
});

const spec = (name: string, population: number) => ({
  name,
  population,
  seed: 26,
  conditions: [{ name: 'hypertension', prevalence: 0.3 }],
  hie: { sourceSystems: ['clinic'], duplicateRate: 0.1 },
  exports: { formats: ['ndjson', 'manifest'] },
});

/** Writes down, in order, which jobs are planned and whose chunks are claimed. */
const LOG = `
  create table seen (at bigserial primary key, what text, tenant_id text, job_id text);
  create function note_chunk() returns trigger language plpgsql as $$ begin
    insert into seen (what, tenant_id, job_id)
    values (case when tg_op = 'INSERT' then 'planned' else 'claimed' end, new.tenant_id, new.job_id); return null; end $$;
  create trigger note_planned after insert on cohort_chunk for each row execute function note_chunk();
  create trigger note_claimed after update on cohort_chunk for each row
    when (new.status = 'running' and new.fence > old.fence) execute function note_chunk();`;

test('a newcomer beside a tenant with 200 jobs starts after the chunks that are queued, and is done long before the line', async () => {
  await rows(LOG);
  for (let at = 0; at < LINE; at += 10)
    await Promise.all(Array.from({ length: 10 }, (_, i) => client().submit(spec(`line ${at + i}`, 1000))));
  const done = async () =>
    (await rows(`select 1 from cohort_job where status = 'completed'`)).length >= 2 * WORKERS;
  await until(done, { timeoutMs: 60_000, message: 'the line moves' });

  const newcomer = createApiClient({ ...stack(), ...(await createOtherTenant(dataDir)) });
  const jobID = await newcomer.submit(spec('newcomer', 1000));
  await newcomer.completed(jobID);

  const [seen] = await rows(`
    with mine as (
      select min(at) filter (where what = 'planned') as planned, min(at) filter (where what = 'claimed') as claimed
        from seen where job_id = '${jobID}')
    select count(*)::int as ahead from seen, mine
     where what = 'claimed' and seen.at > mine.planned and seen.at < mine.claimed`);
  expect(seen?.ahead).toBeLessThanOrEqual(AHEAD_OF_NEWCOMER);
  const [line] = await rows(
    `select count(*)::int as waiting from cohort_job where status = 'queued' and tenant_id = '${stack().tenantID}'`,
  );
  expect(line?.waiting).toBeGreaterThan(LINE / 4);
}, 180_000);

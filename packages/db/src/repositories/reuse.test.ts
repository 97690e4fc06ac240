// Looking for an equal job: what it costs does not grow with the jobs that cannot lend.

import { createSampleTenant, sampleJob, useDatabase } from '@synthward/testkit';
import { openDatabase } from '../database';
import { submitCohortJob } from './cohort-jobs';
import { findReusableJob } from './reuse';

const database = useDatabase('reuse');

/** `count` copies of a job, under ids that begin with `prefix`, with columns laid over them. */
const copyJob = (id: string, count: number, { prefix, columns }: { prefix: string; columns: string }) =>
  database.rows(
    `insert into cohort_job select (jsonb_populate_record(job, jsonb_build_object('id', $2 || n) || ${columns})).*
       from cohort_job job, generate_series(1, $3::int) n where job.id = $1`,
    [id, prefix, count],
  );

test('a search reads neither equal jobs that have not completed nor completed ones that are not equal', async () => {
  const tenantID = await createSampleTenant(database());
  const { id } = await submitCohortJob(database(), sampleJob(tenantID, { contentID: 'same' }));
  await copyJob(id, 100, { prefix: 'queued', columns: `'{}'` });
  const columns = `jsonb_build_object('status', 'completed', 'expires_at', now() + interval '1 day', 'content_id', 'other' || n)`;
  await copyJob(id, 900, { prefix: 'completed', columns });
  await database.rows('analyze cohort_job');
  const { rows, pages } = await costOfSearch({ tenantID, contentID: 'same', now: new Date() });
  expect(rows).toBe(0);
  expect(pages).toBeLessThan(5);
});

/** What the very statement looks at, which the connection keeps under its name. */
async function costOfSearch(content: Parameters<typeof findReusableJob>[1]) {
  const single = openDatabase({ url: database.url(), poolSize: 1, onIdleError: () => undefined });
  try {
    expect(await findReusableJob(single, content)).toBeUndefined();
    const { tenantID, contentID, now } = content;
    const values = [tenantID, contentID, now.toISOString()].map((value) => `'${value}'`).join(', ');
    const { rows } = await single.pool.query(
      `explain (analyze, buffers, format json) execute "reusable-job" (${values})`,
    );
    const [gathering] = rows[0]['QUERY PLAN'][0].Plan.Plans;
    const { 'Actual Rows': found, 'Rows Removed by Filter': removed = 0 } = gathering;
    return { rows: found + removed, pages: gathering['Shared Hit Blocks'] + gathering['Shared Read Blocks'] };
  } finally {
    await single.close();
  }
}

// How long a committed message waits for the queue, at a rate that nobody has to queue for.

import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@synthward/db';
import type { Stack } from '../../start-stack';
import { SMALL_SPEC } from './job-row';
import { post } from './load';

export interface RelayFigures {
  readonly relayP50Ms: number;
  readonly relayP99Ms: number;
}

const GAP_MS = 20;

/** From the start of the submitting transaction to the end of publishing, of `count` submissions. */
export async function measureRelay(stack: Stack, database: Database, count: number): Promise<RelayFigures> {
  const { tenantID, token, apiKey } = stack.credentials;
  await database.pool.query('delete from outbox');
  for (let i = 0; i < count; i += 1) {
    await post({
      url: `${stack.baseURL}/workspace/tenants/${tenantID}/cohort-jobs?reuse=false`,
      headers: { Authorization: `Bearer ${token}`, 'X-API-Key': apiKey },
      body: () => JSON.stringify(SMALL_SPEC),
    });
    await wait(GAP_MS);
  }
  const { rows } = await database.pool.query<{ p50: number; p99: number }>(
    `select percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.99) within group (order by ms) as p99
       from (select extract(epoch from sent_at - created_at)::float8 * 1000 as ms from outbox where sent_at is not null) as waits`,
  );
  return { relayP50Ms: rows[0]?.p50 ?? Number.NaN, relayP99Ms: rows[0]?.p99 ?? Number.NaN };
}

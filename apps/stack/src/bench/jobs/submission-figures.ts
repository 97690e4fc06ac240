// Submissions a second through the whole API, beside bare Express with the same transaction, in turns. Each server is one
// process with one pool and one relay of its own, on one database and one tenant, and has the same clients: what differs
// is what the platform does around the transaction.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Stack } from '../../start-stack';
import { SMALL_SPEC } from './job-row';
import { rateOf, type Target } from './load';

export interface SubmissionFigures {
  readonly submissionsPerSecond: number;
  readonly bareExpressPerSecond: number;
  /** Of the turns, each platform's rate by the bare one just before it: a machine that is shared drifts between turns. */
  readonly submissionRatio: number;
}

const TURNS = 5;

/** Medians of turns of `seconds` each; no worker runs, so that nothing else is measured. */
export async function measureSubmissions(
  stack: Stack,
  databaseUrl: string,
  seconds: number,
): Promise<SubmissionFigures> {
  const { tenantID, token, apiKey } = stack.credentials;
  const platform: Target = {
    url: `${stack.baseURL}/workspace/tenants/${tenantID}/cohort-jobs`,
    headers: { Authorization: `Bearer ${token}`, 'X-API-Key': apiKey },
    body: JSON.stringify(SMALL_SPEC),
  };
  const bare = fork(path.join(__dirname, 'bare-express/main.js'), {
    env: { DATABASE_URL: databaseUrl, BENCH_TENANT_ID: tenantID },
  });
  try {
    const [{ port }] = await once(bare, 'message');
    const express: Target = { ...platform, url: `http://127.0.0.1:${port}/`, headers: {} };
    const rates: { platform: number[]; express: number[] } = { platform: [], express: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      rates.express.push(await rateOf(express, seconds));
      rates.platform.push(await rateOf(platform, seconds));
    }
    return {
      submissionsPerSecond: medianOf(rates.platform),
      bareExpressPerSecond: medianOf(rates.express),
      submissionRatio: medianOf(
        rates.platform.map((rate, turn) => rate / (rates.express[turn] ?? Number.NaN)),
      ),
    };
  } finally {
    bare.disconnect();
  }
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

// Submissions a second through the whole API, beside bare Express with the same transaction, in turns. Each server is one
// process with its connections and one relay of its own, on one database and one tenant, and has the same clients, who send
// the same specification to both, each time with another seed: nothing is answered from an equal one. What differs is what
// the platform does around the transaction: credentials, limits, checks, the plan, the search for an equal job, the view that
// is answered, and that its connections are bound by the policies between tenants, which bare Express, a superuser, is not.
// Both have seen as many requests before the first turn, since a process compiles what it does during the first hundreds.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Stack } from '../../start-stack';
import { SMALL_SPEC } from './job-row';
import { rateOf, type Target, warmUp } from './load';

export interface SubmissionFigures {
  readonly submissionsPerSecond: number;
  readonly bareExpressPerSecond: number;
  /** Of the turns, each platform's rate by the bare one just before it: a machine that is shared drifts between turns. */
  readonly submissionRatio: number;
}

const TURNS = 5;
const WARM_UP_REQUESTS = 600;

/** Medians of turns of `seconds` each; no worker runs, so that nothing else is measured. */
export async function measureSubmissions(
  stack: Stack,
  databaseUrl: string,
  seconds: number,
): Promise<SubmissionFigures> {
  const { tenantID, token, apiKey } = stack.credentials;
  const bodies = specifications();
  const platform: Target = {
    url: `${stack.baseURL}/workspace/tenants/${tenantID}/cohort-jobs`,
    headers: { Authorization: `Bearer ${token}`, 'X-API-Key': apiKey },
    body: () => bodies.next().value,
  };
  const bare = fork(path.join(__dirname, 'bare-express/main.js'), {
    env: { DATABASE_URL: databaseUrl, BENCH_TENANT_ID: tenantID },
  });
  try {
    const [{ port }] = await once(bare, 'message');
    const express: Target = { ...platform, url: `http://127.0.0.1:${port}/`, headers: {} };
    const rates: { platform: number[]; express: number[] } = { platform: [], express: [] };
    for (const target of [express, platform]) await warmUp(target, WARM_UP_REQUESTS);
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

/** Without end: one specification, with one seed after the other. */
function* specifications(): Generator<string, never> {
  for (let seed = 1; ; seed += 1) yield JSON.stringify({ ...SMALL_SPEC, seed });
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

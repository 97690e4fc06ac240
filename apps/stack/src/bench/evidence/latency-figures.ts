// How long a clinical question takes over HTTP, from the request to the answer in the hands of the client, on a whole stack.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SynthesisPoll } from '@synthward/contracts';
import { openDatabase } from '@synthward/db';
import { startPostgres } from '@synthward/embedded';
import { bundledRecords, libraryQuestions } from '@synthward/evidence';
import { prepareDataDir } from '../../data-dir';
import { type Stack, startStack } from '../../start-stack';
import { cpuSecondsOf } from '../worker-processes';
import { quantile } from './retrieval-figures';

export interface LatencyFigure {
  readonly questions: number;
  readonly pollMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Until the question is accepted, and for one look at what became of it. */
  readonly acceptedP50Ms: number;
  readonly lookP50Ms: number;
  /** Parts of it, by the clock of the database: until a worker has claimed it, and until the answer is stored. */
  readonly claimedP50Ms: number;
  readonly claimedP95Ms: number;
  readonly answeredP50Ms: number;
  readonly answeredP95Ms: number;
  /** Processor time of the worker for a question; null where the system does not tell. */
  readonly workerCpuMs: number | null;
}

export interface LatencySurroundings {
  /** Variables that the stack inherits. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

const POLL_MS = 10;
/** A worker that has just started compiles what it runs. */
const WARM_UP = 20;

/** Asks so many questions of the bundled library, one after the other, as a client that polls. */
export async function measureLatency(
  count: number,
  { env: inherited, print }: LatencySurroundings,
): Promise<LatencyFigure> {
  const dataDir = prepareDataDir(await mkdtemp(path.join(os.tmpdir(), 'synthward-bench-')));
  const { DATABASE_URL, REDIS_URL, ARTIFACT_S3_BUCKET, ...env } = inherited; // the stack brings its own servers
  const postgres = await startPostgres({ dir: path.join(dataDir, 'postgres'), tieToParent: true });
  const databaseUrl = postgres.url('synthward');
  const stack = await startStack({
    ...{ dataDir, port: 0, workers: 1, isEphemeral: true },
    env: {
      ...{ ...env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
      ...{ SYNTHWARD_REQUESTS_PER_MINUTE: '1000000', SYNTHESIS_PROVIDER: 'embedded' },
    },
    onRestart: print,
  });
  try {
    await askAll(stack, questionsOf(WARM_UP));
    const cpuBefore = cpuSecondsOf(stack.workerPids());
    const { times, accepted, looks } = await askAll(stack, questionsOf(count));
    const cpuAfter = cpuSecondsOf(stack.workerPids());
    const isKnown = cpuBefore !== undefined && cpuAfter !== undefined;
    return {
      ...{ questions: count, pollMs: POLL_MS, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) },
      ...{ acceptedP50Ms: quantile(accepted, 0.5), lookP50Ms: quantile(looks, 0.5) },
      ...(await measureParts(databaseUrl, { count, print })),
      workerCpuMs: isKnown ? ((cpuAfter - cpuBefore) * 1000) / count : null,
    };
  } finally {
    await stack.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Those that the library is tested with, then the titles of its cards, which nothing else is nearer to. */
function questionsOf(count: number): readonly string[] {
  const all = [...libraryQuestions.map(({ text }) => text), ...bundledRecords().map(({ title }) => title)];
  return Array.from({ length: count }, (_, i) => all[i % all.length] ?? '');
}

/** Milliseconds in ascending order. */
interface Asked {
  readonly times: readonly number[];
  readonly accepted: readonly number[];
  readonly looks: readonly number[];
}

/** Throws when a question is not answered. */
async function askAll({ baseURL, credentials }: Stack, questions: readonly string[]): Promise<Asked> {
  const headers = { 'x-api-key': credentials.apiKey, 'content-type': 'application/json' };
  const [times, accepted, looks]: [number[], number[], number[]] = [[], [], []];
  for (const user_query of questions) {
    const startedAt = performance.now();
    const asked = await fetch(`${baseURL}/v1/synthesis`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ user_query }) },
    });
    if (asked.status !== 202) throw new Error(`asked: ${asked.status} ${await asked.text()}`);
    const id = (await asked.json()) as string; // of the contract: a bare string
    accepted.push(performance.now() - startedAt);
    await pollUntilAnswered(`${baseURL}/v1/synthesis/${id}`, headers, looks);
    times.push(performance.now() - startedAt);
  }
  for (const values of [times, accepted, looks]) values.sort((a, b) => a - b);
  return { times, accepted, looks };
}

async function pollUntilAnswered(
  url: string,
  headers: Readonly<Record<string, string>>,
  looks: number[],
): Promise<void> {
  for (;;) {
    const startedAt = performance.now();
    const polled = await fetch(url, { headers });
    const { status } = (await polled.json()) as SynthesisPoll; // of our own API
    looks.push(performance.now() - startedAt);
    if (status === 'success') return;
    if (status !== 'submitted' && status !== 'running') throw new Error(`the synthesis is ${status}`);
    await wait(POLL_MS);
  }
}

async function measureParts(
  databaseUrl: string,
  { count, print }: { readonly count: number; readonly print: (line: string) => void },
): Promise<Pick<LatencyFigure, 'claimedP50Ms' | 'claimedP95Ms' | 'answeredP50Ms' | 'answeredP95Ms'>> {
  const database = openDatabase({ url: databaseUrl, onIdleError: ({ message }) => print(message) });
  try {
    const { rows } = await database.pool.query<{ claimed: number; answered: number }>(
      `select extract(epoch from started_at - created_at)::float8 * 1000 as claimed,
              extract(epoch from ended_at - created_at)::float8 * 1000 as answered
         from synthesis order by created_at desc limit $1`,
      [count],
    );
    const claimed = rows.map((row) => row.claimed).sort((a, b) => a - b);
    const answered = rows.map((row) => row.answered).sort((a, b) => a - b);
    return {
      ...{ claimedP50Ms: quantile(claimed, 0.5), claimedP95Ms: quantile(claimed, 0.95) },
      ...{ answeredP50Ms: quantile(answered, 0.5), answeredP95Ms: quantile(answered, 0.95) },
    };
  } finally {
    await database.close();
  }
}

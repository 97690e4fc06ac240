// `npm run bench:jobs`: what the job platform costs beside the least that could do the same, in one run.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@synthward/db';
import { startPostgres } from '@synthward/embedded';
import { prepareDataDir } from '../../data-dir';
import { startStack } from '../../start-stack';
import { type ChunkFigures, measureChunks } from './chunk-figures';
import { measureRelay, type RelayFigures } from './relay-figures';
import { measureSubmissions, type SubmissionFigures } from './submission-figures';

const SECONDS = 3;
const RELAYED = 300;
const CHUNKS = 12;

async function main(): Promise<void> {
  const dataDir = prepareDataDir(await mkdtemp(path.join(os.tmpdir(), 'synthward-bench-')));
  const { DATABASE_URL, REDIS_URL, ARTIFACT_S3_BUCKET, ...env } = process.env; // the stack brings its own servers
  const postgres = await startPostgres({ dir: path.join(dataDir, 'postgres'), tieToParent: true });
  const databaseUrl = postgres.url('synthward');
  const stack = await startStack({
    dataDir,
    port: 0,
    workers: 0,
    isEphemeral: true,
    env: { ...env, DATABASE_URL: databaseUrl, SYNTHWARD_REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
    onRestart: (message) => console.error(message),
  });
  const database = openDatabase({ url: databaseUrl, onIdleError: (error) => console.error(error.message) });
  try {
    const relay = await measureRelay(stack, database, RELAYED);
    const submissions = await measureSubmissions(stack, databaseUrl, SECONDS);
    const { tenantID } = stack.credentials;
    const chunks = await measureChunks({ database, tenantID, dataDir, chunks: CHUNKS });
    console.log(reportOf({ ...relay, ...submissions, ...chunks }));
  } finally {
    await database.close();
    await stack.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function reportOf(figures: RelayFigures & SubmissionFigures & ChunkFigures): string {
  const { relayP50Ms, relayP99Ms, engineAlone, throughPlatform } = figures;
  const { submissionsPerSecond, bareExpressPerSecond, submissionRatio } = figures;
  return [
    '',
    'Synthward benchmark: the job platform (ratios of one run; absolute figures for orientation)',
    '',
    `  submissions through the API        ${submissionsPerSecond.toFixed(0)}/s`,
    `  bare Express, same transaction     ${bareExpressPerSecond.toFixed(0)}/s    ratio ${submissionRatio.toFixed(2)}`,
    `  chunks of 1000 through a worker    ${throughPlatform.toFixed(0)} patients/s`,
    `  the generation thread alone        ${engineAlone.toFixed(0)} patients/s    ratio ${(throughPlatform / engineAlone).toFixed(2)}`,
    `  from transaction to queue          p50 ${relayP50Ms.toFixed(1)} ms, p99 ${relayP99Ms.toFixed(1)} ms`,
    '',
  ].join('\n');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

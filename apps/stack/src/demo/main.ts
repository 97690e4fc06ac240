// `npm run demo`: the platform from nothing to verified artifacts, in one command.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { prepareDataDir } from '../data-dir';
import { startStack } from '../start-stack';
import { runDemo } from './run-demo';
import { createStepReporter } from './steps';

async function main(): Promise<void> {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const steps = createStepReporter(process.stdout);
  const dataDir = prepareDataDir(await mkdtemp(path.join(os.tmpdir(), 'synthward-demo-')));
  console.log('\nSynthward demo: the quickstart cohort, from HTTP to verified artifacts\n');
  try {
    const stack = await steps.run('start the stack', () =>
      startStack({
        dataDir,
        port: 0,
        workers: 2,
        isEphemeral: true,
        env: withoutServers(process.env),
        onRestart: (message) => console.error(message),
      }),
    );
    try {
      interrupted.signal.throwIfAborted();
      const outputDir = path.resolve('demo-output');
      console.log(await runDemo(stack, { outputDir, signal: interrupted.signal, steps }));
    } finally {
      await stack.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The demo is self-contained: servers that the environment names are not its business. */
function withoutServers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, REDIS_URL, ARTIFACT_S3_BUCKET, ...rest } = env;
  return rest;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  },
);

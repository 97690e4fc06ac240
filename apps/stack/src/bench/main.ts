// `npm run bench`: rates of the engine and of the whole path, each beside the serialization ceiling of the same run.
// `npm run bench -- evidence`: how well the evidence engine finds what answers; `npm run calibrate`: how sure it is; see `evidence/`.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDataDir } from '../data-dir';
import { QUICKSTART } from '../demo/quickstart';
import { startStack } from '../start-stack';
import { measureEngine } from './engine-figures';
import { calibrate } from './evidence/calibrate';
import { runEvidenceBench } from './evidence/run-evidence-bench';
import { measureFhir } from './fhir-figures';
import { measurePlatform, type PlatformFigures } from './platform-figures';
import { type BenchSettings, jsonOf, type MemoryFigure, tableOf } from './report';

const MEASURE_SECONDS = 4;

/** Five years of people of the quickstart's ages in one system, with the conditions of a population and no more. */
const LONGITUDINAL = {
  ...QUICKSTART,
  population: 100,
  conditions: [],
  hie: { ...QUICKSTART.hie, sourceSystems: ['regional-hie'], duplicateRate: 0 },
  clinical: { background: 'population', detail: 'longitudinal' },
  exports: { formats: ['fhir-ndjson'] },
};

const MEMORY_POPULATIONS = [1000, 10_000, 100_000];

interface BenchFlags extends BenchSettings {
  readonly jsonFile: string | undefined;
}

async function main(): Promise<boolean> {
  const [topic, ...args] = process.argv.slice(2);
  const surroundings = {
    env: process.env,
    today: new Date().toISOString().slice(0, 10),
    print: console.log,
  };
  if (topic === 'evidence') return runEvidenceBench(args, surroundings);
  if (topic === 'calibrate') {
    await calibrate(args, surroundings);
    return true;
  }
  await benchPlatform();
  return true;
}

async function benchPlatform(): Promise<void> {
  const { jsonFile, ...settings } = readFlags(process.argv.slice(2));
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
  const dataDir = prepareDataDir(await mkdtemp(path.join(os.tmpdir(), 'synthward-bench-')));
  const spec = { ...QUICKSTART, population: settings.population, exports: { formats: ['ndjson'] } };
  try {
    const engine = await measureEngine(spec, MEASURE_SECONDS);
    const fhir = await measureFhir(LONGITUDINAL, MEASURE_SECONDS);
    const platform = await measureOnStack(spec, { dataDir, settings, signal: interrupted.signal });
    const figures = { ...engine, ...fhir, ...platform };
    console.log(tableOf(figures, settings));
    if (jsonFile) await writeFile(jsonFile, jsonOf(figures, settings));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Jobs of growing size on the same workers: memory that grows with the population would show. */
async function measureOnStack(
  spec: object,
  { dataDir, settings, signal }: { dataDir: string; settings: BenchSettings; signal: AbortSignal },
): Promise<PlatformFigures & { memory: readonly MemoryFigure[] }> {
  const { DATABASE_URL, REDIS_URL, ARTIFACT_S3_BUCKET, ...env } = process.env; // the stack brings its own servers
  const stack = await startStack({
    dataDir,
    port: 0,
    workers: settings.workers,
    isEphemeral: true,
    env,
    onRestart: (message) => console.error(message),
  });
  try {
    const memory: MemoryFigure[] = [];
    for (const population of MEMORY_POPULATIONS.filter((each) => each < settings.population)) {
      const { workerPeakMegabytes } = await measurePlatform(stack, { ...spec, population }, signal);
      memory.push({ population, workerPeakMegabytes });
    }
    const largest = await measurePlatform(stack, spec, signal);
    const { workerPeakMegabytes } = largest;
    return { ...largest, memory: [...memory, { population: settings.population, workerPeakMegabytes }] };
  } finally {
    await stack.stop();
  }
}

function readFlags(args: string[]): BenchFlags {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'string' },
      population: { type: 'string', default: '100000' },
      workers: { type: 'string', default: '2' },
    },
  });
  return { jsonFile: values.json, population: Number(values.population), workers: Number(values.workers) };
}

main().then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

// The platform for the tests of one file: real rows, real files, real generation; only the queue is the test itself.

import { type Database, findCohortJob, publishOutboxPage } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { type ArtifactStore, createFilesystemStore } from '@synthward/storage';
import {
  createPrivateDirectory,
  createSampleTenant,
  type DatabaseFixture,
  sampleSpec,
  useDatabase,
} from '@synthward/testkit';
import { admitWaiting } from '../src/admission/admit-waiting';
import { advanceCohortJob } from '../src/cohort-jobs/advance';
import { createCohortJob, type JobCreator } from '../src/cohort-jobs/create';
import { startHeartbeats } from '../src/cohort-jobs/heartbeats';
import type { JobWork } from '../src/cohort-jobs/job-work';
import { type ChunkWork, runChunk } from '../src/cohort-jobs/run-chunk';
import { exportFhirInline } from '../src/generation/export-fhir-inline';
import { generateChunk } from '../src/generation/generate-chunk';
import { generateInline } from '../src/generation/generate-inline';
import type { GenerationThreads } from '../src/generation/threads/generation-threads';
import { evaluateMatches } from '../src/match-evaluations/evaluate-matches';
import { createTruthKeeper } from '../src/match-evaluations/truth-keeper';
import { assembleBundle } from '../src/syntheses/assemble-bundle';
import { createBundledEngine, createEmbeddedProvider } from '../src/syntheses/providers/embedded';
import { runSynthesisStep } from '../src/syntheses/run-step';

export interface Platform {
  readonly database: DatabaseFixture;
  tenantID(): string;
  store(): ArtifactStore;
  /** Where the store keeps its files. */
  readonly artifactsDir: string;
  jobWork(over?: Partial<JobWork>): JobWork;
  chunkWork(over?: Partial<ChunkWork>): ChunkWork;
  submitter(over?: Partial<JobCreator>): JobCreator;
  /** Submits the sample specification with `over` laid over it, to be generated whatever is there; answers the job's id. */
  submit(over?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Admits whatever waits and may be admitted. */
  admit(): Promise<void>;
  /** Submits, plans and admits. */
  start(over?: Readonly<Record<string, unknown>>): Promise<{ jobID: string; chunkIDs: string[] }>;
  /** Submits, plans and generates; what is left is to finish. */
  generate(over?: Readonly<Record<string, unknown>>): Promise<{ jobID: string; chunkIDs: string[] }>;
  /** The whole of a job's life. */
  complete(over?: Readonly<Record<string, unknown>>): Promise<string>;
  /** What is left of the life of a job that is queued. */
  finish(jobID: string): Promise<void>;
  /** The whole of a synthesis's life, answered by our own engine. */
  answerSynthesis(synthesisID: string): Promise<void>;
  /** Answers every doorbell until none is left. */
  answerDoorbells(): Promise<void>;
  statusOf(jobID: string): Promise<string | undefined>;
}

/** Nothing that a test starts waits for room. */
const MANY_SLOTS = 1_000;

/** One part a chunk, so that small cohorts have several. `plan` is the tenant's. */
export function usePlatform(name: string, { plan = 'enterprise' }: { plan?: string } = {}): Platform {
  const database = useDatabase(name);
  const directory = createPrivateDirectory('artifacts');
  const made: { tenantID?: string; store?: ArtifactStore } = {};
  beforeAll(async () => {
    made.store = await createFilesystemStore({ root: directory.path });
    made.tenantID = await createSampleTenant(database(), plan);
  });
  afterAll(() => directory.remove());

  const clock = { now: () => new Date() };
  const store = () => required(made.store);
  const shared = () => ({ database: database(), clock, logger: silentLogger, ring: () => undefined });
  const platform: Platform = {
    database,
    artifactsDir: directory.path,
    tenantID: () => required(made.tenantID),
    store,
    jobWork: (over = {}) => ({ ...shared(), store: store(), partsPerChunk: 1, ...over }),
    chunkWork: (over = {}) => ({
      ...shared(),
      store: store(),
      threads: threadsOf(store()),
      heartbeats: quietHeartbeats(database),
      workerName: 'the test',
      ...over,
    }),
    submitter: (over = {}) => ({
      ...{ database: database(), store: store(), viewer: { clock }, ring: () => undefined },
      ...over,
    }),
    async submit(over = {}) {
      const request = { tenantID: platform.tenantID(), body: sampleSpec(over), requestID: 'req_test' };
      const { jobID } = await createCohortJob(platform.submitter(), { ...request, mayReuse: false });
      return jobID;
    },
    admit: () => admitAll(database()),
    async start(over) {
      const jobID = await platform.submit(over);
      await advanceCohortJob(platform.jobWork(), jobID);
      await platform.admit();
      const job = await findCohortJob(database(), jobID);
      return { jobID, chunkIDs: job?.chunks.map(({ id }) => id) ?? [] };
    },
    async generate(over) {
      const started = await platform.start(over);
      for (const chunkID of started.chunkIDs)
        await runChunk(platform.chunkWork(), chunkID, new AbortController().signal);
      return started;
    },
    async complete(over) {
      const { jobID } = await platform.generate(over);
      await advanceCohortJob(platform.jobWork(), jobID);
      return jobID;
    },
    async finish(jobID) {
      await advanceCohortJob(platform.jobWork(), jobID);
      await platform.admit();
      const job = await findCohortJob(database(), jobID);
      for (const { id } of job?.chunks ?? [])
        await runChunk(platform.chunkWork(), id, new AbortController().signal);
      await advanceCohortJob(platform.jobWork(), jobID);
    },
    async answerSynthesis(synthesisID) {
      const provider = createEmbeddedProvider({ clock, engine: createBundledEngine });
      const work = { ...shared(), providers: [provider], leaseMs: 15_000 };
      await runSynthesisStep(work, synthesisID, new AbortController().signal);
    },
    async answerDoorbells() {
      do await platform.admit();
      while ((await publishOutboxPage(database(), 100, (messages) => answer(platform, messages))) > 0);
    },
    statusOf: async (jobID) => (await findCohortJob(database(), jobID))?.status,
  };
  return platform;
}

async function admitAll(database: Database): Promise<void> {
  for (;;) {
    const outcome = await admitWaiting({ database, ownSlots: MANY_SLOTS });
    if (outcome.kind === 'done' && outcome.isComplete) return;
  }
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is no platform before the tests begin');
  return value;
}

/** The function that a generation thread runs, on the test's own thread. */
export function threadsOf(store: ArtifactStore): GenerationThreads {
  return {
    generateInline: async (spec) => generateInline(spec),
    exportFhirInline: async (spec) => exportFhirInline(spec),
    startChunk(task, signal) {
      let latest = { patients: 0, records: 0, bytes: 0 };
      const onProgress = (progress: typeof latest) => {
        latest = { ...progress };
        signal.throwIfAborted();
      };
      return {
        outcome: generateChunk(task, { store, signal, onProgress }),
        progress: () => latest,
      };
    },
    evaluate: async (task, rows, signal) => {
      signal.throwIfAborted();
      return evaluateMatches(task, rows, createTruthKeeper());
    },
    assemblePatient: assembleBundle,
    close: async () => undefined,
  };
}

/** Heartbeats that never beat: chunks of a test are over long before the first one. */
function quietHeartbeats(database: DatabaseFixture) {
  const heartbeats = startHeartbeats({ database: database(), logger: silentLogger, everyMs: 60_000 });
  const stopped = heartbeats.stop();
  return { ...heartbeats, stop: () => stopped };
}

/** What the workers do with a page of the outbox, one message after the other. */
async function answer(platform: Platform, messages: readonly unknown[]): Promise<void> {
  const signal = new AbortController().signal;
  for (const payload of messages.flatMap(payloadsOf)) {
    if (payload.jobID) await advanceCohortJob(platform.jobWork(), payload.jobID);
    if (payload.chunkID) await runChunk(platform.chunkWork(), payload.chunkID, signal);
  }
}

interface Payload {
  readonly jobID?: string;
  readonly chunkID?: string;
}

/** A flow's children ring before their parent. */
function payloadsOf(message: unknown): Payload[] {
  const { payload, parent, children } = message as {
    payload?: Payload;
    parent?: { payload: Payload };
    children?: { payload: Payload }[];
  }; // what the repositories wrote into the outbox
  return [payload, ...(children ?? []).map((child) => child.payload), parent?.payload].filter(
    (each) => each !== undefined,
  );
}

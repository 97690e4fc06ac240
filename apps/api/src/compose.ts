// The API's composition root: every dependency is made here and passed on.

import type { Server } from 'node:http';
import { databaseRoles, type Environment, plans } from '@synthward/contracts';
import { inTenant, withRole } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createQueueBackend, createRelay, type QueueBackend, type Relay } from '@synthward/queue';
import {
  artifactsDirOf,
  createCohortJobOnce,
  createCursorSigner,
  createGenerationThreads,
  createGeneratorCache,
  createRequestLimiter,
  deleteExport,
  deriveKey,
  describeServer,
  evaluateJobMatches,
  exportCohortFhir,
  findJobArtifact,
  type GenerationThreads,
  type GeneratorCache,
  generateCohort,
  getCohortJob,
  getJobPatient,
  issueFhirToken,
  listJobArtifacts,
  listSourceGroups,
  listTenantFhirClients,
  listTenantJobs,
  openExportFile,
  openJobArtifact,
  outboxStoreOf,
  previewCohort,
  queueConfigOf,
  readExport,
  registerFhirClient,
  removeFhirClient,
  requireDatabaseUrl,
  requireSecretKey,
  scenarios,
  smartConfiguration,
  startExport,
  storeConfigOf,
  validateCohort,
} from '@synthward/services';
import { type ArtifactStore, createArtifactStore } from '@synthward/storage';
import type { ApiServices } from './api-services';
import type { WebhookServices } from './api-services/webhook-services';
import { accountServicesOf } from './compose/accounts';
import { billingServicesOf } from './compose/billing';
import { type CredentialParts, composeCredentials } from './compose/credentials';
import { composeDatabases, type Databases } from './compose/databases';
import { documentServicesOf } from './compose/documents';
import { composeFollowing, type Following } from './compose/following';
import { jobControlServicesOf } from './compose/job-control';
import { operatorServicesOf } from './compose/operator';
import { composeRequestLog, type RequestLogParts } from './compose/request-log';
import { scheduleServicesOf } from './compose/schedules';
import { synthesisServicesOf } from './compose/syntheses';
import { composeWebhookServices } from './compose/webhooks';
import { createServer } from './server';

const RELAY_POLL_MS = 1000;

/** Evaluations take seconds to minutes and much memory: one at a time, apart from the small cohorts that clients wait for. */
const EVALUATION_THREADS = { size: 1, mostWaiting: 8, heapMb: 1536 };

/** A Bundle of five megabytes takes some hundred milliseconds: apart from cohorts, which take seconds. */
const ASSEMBLY_THREADS = { size: 1, mostWaiting: 32, heapMb: 512, tasksPerThread: 10_000 };

export interface ComposedApi {
  readonly server: Server;
  /** Takes no more requests, waits for the running ones, then lets go of everything. */
  close(): Promise<void>;
}

interface Parts extends Databases {
  readonly logger: Logger;
  readonly environment: Environment;
  readonly backend: QueueBackend;
  readonly store: ArtifactStore;
  readonly threads: GenerationThreads;
  readonly evaluations: GenerationThreads;
  readonly assembly: GenerationThreads;
  readonly relay: Relay;
  readonly webhooks: WebhookServices;
  readonly credentials: CredentialParts;
  readonly following: Following;
  readonly requestLog: RequestLogParts;
}

/** Connects to the environment's database, queue and store; the server does not listen yet. */
export async function composeApi(environment: Environment, logger: Logger): Promise<ComposedApi> {
  const databaseUrl = requireDatabaseUrl(environment);
  const secretKey = requireSecretKey(environment);
  const onIdleError = (error: Error) => logger.warn({ error }, 'database.connection_lost');
  const databases = await composeDatabases({ url: databaseUrl, onIdleError });
  const { platform } = databases;
  const store = await createArtifactStore(storeConfigOf(environment, artifactsDirOf(environment)));
  const backend = await createQueueBackend(
    queueConfigOf(environment, withRole(databaseUrl, databaseRoles.worker)),
    logger,
  );
  const relay = createRelay({ store: outboxStoreOf(platform), backend, logger, pollMs: RELAY_POLL_MS });
  const threads = createGenerationThreads({ size: 1 });
  const evaluations = createGenerationThreads(EVALUATION_THREADS);
  const assembly = createGenerationThreads(ASSEMBLY_THREADS);
  const webhooks = await composeWebhookServices(environment, { ...databases, ring: () => relay.nudge() });
  const following = composeFollowing({ ...databases, logger });
  const credentials = composeCredentials(
    { secretKey, publicURL: environment.SYNTHWARD_PUBLIC_URL },
    { ...databases, logger },
  );
  const requestLog = composeRequestLog({ ...databases, logger });
  const running = { credentials, threads, evaluations, assembly, relay, following, requestLog };
  const parts: Parts = { environment, logger, ...databases, backend, store, webhooks, ...running };
  const server = createServer({
    services: servicesOf(parts),
    logger,
    corsOrigins: environment.SYNTHWARD_CORS_ORIGINS,
  });
  relay.start();
  return { server, close: () => closeInOrder(server, parts) };
}

function servicesOf(parts: Parts): ApiServices {
  const { environment, logger, database, platform, backend, store, threads, relay, webhooks } = parts;
  const clock = systemClock;
  const viewer = { clock };
  const generators = createGeneratorCache();
  const limiter = createRequestLimiter({
    database: platform,
    clock,
    requestsPerMinute: environment.SYNTHWARD_REQUESTS_PER_MINUTE,
  });
  return {
    inTenant,
    operator: operatorServicesOf({ database: platform, backend, logger, store, ring: () => relay.nudge() }),
    ...accountServicesOf(environment, { ...parts, ...parts.credentials }),
    ...parts.credentials.services,
    publicURL: environment.SYNTHWARD_PUBLIC_URL,
    cohorts: {
      validate: validateCohort,
      preview: (request) => previewCohort({ database, clock }, request),
      generate: (body) => generateCohort(threads, body),
      exportFhir: (body) => exportCohortFhir(threads, body),
    },
    jobs: {
      create: (request, creation) =>
        createCohortJobOnce({ database, store, viewer, ring: () => relay.nudge() }, request, creation),
      list: (page) => listTenantJobs({ database, viewer }, page),
      get: (address) => getCohortJob({ database, viewer }, address),
    },
    jobControl: jobControlServicesOf({ database, viewer, ring: () => relay.nudge() }),
    following: parts.following.services,
    requestLog: parts.requestLog.services,
    schedules: scheduleServicesOf({ database, clock, bells: { queue: backend, logger } }),
    artifacts: {
      list: (address) => listJobArtifacts({ database, store, clock }, address),
      find: async (address) => (await findJobArtifact({ database, store, clock }, address)).artifact,
      open: (artifact) => openJobArtifact({ database, store, clock }, artifact),
    },
    patients: { get: (address) => getJobPatient({ database, generators }, address) },
    matches: { evaluate: (request) => evaluateJobMatches({ database, threads: parts.evaluations }, request) },
    fhir: fhirServicesOf(parts, generators),
    fhirClients: {
      register: (request, creation) => registerFhirClient({ database, clock }, request, creation),
      list: (tenantID) => listTenantFhirClients(database, tenantID),
      remove: (client) => removeFhirClient({ database, clock }, client),
      issueToken: (request) => inTenant(request.tenantID, () => issueFhirToken({ database, clock }, request)),
    },
    syntheses: synthesisServicesOf(environment, {
      ...{ database, clock, assembly: parts.assembly },
      ring: () => relay.nudge(),
    }),
    webhooks,
    billing: billingServicesOf({ database, platform, clock }),
    scenarios: () => scenarios,
    plans: () => plans,
    limiter,
    cursors: createCursorSigner(deriveKey(requireSecretKey(environment), 'list-cursor')),
    documents: documentServicesOf(environment, clock),
    isReady: () => findSilentParts({ database, queue: backend, artifacts: store }),
  };
}

function fhirServicesOf({ database, store, relay }: Parts, generators: GeneratorCache): ApiServices['fhir'] {
  const reader = { database, clock: systemClock };
  return {
    describe: describeServer,
    smartConfiguration,
    groups: (address) => listSourceGroups(reader, address),
    start: (request) => startExport({ ...reader, generators, ring: () => relay.nudge() }, request),
    read: (request) => readExport(reader, request),
    remove: (address) => deleteExport(reader, address),
    open: (file) => openExportFile({ ...reader, store }, file),
  };
}

async function findSilentParts(parts: Readonly<Record<string, { isReachable(): Promise<boolean> }>>) {
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => ((await part.isReachable()) ? [] : [name])),
  );
  return answers.flat();
}

/** Running requests are waited for, but for those that may take minutes and can be asked for again. */
async function closeInOrder(server: Server, parts: Parts): Promise<void> {
  const { relay, threads, evaluations, assembly, following, credentials, requestLog } = parts;
  const { backend, database, platform } = parts;
  const served = new Promise<void>((resolve) => server.close(() => resolve()));
  await following.close();
  await evaluations.close();
  await served;
  await relay.stop();
  await threads.close();
  await assembly.close();
  await credentials.close();
  await requestLog.close();
  await backend.close();
  await Promise.all([database.close(), platform.close()]);
}

// Small use cases behind the HTTP face, for what only HTTP decides: one tenant, one job, two artifacts.

import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import {
  type ArtifactView,
  type BulkManifest,
  type CohortJobView,
  type CohortPatientView,
  type CohortScheduleView,
  type CohortSpec,
  type ErrorCode,
  estimateCost,
  invalidSpec,
  type PricedCohortPreview,
  plans,
  readCohortSpec,
  scopes,
} from '@synthward/contracts';
import { AppError, sha256Hex } from '@synthward/kernel';
import { createCursorSigner } from '@synthward/services';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { answered } from './answered';
import { sampleAccounts, sampleAudit, sampleMembers, sampleRequestLog } from './sample-accounts';
import { sampleBilling } from './sample-billing';
import { sampleCredentials } from './sample-credentials';
import { sampleOperator } from './sample-operator';
import { sampleSyntheses, sampleSynthesisStream } from './sample-syntheses';
import { sampleWebhooks } from './sample-webhooks';

export const TENANT = 'ten_own';
export const JOB = 'job_1';
export const minimalSpec = { name: 'smallest', population: 10 };
export const packed = gzipSync('{"line":1}\n{"line":2}\n');
export const plain = Buffer.from('0123456789');

/** The state of a limit that is far from its end. */
export const plentiful = {
  policy: 'key',
  key: 'key:key_1',
  limit: 100,
  windowSeconds: 60,
  remaining: 99,
  resetSeconds: 1,
  allowed: true,
  window: 'w1',
} as const;

/** Services that succeed for the one tenant; `changes` replaces some of them. */
export function sampleServices(changes: Partial<ApiServices> = {}): ApiServices {
  return {
    inTenant: (_tenantID, work) => work(),
    authenticate,
    ...sampleCredentials(TENANT),
    authenticateKey: async (apiKey) => {
      const { accountID: _, ...holder } = await authenticate({ bearer: 'good-token', apiKey });
      return holder;
    },
    authenticateBearer: ({ bearer, apiKey = 'good-key' }) => authenticate({ bearer, apiKey }),
    syntheses: sampleSyntheses(),
    publicURL: undefined,
    operator: sampleOperator(),
    accounts: sampleAccounts(TENANT),
    members: sampleMembers(),
    audit: sampleAudit(),
    requestLog: sampleRequestLog(),
    fhir: sampleFhir(),
    fhirClients: sampleFhirClients(),
    cohorts: {
      validate(body) {
        const { spec, problems, warnings } = readCohortSpec(body, { drawSeed: () => 1 });
        return { valid: problems.length === 0, errors: problems, warnings, normalized: spec ?? null };
      },
      preview: async ({ body }) => previewOf(requireSpec(body)),
      generate: async (body) => Buffer.from(JSON.stringify({ spec: requireSpec(body), patients: [] })),
      exportFhir: async (body) => Buffer.from(JSON.stringify({ spec: requireSpec(body), bundles: [] })),
    },
    jobs: {
      create: async ({ body, requestID }, creation) => {
        const job = { ...sampleJob('queued'), spec: requireSpec(body), requestID };
        return answered(creation, job);
      },
      list: async () => {
        const { artifacts: _, ...listed } = sampleJob('completed');
        return { data: [listed], hasMore: true, nextCursor: JOB };
      },
      get: async ({ jobID }) => (jobID === JOB ? sampleJob('completed') : notFound(`${jobID} is missing`)),
    },
    jobControl: {
      cancel: async ({ jobID }) => (jobID === JOB ? sampleJob('cancelled') : notFound('no such job')),
      pause: async ({ jobID }) => (jobID === JOB ? sampleJob('paused') : notFound('no such job')),
      resume: async ({ jobID }) => (jobID === JOB ? sampleJob('running') : notFound('no such job')),
      retry: async ({ jobID }) => (jobID === JOB ? sampleJob('running') : notFound('no such job')),
    },
    schedules: sampleSchedules(),
    artifacts: {
      list: async ({ jobID }) =>
        jobID === JOB
          ? { artifacts: sampleArtifacts(), hasMore: false, nextCursor: null }
          : notFound('no job, no artifacts'),
      find: async ({ jobID, name }) => {
        const artifact = sampleArtifacts().find((candidate) => candidate.name === name);
        return jobID === JOB && artifact ? artifact : notFound('no such artifact');
      },
      open: async ({ name, range }) => {
        const bytes = name.endsWith('.gz') ? packed : plain;
        return { body: Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]) };
      },
    },
    following: {
      untilEnded: async () => undefined,
      follow: async ({ jobID }) => (jobID === JOB ? sampleStream() : notFound('no such job')),
      followSynthesis: sampleSynthesisStream,
    },
    patients: {
      get: async ({ jobID, index }) => (jobID === JOB ? samplePatient(index) : notFound('no such job')),
    },
    matches: {
      async evaluate({ jobID, predictions }) {
        if (jobID !== JOB) return notFound('no such job');
        for await (const _ of predictions?.rows ?? []); // whatever they are, they come to an end
        return { jobID, evaluation: null, baselines: {} };
      },
    },
    webhooks: sampleWebhooks(TENANT),
    billing: sampleBilling(TENANT),
    scenarios: () => [
      {
        id: 'smallest',
        title: 'Smallest',
        description: 'Ten patients.',
        purpose: 'For tests.',
        shows: [{ text: '10 patients.', preview: { '/population': 10 } }, { text: 'Little else.' }],
        spec: requireSpec(minimalSpec),
      },
    ],
    plans: () => plans,
    cursors: createCursorSigner(Buffer.alloc(32, 3)),
    limiter: { consume: async () => [plentiful], giveBack: async () => undefined },
    documents: {
      errorPage: (code) => (code === 'not_found' ? '# Not found\n\nNothing.' : undefined),
      securityContact: () => 'Contact: mailto:security@example.com\r\n',
    },
    isReady: async () => [],
    ...changes,
  };
}

async function authenticate({ bearer, apiKey }: { bearer: string; apiKey: string }) {
  if (bearer !== 'good-token') throw new AppError('unauthenticated', 'The credentials are not valid.');
  if (apiKey === 'foreign-key') throw new AppError('credentials_mismatch', 'Two tenants.');
  if (apiKey !== 'good-key') throw new AppError('unauthenticated', 'The credentials are not valid.');
  return { accountID: 'acc_1', tenantID: TENANT, apiKeyID: 'key_1', scopes };
}

export const EXPORT = 'exp_1';
const lines = '{"resourceType":"Patient","id":"p1"}\n';
const client = {
  clientID: 'fcl_1',
  name: 'warehouse',
  keyIDs: ['k1'],
  createdAt: '2026-01-01T00:00:00.000Z',
};

function sampleFhir(): ApiServices['fhir'] {
  const ofJob = async <Value>(jobID: string, value: Value) =>
    jobID === JOB ? value : notFound('no such job');
  const manifest: BulkManifest = {
    transactionTime: '2026-01-01T00:00:00.000Z',
    request: 'http://localhost/$export',
    requiresAccessToken: true,
    output: [],
    error: [],
    deleted: [],
    link: [],
  };
  return {
    describe: (url) => ({ resourceType: 'CapabilityStatement', url }),
    smartConfiguration: (url) => ({ token_endpoint: `${url}/auth/token` }),
    groups: ({ jobID }) => ofJob(jobID, { resourceType: 'Bundle' }),
    start: ({ jobID }) => ofJob(jobID, EXPORT),
    read: ({ jobID }) => ofJob(jobID, { kind: 'finished', manifest, expiresAt: new Date(0) }),
    remove: ({ jobID }) => ofJob(jobID, undefined),
    open: async ({ jobID, name }) =>
      name === 'patients.json'
        ? ofJob(jobID, { body: Readable.from([lines]), contentEncoding: null, bytes: lines.length })
        : ofJob(jobID, { body: Readable.from([packed]), contentEncoding: 'gzip', bytes: packed.length }),
  };
}

function sampleFhirClients(): ApiServices['fhirClients'] {
  return {
    register: async (_request, creation) => answered(creation, client),
    list: async () => ({ data: [client] }),
    remove: async () => undefined,
    issueToken: async () => ({
      access_token: 't',
      token_type: 'bearer',
      expires_in: 300,
      scope: 'system/*.read',
    }),
  };
}

export const SCHEDULE = 'sch_1';

function sampleSchedules(): ApiServices['schedules'] {
  const tagged = { schedule: sampleSchedule(), version: 1 };
  const ofSchedule = async <Value>(scheduleID: string, value: Value) =>
    scheduleID === SCHEDULE ? value : notFound('no such schedule');
  return {
    create: async (_request, creation) => answered(creation, tagged.schedule),
    list: async () => ({ data: [tagged.schedule], hasMore: false, nextCursor: null }),
    get: ({ scheduleID }) => ofSchedule(scheduleID, tagged),
    change: async ({ scheduleID, expected }) =>
      expected === 'any' || expected.includes(tagged.version)
        ? ofSchedule(scheduleID, { ...tagged, version: 2 })
        : refuse('precondition_failed', 'The schedule has changed.'),
    remove: ({ scheduleID }) => ofSchedule(scheduleID, undefined),
  };
}

function sampleSchedule(): CohortScheduleView {
  return {
    scheduleID: SCHEDULE,
    name: 'nightly',
    cron: '0 2 * * *',
    timezone: 'UTC',
    request: minimalSpec,
    continuesDaily: false,
    status: 'active',
    nextRunAt: '2026-01-02T02:00:00.000Z',
    lastRunAt: null,
    lastJobID: null,
    lastError: null,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

export function sampleJob(status: CohortJobView['status']): CohortJobView {
  const self = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}`;
  return {
    jobID: JOB,
    status,
    name: 'smallest',
    spec: requireSpec(minimalSpec),
    specDigest: 'd1',
    engineVersion: '1',
    progress: {
      patients: 0,
      records: 0,
      bytes: 0,
      fraction: 0,
      ratePerSecond: null,
      estimatedEndAt: null,
    },
    usage: { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 },
    artifacts: [],
    error: null,
    links: { self, artifacts: `${self}/artifacts`, events: `${self}/events` },
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: null,
    endedAt: null,
    expiresAt: null,
    deadlineAt: null,
    requestID: 'req_1',
    reusedFromJobID: null,
    scheduleID: null,
  };
}

function sampleStream() {
  const self = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}`;
  const event = {
    jobID: JOB,
    sequence: 1,
    type: 'cohort_job.queued',
    at: '2026-01-01T00:00:00.000Z',
    status: 'queued',
    links: { self },
  } as const;
  return {
    frames: (async function* () {
      yield { kind: 'event', event } as const;
    })(),
    close: () => undefined,
  };
}

function sampleArtifacts(): ArtifactView[] {
  return [
    artifactOf('patients.ndjson.gz', packed, { mediaType: 'application/x-ndjson', contentEncoding: 'gzip' }),
    artifactOf('patients.json', plain, { mediaType: 'application/json', contentEncoding: null }),
  ];
}

function artifactOf(
  name: string,
  bytes: Buffer,
  form: Pick<ArtifactView, 'mediaType' | 'contentEncoding'>,
): ArtifactView {
  return {
    name,
    format: 'ndjson',
    ...form,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    contentSha256: 'c1',
    recordCount: 2,
    resourceType: null,
    url: `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}/artifacts/${name}`,
    expiresAt: null,
  };
}

function previewOf({ population, seed }: CohortSpec): PricedCohortPreview {
  return {
    population,
    seed,
    specDigest: 'd1',
    generatorVersion: '1',
    demographics: { ageBands: {}, sexAtBirth: {}, payerMix: {}, language: {} },
    strata: [],
    ageSexPyramid: [],
    conditionCounts: {},
    sourceSystems: {},
    sourcePatientRecordCount: population,
    identityVariance: {
      duplicateRecords: 0,
      addressDriftedPatients: 0,
      recordsMissingPhone: 0,
      overlays: 0,
      merges: 0,
      twinPairs: 0,
      lookAlikePairs: 0,
      deceased: 0,
    },
    documents: { estimatedDocumentCount: 2 * population },
    estimatedArtifactBytes: { total: 0, byFormat: {} },
    usage: { patientsGenerated: population, sourceRecords: population, generationJobCount: 1 },
    warnings: [],
    cost: estimateCost({ patientsGenerated: population }, { starts: [], quotas: [], at: new Date() }),
  };
}

function requireSpec(body: unknown): CohortSpec {
  const { spec, problems } = readCohortSpec(body, { drawSeed: () => 1 });
  if (!spec) throw invalidSpec(problems);
  return spec;
}

function notFound(message: string): never {
  return refuse('not_found', message);
}

function refuse(code: ErrorCode, message: string): never {
  throw new AppError(code, message);
}

function samplePatient(index: number): CohortPatientView {
  const none = { crosswalk: [], mutations: [], pairs: [], merges: [], persons: [] };
  return {
    jobID: JOB,
    patient: index,
    summary: `${index + 1} -- Ava Garcia`,
    records: [],
    truth: none,
    fhir: [],
  };
}

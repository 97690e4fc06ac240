// The contract table: every operation of this server, once.

import { z } from 'zod';
import { pricedPreviewSchema } from '../billing/cost-estimate';
import { artifactListSchema } from '../cohort/artifact';
import { evolveRequestSchema } from '../cohort/evolve-request';
import { fhirExportSchema, generateResponseSchema, validateResponseSchema } from '../cohort/generate';
import { cohortJobListSchema, cohortJobSchema } from '../cohort/job';
import { jobMatchEvaluationSchema, matchPredictionRowSchema } from '../cohort/match-evaluation';
import { cohortPatientSchema } from '../cohort/patient';
import { scenarioListSchema, scenarioSchema } from '../cohort/scenario';
import { cohortSpecRequestSchema } from '../cohort/spec-schema';
import { accountOperations } from './account-operations';
import { auditOperations } from './audit-operations';
import { billingOperations } from './billing-operations';
import { createJobQuerySchema } from './create-job-query';
import { credentialOperations } from './credential-operations';
import { documentOperations } from './document-operations';
import { evidenceOperations } from './evidence-operations';
import { fhirOperations } from './fhir-operations';
import { heartbeatSchema, readinessSchema } from './health';
import { jobControlOperations } from './job-control-operations';
import { artifactListQuerySchema, listQuerySchema } from './list-query';
import { matchEvaluationQuerySchema } from './match-evaluation-query';
import { memberOperations } from './member-operations';
import type { Operation } from './operation';
import { operatorBillingOperations } from './operator-billing-operations';
import { operatorExportOperations } from './operator-export-operations';
import { operatorOperations } from './operator-operations';
import { jobID, tenantID } from './path-parameters';
import { requestLogOperations } from './request-log-operations';
import { scheduleOperations } from './schedule-operations';
import { synthesisOperations } from './synthesis-operations';
import { webhookOperations } from './webhook-operations';

const jobsPath = '/workspace/tenants/{tenantID}/cohort-jobs';

const publicRead = { method: 'get', access: 'public', pathParameters: {}, errors: [] } as const;
const read = {
  method: 'get',
  access: 'pair',
  scope: 'cohorts:read',
  isRateLimited: true,
  pathParameters: {},
  errors: [],
} as const;
const ask = {
  method: 'post',
  access: 'pair',
  scope: 'cohorts:read',
  isRateLimited: true,
  pathParameters: {},
} as const;
const write = { ...ask, scope: 'cohorts:write' } as const;

const ofCreatedJob = { tenantID: '$request.path.tenantID', jobID: '$response.body#/jobID' } as const;

const jobLinks = {
  read: { operationID: 'getCohortJob', parameters: ofCreatedJob },
  cancel: { operationID: 'cancelCohortJob', parameters: ofCreatedJob },
  follow: { operationID: 'followCohortJob', parameters: ofCreatedJob },
  artifacts: { operationID: 'listArtifacts', parameters: ofCreatedJob },
} as const;

const waitRequest = {
  Prefer:
    '`wait=20` has the answer wait until the job has ended, for at most so many seconds and never more than 25.',
};

const preferHeaders = {
  'Preference-Applied': 'The seconds that the answer was ready to wait; absent when it was not asked to.',
  Vary: 'Prefer.',
};

const waitHeaders = {
  ...preferHeaders,
  'Retry-After': 'Seconds to wait before asking again; absent once the job has ended.',
  ETag: 'Changes with the job; give it back in If-None-Match.',
};

export const operations = {
  getHeartbeat: {
    ...publicRead,
    operationID: 'getHeartbeat',
    path: '/heartbeat',
    isRateLimited: false,
    summary: 'Health check',
    description: 'Confirms that the API is reachable; touches nothing behind it.',
    responses: { 200: { description: 'The process answers.', schema: heartbeatSchema } },
  },
  getReadiness: {
    ...publicRead,
    operationID: 'getReadiness',
    path: '/readyz',
    isRateLimited: false,
    summary: 'Readiness check',
    description: 'Tells whether every part that the API depends on answers; names only those that do not.',
    responses: {
      200: { description: 'Every part answers.', schema: readinessSchema },
      503: { description: 'The named parts do not answer.', schema: readinessSchema },
    },
  },
  getOpenApi: {
    ...publicRead,
    operationID: 'getOpenApi',
    path: '/openapi.json',
    isRateLimited: true,
    summary: 'API description',
    description: 'This document (OpenAPI 3.1).',
    responses: {
      200: {
        description: 'The API description.',
        schema: z.record(z.string(), z.unknown()),
        headers: { ETag: 'Digest of the document.' },
      },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
  },
  listScenarios: {
    ...read,
    operationID: 'listScenarios',
    path: '/cohorts/scenarios',
    summary: 'List scenarios',
    description: 'Built-in recipes for demos, QA cases and upstream matching edge cases.',
    responses: { 200: { description: 'All scenarios.', schema: scenarioListSchema } },
  },
  getScenario: {
    ...read,
    operationID: 'getScenario',
    path: '/cohorts/scenarios/{id}',
    summary: 'Read a scenario',
    description: 'One built-in scenario with its complete specification.',
    pathParameters: { id: { pattern: /^[a-z0-9-]{1,64}$/, description: 'As listed.' } },
    responses: { 200: { description: 'The scenario.', schema: scenarioSchema } },
  },
  validateCohort: {
    ...ask,
    operationID: 'validateCohort',
    path: '/cohorts/validate',
    summary: 'Validate a spec',
    description:
      'Returns warnings and errors without generating records or consuming a generation run. An invalid specification is a successful answer here; only a body that is not a JSON object is refused.',
    requestBody: cohortSpecRequestSchema,
    responses: { 200: { description: 'The findings.', schema: validateResponseSchema } },
    errors: [],
  },
  previewCohort: {
    ...ask,
    operationID: 'previewCohort',
    path: '/cohorts/preview',
    summary: 'Preview shape',
    description:
      'Population, provider spread, source-record count and identity variance of a cohort, and what a job of it would cost the tenant, without generating or holding anything.',
    requestBody: cohortSpecRequestSchema,
    responses: { 200: { description: 'The aggregates.', schema: pricedPreviewSchema } },
    errors: [],
  },
  generateCohort: {
    ...write,
    operationID: 'generateCohort',
    path: '/cohorts/generate',
    summary: 'Generate a small cohort',
    description:
      'The whole cohort in one response, for populations of at most 1,000, or 100 with longitudinal detail; larger ones are jobs.',
    requestBody: cohortSpecRequestSchema,
    responses: { 200: { description: 'The cohort.', schema: generateResponseSchema } },
    errors: ['population_too_large'],
  },
  exportCohortFhir: {
    ...write,
    operationID: 'exportCohortFhir',
    path: '/cohorts/export/fhir',
    summary: 'Export FHIR',
    description:
      'The whole cohort as FHIR R4 (US Core) in one response, as Bundles and as NDJSON, for populations of at most 250, or 25 with longitudinal detail; larger ones are jobs. `exports` of the specification plays no part.',
    requestBody: cohortSpecRequestSchema,
    responses: { 200: { description: 'The cohort in FHIR.', schema: fhirExportSchema } },
    errors: ['population_too_large'],
  },
  createCohortJob: {
    ...write,
    operationID: 'createCohortJob',
    path: jobsPath,
    summary: 'Create cohort job',
    description:
      'Creates a retained cohort run that returns job metadata, usage counts and downloadable artifacts without inlining large clinical payloads. Where the tenant has an equal run whose artifacts are kept, the job completes at once and shows these.',
    isCreating: true,
    pathParameters: { tenantID },
    requestBody: z.union([cohortSpecRequestSchema, evolveRequestSchema]),
    query: createJobQuerySchema,
    requestHeaders: waitRequest,
    responses: {
      200: {
        description: 'Accepted, and ended while the answer waited.',
        schema: cohortJobSchema,
        headers: { ...preferHeaders, Location: 'Where the job can be read.' },
        links: jobLinks,
      },
      202: {
        description: 'Accepted; the job may have ended already where it shows the artifacts of an equal one.',
        schema: cohortJobSchema,
        headers: {
          ...preferHeaders,
          Location: 'Where the job can be read.',
          'Retry-After': 'Seconds to wait before asking.',
        },
        links: jobLinks,
      },
    },
    errors: ['quota_exceeded'],
  },
  listCohortJobs: {
    ...read,
    operationID: 'listCohortJobs',
    path: jobsPath,
    summary: 'List cohort jobs',
    description: 'The jobs of the tenant, the newest first.',
    pathParameters: { tenantID },
    query: listQuerySchema,
    responses: { 200: { description: 'One page of jobs.', schema: cohortJobListSchema } },
    errors: ['invalid_cursor'],
  },
  getCohortJob: {
    ...read,
    operationID: 'getCohortJob',
    path: `${jobsPath}/{jobID}`,
    summary: 'Read a cohort job',
    description:
      'The job as it stands; ask again after Retry-After until it has ended. An answer of 304 is not counted by the request limit.',
    pathParameters: { tenantID, jobID },
    requestHeaders: waitRequest,
    responses: {
      200: { description: 'The job.', schema: cohortJobSchema, headers: waitHeaders },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
  },
  listArtifacts: {
    ...read,
    operationID: 'listArtifacts',
    path: `${jobsPath}/{jobID}/artifacts`,
    summary: 'List artifacts',
    description: 'The artifacts of a job, the manifest last; none before it is completed.',
    pathParameters: { tenantID, jobID },
    query: artifactListQuerySchema,
    responses: { 200: { description: 'One page of artifacts.', schema: artifactListSchema } },
    errors: ['artifact_expired', 'invalid_cursor'],
  },
  getArtifact: {
    ...read,
    operationID: 'getArtifact',
    path: `${jobsPath}/{jobID}/artifacts/{name}`,
    summary: 'Download an artifact',
    description:
      'The stored bytes, so that sha256 verifies as downloaded: a gzip object is delivered as application/gzip and not unpacked on the way. One byte range may be asked for.',
    pathParameters: {
      tenantID,
      jobID,
      name: { pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, description: 'As listed.' },
    },
    responses: {
      200: { ...artifactBody('The whole object.'), headers: { ETag: 'The sha256 of the object.' } },
      206: {
        ...artifactBody('The bytes asked for.'),
        headers: { 'Content-Range': 'Which bytes these are, and of how many.' },
      },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
    errors: ['artifact_expired', 'range_not_satisfiable'],
  },
  getCohortPatient: {
    ...read,
    operationID: 'getCohortPatient',
    path: `${jobsPath}/{jobID}/patients/{index}`,
    summary: 'Read one patient',
    description:
      'One patient with all source records, documents, truth and FHIR, generated when asked for and equal to what the artifacts hold.',
    pathParameters: {
      tenantID,
      jobID,
      index: { pattern: /^(?:0|[1-9][0-9]{0,7})$/, description: 'From 0 to population - 1.' },
    },
    responses: { 200: { description: 'The patient.', schema: cohortPatientSchema } },
    errors: ['job_state_conflict', 'artifact_expired'],
  },
  evaluateMatches: {
    ...ask,
    operationID: 'evaluateMatches',
    path: `${jobsPath}/{jobID}/match-evaluations`,
    summary: 'Score a matcher',
    description:
      'Compares predicted links or clusters with the truth about the source records of a job, and with baseline matchers if asked. Nothing is kept: neither the rows nor the report.',
    pathParameters: { tenantID, jobID },
    query: matchEvaluationQuerySchema,
    streamedBody: {
      description:
        'Up to 10,000,000 rows of predicted links or of cluster members, not both, in at most 2 GB. In NDJSON each line has the shape of the schema; CSV has a header with recordA,recordB and perhaps score, or clusterID,recordID. May be empty when baselines are asked for.',
      schemas: {
        'application/x-ndjson': matchPredictionRowSchema,
        'text/csv': z.string().meta({ example: 'recordA,recordB,score' }),
      },
    },
    responses: { 200: { description: 'The figures.', schema: jobMatchEvaluationSchema } },
    errors: [
      'invalid_predictions',
      'too_many_predictions',
      'job_state_conflict',
      'artifact_expired',
      'population_too_large',
    ],
  },
  ...jobControlOperations,
  ...scheduleOperations,
  ...webhookOperations,
  ...credentialOperations,
  ...fhirOperations,
  ...documentOperations,
  ...operatorOperations,
  ...billingOperations,
  ...operatorBillingOperations,
  ...operatorExportOperations,
  ...accountOperations,
  ...memberOperations,
  ...auditOperations,
  ...synthesisOperations,
  ...evidenceOperations,
  ...requestLogOperations,
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationID = keyof typeof operations;

function artifactBody(description: string) {
  return {
    description,
    schema: z.string().meta({ format: 'binary' }),
    mediaTypes: ['application/json', 'application/x-ndjson', 'application/gzip', 'text/html'],
  } as const;
}

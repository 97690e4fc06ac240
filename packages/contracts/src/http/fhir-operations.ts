// The part of the contract table that speaks FHIR: every finished cohort job as a server of bulk exports.

import { z } from 'zod';
import { oauthErrorSchema } from '../access/oauth-error';
import { accessTokenSchema, tokenRequestSchema } from '../fhir-bulk/access-token';
import { bulkManifestSchema } from '../fhir-bulk/bulk-manifest';
import { fhirClientListSchema, fhirClientRequestSchema, fhirClientSchema } from '../fhir-bulk/fhir-client';
import { exportParametersSchema } from '../fhir-bulk/given-parameters';
import { operationOutcomeSchema } from '../fhir-bulk/operation-outcome';
import type { Operation, PathParameter } from './operation';
import { jobID, tenantID } from './path-parameters';

const base = '/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir';
const clientsPath = '/workspace/tenants/{tenantID}/fhir-clients';

const FHIR_JSON = ['application/fhir+json', 'application/json'] as const;

const groupID: PathParameter = {
  pattern: /^[A-Za-z0-9._-]{1,128}$/,
  description: 'The id of the Organization of a source system, or the name of the system.',
};
const exportID: PathParameter = { pattern: /^[A-Za-z0-9_-]{1,64}$/, description: 'As in Content-Location.' };
const name: PathParameter = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/,
  description: 'As in the manifest.',
};
const clientID: PathParameter = {
  pattern: /^[A-Za-z0-9_-]{1,64}$/,
  description: 'As returned by the registration.',
};

const ofBase = { isFhir: true, isRateLimited: true, pathParameters: { tenantID, jobID } } as const;
const open = { ...ofBase, method: 'get', access: 'public', errors: [] } as const;
const guarded = { ...ofBase, access: 'bearer', scope: 'cohorts:read' } as const;
const managed = { access: 'pair', scope: 'cohorts:write', isRateLimited: true } as const;

const resource = z.looseObject({ resourceType: z.string() }).meta({ id: 'FhirResource' });

const text = z.union([z.string(), z.array(z.string())]).optional();
const exportQuerySchema = z.object({
  _outputFormat: text.meta({ description: 'application/fhir+ndjson, application/ndjson or ndjson.' }),
  _since: text.meta({ description: 'Instant: only resources whose meta.lastUpdated is later.' }),
  _until: text.meta({ description: 'Instant: only resources whose meta.lastUpdated is earlier.' }),
  _type: text.meta({ description: 'Resource types, by commas or repeated.' }),
  _elements: text.meta({ description: 'Elements, by commas: birthDate or Patient.birthDate.' }),
  includeAssociatedData: text.meta({
    description: 'LatestProvenanceResources or RelevantProvenanceResources.',
  }),
  organizeOutputBy: text.meta({ description: 'Patient: files hold a block a Patient.' }),
  allowPartialManifests: text.meta({ description: 'true or false; manifests are whole either way.' }),
});

const accepted = {
  202: {
    description: 'Accepted: ask Content-Location for the state of the export.',
    schema: operationOutcomeSchema,
    mediaTypes: FHIR_JSON,
    headers: { 'Content-Location': 'Absolute address of the state of the export.' },
  },
} as const;

const kickOff = {
  ...guarded,
  method: 'get',
  query: exportQuerySchema,
  responses: accepted,
  errors: ['job_state_conflict', 'too_many_exports'],
} as const;

const postedKickOff = {
  ...kickOff,
  method: 'post',
  requestBody: exportParametersSchema,
  requestMediaTypes: FHIR_JSON,
} as const;

const ofGroup = { tenantID, jobID, groupID } as const;

export const fhirOperations = {
  getFhirMetadata: {
    ...open,
    operationID: 'getFhirMetadata',
    path: `${base}/metadata`,
    summary: 'FHIR capabilities',
    description: 'The CapabilityStatement; the same for every job, and whether or not there is one.',
    responses: { 200: { description: 'A CapabilityStatement.', schema: resource, mediaTypes: FHIR_JSON } },
  },
  getSmartConfiguration: {
    ...open,
    operationID: 'getSmartConfiguration',
    path: `${base}/.well-known/smart-configuration`,
    summary: 'SMART configuration',
    description: 'Where and how a registered client gets a token (SMART backend services).',
    responses: {
      200: { description: 'The configuration.', schema: z.record(z.string(), z.unknown()) },
    },
  },
  issueFhirToken: {
    ...ofBase,
    method: 'post',
    access: 'public',
    operationID: 'issueFhirToken',
    path: `${base}/auth/token`,
    summary: 'Get a token',
    description: 'A token of five minutes for a registered client that signs an assertion (private_key_jwt).',
    requestBody: tokenRequestSchema,
    requestMediaTypes: ['application/x-www-form-urlencoded'],
    responses: {
      200: { description: 'The token.', schema: accessTokenSchema },
      400: { description: 'Refused, with a reason of RFC 6749.', schema: oauthErrorSchema },
      401: { description: 'The assertion does not prove who the client is.', schema: oauthErrorSchema },
    },
    errors: [],
  },
  searchFhirGroups: {
    ...guarded,
    method: 'get',
    operationID: 'searchFhirGroups',
    path: `${base}/Group`,
    summary: 'List groups',
    description: 'A searchset Bundle of all Groups: the Patients of one source system each.',
    responses: { 200: { description: 'A Bundle.', schema: resource, mediaTypes: FHIR_JSON } },
    errors: [],
  },
  exportSystem: {
    ...kickOff,
    operationID: 'exportSystem',
    path: `${base}/$export`,
    summary: 'Export everything',
    description: 'Starts an export of all resources of the cohort.',
  },
  postSystemExport: {
    ...postedKickOff,
    operationID: 'postSystemExport',
    path: `${base}/$export`,
    summary: 'Export everything, by POST',
    description: 'Starts an export of all resources of the cohort.',
  },
  exportPatients: {
    ...kickOff,
    operationID: 'exportPatients',
    path: `${base}/Patient/$export`,
    summary: 'Export all patients',
    description: 'Starts an export of all Patients, what belongs to them and what that refers to.',
  },
  postPatientExport: {
    ...postedKickOff,
    operationID: 'postPatientExport',
    path: `${base}/Patient/$export`,
    summary: 'Export patients, by POST',
    description: 'Starts an export of all Patients, or of those that `patient` names.',
  },
  exportGroup: {
    ...kickOff,
    pathParameters: ofGroup,
    operationID: 'exportGroup',
    path: `${base}/Group/{groupID}/$export`,
    summary: 'Export a group',
    description: 'Starts an export of the Patients of one source system.',
  },
  postGroupExport: {
    ...postedKickOff,
    pathParameters: ofGroup,
    operationID: 'postGroupExport',
    path: `${base}/Group/{groupID}/$export`,
    summary: 'Export a group, by POST',
    description: 'Starts an export of the Patients of one source system, or of those that `patient` names.',
  },
  getFhirExport: {
    ...guarded,
    method: 'get',
    pathParameters: { tenantID, jobID, exportID },
    operationID: 'getFhirExport',
    path: `${base}/exports/{exportID}`,
    summary: 'State of an export',
    description:
      'Progress, and the manifest once the export has ended; to be asked no faster than Retry-After.',
    responses: {
      200: {
        description: 'The manifest.',
        schema: bulkManifestSchema,
        mediaTypes: ['application/json', 'application/fhir+json'],
        headers: { Expires: 'How long the files are kept.' },
      },
      202: {
        description: 'Not finished.',
        schema: operationOutcomeSchema,
        mediaTypes: FHIR_JSON,
        headers: { 'X-Progress': 'How far it is.', 'Retry-After': 'Seconds to wait before asking again.' },
      },
    },
    errors: ['export_failed', 'rate_limited'],
  },
  deleteFhirExport: {
    ...guarded,
    method: 'delete',
    pathParameters: { tenantID, jobID, exportID },
    operationID: 'deleteFhirExport',
    path: `${base}/exports/{exportID}`,
    summary: 'Delete an export',
    description: 'Ends the export, whatever its state; the artifacts of the job stay.',
    responses: {
      202: { description: 'Gone.', schema: operationOutcomeSchema, mediaTypes: FHIR_JSON },
    },
    errors: [],
  },
  getFhirExportFile: {
    ...guarded,
    method: 'get',
    pathParameters: { tenantID, jobID, exportID, name },
    operationID: 'getFhirExportFile',
    path: `${base}/files/{exportID}/{name}`,
    summary: 'Download a file of an export',
    description: 'One resource a line; compressed by gzip for those who accept that.',
    responses: {
      200: {
        description: 'The lines.',
        schema: z.string().meta({ format: 'binary' }),
        mediaTypes: ['application/fhir+ndjson', 'application/ndjson', 'application/x-ndjson'],
      },
    },
    errors: [],
  },
  registerFhirClient: {
    ...managed,
    method: 'post',
    isCreating: true,
    pathParameters: { tenantID },
    operationID: 'registerFhirClient',
    path: clientsPath,
    summary: 'Register a FHIR client',
    description:
      'Registers the public keys of a program that is to fetch exports of every job of the tenant.',
    requestBody: fhirClientRequestSchema,
    responses: { 201: { description: 'Registered.', schema: fhirClientSchema } },
    errors: [],
  },
  listFhirClients: {
    ...managed,
    method: 'get',
    scope: 'cohorts:read',
    pathParameters: { tenantID },
    operationID: 'listFhirClients',
    path: clientsPath,
    summary: 'List FHIR clients',
    description: 'All registered clients, the newest first.',
    responses: { 200: { description: 'The clients.', schema: fhirClientListSchema } },
    errors: [],
  },
  deleteFhirClient: {
    ...managed,
    method: 'delete',
    pathParameters: { tenantID, clientID },
    operationID: 'deleteFhirClient',
    path: `${clientsPath}/{clientID}`,
    summary: 'Remove a FHIR client',
    description: 'Its tokens end at once.',
    responses: { 204: { description: 'Removed.' } },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;

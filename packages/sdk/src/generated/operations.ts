// The operations of the API: what each takes and answers, and how it is sent. Made from the contract by scripts/generate-sdk.mjs.

import type { Answer, Conditional, RequestOptions, Rows } from '../answer';
import type { OperationEntry } from '../operation-entry';
import type {
  AcceptInvitationRequest,
  AccessToken,
  ApiKey,
  ApiKeyChange,
  ApiKeyList,
  ApiKeyRequest,
  ApiKeyRotation,
  ArtifactList,
  AssembledPatient,
  AuditLog,
  Balance,
  BearerGrant,
  BearerKeySet,
  BearerRequest,
  BulkManifest,
  ChosenPlan,
  CohortJob,
  CohortJobList,
  CohortPatient,
  CohortSchedule,
  CohortScheduleChange,
  CohortScheduleList,
  CohortScheduleRequest,
  CohortSpecRequest,
  ConsoleSession,
  EvolveRequest,
  ExportParameters,
  FhirBundle,
  FhirClient,
  FhirClientList,
  FhirClientRequest,
  FhirExport,
  FhirResource,
  GenerateResponse,
  Heartbeat,
  InvitationList,
  InvitationRequest,
  JobMatchEvaluation,
  LedgerTransactionList,
  Member,
  MemberChange,
  MemberList,
  NewApiKey,
  NewInvitation,
  NewWebhookEndpoint,
  OperationOutcome,
  PlanChoice,
  PlanList,
  PricedCohortPreview,
  Readiness,
  RequestLog,
  Scenario,
  ScenarioList,
  SignInRequest,
  SignUpRequest,
  Statement,
  StatementList,
  SynthesisIn,
  SynthesisOut,
  TokenRequest,
  UsageEvent,
  UsageEventRequest,
  UsageList,
  ValidateResponse,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookDeliveryList,
  WebhookEndpoint,
  WebhookEndpointChange,
  WebhookEndpointList,
  WebhookEndpointRequest,
  WebhookRecovery,
  WebhookRecoveryRequest,
  WebhookSecret,
} from './schemas';

/** The version of the API that this was made for. */
export const API_VERSION = '2026-11-01';

export type GetHeartbeatArgs = RequestOptions;

export type GetReadinessArgs = RequestOptions;

export type GetOpenApiArgs = RequestOptions;

export type ListScenariosArgs = RequestOptions;

export interface GetScenarioArgs extends RequestOptions {
  /** As listed. */
  readonly id: string;
}

export interface ValidateCohortArgs extends RequestOptions {
  readonly body: CohortSpecRequest;
}

export interface PreviewCohortArgs extends RequestOptions {
  readonly body: CohortSpecRequest;
}

export interface GenerateCohortArgs extends RequestOptions {
  readonly body: CohortSpecRequest;
}

export interface ExportCohortFhirArgs extends RequestOptions {
  readonly body: CohortSpecRequest;
}

export interface CreateCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Seconds from now within which the job must have ended; it fails with `deadline_exceeded` otherwise. No deadline unless given. */
  readonly deadlineSeconds?: number | undefined;
  /** Whether the job may show the artifacts of an equal one of the tenant instead of generating them again; true unless given. */
  readonly reuse?: "true" | "false" | undefined;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  /** `wait=20` has the answer wait until the job has ended, for at most so many seconds and never more than 25. */
  readonly prefer?: string | undefined;
  readonly body: CohortSpecRequest | EvolveRequest;
}

export interface ListCohortJobsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface GetCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** `wait=20` has the answer wait until the job has ended, for at most so many seconds and never more than 25. */
  readonly prefer?: string | undefined;
}

export interface ListArtifactsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** Most artifacts to return, 1 to 1000; 1000 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface GetArtifactArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** As listed. */
  readonly name: string;
  /** One range, such as `bytes=0-1023`. */
  readonly range?: string | undefined;
}

export interface GetCohortPatientArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** From 0 to population - 1. */
  readonly index: string;
}

export interface EvaluateMatchesArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** Matchers of our own to run on the same records, by commas: deterministic, fellegi-sunter. For cohorts of at most 250,000 records. */
  readonly baselines?: string | undefined;
  /** Up to 10,000,000 rows of predicted links or of cluster members, not both, in at most 2 GB. In NDJSON each line has the shape of the schema; CSV has a header with recordA,recordB and perhaps score, or clusterID,recordID. May be empty when baselines are asked for. */
  readonly body?: Rows | undefined;
  /** How the rows are written. */
  readonly contentType: 'application/x-ndjson' | 'text/csv';
}

export interface CancelCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface PauseCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface ResumeCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface RetryCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface FollowCohortJobArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** Events after this one are told; the header Last-Event-ID says the same and goes before. */
  readonly lastEventID?: number | undefined;
}

export interface CreateCohortScheduleArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: CohortScheduleRequest;
}

export interface ListCohortSchedulesArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
}

export interface GetCohortScheduleArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the schedule was created. */
  readonly scheduleID: string;
}

export interface ChangeCohortScheduleArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the schedule was created. */
  readonly scheduleID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
  readonly body: CohortScheduleChange;
}

export interface DeleteCohortScheduleArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the schedule was created. */
  readonly scheduleID: string;
}

export interface CreateWebhookEndpointArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: WebhookEndpointRequest;
}

export interface ListWebhookEndpointsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
}

export interface GetWebhookEndpointArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
}

export interface UpdateWebhookEndpointArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
  readonly body: WebhookEndpointChange;
}

export interface DeleteWebhookEndpointArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
}

export interface TestWebhookEndpointArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
}

export interface RotateWebhookSecretArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
}

export interface ListWebhookDeliveriesArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
  /** Only deliveries of this status. */
  readonly status?: "pending" | "sending" | "delivered" | "failed" | "dropped" | undefined;
}

export interface GetWebhookDeliveryArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** As listed. */
  readonly deliveryID: string;
}

export interface ResendWebhookDeliveryArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** As listed. */
  readonly deliveryID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
}

export interface RecoverWebhookDeliveriesArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation. */
  readonly endpointID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: WebhookRecoveryRequest;
}

export interface CreateApiKeyArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: ApiKeyRequest;
}

export interface ListApiKeysArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface GetApiKeyArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation; not the key itself. */
  readonly keyID: string;
}

export interface UpdateApiKeyArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation; not the key itself. */
  readonly keyID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
  readonly body: ApiKeyChange;
}

export interface RotateApiKeyArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation; not the key itself. */
  readonly keyID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: ApiKeyRotation;
}

export interface RevokeApiKeyArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the creation; not the key itself. */
  readonly keyID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
}

export interface IssueTokenArgs extends RequestOptions {
  /** `Basic` with client_id and client_secret, instead of members of the body. */
  readonly authorization?: string | undefined;
  readonly body: BearerRequest;
}

export type GetBearerKeysArgs = RequestOptions;

export interface GetFhirMetadataArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface GetSmartConfigurationArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface IssueFhirTokenArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  readonly body: TokenRequest;
}

export interface SearchFhirGroupsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
}

export interface ExportSystemArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** application/fhir+ndjson, application/ndjson or ndjson. */
  readonly _outputFormat?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is later. */
  readonly _since?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is earlier. */
  readonly _until?: string | ReadonlyArray<string> | undefined;
  /** Resource types, by commas or repeated. */
  readonly _type?: string | ReadonlyArray<string> | undefined;
  /** Elements, by commas: birthDate or Patient.birthDate. */
  readonly _elements?: string | ReadonlyArray<string> | undefined;
  /** LatestProvenanceResources or RelevantProvenanceResources. */
  readonly includeAssociatedData?: string | ReadonlyArray<string> | undefined;
  /** Patient: files hold a block a Patient. */
  readonly organizeOutputBy?: string | ReadonlyArray<string> | undefined;
  /** true or false; manifests are whole either way. */
  readonly allowPartialManifests?: string | ReadonlyArray<string> | undefined;
}

export interface PostSystemExportArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** application/fhir+ndjson, application/ndjson or ndjson. */
  readonly _outputFormat?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is later. */
  readonly _since?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is earlier. */
  readonly _until?: string | ReadonlyArray<string> | undefined;
  /** Resource types, by commas or repeated. */
  readonly _type?: string | ReadonlyArray<string> | undefined;
  /** Elements, by commas: birthDate or Patient.birthDate. */
  readonly _elements?: string | ReadonlyArray<string> | undefined;
  /** LatestProvenanceResources or RelevantProvenanceResources. */
  readonly includeAssociatedData?: string | ReadonlyArray<string> | undefined;
  /** Patient: files hold a block a Patient. */
  readonly organizeOutputBy?: string | ReadonlyArray<string> | undefined;
  /** true or false; manifests are whole either way. */
  readonly allowPartialManifests?: string | ReadonlyArray<string> | undefined;
  readonly body: ExportParameters;
}

export interface ExportPatientsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** application/fhir+ndjson, application/ndjson or ndjson. */
  readonly _outputFormat?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is later. */
  readonly _since?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is earlier. */
  readonly _until?: string | ReadonlyArray<string> | undefined;
  /** Resource types, by commas or repeated. */
  readonly _type?: string | ReadonlyArray<string> | undefined;
  /** Elements, by commas: birthDate or Patient.birthDate. */
  readonly _elements?: string | ReadonlyArray<string> | undefined;
  /** LatestProvenanceResources or RelevantProvenanceResources. */
  readonly includeAssociatedData?: string | ReadonlyArray<string> | undefined;
  /** Patient: files hold a block a Patient. */
  readonly organizeOutputBy?: string | ReadonlyArray<string> | undefined;
  /** true or false; manifests are whole either way. */
  readonly allowPartialManifests?: string | ReadonlyArray<string> | undefined;
}

export interface PostPatientExportArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** application/fhir+ndjson, application/ndjson or ndjson. */
  readonly _outputFormat?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is later. */
  readonly _since?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is earlier. */
  readonly _until?: string | ReadonlyArray<string> | undefined;
  /** Resource types, by commas or repeated. */
  readonly _type?: string | ReadonlyArray<string> | undefined;
  /** Elements, by commas: birthDate or Patient.birthDate. */
  readonly _elements?: string | ReadonlyArray<string> | undefined;
  /** LatestProvenanceResources or RelevantProvenanceResources. */
  readonly includeAssociatedData?: string | ReadonlyArray<string> | undefined;
  /** Patient: files hold a block a Patient. */
  readonly organizeOutputBy?: string | ReadonlyArray<string> | undefined;
  /** true or false; manifests are whole either way. */
  readonly allowPartialManifests?: string | ReadonlyArray<string> | undefined;
  readonly body: ExportParameters;
}

export interface ExportGroupArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** The id of the Organization of a source system, or the name of the system. */
  readonly groupID: string;
  /** application/fhir+ndjson, application/ndjson or ndjson. */
  readonly _outputFormat?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is later. */
  readonly _since?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is earlier. */
  readonly _until?: string | ReadonlyArray<string> | undefined;
  /** Resource types, by commas or repeated. */
  readonly _type?: string | ReadonlyArray<string> | undefined;
  /** Elements, by commas: birthDate or Patient.birthDate. */
  readonly _elements?: string | ReadonlyArray<string> | undefined;
  /** LatestProvenanceResources or RelevantProvenanceResources. */
  readonly includeAssociatedData?: string | ReadonlyArray<string> | undefined;
  /** Patient: files hold a block a Patient. */
  readonly organizeOutputBy?: string | ReadonlyArray<string> | undefined;
  /** true or false; manifests are whole either way. */
  readonly allowPartialManifests?: string | ReadonlyArray<string> | undefined;
}

export interface PostGroupExportArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** The id of the Organization of a source system, or the name of the system. */
  readonly groupID: string;
  /** application/fhir+ndjson, application/ndjson or ndjson. */
  readonly _outputFormat?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is later. */
  readonly _since?: string | ReadonlyArray<string> | undefined;
  /** Instant: only resources whose meta.lastUpdated is earlier. */
  readonly _until?: string | ReadonlyArray<string> | undefined;
  /** Resource types, by commas or repeated. */
  readonly _type?: string | ReadonlyArray<string> | undefined;
  /** Elements, by commas: birthDate or Patient.birthDate. */
  readonly _elements?: string | ReadonlyArray<string> | undefined;
  /** LatestProvenanceResources or RelevantProvenanceResources. */
  readonly includeAssociatedData?: string | ReadonlyArray<string> | undefined;
  /** Patient: files hold a block a Patient. */
  readonly organizeOutputBy?: string | ReadonlyArray<string> | undefined;
  /** true or false; manifests are whole either way. */
  readonly allowPartialManifests?: string | ReadonlyArray<string> | undefined;
  readonly body: ExportParameters;
}

export interface GetFhirExportArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** As in Content-Location. */
  readonly exportID: string;
}

export interface DeleteFhirExportArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** As in Content-Location. */
  readonly exportID: string;
}

export interface GetFhirExportFileArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned when the job was created. */
  readonly jobID: string;
  /** As in Content-Location. */
  readonly exportID: string;
  /** As in the manifest. */
  readonly name: string;
}

export interface RegisterFhirClientArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: FhirClientRequest;
}

export interface ListFhirClientsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
}

export interface DeleteFhirClientArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As returned by the registration. */
  readonly clientID: string;
}

export interface GetErrorPageArgs extends RequestOptions {
  /** The code of the error. */
  readonly code: string;
}

export type GetSecurityContactArgs = RequestOptions;

export type ListPlansArgs = RequestOptions;

export interface ChoosePlanArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: PlanChoice;
}

export interface RecordUsageArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: UsageEventRequest;
}

export interface ListUsageArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
  /** The first instant that counts; the start of the month unless given. */
  readonly from?: string | undefined;
  /** The first instant that counts no more; the present one unless given. */
  readonly to?: string | undefined;
  /** What a row sums up, besides its meter: days are in UTC. */
  readonly groupBy?: "day" | "job" | "key" | "meter" | undefined;
  /** `metered`: what completed jobs were measured at; `declared`: what the tenant has told of itself. */
  readonly source?: "declared" | "metered" | undefined;
}

export interface GetBalanceArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
}

export interface ListLedgerArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
  /** Only transactions that count in this month. */
  readonly period?: string | undefined;
  /** Only transactions of this kind. */
  readonly kind?: "opening" | "reserve" | "settle" | "release" | "charge" | "plan_fee" | "burn" | "grant" | "expire_grant" | "void_grant" | "payment" | "credit_note" | undefined;
  /** Only transactions of this job. */
  readonly jobID?: string | undefined;
}

export interface ExportLedgerArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Only transactions that count in this month. */
  readonly period?: string | undefined;
  /** Only transactions of this kind. */
  readonly kind?: "opening" | "reserve" | "settle" | "release" | "charge" | "plan_fee" | "burn" | "grant" | "expire_grant" | "void_grant" | "payment" | "credit_note" | undefined;
  /** Only transactions of this job. */
  readonly jobID?: string | undefined;
}

export interface ListStatementsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface GetStatementArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** A calendar month in UTC, such as 2026-11. */
  readonly period: string;
}

export interface GetStatementPageArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** A calendar month in UTC, such as 2026-11. */
  readonly period: string;
}

export interface SignUpArgs extends RequestOptions {
  readonly body: SignUpRequest;
}

export interface StartConsoleSessionArgs extends RequestOptions {
  readonly body: SignInRequest;
}

export type GetConsoleSessionArgs = RequestOptions;

export type EndConsoleSessionArgs = RequestOptions;

export interface AcceptInvitationArgs extends RequestOptions {
  readonly body: AcceptInvitationRequest;
}

export interface ListMembersArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface GetMemberArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As listed. */
  readonly accountID: string;
}

export interface ChangeMemberArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As listed. */
  readonly accountID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
  readonly body: MemberChange;
}

export interface RemoveMemberArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As listed. */
  readonly accountID: string;
  /** The ETag of what is to be changed, as it was read. */
  readonly ifMatch: string;
}

export interface CreateInvitationArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: InvitationRequest;
}

export interface ListInvitationsArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface RevokeInvitationArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** As listed. */
  readonly invitationID: string;
}

export interface ListAuditLogArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
  /** Only entries of this action. */
  readonly action?: "account.sign_up" | "session.start" | "session.end" | "member.join" | "member.change" | "member.remove" | "invitation.create" | "invitation.revoke" | "api_key.create" | "api_key.change" | "api_key.rotate" | "api_key.revoke" | "token.issue" | "token.revoke" | "webhook_endpoint.create" | "webhook_endpoint.change" | "webhook_endpoint.delete" | "webhook_endpoint.rotate_secret" | "fhir_client.register" | "fhir_client.remove" | "cohort_schedule.create" | "cohort_schedule.change" | "cohort_schedule.delete" | "cohort_job.cancel" | "cohort_job.pause" | "cohort_job.resume" | "cohort_job.retry" | "plan.change" | "credit.grant" | "credit.void" | "statement.finalize" | "statement.pay" | "statement.void" | "billing_customer.change" | "meter_export.resume" | undefined;
  /** Only what this account, key or operator did. */
  readonly actorID?: string | undefined;
  /** Only entries of then and later. */
  readonly since?: string | undefined;
  /** Only entries of before then. */
  readonly until?: string | undefined;
}

export interface ExportAuditLogArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** ndjson unless given. */
  readonly format?: "ndjson" | "csv" | undefined;
}

export interface SynthesizeArgs extends RequestOptions {
  /** Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within 24 hours creates nothing more and gets the first answer again. */
  readonly idempotencyKey?: string | undefined;
  readonly body: SynthesisIn;
}

export interface GetSynthesisArgs extends RequestOptions {
  /** As answered when the synthesis was asked for. */
  readonly job_id: string;
}

export interface FollowSynthesisArgs extends RequestOptions {
  /** As answered when the synthesis was asked for. */
  readonly job_id: string;
  /** The number of the last event that the client has; 0 or absent for all. */
  readonly lastEventID?: string | undefined;
}

export interface AssemblePatientArgs extends RequestOptions {
  readonly body: FhirBundle;
}

export interface ListRequestLogArgs extends RequestOptions {
  /** The tenant of the credentials. */
  readonly tenantID: string;
  /** Most entries to return, 1 to 100; 25 unless given. */
  readonly limit?: number | undefined;
  /** nextCursor of the page before. */
  readonly cursor?: string | undefined;
  /** Only requests with an answer of this class. */
  readonly status?: "2xx" | "3xx" | "4xx" | "5xx" | undefined;
  /** Only requests with this key. */
  readonly keyID?: string | undefined;
}

/** A function for each operation, by its id. */
export interface Operations {
  /** Health check. Confirms that the API is reachable; touches nothing behind it. */
  readonly getHeartbeat: (args?: GetHeartbeatArgs) => Promise<Answer<200, Heartbeat>>;
  /** Readiness check. Tells whether every part that the API depends on answers; names only those that do not. */
  readonly getReadiness: (args?: GetReadinessArgs) => Promise<Answer<200, Readiness>>;
  /** API description. This document (OpenAPI 3.1). */
  readonly getOpenApi: Conditional<GetOpenApiArgs | undefined, Answer<200, {
    readonly [name: string]: unknown;
  }>>;
  /** List scenarios. Built-in recipes for demos, QA cases and upstream matching edge cases. */
  readonly listScenarios: (args?: ListScenariosArgs) => Promise<Answer<200, ScenarioList>>;
  /** Read a scenario. One built-in scenario with its complete specification. */
  readonly getScenario: (args: GetScenarioArgs) => Promise<Answer<200, Scenario>>;
  /** Validate a spec. Returns warnings and errors without generating records or consuming a generation run. An invalid specification is a successful answer here; only a body that is not a JSON object is refused. */
  readonly validateCohort: (args: ValidateCohortArgs) => Promise<Answer<200, ValidateResponse>>;
  /** Preview shape. Population, provider spread, source-record count and identity variance of a cohort, and what a job of it would cost the tenant, without generating or holding anything. */
  readonly previewCohort: (args: PreviewCohortArgs) => Promise<Answer<200, PricedCohortPreview>>;
  /** Generate a small cohort. The whole cohort in one response, for populations of at most 1,000, or 100 with longitudinal detail; larger ones are jobs. */
  readonly generateCohort: (args: GenerateCohortArgs) => Promise<Answer<200, GenerateResponse>>;
  /** Export FHIR. The whole cohort as FHIR R4 (US Core) in one response, as Bundles and as NDJSON, for populations of at most 250, or 25 with longitudinal detail; larger ones are jobs. `exports` of the specification plays no part. */
  readonly exportCohortFhir: (args: ExportCohortFhirArgs) => Promise<Answer<200, FhirExport>>;
  /** Create cohort job. Creates a retained cohort run that returns job metadata, usage counts and downloadable artifacts without inlining large clinical payloads. Where the tenant has an equal run whose artifacts are kept, the job completes at once and shows these. */
  readonly createCohortJob: (args: CreateCohortJobArgs) => Promise<Answer<200 | 202, CohortJob>>;
  /** List cohort jobs. The jobs of the tenant, the newest first. */
  readonly listCohortJobs: (args: ListCohortJobsArgs) => Promise<Answer<200, CohortJobList>>;
  /** Read a cohort job. The job as it stands; ask again after Retry-After until it has ended. An answer of 304 is not counted by the request limit. */
  readonly getCohortJob: Conditional<GetCohortJobArgs, Answer<200, CohortJob>>;
  /** List artifacts. The artifacts of a job, the manifest last; none before it is completed. */
  readonly listArtifacts: (args: ListArtifactsArgs) => Promise<Answer<200, ArtifactList>>;
  /** Download an artifact. The stored bytes, so that sha256 verifies as downloaded: a gzip object is delivered as application/gzip and not unpacked on the way. One byte range may be asked for. */
  readonly getArtifact: Conditional<GetArtifactArgs, Answer<200 | 206, ReadableStream<Uint8Array>>>;
  /** Read one patient. One patient with all source records, documents, truth and FHIR, generated when asked for and equal to what the artifacts hold. */
  readonly getCohortPatient: (args: GetCohortPatientArgs) => Promise<Answer<200, CohortPatient>>;
  /** Score a matcher. Compares predicted links or clusters with the truth about the source records of a job, and with baseline matchers if asked. Nothing is kept: neither the rows nor the report. */
  readonly evaluateMatches: (args: EvaluateMatchesArgs) => Promise<Answer<200, JobMatchEvaluation>>;
  /** Cancel a cohort job. Ends a job that has not ended. Workers stop within two seconds; nothing is delivered or charged, and what was stored is removed. Cancelling a cancelled job changes nothing. */
  readonly cancelCohortJob: (args: CancelCohortJobArgs) => Promise<Answer<202, CohortJob>>;
  /** Pause a cohort job. Holds a queued or running job: chunks that run may finish, no other begins. Its deadline, if it has one, stays. Pausing a paused job changes nothing. */
  readonly pauseCohortJob: (args: PauseCohortJobArgs) => Promise<Answer<202, CohortJob>>;
  /** Resume a cohort job. Lets a paused job go on where it was. */
  readonly resumeCohortJob: (args: ResumeCohortJobArgs) => Promise<Answer<202, CohortJob>>;
  /** Retry a cohort job. Runs a failed job again: chunks that were done are kept, the others start anew, and the result is the same as without the failure. A deadline is set anew, as far away as at first. A job that failed before it was planned, or was planned by another engine version, is submitted again instead. */
  readonly retryCohortJob: (args: RetryCohortJobArgs) => Promise<Answer<202, CohortJob>>;
  /** Follow a cohort job. A stream of server-sent events: first the events that the client does not have, then each one as it happens, until the job has ended. `id` is the number of the event and `event` its type. In between, `event: progress` tells how far the job is, at most twice a second and without an id. A comment comes when nothing else has come for ten seconds. At most 10 streams of a tenant are open at the same server. */
  readonly followCohortJob: (args: FollowCohortJobArgs) => Promise<Answer<200, ReadableStream<Uint8Array>> | Answer<204, undefined>>;
  /** Create a schedule. Submits a cohort job again and again, at the times of a cron expression in a time zone. A tenant has at most 20 schedules. */
  readonly createCohortSchedule: (args: CreateCohortScheduleArgs) => Promise<Answer<201, CohortSchedule>>;
  /** List schedules. The schedules of the tenant, the newest first. */
  readonly listCohortSchedules: (args: ListCohortSchedulesArgs) => Promise<Answer<200, CohortScheduleList>>;
  /** Read a schedule. The schedule as it stands: when it fires next, and what came of the last time. */
  readonly getCohortSchedule: Conditional<GetCohortScheduleArgs, Answer<200, CohortSchedule>>;
  /** Change a schedule. Pauses or resumes a schedule, or changes its name or times. Needs the ETag of the schedule in If-Match. What would have fired during a pause is not made up for. */
  readonly changeCohortSchedule: (args: ChangeCohortScheduleArgs) => Promise<Answer<200, CohortSchedule>>;
  /** Delete a schedule. Nothing is submitted any more; the jobs that it submitted stay. */
  readonly deleteCohortSchedule: (args: DeleteCohortScheduleArgs) => Promise<Answer<204, undefined>>;
  /** Create a webhook endpoint. Tells an address of events by signed POSTs (Standard Webhooks). A tenant has at most 10 endpoints. The secret is in this answer alone. */
  readonly createWebhookEndpoint: (args: CreateWebhookEndpointArgs) => Promise<Answer<201, NewWebhookEndpoint>>;
  /** List webhook endpoints. All endpoints of the tenant, the newest first. */
  readonly listWebhookEndpoints: (args: ListWebhookEndpointsArgs) => Promise<Answer<200, WebhookEndpointList>>;
  /** Read a webhook endpoint. One endpoint, without its secret. */
  readonly getWebhookEndpoint: Conditional<GetWebhookEndpointArgs, Answer<200, WebhookEndpoint>>;
  /** Change a webhook endpoint. Changes the members that are given; enables and disables as well. */
  readonly updateWebhookEndpoint: (args: UpdateWebhookEndpointArgs) => Promise<Answer<200, WebhookEndpoint>>;
  /** Delete a webhook endpoint. Nothing more is sent to it; its secret is forgotten at once. */
  readonly deleteWebhookEndpoint: (args: DeleteWebhookEndpointArgs) => Promise<Answer<204, undefined>>;
  /** Send a test event. Sends `webhook_endpoint.test` to this endpoint, whatever its filter. */
  readonly testWebhookEndpoint: (args: TestWebhookEndpointArgs) => Promise<Answer<202, WebhookDelivery>>;
  /** Replace the secret. Answers a new secret, this once. For 24 hours deliveries carry two signatures: by the new secret and by the one before. */
  readonly rotateWebhookSecret: (args: RotateWebhookSecretArgs) => Promise<Answer<200, WebhookSecret>>;
  /** List deliveries. What was sent or is to be sent to the endpoint, the newest first. */
  readonly listWebhookDeliveries: (args: ListWebhookDeliveriesArgs) => Promise<Answer<200, WebhookDeliveryList>>;
  /** Read a delivery. One delivery with its payload and the log of its attempts. */
  readonly getWebhookDelivery: (args: GetWebhookDeliveryArgs) => Promise<Answer<200, WebhookDeliveryDetail>>;
  /** Send a delivery again. The same payload under the same webhook-id, by a new series of attempts; one that waits is attempted now. */
  readonly resendWebhookDelivery: (args: ResendWebhookDeliveryArgs) => Promise<Answer<202, WebhookDelivery>>;
  /** Send again what did not arrive. Every failed or dropped delivery of messages in a span of time. */
  readonly recoverWebhookDeliveries: (args: RecoverWebhookDeliveriesArgs) => Promise<Answer<202, WebhookRecovery>>;
  /** Create an API key. The key is in this answer alone. How many a tenant may have is part of its plan. A key may do no more than its creator. */
  readonly createApiKey: (args: CreateApiKeyArgs) => Promise<Answer<201, NewApiKey>>;
  /** List API keys. The keys of the tenant but those that were revoked, the newest first. */
  readonly listApiKeys: (args: ListApiKeysArgs) => Promise<Answer<200, ApiKeyList>>;
  /** Read an API key. One key, without its secret. */
  readonly getApiKey: (args: GetApiKeyArgs) => Promise<Answer<200, ApiKey>>;
  /** Change an API key. Its name, or what it may be used for: nothing that the caller may not do. */
  readonly updateApiKey: (args: UpdateApiKeyArgs) => Promise<Answer<200, ApiKey>>;
  /** Replace an API key. Answers a new key of the same name and scopes. The former one is good for `overlapSeconds` more. At most two are good at once: while an earlier key still is, only `overlapSeconds` of 0 will do. */
  readonly rotateApiKey: (args: RotateApiKeyArgs) => Promise<Answer<201, NewApiKey>>;
  /** Revoke an API key. It opens nothing any more, at once and everywhere, and is not shown again. */
  readonly revokeApiKey: (args: RevokeApiKeyArgs) => Promise<Answer<204, undefined>>;
  /** Get a bearer token. A token of 15 minutes for an account token (`client_credentials`) or a refresh token. Each refresh token is good for one use: one that is used again ends all that came of it. */
  readonly issueToken: (args: IssueTokenArgs) => Promise<Answer<200, BearerGrant>>;
  /** Keys of bearer tokens. The public keys that prove our bearer tokens, for gateways that look at them. */
  readonly getBearerKeys: Conditional<GetBearerKeysArgs | undefined, Answer<200, BearerKeySet>>;
  /** FHIR capabilities. The CapabilityStatement; the same for every job, and whether or not there is one. */
  readonly getFhirMetadata: (args: GetFhirMetadataArgs) => Promise<Answer<200, FhirResource>>;
  /** SMART configuration. Where and how a registered client gets a token (SMART backend services). */
  readonly getSmartConfiguration: (args: GetSmartConfigurationArgs) => Promise<Answer<200, {
    readonly [name: string]: unknown;
  }>>;
  /** Get a token. A token of five minutes for a registered client that signs an assertion (private_key_jwt). */
  readonly issueFhirToken: (args: IssueFhirTokenArgs) => Promise<Answer<200, AccessToken>>;
  /** List groups. A searchset Bundle of all Groups: the Patients of one source system each. */
  readonly searchFhirGroups: (args: SearchFhirGroupsArgs) => Promise<Answer<200, FhirResource>>;
  /** Export everything. Starts an export of all resources of the cohort. */
  readonly exportSystem: (args: ExportSystemArgs) => Promise<Answer<202, OperationOutcome>>;
  /** Export everything, by POST. Starts an export of all resources of the cohort. */
  readonly postSystemExport: (args: PostSystemExportArgs) => Promise<Answer<202, OperationOutcome>>;
  /** Export all patients. Starts an export of all Patients, what belongs to them and what that refers to. */
  readonly exportPatients: (args: ExportPatientsArgs) => Promise<Answer<202, OperationOutcome>>;
  /** Export patients, by POST. Starts an export of all Patients, or of those that `patient` names. */
  readonly postPatientExport: (args: PostPatientExportArgs) => Promise<Answer<202, OperationOutcome>>;
  /** Export a group. Starts an export of the Patients of one source system. */
  readonly exportGroup: (args: ExportGroupArgs) => Promise<Answer<202, OperationOutcome>>;
  /** Export a group, by POST. Starts an export of the Patients of one source system, or of those that `patient` names. */
  readonly postGroupExport: (args: PostGroupExportArgs) => Promise<Answer<202, OperationOutcome>>;
  /** State of an export. Progress, and the manifest once the export has ended; to be asked no faster than Retry-After. */
  readonly getFhirExport: (args: GetFhirExportArgs) => Promise<Answer<200, BulkManifest> | Answer<202, OperationOutcome>>;
  /** Delete an export. Ends the export, whatever its state; the artifacts of the job stay. */
  readonly deleteFhirExport: (args: DeleteFhirExportArgs) => Promise<Answer<202, OperationOutcome>>;
  /** Download a file of an export. One resource a line; compressed by gzip for those who accept that. */
  readonly getFhirExportFile: (args: GetFhirExportFileArgs) => Promise<Answer<200, ReadableStream<Uint8Array>>>;
  /** Register a FHIR client. Registers the public keys of a program that is to fetch exports of every job of the tenant. */
  readonly registerFhirClient: (args: RegisterFhirClientArgs) => Promise<Answer<201, FhirClient>>;
  /** List FHIR clients. All registered clients, the newest first. */
  readonly listFhirClients: (args: ListFhirClientsArgs) => Promise<Answer<200, FhirClientList>>;
  /** Remove a FHIR client. Its tokens end at once. */
  readonly deleteFhirClient: (args: DeleteFhirClientArgs) => Promise<Answer<204, undefined>>;
  /** Read about an error. The page that `type` of an error names: what the code means and what to do about it. */
  readonly getErrorPage: Conditional<GetErrorPageArgs, Answer<200, string>>;
  /** Whom to tell of a weakness. RFC 9116. Missing where the operator of the server has named no contact. */
  readonly getSecurityContact: (args?: GetSecurityContactArgs) => Promise<Answer<200, string>>;
  /** Read plans. Quotas, API-key limits, included usage and metered overage pricing. */
  readonly listPlans: (args?: ListPlansArgs) => Promise<Answer<200, PlanList>>;
  /** Choose a plan. The plan is in force at once. Its price and its included usage count for the rest of the month, by the millisecond. A smaller plan is refused while what is used or held this month, or the number of keys, is beyond it. */
  readonly choosePlan: (args: ChoosePlanArgs) => Promise<Answer<200, ChosenPlan>>;
  /** Record usage. Write metered generation usage for credits, quotas, and customer-facing usage views. What is told here is kept apart from what the platform measures itself, and is never charged. An event sent again under its `eventID` is recorded once. */
  readonly recordUsage: (args: RecordUsageArgs) => Promise<Answer<201, UsageEvent>>;
  /** Read usage. Usage between two instants, summed up by day, job, key or meter, in the order of these. */
  readonly listUsage: (args: ListUsageArgs) => Promise<Answer<200, UsageList>>;
  /** Read the balance. What of each quota is used and held this month, and what is left of the credit. */
  readonly getBalance: (args: GetBalanceArgs) => Promise<Answer<200, Balance>>;
  /** Read the ledger. Everything that happened to the account, the newest first, in double entry. Nothing of it ever changes. */
  readonly listLedger: (args: ListLedgerArgs) => Promise<Answer<200, LedgerTransactionList>>;
  /** Export the ledger. The same as CSV, one line an entry, of any length. */
  readonly exportLedger: (args: ExportLedgerArgs) => Promise<Answer<200, ReadableStream<Uint8Array>>>;
  /** List statements. One a calendar month (UTC), the newest first; a month that is not closed has a draft. */
  readonly listStatements: (args: ListStatementsArgs) => Promise<Answer<200, StatementList>>;
  /** Read a statement. The lines of a month. A statement that is no draft any more never changes. */
  readonly getStatement: (args: GetStatementArgs) => Promise<Answer<200, Statement>>;
  /** Read a statement as a page. The same as one HTML page that needs nothing else: no script, no font, no request. */
  readonly getStatementPage: (args: GetStatementPageArgs) => Promise<Answer<200, string>>;
  /** Sign up. Creates an account, its tenant on the plan `free` with the account as owner, and a session. Attempts are counted by client address. */
  readonly signUp: (args: SignUpArgs) => Promise<Answer<201, ConsoleSession>>;
  /** Sign in. Opens a session, by cookie, that does what a bearer token and a key do together. Attempts are counted by client address and by account; a wrong password and an unknown address are answered alike. */
  readonly startConsoleSession: (args: StartConsoleSessionArgs) => Promise<Answer<200, ConsoleSession>>;
  /** Read the session. Who is signed in, where the account is a member, and the token that changes need. */
  readonly getConsoleSession: (args?: GetConsoleSessionArgs) => Promise<Answer<200, ConsoleSession>>;
  /** Sign out. Ends the session everywhere. */
  readonly endConsoleSession: (args?: EndConsoleSessionArgs) => Promise<Answer<204, undefined>>;
  /** Accept an invitation. Joins the tenant with the account of the invited address, which is created if there is none, and opens a session. An invitation can be accepted once, within seven days. */
  readonly acceptInvitation: (args: AcceptInvitationArgs) => Promise<Answer<200, ConsoleSession>>;
  /** List members. The members of the tenant, who joined last first. */
  readonly listMembers: (args: ListMembersArgs) => Promise<Answer<200, MemberList>>;
  /** Read a member. One member, with the tag that a change must name. */
  readonly getMember: Conditional<GetMemberArgs, Answer<200, Member>>;
  /** Change a member's role. Holds within two seconds everywhere. The last owner stays one. */
  readonly changeMember: (args: ChangeMemberArgs) => Promise<Answer<200, Member>>;
  /** Remove a member. The account stays, and has nothing to do with the tenant any more; its bearer tokens for it end. Keys belong to the tenant and stay. The last owner cannot be removed. */
  readonly removeMember: (args: RemoveMemberArgs) => Promise<Answer<204, undefined>>;
  /** Invite somebody. Makes a secret by which the owner of the address joins with the role, within seven days. It is for the inviter to pass on: no mail is sent. At most 100 are open at once. */
  readonly createInvitation: (args: CreateInvitationArgs) => Promise<Answer<201, NewInvitation>>;
  /** List invitations. All invitations whatever became of them, the newest first. */
  readonly listInvitations: (args: ListInvitationsArgs) => Promise<Answer<200, InvitationList>>;
  /** Revoke an invitation. Nobody can accept it any more. One that is not open is answered like a missing one. */
  readonly revokeInvitation: (args: RevokeInvitationArgs) => Promise<Answer<204, undefined>>;
  /** Read the audit log. Who changed what, the newest first. Entries are never changed, and each holds the hash of the one before. */
  readonly listAuditLog: (args: ListAuditLogArgs) => Promise<Answer<200, AuditLog>>;
  /** Export the audit log. The whole log, the oldest first: NDJSON with an entry a line, by which the chain of hashes can be checked, or CSV for spreadsheets. */
  readonly exportAuditLog: (args: ExportAuditLogArgs) => Promise<Answer<200, ReadableStream<Uint8Array>>>;
  /** Ask for a synthesis. Takes a clinical question, and filters and a patient without identifiers if wanted. The answer is made meanwhile: ask for it by the id. A blank question gets no job and costs nothing. */
  readonly synthesize: (args: SynthesizeArgs) => Promise<Answer<202, string> | Answer<204, undefined>>;
  /** Read a synthesis. The status, and the synthesis once there is one; both members are always there. An id that is unknown, malformed, expired or of another tenant has the status `not_exists`. */
  readonly getSynthesis: (args: GetSynthesisArgs) => Promise<Answer<200, SynthesisOut>>;
  /** Follow a synthesis. A stream of server-sent events: first the events that the client does not have, then each one as it happens, until the synthesis has ended. `id` is the number of the event, and `event` the status that was reached or the stage that was passed. A comment comes when nothing else has come for ten seconds. An id that is unknown, malformed, expired or of another tenant has one event, `not_exists`. Of a tenant, 10 streams of all kinds are open at the same server at most. */
  readonly followSynthesis: (args: FollowSynthesisArgs) => Promise<Answer<200, ReadableStream<Uint8Array>> | Answer<204, undefined>>;
  /** Assemble a patient. Makes the graph of a patient from a Bundle of FHIR R4, to be sent on as `assembled_patient` of a question. Names, numbers, addresses and all else that could tell who the patient is are left out. Neither Bundle nor graph is kept or logged, and nothing is charged. A Bundle may be about one patient only. */
  readonly assemblePatient: (args: AssemblePatientArgs) => Promise<Answer<200, AssembledPatient>>;
  /** Read the request log. The requests of the last 7 days whose credentials were good, the newest first: what was asked, and how it was answered. A request is listed a second or so after its end; those of a process that is killed within that second are missing. */
  readonly listRequestLog: (args: ListRequestLogArgs) => Promise<Answer<200, RequestLog>>;
}

export const operationTable = {
  getHeartbeat: {"method":"GET","path":"/heartbeat","access":"public","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getReadiness: {"method":"GET","path":"/readyz","access":"public","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getOpenApi: {"method":"GET","path":"/openapi.json","access":"public","isCreating":false,"query":[],"headers":{"ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  listScenarios: {"method":"GET","path":"/cohorts/scenarios","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getScenario: {"method":"GET","path":"/cohorts/scenarios/{id}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  validateCohort: {"method":"POST","path":"/cohorts/validate","access":"pair","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  previewCohort: {"method":"POST","path":"/cohorts/preview","access":"pair","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  generateCohort: {"method":"POST","path":"/cohorts/generate","access":"pair","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  exportCohortFhir: {"method":"POST","path":"/cohorts/export/fhir","access":"pair","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  createCohortJob: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs","access":"pair","isCreating":true,"query":["deadlineSeconds","reuse"],"headers":{"idempotencyKey":"Idempotency-Key","prefer":"Prefer"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listCohortJobs: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs","access":"pair","isCreating":false,"query":["limit","cursor"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getCohortJob: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}","access":"pair","isCreating":false,"query":[],"headers":{"prefer":"Prefer","ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  listArtifacts: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/artifacts","access":"pair","isCreating":false,"query":["limit","cursor"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getArtifact: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/artifacts/{name}","access":"pair","isCreating":false,"query":[],"headers":{"range":"Range","ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json, application/x-ndjson, application/gzip, text/html","answer":"stream"},
  getCohortPatient: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/patients/{index}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  evaluateMatches: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/match-evaluations","access":"pair","isCreating":false,"query":["baselines"],"headers":{},"body":"rows","contentType":null,"accept":"application/json","answer":"json"},
  cancelCohortJob: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/cancel","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  pauseCohortJob: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/pause","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  resumeCohortJob: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/resume","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  retryCohortJob: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/retry","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  followCohortJob: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/events","access":"pair","isCreating":false,"query":["lastEventID"],"headers":{},"body":"none","contentType":null,"accept":"text/event-stream","answer":"stream"},
  createCohortSchedule: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-schedules","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listCohortSchedules: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-schedules","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getCohortSchedule: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-schedules/{scheduleID}","access":"pair","isCreating":false,"query":[],"headers":{"ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  changeCohortSchedule: {"method":"PATCH","path":"/workspace/tenants/{tenantID}/cohort-schedules/{scheduleID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  deleteCohortSchedule: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/cohort-schedules/{scheduleID}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  createWebhookEndpoint: {"method":"POST","path":"/workspace/tenants/{tenantID}/webhook-endpoints","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listWebhookEndpoints: {"method":"GET","path":"/workspace/tenants/{tenantID}/webhook-endpoints","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getWebhookEndpoint: {"method":"GET","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}","access":"pair","isCreating":false,"query":[],"headers":{"ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  updateWebhookEndpoint: {"method":"PATCH","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  deleteWebhookEndpoint: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  testWebhookEndpoint: {"method":"POST","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/test","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  rotateWebhookSecret: {"method":"POST","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/rotate-secret","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  listWebhookDeliveries: {"method":"GET","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/deliveries","access":"pair","isCreating":false,"query":["limit","cursor","status"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getWebhookDelivery: {"method":"GET","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/deliveries/{deliveryID}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  resendWebhookDelivery: {"method":"POST","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/deliveries/{deliveryID}/resend","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  recoverWebhookDeliveries: {"method":"POST","path":"/workspace/tenants/{tenantID}/webhook-endpoints/{endpointID}/recover","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  createApiKey: {"method":"POST","path":"/workspace/tenants/{tenantID}/api-keys","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listApiKeys: {"method":"GET","path":"/workspace/tenants/{tenantID}/api-keys","access":"pair","isCreating":false,"query":["limit","cursor"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getApiKey: {"method":"GET","path":"/workspace/tenants/{tenantID}/api-keys/{keyID}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  updateApiKey: {"method":"PATCH","path":"/workspace/tenants/{tenantID}/api-keys/{keyID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  rotateApiKey: {"method":"POST","path":"/workspace/tenants/{tenantID}/api-keys/{keyID}/rotate","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  revokeApiKey: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/api-keys/{keyID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  issueToken: {"method":"POST","path":"/auth/token","access":"public","isCreating":false,"query":[],"headers":{"authorization":"Authorization"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  getBearerKeys: {"method":"GET","path":"/.well-known/jwks.json","access":"public","isCreating":false,"query":[],"headers":{"ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getFhirMetadata: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/metadata","access":"public","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+json, application/json","answer":"json"},
  getSmartConfiguration: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/.well-known/smart-configuration","access":"public","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  issueFhirToken: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/auth/token","access":"public","isCreating":false,"query":[],"headers":{},"body":"form","contentType":"application/x-www-form-urlencoded","accept":"application/json","answer":"json"},
  searchFhirGroups: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/Group","access":"bearer","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+json, application/json","answer":"json"},
  exportSystem: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/$export","access":"bearer","isCreating":false,"query":["_outputFormat","_since","_until","_type","_elements","includeAssociatedData","organizeOutputBy","allowPartialManifests"],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+json, application/json","answer":"json"},
  postSystemExport: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/$export","access":"bearer","isCreating":false,"query":["_outputFormat","_since","_until","_type","_elements","includeAssociatedData","organizeOutputBy","allowPartialManifests"],"headers":{},"body":"json","contentType":"application/fhir+json","accept":"application/fhir+json, application/json","answer":"json"},
  exportPatients: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/Patient/$export","access":"bearer","isCreating":false,"query":["_outputFormat","_since","_until","_type","_elements","includeAssociatedData","organizeOutputBy","allowPartialManifests"],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+json, application/json","answer":"json"},
  postPatientExport: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/Patient/$export","access":"bearer","isCreating":false,"query":["_outputFormat","_since","_until","_type","_elements","includeAssociatedData","organizeOutputBy","allowPartialManifests"],"headers":{},"body":"json","contentType":"application/fhir+json","accept":"application/fhir+json, application/json","answer":"json"},
  exportGroup: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/Group/{groupID}/$export","access":"bearer","isCreating":false,"query":["_outputFormat","_since","_until","_type","_elements","includeAssociatedData","organizeOutputBy","allowPartialManifests"],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+json, application/json","answer":"json"},
  postGroupExport: {"method":"POST","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/Group/{groupID}/$export","access":"bearer","isCreating":false,"query":["_outputFormat","_since","_until","_type","_elements","includeAssociatedData","organizeOutputBy","allowPartialManifests"],"headers":{},"body":"json","contentType":"application/fhir+json","accept":"application/fhir+json, application/json","answer":"json"},
  getFhirExport: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/exports/{exportID}","access":"bearer","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json, application/fhir+json","answer":"json"},
  deleteFhirExport: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/exports/{exportID}","access":"bearer","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+json, application/json","answer":"json"},
  getFhirExportFile: {"method":"GET","path":"/workspace/tenants/{tenantID}/cohort-jobs/{jobID}/fhir/files/{exportID}/{name}","access":"bearer","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/fhir+ndjson, application/ndjson, application/x-ndjson","answer":"stream"},
  registerFhirClient: {"method":"POST","path":"/workspace/tenants/{tenantID}/fhir-clients","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listFhirClients: {"method":"GET","path":"/workspace/tenants/{tenantID}/fhir-clients","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  deleteFhirClient: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/fhir-clients/{clientID}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  getErrorPage: {"method":"GET","path":"/docs/errors/{code}","access":"public","isCreating":false,"query":[],"headers":{"ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"text/html","answer":"text"},
  getSecurityContact: {"method":"GET","path":"/.well-known/security.txt","access":"public","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"text/plain","answer":"text"},
  listPlans: {"method":"GET","path":"/billing/plans","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  choosePlan: {"method":"POST","path":"/billing/tenants/{tenantID}/plan","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  recordUsage: {"method":"POST","path":"/billing/tenants/{tenantID}/usage","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listUsage: {"method":"GET","path":"/billing/tenants/{tenantID}/usage","access":"pair","isCreating":false,"query":["limit","cursor","from","to","groupBy","source"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getBalance: {"method":"GET","path":"/billing/tenants/{tenantID}/balance","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  listLedger: {"method":"GET","path":"/billing/tenants/{tenantID}/ledger","access":"pair","isCreating":false,"query":["limit","cursor","period","kind","jobID"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  exportLedger: {"method":"GET","path":"/billing/tenants/{tenantID}/ledger.csv","access":"pair","isCreating":false,"query":["period","kind","jobID"],"headers":{},"body":"none","contentType":null,"accept":"text/csv","answer":"stream"},
  listStatements: {"method":"GET","path":"/billing/tenants/{tenantID}/statements","access":"pair","isCreating":false,"query":["limit","cursor"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getStatement: {"method":"GET","path":"/billing/tenants/{tenantID}/statements/{period}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getStatementPage: {"method":"GET","path":"/billing/tenants/{tenantID}/statements/{period}/page","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"text/html","answer":"text"},
  signUp: {"method":"POST","path":"/auth/sign-up","access":"public","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  startConsoleSession: {"method":"POST","path":"/auth/session","access":"public","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  getConsoleSession: {"method":"GET","path":"/auth/session","access":"session","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  endConsoleSession: {"method":"DELETE","path":"/auth/session","access":"session","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  acceptInvitation: {"method":"POST","path":"/auth/invitations/accept","access":"public","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listMembers: {"method":"GET","path":"/workspace/tenants/{tenantID}/members","access":"pair","isCreating":false,"query":["limit","cursor"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  getMember: {"method":"GET","path":"/workspace/tenants/{tenantID}/members/{accountID}","access":"pair","isCreating":false,"query":[],"headers":{"ifNoneMatch":"If-None-Match"},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  changeMember: {"method":"PATCH","path":"/workspace/tenants/{tenantID}/members/{accountID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  removeMember: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/members/{accountID}","access":"pair","isCreating":false,"query":[],"headers":{"ifMatch":"If-Match"},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  createInvitation: {"method":"POST","path":"/workspace/tenants/{tenantID}/invitations","access":"pair","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listInvitations: {"method":"GET","path":"/workspace/tenants/{tenantID}/invitations","access":"pair","isCreating":false,"query":["limit","cursor"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  revokeInvitation: {"method":"DELETE","path":"/workspace/tenants/{tenantID}/invitations/{invitationID}","access":"pair","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"*/*","answer":"none"},
  listAuditLog: {"method":"GET","path":"/workspace/tenants/{tenantID}/audit-log","access":"pair","isCreating":false,"query":["limit","cursor","action","actorID","since","until"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  exportAuditLog: {"method":"GET","path":"/workspace/tenants/{tenantID}/audit-log/export","access":"pair","isCreating":false,"query":["format"],"headers":{},"body":"none","contentType":null,"accept":"application/x-ndjson, text/csv","answer":"stream"},
  synthesize: {"method":"POST","path":"/v1/synthesis","access":"key","isCreating":true,"query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  getSynthesis: {"method":"GET","path":"/v1/synthesis/{job_id}","access":"key","isCreating":false,"query":[],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
  followSynthesis: {"method":"GET","path":"/v1/synthesis/{job_id}/events","access":"key","isCreating":false,"query":[],"headers":{"lastEventID":"Last-Event-ID"},"body":"none","contentType":null,"accept":"text/event-stream","answer":"stream"},
  assemblePatient: {"method":"POST","path":"/v1/assemble","access":"key","isCreating":false,"query":[],"headers":{},"body":"json","contentType":"application/json","accept":"application/json","answer":"json"},
  listRequestLog: {"method":"GET","path":"/workspace/tenants/{tenantID}/request-log","access":"pair","isCreating":false,"query":["limit","cursor","status","keyID"],"headers":{},"body":"none","contentType":null,"accept":"application/json","answer":"json"},
} as const satisfies Readonly<Record<keyof Operations, OperationEntry>>;

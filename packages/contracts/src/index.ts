export type { PlanListView, PlanView } from './billing/plan';
export { billingPlanOf, plans } from './billing/plans';
export {
  type Meter,
  meters,
  type QuotaShortage,
  quotaOfMeter,
  quotaPeriodOf,
  quotaResetOf,
  thresholdsReached,
} from './billing/quotas';
export type { ArtifactListView, ArtifactView } from './cohort/artifact';
export {
  type CareSetting,
  type ClinicalDetail,
  careSettings,
  type PanelName,
  panelNames,
  type SystemKind,
} from './cohort/clinical-names';
export type { Coding } from './cohort/coding';
export {
  type CohortChunkEvent,
  type CohortChunkState,
  type CohortJobEvent,
  type CohortJobState,
  cohortChunkTransitions,
  cohortJobStateSchema,
  cohortJobTransitions,
} from './cohort/cohort-job-states';
export {
  type ConditionDefinition,
  type ConditionDefinitionInput,
  conditionDefinitionSchema,
  type PriorStep,
} from './cohort/condition-definition';
export { type EvolveRequest, isEvolveRequest, readEvolveRequest } from './cohort/evolve-request';
export type { FhirExport, GenerateResponse, ValidateResponse } from './cohort/generate';
export {
  type CohortJobListView,
  type CohortJobProgress,
  type CohortJobStatus,
  type CohortJobSummaryView,
  type CohortJobView,
  hasEnded,
  MOST_ARTIFACTS_SHOWN,
  statusOf,
  type Usage,
} from './cohort/job';
export type { CohortJobEventView, CohortJobProgressEvent } from './cohort/job-event';
export {
  type ArtifactFormat,
  builtInProfiles,
  duplicateSpreads,
  exportFormats,
  type MutationOperator,
  mutationOperators,
} from './cohort/known-names';
export {
  type AllergyEntry,
  type CarePlanEntry,
  type ClaimEntry,
  type Clinician,
  type CoverageEntry,
  type EncounterDetails,
  type GoalEntry,
  type ImmunizationEntry,
  type LongitudinalEntries,
  type MedicationEntry,
  type MedicationRoute,
  medicationRoutes,
  type ProcedureEntry,
  type ReportEntry,
  type SocialHistoryEntry,
  type SourceDirectory,
} from './cohort/longitudinal-entries';
export type { CohortManifest } from './cohort/manifest';
export {
  type BaselineMatcher,
  type JobMatchEvaluation,
  type MatchEvaluation,
  matchEvaluationSchema,
  matchPredictionRowSchema,
} from './cohort/match-evaluation';
export type {
  MutationSetting,
  OperatorParameters,
  TypoKind,
  WeighableField,
} from './cohort/mutation-settings';
export type { CohortPatientView } from './cohort/patient';
export type { CohortPreview, DemographicCounts } from './cohort/preview';
export type { Problem, ProblemCode } from './cohort/problem';
export { type CohortQuality, cohortQualitySchema } from './cohort/quality';
export { readCohortSpec, type SpecReading } from './cohort/read-cohort-spec';
export type {
  ClinicalDocument,
  ConditionEntry,
  EncounterEntry,
  Ethnicity,
  ObservationEntry,
  PostalAddress,
  Race,
  RecordChange,
  SexAtBirth,
  SourceRecord,
} from './cohort/records';
export type { CohortSpecInput, ScenarioListView, ScenarioView } from './cohort/scenario';
export type { AgeBand, CohortSpec, ExportFormat, MutationSettings, SourceProfile } from './cohort/spec';
export { MOST_CONDITIONS, MOST_EVOLUTION_DAYS, MOST_OWN_CONDITIONS } from './cohort/spec-schema';
export {
  type CrosswalkRow,
  type MergeRow,
  type MutationRow,
  type PairDifficulty,
  type PairRelation,
  type PairRow,
  type PatientTruth,
  type PersonRow,
  pairDifficulties,
  type TruthFile,
  truthFiles,
} from './cohort/truth';
export { type Environment, environmentSchema, parseEnvironment } from './config/environment';
export { type ErrorCode, errorCatalogue, errorCodes, isErrorCode } from './errors/catalogue';
export { invalidSpec } from './errors/invalid-spec';
export { type ProblemBody, problemBody } from './errors/problem-body';
export type { AccessToken, OAuthErrorCode, TokenAnswer } from './fhir-bulk/access-token';
export {
  type BulkFile,
  type BulkManifest,
  bulkManifestOf,
} from './fhir-bulk/bulk-manifest';
export {
  type FhirClientListView,
  type FhirClientRequest,
  type FhirClientView,
  type JsonWebKeySet,
  readFhirClientRequest,
} from './fhir-bulk/fhir-client';
export { type GivenParameter, parametersOfQuery, parametersOfResource } from './fhir-bulk/given-parameters';
export { type OperationOutcome, outcomeOfError, outcomeOfNotes } from './fhir-bulk/operation-outcome';
export { type CreateJobQuery, readCreateJobQuery } from './http/create-job-query';
export {
  CREATION_KEPT_HOURS,
  type Creation,
  type CreationAnswer,
  type CreationTicket,
} from './http/creation';
export { readLastEventID } from './http/follow-query';
export { readIdempotencyKey } from './http/idempotency-key';
export { type ListQuery, readArtifactListQuery, readListQuery } from './http/list-query';
export { readMatchEvaluationQuery } from './http/match-evaluation-query';
export { openApiDocument } from './http/open-api';
export type { Operation } from './http/operation';
export { type OperationID, operations } from './http/operations';
export {
  type OperatorActionListView,
  type OperatorActionName,
  type OperatorActionView,
  readOperatorReason,
} from './operator/action';
export type { OperatorOverview, OperatorWorker } from './operator/overview';
export {
  type HoldableQueue,
  isQueueName,
  type QueueStateView,
  queueNames,
  type WorkerStateView,
} from './operator/queue';
export type { OperatorSessionView } from './operator/session';
export {
  type CohortScheduleListView,
  type CohortScheduleView,
  LEAST_MINUTES_BETWEEN_FIRINGS,
  MOST_SCHEDULES,
  readScheduleChange,
  readScheduleRequest,
  type ScheduleChange,
  type ScheduleRequest,
} from './schedules/cohort-schedule';
export { type SynthesisEvent, type SynthesisState, synthesisTransitions } from './synthesis/synthesis-states';
export {
  readWebhookDeliveryQuery,
  readWebhookRecovery,
  type WebhookDeliveryDetailView,
  type WebhookDeliveryListView,
  type WebhookDeliveryQuery,
  type WebhookDeliveryStatus,
  type WebhookDeliveryView,
  type WebhookRecoveryView,
} from './webhooks/delivery';
export {
  type WebhookDeliveryEvent,
  type WebhookDeliveryState,
  webhookDeliveryTransitions,
} from './webhooks/delivery-states';
export {
  MOST_WEBHOOK_ENDPOINTS,
  type NewWebhookEndpointView,
  readWebhookEndpointChange,
  readWebhookEndpointRequest,
  type WebhookDisabledReason,
  type WebhookEndpointChange,
  type WebhookEndpointListView,
  type WebhookEndpointRequest,
  type WebhookEndpointView,
  type WebhookSecretView,
} from './webhooks/endpoint';
export { webhookBodyOf, webhookEventCatalogue, webhookPayloadSchema } from './webhooks/event-catalogue';
export {
  isWebhookEventType,
  type WebhookEventType,
  webhookEventTypeSchema,
  webhookEventTypes,
} from './webhooks/event-types';

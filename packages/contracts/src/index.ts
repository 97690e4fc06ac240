export {
  type AcceptInvitationRequest,
  type ConsoleSessionView,
  type MembershipView,
  readAcceptInvitationRequest,
  readNewAccount,
  readSignInRequest,
  readSignUpRequest,
  type SignInRequest,
  type SignUpRequest,
} from './access/account';
export {
  type ApiKeyListView,
  type ApiKeyStatus,
  type ApiKeyView,
  apiKeyStatusOf,
  type NewApiKeyView,
  readApiKeyChange,
  readApiKeyRequest,
  readApiKeyRotation,
} from './access/api-key';
export type { BearerAnswer, BearerGrant, JsonWebKeySetView } from './access/bearer';
export {
  type InvitationListView,
  type InvitationRequest,
  type InvitationView,
  type MemberListView,
  type MemberView,
  MOST_OPEN_INVITATIONS,
  type NewInvitationView,
  readInvitationRequest,
  readMemberChange,
} from './access/member';
export type { OAuthErrorCode, OAuthRefusal } from './access/oauth-error';
export { type Role, roleSchema, roles, scopesInBoth, scopesOfRole } from './access/roles';
export { defaultKeyScopes, type Scope, scopeSchema, scopes } from './access/scopes';
export {
  type AuditAction,
  type AuditActor,
  type AuditContext,
  auditActions,
  auditActorKinds,
} from './audit/audit-actions';
export {
  type AuditEntryView,
  type AuditExportFormat,
  type AuditFilters,
  type AuditLogView,
  readAuditExportQuery,
  readAuditLogQuery,
} from './audit/audit-entry';
export type { BalanceView } from './billing/balance';
export {
  type BillingCustomerChange,
  type BillingCustomerView,
  type MeterExportReason,
  type ResumedExportsView,
  readBillingCustomerChange,
} from './billing/billing-customer';
export {
  type Charge,
  chargeOf,
  chargeSchema,
  isChargeSound,
  partsOfCharge,
  type UsageStep,
} from './billing/charge';
export {
  type CostEstimate,
  estimateCost,
  type MeterStand,
  type PricedCohortPreview,
  shortageOf,
} from './billing/cost-estimate';
export {
  type CreditListView,
  type CreditRequest,
  type CreditView,
  readCreditRequest,
} from './billing/credit';
export { burnCredits, inOrderOfBurning, type OpenCredit } from './billing/credit-order';
export {
  burnEntries,
  type CreditPart,
  chargeEntries,
  creditAccountOf,
  creditNoteEntries,
  endGrantEntries,
  grantEntries,
  isBalanced,
  type LedgerEntry,
  type LedgerKind,
  type LedgerUnit,
  MONEY,
  paymentEntries,
  type Quantities,
  releaseEntries,
  reserveEntries,
  settleEntries,
} from './billing/ledger-entries';
export {
  type LedgerFilter,
  type LedgerListView,
  type LedgerQuery,
  type LedgerTransactionView,
  readLedgerExportQuery,
  readLedgerQuery,
} from './billing/ledger-view';
export {
  type MeterExportEvent,
  type MeterExportState,
  meterExportTransitions,
} from './billing/meter-export-states';
export { overageOf, sumOfParts } from './billing/overage';
export type { PlanListView, PlanView } from './billing/plan';
export { type ChosenPlanView, readPlanChoice } from './billing/plan-choice';
export { billingPlanOf, plans } from './billing/plans';
export {
  feeOfSegment,
  includedUsageOf,
  type PlanSegment,
  type PlanStart,
  planSegmentsOf,
} from './billing/proration';
export {
  type Meter,
  meters,
  periodAfter,
  periodStartOf,
  type QuotaShortage,
  quotaOfMeter,
  quotaPeriodOf,
  quotaResetOf,
  thresholdsReached,
} from './billing/quotas';
export type {
  StatementLine,
  StatementListView,
  StatementSummaryView,
  StatementView,
} from './billing/statement';
export { type MonthOfLedger, type PlanFee, statementLinesOf, totalOfLines } from './billing/statement-lines';
export { type StatementEvent, type StatementState, statementTransitions } from './billing/statement-states';
export { defaultStripeMeters, type StripeMeters } from './billing/stripe-meters';
export { readUsageEvent, type UsageEventRequest, type UsageEventView } from './billing/usage-event';
export {
  readUsageQuery,
  type UsageGroup,
  type UsageListView,
  type UsageQuery,
  type UsageSource,
} from './billing/usage-report';
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
export { type DatabaseRole, databaseRoles } from './config/database-roles';
export { type Environment, environmentSchema, parseEnvironment } from './config/environment';
export type { DeepReadonly } from './deep-readonly';
export { type ErrorCode, errorCatalogue, errorCodes, isErrorCode } from './errors/catalogue';
export { invalidSpec } from './errors/invalid-spec';
export { type ProblemBody, problemBody } from './errors/problem-body';
export { type SynthesizeError, synthesizeErrorOf } from './errors/synthesize-error';
export {
  type EvidenceFormat,
  type EvidenceImportFormat,
  type EvidenceImportView,
  evidenceFormats,
  evidenceImportFormats,
  evidenceImportSchema,
  type ImportCounts,
  type ImportProblem,
  isImportable,
} from './evidence/evidence-import';
export {
  type EvidenceFindingsView,
  type EvidenceLibrariesView,
  type EvidenceLibraryView,
  evidenceFindingsSchema,
  evidenceLibrariesSchema,
} from './evidence/evidence-library';
export {
  type AgeGroup,
  ageGroups,
  type EvidenceRecord,
  evidenceRecordSchema,
} from './evidence/evidence-record';
export {
  type EvidenceImportEvent,
  type EvidenceImportState,
  evidenceImportTransitions,
} from './evidence/import-states';
export { type StudyDesign, studyDesigns } from './evidence/study-design';
export type { AccessToken, TokenAnswer } from './fhir-bulk/access-token';
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
export { type Deprecation, deprecationHeaders } from './http/deprecation';
export {
  type EvidenceImportQuery,
  readEvidenceImportQuery,
  readEvidenceSearchQuery,
} from './http/evidence-query';
export { readLastEventHeader, readLastEventID } from './http/follow-query';
export { readIdempotencyKey } from './http/idempotency-key';
export { type ListQuery, readArtifactListQuery, readListQuery } from './http/list-query';
export { readMatchEvaluationQuery } from './http/match-evaluation-query';
export { openApiDocument } from './http/open-api';
export type { Operation } from './http/operation';
export { type OperationID, operations } from './http/operations';
export { parseJson } from './http/parse-json';
export { type ApiVersion, apiVersions, readVersion, VERSION_HEADER } from './http/versions';
export {
  type OperatorActionListView,
  type OperatorActionName,
  type OperatorActionView,
  readOperatorReason,
} from './operator/action';
export type { VerifiedLedgerListView } from './operator/ledger-verification';
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
  REQUEST_LOG_DAYS,
  type RequestLogEntryView,
  type RequestLogQuery,
  type RequestLogView,
  readRequestLogQuery,
} from './request-log/request-log';
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
export { incomingChatSchema, type WordedSentence, wordedSentenceSchema } from './synthesis/incoming-chat';
export { type IncomingPoll, incomingIDSchema, incomingPollSchema } from './synthesis/incoming-poll';
export {
  clinicalStatuses,
  interventionStatuses,
  observationInterpretations,
  type PatientEdge,
  type PatientGraph,
  type PatientNode,
  patientGraphSchema,
  verificationStatuses,
} from './synthesis/patient-graph';
export { missingBody, readJsonBody } from './synthesis/read-json-body';
export { type SynthesisEventView, synthesisEventSchema, synthesisStages } from './synthesis/synthesis-event';
export {
  isBlankQuery,
  races,
  readSynthesisRequest,
  type SynthesisRequest,
  synthesisRequestSchema,
} from './synthesis/synthesis-request';
export {
  pollStatuses,
  type ResponseFlags,
  type SynthesisAnswer,
  type SynthesisLogs,
  type SynthesisOutput,
  type SynthesisPoll,
  type SynthesisReference,
  synthesisAnswerSchema,
  synthesisOutputSchema,
  synthesisPollSchema,
} from './synthesis/synthesis-result';
export { type SynthesisEvent, type SynthesisState, synthesisTransitions } from './synthesis/synthesis-states';
export { type ValidationProblem, validationFailed } from './synthesis/validation-problem';
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

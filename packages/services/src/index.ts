export { ENGINE_VERSION, scenarios } from '@synthward/cohorts';
export { acceptTenantInvitation } from './accounts/accept-invitation';
export {
  type AccountDesk,
  findKnownSession,
  type KnownSession,
  type OpenedConsoleSession,
  signOut,
} from './accounts/console-session';
export { createGuessLimiter } from './accounts/guess-limiter';
export { createPasswordDesk } from './accounts/password-desk';
export { accountRules } from './accounts/prune-sessions';
export { signInAccount, signUpAccount } from './accounts/sign-in';
export { type AdmissionScheduler, startAdmissionScheduler } from './admission/admission-scheduler';
export { admitWaiting } from './admission/admit-waiting';
export { createKeyUses } from './api-keys/key-uses';
export {
  changeTenantApiKey,
  createTenantApiKey,
  getTenantApiKey,
  listTenantApiKeys,
  revokeTenantApiKey,
} from './api-keys/manage-api-keys';
export { rotateTenantApiKey } from './api-keys/rotate-api-key';
export { findJobArtifact, listJobArtifacts, type OpenedArtifact, openJobArtifact } from './artifacts/read';
export { exportTenantAuditLog, listTenantAuditLog } from './audit/read-audit-log';
export { readBalance } from './billing/balance';
export { getBillingCustomer, resumeTenantExports, setBillingCustomer } from './billing/billing-customer';
export {
  billingRules,
  closeDueMonths,
  createLedgerVerifier,
  LATE_WINDOW_HOURS,
} from './billing/billing-rules';
export { choosePlan } from './billing/choose-plan';
export {
  type MeterExporter,
  meterExportRule,
} from './billing/meter-exports';
export {
  grantTenantCredit,
  listTenantCredits,
  payTenantStatement,
  voidTenantCredit,
  voidTenantStatement,
} from './billing/operator-billing';
export { exportTenantLedger, listTenantLedger } from './billing/read-ledger';
export { listTenantStatements, readStatement } from './billing/read-statements';
export { readStatementPage } from './billing/statement-page';
export { recordUsageEvent } from './billing/usage-events';
export { listUsage } from './billing/usage-report';
export { verifyLedgerPage } from './billing/verify-ledgers';
export { advanceCohortJob } from './cohort-jobs/advance';
export { createCohortJob, createCohortJobOnce, type JobCreator, type JobRequest } from './cohort-jobs/create';
export { type Heartbeats, startHeartbeats } from './cohort-jobs/heartbeats';
export type { JobViewer } from './cohort-jobs/job-view';
export type { JobWork } from './cohort-jobs/job-work';
export { planJob } from './cohort-jobs/planned-job';
export { getCohortJob, listTenantJobs, type PageRequest } from './cohort-jobs/read';
export {
  cohortJobRules,
  type Reconciler,
  type ReconcilerRule,
  startReconciler,
} from './cohort-jobs/reconcile';
export { type ChunkWork, runChunk } from './cohort-jobs/run-chunk';
export { exportCohortFhir } from './cohorts/export-fhir';
export { generateCohort } from './cohorts/generate';
export { inspectSpec, requirePlan } from './cohorts/inspect-spec';
export { previewCohort } from './cohorts/preview';
export { validateCohort } from './cohorts/validate';
export {
  artifactsDirOf,
  evidenceIndexConfigOf,
  queueConfigOf,
  requireDatabaseUrl,
  requireSecretKey,
  storeConfigOf,
} from './configuration/settings';
export { createOnce } from './creations/create-once';
export { creationRules } from './creations/prune-answers';
export { createAuthenticator } from './credentials/authenticate';
export { bearerKeySet, DEFAULT_ISSUER } from './credentials/bearer-tokens';
export {
  createFirstTenant,
  type FirstCredentials,
  type Founder,
  renewFirstCredentials,
  renewFormerCredentials,
} from './credentials/create-first-tenant';
export { createCredentialKeys } from './credentials/credential-keys';
export { deriveKey } from './credentials/derived-keys';
export { issueBearer } from './credentials/issue-bearer';
export { refreshTokenRules } from './credentials/prune-tokens';
export {
  createEvidenceLibrary,
  type EvidenceLibrary,
} from './evidence/evidence-library';
export { evidenceImportRules } from './evidence/import-rules';
export { readEvidenceImport } from './evidence/import-view';
export { listLibraries, searchEvidence } from './evidence/read-libraries';
export { type ImportWork, runEvidenceImport } from './evidence/run-import';
export { importEvidence, type SentEvidence } from './evidence/start-import';
export { issueFhirToken } from './fhir-clients/issue-token';
export { listTenantFhirClients, registerFhirClient, removeFhirClient } from './fhir-clients/register';
export { deleteExport } from './fhir-exports/delete-export';
export { describeServer, listSourceGroups, smartConfiguration } from './fhir-exports/describe-server';
export { openExportFile } from './fhir-exports/open-file';
export { readExport } from './fhir-exports/read-export';
export { startExport } from './fhir-exports/start-export';
export { sweepExports } from './fhir-exports/sweep-exports';
export { awaitJobEnd } from './following/await-end';
export {
  createJobFollower,
  type JobFollower,
  type JobFrame,
  type JobStream,
} from './following/follow-job';
export { createSynthesisFollower } from './following/follow-synthesis';
export { createJobWatcher, type JobWatcher } from './following/job-watcher';
export { createStreamPlaces } from './following/stream-places';
export { createSynthesisWatcher } from './following/synthesis-watcher';
export { feedSourceOf } from './generation/feed-source';
export { filesOf } from './generation/part-files';
export { renderPart } from './generation/render-part';
export { createGenerationThreads, type GenerationThreads } from './generation/threads/generation-threads';
export { cancelJob, pauseJob, resumeJob, retryJob } from './job-control/control-job';
export { type Allowance, createRequestLimiter, type RequestLimiter } from './limits/request-limiter';
export { evaluateJobMatches } from './match-evaluations/evaluate-job';
export { inviteMember, listTenantInvitations, revokeTenantInvitation } from './members/invite';
export {
  changeTenantMember,
  getTenantMember,
  listTenantMembers,
  removeTenantMember,
} from './members/manage-members';
export { listActions, recordBoardAction } from './operator/actions';
export { authenticateOperator, authenticateOperatorSession } from './operator/authenticate-operator';
export { drainWorkerOf } from './operator/drain-worker';
export { alignHeldQueues, holdQueueOf, releaseQueueOf } from './operator/hold-queue';
export { readOperatorOverview } from './operator/overview';
export { startOperatorSession, stopOperatorSession } from './operator/sessions';
export { outboxStoreOf } from './outbox/outbox-store';
export { createCursorSigner } from './paging/cursor-signer';
export { createGeneratorCache, type GeneratorCache } from './patients/generator-cache';
export { getJobPatient } from './patients/read';
export { mostUsageOf } from './quotas/most-usage';
export { reservationRules } from './quotas/reservation-rules';
export { requestLogRules } from './request-log/prune-request-log';
export { listTenantRequests } from './request-log/read-request-log';
export { createRequestLogWriter } from './request-log/request-log-writer';
export { sweepCancelledJobs } from './retention/cancelled-jobs';
export { expireJobs } from './retention/expire-jobs';
export { createLeftoverSweeper } from './retention/sweep-leftovers';
export { fireSchedule, type ScheduleWork } from './schedules/fire-schedule';
export {
  changeSchedule,
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  type ScheduleChangeRequest,
  type ScheduleManager,
} from './schedules/manage-schedules';
export { type ScheduleBells, setAllBells } from './schedules/schedule-bells';
export type { TaggedSchedule } from './schedules/schedule-view';
export {
  type AskedSynthesis,
  askForSynthesis,
  type SynthesisAsker,
  type SynthesisQuestion,
} from './syntheses/ask';
export { assembleBundle } from './syntheses/assemble-bundle';
export type { ProviderName, SynthesisProvider } from './syntheses/provider';
export {
  createSynthesisProviders,
  leastLeaseMs,
  synthesisProvidersOf,
} from './syntheses/providers/configured-providers';
export { createLibraryEngine, isOfHighQuality } from './syntheses/providers/library-engine';
export { once } from './syntheses/providers/once';
export { type PolledSynthesis, pollSynthesis } from './syntheses/read';
export { runSynthesisStep, type SynthesisWork } from './syntheses/run-step';
export { synthesisRules } from './syntheses/synthesis-rules';
export { createTargetCheck, type TargetCheck } from './webhooks/check-target';
export { type DeliveryWork, deliverWebhook } from './webhooks/deliver';
export { deliveryRules, dueDeliveriesRule } from './webhooks/delivery-rules';
export type { VersionedEndpoint } from './webhooks/endpoint-view';
export {
  type DeliveryDesk,
  getEndpointDelivery,
  listEndpointDeliveries,
  recoverEndpointDeliveries,
  resendEndpointDelivery,
  testEndpoint,
} from './webhooks/manage-deliveries';
export {
  changeTenantEndpoint,
  createTenantEndpoint,
  deleteTenantEndpoint,
  type EndpointDesk,
  getTenantEndpoint,
  listTenantEndpoints,
  rotateEndpointSecret,
} from './webhooks/manage-endpoints';
export { createSecretBox, requireFittingBox, type SecretBox } from './webhooks/secret-box';
export { startWorkerBeats, type WorkerBeats, workerRules } from './workers/beat';

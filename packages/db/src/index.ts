export {
  type Database,
  type DatabaseOptions,
  inTransaction,
  openDatabase,
  type Transaction,
} from './database';
export { requireRole } from './database-role';
export type {
  ApiKey,
  Artifact,
  AuditEntry,
  CohortChunk,
  CohortJob,
  CohortSchedule,
  DeclaredUsage,
  EvidenceImport,
  FhirClient,
  FhirExport,
  Invitation,
  JobEvent,
  Prisma,
  Statement,
  Synthesis,
  WebhookAttempt,
  WebhookEndpoint,
} from './generated/prisma/client';
export { type Listener, listen } from './listen';
export { type MigrateDatabaseOptions, migrateDatabase } from './migrate/migrate-database';
export { findMigrationsDir } from './migrate/migrations-dir';
export { ensureServiceLogin } from './migrate/service-login';
export { findAccountByEmail } from './repositories/accounts';
export {
  type AdmissionDecision,
  type AdmissionOutcome,
  runAdmissionRound,
} from './repositories/admission';
export type { AdmissionState } from './repositories/admission-state';
export {
  type ApiKeyAddress,
  changeApiKey,
  countApiKeys,
  createApiKey,
  findApiKey,
  findTenantApiKey,
  hasLivingPredecessor,
  listApiKeys,
  lockApiKey,
  recordKeyUses,
  replaceApiKey,
  revokeApiKey,
} from './repositories/api-keys';
export {
  findArtifact,
  listArtifactPage,
  listArtifacts,
  listArtifactsOfFormat,
  type NewArtifact,
} from './repositories/artifacts';
export {
  type AuditHead,
  type AuditStamp,
  type BrokenLink,
  findBrokenLink,
  type NewAuditEntry,
  recordAudit,
  verifyAuditChain,
} from './repositories/audit';
export { listAuditEntries, streamAuditEntries } from './repositories/audit-reading';
export { changeBillingCustomer, findBillingCustomer } from './repositories/billing-customers';
export {
  type ChunkFailureEffect,
  failChunk,
  jobErrorOfChunk,
  parkPoisonedChunks,
} from './repositories/chunk-failures';
export {
  type ChunkLoss,
  type ChunkProgress,
  type ClaimedChunk,
  claimChunk,
  commitChunk,
  heartbeatChunks,
  releaseChunk,
} from './repositories/cohort-chunks';
export {
  type CohortJobReading,
  findFinishedJob,
  findJobOrigin,
  findTenantJob,
  type JobOrigin,
  type JobPosition,
  type ListedCohortJob,
  listCohortJobs,
  readCohortJob,
  readJobProgress,
} from './repositories/cohort-job-views';
export {
  beginFinalising,
  type CohortJobWithChunks,
  completeCohortJob,
  failCohortJob,
  findCohortJob,
  insertCohortJob,
  type NewCohortJob,
  type PlannedChunk,
  startCohortJob,
  submitCohortJob,
} from './repositories/cohort-jobs';
export {
  changeCohortSchedule,
  createCohortSchedule,
  deleteCohortSchedule,
  type Firing,
  failFiring,
  findChain,
  findCohortSchedule,
  findTenantSchedule,
  fireCohortSchedule,
  listActiveSchedules,
  listTenantSchedules,
  type NewCohortSchedule,
  ringForSchedules,
  type ScheduleAddress,
  type ScheduleChanges,
} from './repositories/cohort-schedules';
export {
  endConsoleSession,
  extendConsoleSession,
  findConsoleSession,
  pruneConsoleSessions,
  type StoredConsoleSession,
} from './repositories/console-sessions';
export { createOnce, findCreationAnswer, pruneCreationAnswers } from './repositories/creations';
export {
  addOwnerCredentials,
  createOperatorSession,
  createTenant,
  endOperatorSession,
  findTenantPlan,
  findToken,
  hasLivingToken,
  listTenantsOfFormerKeys,
  type StoredToken,
} from './repositories/credentials';
export {
  type CreditCommand,
  type CreditStand,
  expireCredits,
  grantCredit,
  listCredits,
  type NewCredit,
  voidCredit,
} from './repositories/credits';
export { recordDeclaredUsage } from './repositories/declared-usage';
export {
  type ClaimedImport,
  claimEvidenceImport,
  completeEvidenceImport,
  failEvidenceImport,
  findEvidenceImport,
  type ImportProgress,
  insertEvidenceImport,
  lockClaimedImport,
  recordImportProgress,
  releaseEvidenceImport,
  renewImportLease,
  ringForImports,
  withoutOpenImports,
} from './repositories/evidence-imports';
export { withEvidenceIndexLock } from './repositories/evidence-index-lock';
export {
  type EvidenceLibraryRow,
  evidenceDigests,
  listEvidenceLibraries,
  searchEvidenceRecords,
  setLibraryFingerprint,
} from './repositories/evidence-libraries';
export {
  changedEvidence,
  type EvidenceBatch,
  type EvidenceText,
  lastEvidenceChange,
  readEvidenceTexts,
  readTombstones,
  writeEvidence,
} from './repositories/evidence-records';
export { type FailureCause, pruneFailures } from './repositories/failures';
export {
  createFhirClient,
  deleteFhirClient,
  findFhirClient,
  findTenantOfFhirToken,
  listFhirClients,
  recordFhirToken,
} from './repositories/fhir-clients';
export {
  createRunningExport,
  createStoredExport,
  deleteFhirExport,
  type ExportAddress,
  findFhirExport,
  forgetExport,
  listEndedExports,
  type NewFhirExport,
  notePoll,
} from './repositories/fhir-exports';
export {
  createInvitation,
  findOpenInvitation,
  listInvitations,
  revokeInvitation,
} from './repositories/invitations';
export {
  cancelCohortJob,
  expireCohortJob,
  pauseCohortJob,
  resumeCohortJob,
  retryCohortJob,
} from './repositories/job-control';
export { type JobStand, listJobEvents, readJobStands } from './repositories/job-events';
export { findNextQueuedJob, startInPlace } from './repositories/job-places';
export {
  type JobAmounts,
  type JobProgress,
  type ProgressSample,
  pruneProgress,
  readProgress,
} from './repositories/job-progress';
export {
  advanceLedgerCheck,
  claimLedgerCheck,
  findLedgerCheck,
} from './repositories/ledger-checks';
export { type LedgerReading, listLedger, readWholeLedger } from './repositories/ledger-pages';
export {
  type LedgerDifference,
  listTenantsAfter,
  nextTenantAfter,
  verifyLedger,
} from './repositories/ledger-verification';
export {
  changeMemberRole,
  findMember,
  listMembers,
  type MemberAddress,
  type MemberRefusal,
  removeMember,
  type StoredMember,
} from './repositories/members';
export {
  type ExportOverview,
  readExportOverview,
  readTenantExports,
  resumeMeterExports,
} from './repositories/meter-export-views';
export {
  type ClaimedExport,
  claimMeterExports,
  type ExportMove,
  pauseMeterExports,
  recordMeterExport,
  skipMeterExports,
} from './repositories/meter-exports';
export { CHUNKS_ENDED_CHANNEL } from './repositories/open-chunks';
export {
  type ActionPosition,
  appendOperatorAction,
  listOperatorActions,
  type NewOperatorAction,
} from './repositories/operator-actions';
export {
  listFailureGroups,
  listTenantBacklogs,
  listWorkers,
  readBacklog,
  readThroughput,
} from './repositories/operator-overview';
export { pruneOutbox, publishOutboxPage } from './repositories/outbox';
export { changePlan } from './repositories/plan-changes';
export { listCancelledJobs, markPurged } from './repositories/purging';
export {
  type HoldRequest,
  holdQueue,
  isQueueHeld,
  listQueueHolds,
  releaseQueue,
} from './repositories/queue-holds';
export { readQuotaStand, readTenantStand } from './repositories/quota-stands';
export { endForgottenReservations } from './repositories/quotas';
export {
  type CountedWindow,
  countRequests,
  countSharedRequests,
  type KeyRequests,
  uncountRequests,
  type WindowCount,
} from './repositories/rate-windows';
export { failOverdueJobs, type Patience, ringForChunks, ringForJobs } from './repositories/reconciliation';
export {
  findRefreshToken,
  findTokenSession,
  openTokenFamily,
  pruneRefreshTokens,
  type TokenSession,
  useRefreshToken,
} from './repositories/refresh-tokens';
export {
  type LoggedRequest,
  listLoggedRequests,
  logRequests,
  pruneLoggedRequests,
  type RequestPosition,
  type StoredRequest,
} from './repositories/request-log';
export {
  dateEndedJobs,
  findJobsWithFiles,
  listOverdueJobs,
  listUnpurgedJobs,
  type RetentionTerms,
} from './repositories/retention';
export {
  findReusableJob,
  type ReusableJob,
  type ReuseOrder,
  type Submission,
  submitReusingJob,
  submitWithin,
} from './repositories/reuse';
export { acceptInvitation, signIn, signUp, type WayIn } from './repositories/signing-in';
export {
  draftStatement,
  finalizeStatement,
  findOpenPeriod,
  findStatement,
  listDueStatements,
  listStatements,
  payStatement,
  type StatementAddress,
  type StatementCommand,
  voidStatement,
} from './repositories/statements';
export {
  findSynthesis,
  findSynthesisCourse,
  insertSynthesis,
  type NewSynthesis,
  readSynthesisVersions,
  type SynthesisCourse,
  type SynthesisReading,
} from './repositories/syntheses';
export {
  listOverdueSyntheses,
  removeExpiredSyntheses,
  ringForSyntheses,
} from './repositories/synthesis-rounds';
export {
  type ClaimedStep,
  claimStep,
  failSynthesis,
  postponeStep,
  releaseStep,
  type StepClaim,
  saveStepState,
  succeedSynthesis,
} from './repositories/synthesis-steps';
export { reportUsage, type UsagePosition } from './repositories/usage-report';
export {
  type AttemptLog,
  type AttemptMove,
  type Claim,
  type ClaimedDelivery,
  type ClaimOptions,
  claimDelivery,
  claimNextDelivery,
  type EndedAttempt,
  type EndpointVerdict,
  recordAttempt,
} from './repositories/webhook-attempts';
export {
  announceTest,
  type DeliveryReading,
  findDelivery,
  listDeliveries,
  recoverDeliveries,
  resendDelivery,
  type WebhookDeliveryAddress,
} from './repositories/webhook-deliveries';
export {
  changeWebhookEndpoint,
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  type ExpectedVersions,
  findAnySealedSecret,
  findWebhookEndpoint,
  listWebhookEndpoints,
  replaceWebhookSecret,
  type WebhookEndpointAddress,
} from './repositories/webhook-endpoints';
export { announce, deliveryDoorbell, type NewWebhookMessage } from './repositories/webhook-messages';
export {
  type DeliveryPatience,
  pruneWebhookMessages,
  ringDueDeliveries,
  ringForgottenDeliveries,
} from './repositories/webhook-rings';
export {
  countFleetSlots,
  drainWorker,
  pruneWorkers,
  recordWorkerBeat,
  removeWorker,
  type WorkerBeat,
} from './repositories/workers';
export { inTenant, keepTenant } from './tenant-scope';
export { withRole } from './with-role';

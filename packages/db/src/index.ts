export { type Database, type DatabaseOptions, openDatabase, type Transaction } from './database';
export type {
  Artifact,
  CohortChunk,
  CohortJob,
  CohortSchedule,
  FhirClient,
  FhirExport,
  JobEvent,
  Prisma,
  WebhookAttempt,
  WebhookEndpoint,
} from './generated/prisma/client';
export { type Listener, listen } from './listen';
export { type MigrateDatabaseOptions, migrateDatabase } from './migrate/migrate-database';
export { findMigrationsDir } from './migrate/migrations-dir';
export {
  type AdmissionDecision,
  type AdmissionOutcome,
  runAdmissionRound,
} from './repositories/admission';
export type { AdmissionState } from './repositories/admission-state';
export {
  findArtifact,
  listArtifactPage,
  listArtifacts,
  listArtifactsOfFormat,
  type NewArtifact,
} from './repositories/artifacts';
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
export { createOnce, findCreationAnswer, pruneCreationAnswers } from './repositories/creations';
export {
  createOperatorSession,
  createTenant,
  endOperatorSession,
  findApiKey,
  findPlanOfApiKey,
  findTenantPlan,
  findToken,
  hasLivingToken,
  type StoredToken,
} from './repositories/credentials';
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
export { listCancelledJobs, markPurged } from './repositories/purging';
export {
  type HoldRequest,
  holdQueue,
  isQueueHeld,
  listQueueHolds,
  releaseQueue,
} from './repositories/queue-holds';
export { endForgottenReservations, type Quantities } from './repositories/quotas';
export { countRequests, uncountRequest } from './repositories/rate-windows';
export { failOverdueJobs, type Patience, ringForChunks, ringForJobs } from './repositories/reconciliation';
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

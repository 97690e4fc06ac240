export { type Database, type DatabaseOptions, openDatabase } from './database';
export type {
  Artifact,
  CohortChunk,
  CohortJob,
  CohortSchedule,
  FhirClient,
  FhirExport,
  Prisma,
} from './generated/prisma/client';
export { type MigrateDatabaseOptions, migrateDatabase } from './migrate/migrate-database';
export { findMigrationsDir } from './migrate/migrations-dir';
export { admitChunks } from './repositories/admission';
export {
  findArtifact,
  listArtifacts,
  listArtifactsOfFormat,
  type NewArtifact,
} from './repositories/artifacts';
export {
  type ChunkProgress,
  type ClaimedChunk,
  claimChunk,
  commitChunk,
  failChunk,
  heartbeatChunks,
} from './repositories/cohort-chunks';
export {
  type CohortJobReading,
  findFinishedJob,
  findJobOrigin,
  type JobOrigin,
  type JobPosition,
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
  createTenant,
  findApiKey,
  findPlanOfApiKey,
  findTenantPlan,
  findToken,
} from './repositories/credentials';
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
  cancelWithin,
  endOpenChunks,
  expireCohortJob,
  pauseCohortJob,
  resumeCohortJob,
  retryCohortJob,
} from './repositories/job-control';
export { pruneOutbox, publishOutboxPage } from './repositories/outbox';
export { countRequest } from './repositories/rate-windows';
export { type Patience, parkPoisonedChunks, ringForChunks, ringForJobs } from './repositories/reconciliation';
export {
  findReusableJob,
  type ReusableJob,
  type ReuseOrder,
  type Submission,
  submitReusingJob,
} from './repositories/reuse';
export { announce, deliveryDoorbell, type NewWebhookMessage } from './repositories/webhook-messages';
export { countFleetSlots, recordWorkerBeat, removeWorker, type WorkerBeat } from './repositories/workers';

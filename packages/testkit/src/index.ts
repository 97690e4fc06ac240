export { CEPH_INSTALL_COMMAND, type CephServer, isCephInstalled, startCeph } from './ceph';
export { sampleArtifact } from './factories/artifacts';
export { sampleContext } from './factories/audit';
export {
  admitSampleJob,
  claimSampleChunk,
  sampleChunks,
  sampleJob,
  startSampleJob,
  submitSampleJob,
} from './factories/cohort-jobs';
export { sampleSpec } from './factories/specs';
export { createSampleTenant } from './factories/tenants';
export { type DatabaseFixture, useDatabase } from './factories/use-database';
export { type LedgerStep, ledgerHistories, shareOfUsage } from './ledger/ledger-history';
export { createLedgerModel, expiryOfStep, type LedgerModel, playLedgerStep } from './ledger/ledger-model';
export { createTestDatabase, type TestDatabase } from './postgres';
export { createPrivateDirectory, type PrivateDirectory } from './private-directory';
export { queryRows } from './query-rows';
export { type QueueServer, type QueueServerKind, queueServerKinds } from './queue-servers';
export {
  isRedisInstalled,
  REDIS_INSTALL_COMMAND,
  type RedisServer,
  redisSuite,
  requireRedis,
  type StartRedisOptions,
  startRedis,
} from './redis';
export { findSharedData, sharedDataTitle } from './shared-data';
export { type ApiClient, createApiClient } from './stack/api-client';
export { databaseUrlOf } from './stack/database-url';
export { peakResidentBytes, processesOn } from './stack/processes';
export { type StackFixture, useStack, withStack } from './stack/use-stack';
export { startWorkerProcess, type WorkerProcess } from './stack/worker-process';
export { type UntilOptions, until } from './until';
export {
  answering,
  type ReceivedWebhook,
  useWebhookReceiver,
  type WebhookReceiver,
} from './webhook-receiver';

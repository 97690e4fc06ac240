export { type Alarm, createAlarm } from './alarm';
export type { QueueConfig, QueueTimings } from './config';
export { createQueueBackend } from './create-queue-backend';
export type {
  FlowMessage,
  OutboxMessage,
  QueueMessage,
  QueueMessageTo,
  QueueName,
  QueuePayloads,
} from './messages';
export { migrateQueue } from './migrate-queue';
export { InvalidQueueMessageError, parseOutboxMessage } from './parse-message';
export type {
  BoardQueue,
  QueueActivity,
  QueueBackend,
  QueueCounts,
  QueueSchedule,
  QueueWorker,
  QueueWorkerOptions,
} from './queue-backend';
export { createRelay, type OutboxStore, type Relay, type RelayOptions } from './relay';
export { createWatchedWorker, type Watchdog, type WatchedWorkerOptions } from './watched-worker';

// The outbox table in the shape in which the relay takes it.

import { type Database, publishOutboxPage } from '@synthward/db';
import type { OutboxStore } from '@synthward/queue';

export function outboxStoreOf(database: Database): OutboxStore {
  return { publishPage: (limit, publish) => publishOutboxPage(database, limit, publish) };
}

// The Redis client of workers: waits for its server for ever, and yet can be told to give up.

import { Redis, type RedisOptions } from 'ioredis';

/** A client whose `disconnect` ends it in every state, as BullMQ expects when it closes a worker. */
export class WorkerRedis extends Redis {
  /** `url` may hold credentials and a database number; `rediss:` means TLS. */
  constructor(url: string, options: RedisOptions = {}) {
    super(url, { ...options, maxRetriesPerRequest: null });
  }

  /**
   * Between two attempts to reconnect, the original stops the timer and never says `end`: BullMQ would wait for that
   * word, and every command in the queue for an answer. In the state `wait` it ends the client properly.
   */
  override disconnect(reconnect = false): void {
    if (!reconnect && this.status === 'reconnecting') this.status = 'wait';
    super.disconnect(reconnect);
  }
}

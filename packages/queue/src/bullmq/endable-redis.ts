// A Redis client that can be told to give up in every state.

import type { Redis, RedisOptions } from 'ioredis';

/**
 * Makes `disconnect` end the client, and its duplicates, in every state. Between two attempts to reconnect the original
 * stops the timer and never says `end`: BullMQ would wait for that word for ever, and so would each queued command. From
 * the state `wait` the client ends properly.
 */
export function makeEndable(client: Redis): Redis {
  const disconnect = client.disconnect.bind(client);
  const duplicate = client.duplicate.bind(client);
  return Object.assign(client, {
    disconnect: (reconnect = false) => {
      if (!reconnect && client.status === 'reconnecting') client.status = 'wait';
      disconnect(reconnect);
    },
    duplicate: (options?: Partial<RedisOptions>) => makeEndable(duplicate(options)),
  });
}

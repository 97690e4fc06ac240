// A private PostgreSQL that comes back when its process dies, at the same address.

import { type PostgresServer, type StartPostgresOptions, startPostgres } from './start-postgres';

export interface SupervisedPostgres {
  readonly adopted: boolean;
  /** The connection URL of one of its databases; the same after every restart. */
  url(database: string): string;
  /** Watches no longer and shuts the server down; resolves when it is gone. */
  stop(): Promise<void>;
}

const LOOK_MS = 250;

/**
 * Starts or adopts the server as `startPostgres` does, and throws as it does. Afterwards a server whose process is gone
 * is started again on its data: committed transactions are there. `onRestart` hears of it, and of a start that failed and
 * is tried again.
 */
export async function supervisePostgres(
  options: StartPostgresOptions,
  onRestart: (message: string) => void,
): Promise<SupervisedPostgres> {
  let server: PostgresServer = await startPostgres(options);
  const { adopted, port, url } = server;
  let restarting: Promise<void> | undefined;
  const restart = async () => {
    try {
      server = await startPostgres({ ...options, port });
      onRestart('PostgreSQL had ended by itself; it runs again.');
    } catch (error) {
      onRestart(`PostgreSQL does not start again: ${error instanceof Error ? error.message : error}`);
    } finally {
      restarting = undefined;
    }
  };
  const timer = setInterval(() => {
    if (!restarting && !server.isRunning()) restarting = restart();
  }, LOOK_MS);
  return {
    adopted,
    url,
    async stop() {
      clearInterval(timer);
      await restarting;
      await server.stop();
    },
  };
}

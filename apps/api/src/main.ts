// The API process: reads its environment, listens, leaves in order.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseEnvironment } from '@synthward/contracts';
import { createLogger } from '@synthward/observability';
import { composeApi } from './compose';

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const logger = createLogger({ level: environment.LOG_LEVEL, name: 'api' });
  const { server, close } = await composeApi(environment, logger);
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) return;
    isLeaving = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'api.close_failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  process.once('disconnect', leave); // the process that started this one is gone
  const port = await listen(server, environment.HOST, environment.PORT);
  process.send?.({ kind: 'ready', port });
  logger.info({ host: environment.HOST, port, pid: process.pid }, 'api.listening');
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo; // a server listening on TCP has one
      resolve(address.port);
    });
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

import http from 'node:http';
import { plans } from '@synthward/contracts';
import { until } from '@synthward/testkit';
import { credentials, startApi } from './start-api';

test('close waits for running requests, refuses new ones, and then ends kept connections at once', async () => {
  let release: () => void = () => undefined;
  let isRunning = false;
  const api = await startApi({
    plans: () =>
      new Promise((resolve) => {
        isRunning = true;
        release = () => resolve(plans);
      }),
  });
  const agent = new http.Agent({ keepAlive: true });
  const status = new Promise<number | undefined>((resolve, reject) => {
    const options = { port: api.port, path: '/billing/plans', headers: credentials, agent };
    http
      .get(options, (response) => response.resume().on('end', () => resolve(response.statusCode)))
      .on('error', reject);
  });
  await until(() => isRunning, { timeoutMs: 5000, message: 'the request is running' });

  let isClosed = false;
  const closing = api.close().then(() => {
    isClosed = true;
  });
  await expect(api.send('/heartbeat')).rejects.toThrow(/ECONNREFUSED/);
  expect(isClosed).toBe(false);

  release();
  const releasedMs = performance.now();
  expect(await status).toBe(200);
  await closing;
  expect(performance.now() - releasedMs).toBeLessThan(api.server.keepAliveTimeout);
  agent.destroy();
});

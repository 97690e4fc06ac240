// After all tests: stops the embedded PostgreSQL of this run and removes its directory.

import { rmSync } from 'node:fs';

export default async function tearDown() {
  const server = globalThis.synthwardTestServer;
  if (!server) return; // the set-up did not get that far, and said why
  await server.stop();
  rmSync(server.dir, { recursive: true, force: true });
}

// Before all tests: one embedded PostgreSQL in a private directory, and a migrated template database on it.
// Runs under Node itself, not in Jest, because Prisma's schema engine is an ES module: so it needs the build.

import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tearDown from './global-teardown.mjs';

const TEMPLATE = 'synthward_template';
/** The data lives as long as the run: durability would only cost time. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

export default async function setUp() {
  const build = await loadBuild();
  const dir = mkdtempSync(path.join(os.tmpdir(), 'synthward-tests-'));
  globalThis.synthwardTestServer = { dir, stop: async () => {} };
  try {
    process.env.SYNTHWARD_TEST_DATABASE_URL = await startTemplate(build, dir); // workers inherit the environment
  } catch (error) {
    await tearDown(); // Jest does not, when the set-up fails
    throw error;
  }
}

/** The URL of the template; nothing may stay connected to it, or it could not be cloned. */
async function startTemplate({ db, embedded, queue }, dir) {
  chmodSync(dir, 0o755); // as root the server runs as another user, who has to enter
  const server = await embedded.startPostgres({ dir, tieToParent: true, settings: SETTINGS });
  globalThis.synthwardTestServer.stop = server.stop;
  const url = server.url(TEMPLATE);
  await db.migrateDatabase({ url, migrationsDir: db.findMigrationsDir() });
  if (typeof queue.migrateQueue === 'function') await queue.migrateQueue(url);
  return url;
}

async function loadBuild() {
  try {
    const [db, embedded, queue] = await Promise.all([
      import('@synthward/db'),
      import('@synthward/embedded'),
      import('@synthward/queue'),
    ]);
    return { db, embedded, queue };
  } catch (cause) {
    throw new Error(
      'The tests need the build for their database: run `npm test`, or `npm run build` first.',
      {
        cause,
      },
    );
  }
}

// Makes the servers that the environment names ready for the API and the workers: migrations, the queue's tables, the
// bucket and, on a database without a tenant, the first one, whose credentials are printed this once.
// Safe to run at every deployment, before the new processes start. Needs the build.

import { parseEnvironment } from '@synthward/contracts';
import { findMigrationsDir, migrateDatabase, openDatabase } from '@synthward/db';
import { migrateQueue } from '@synthward/queue';
import { artifactsDirOf, createFirstTenant, requireDatabaseUrl, storeConfigOf } from '@synthward/services';
import { createArtifactStore } from '@synthward/storage';

const environment = parseEnvironment(process.env);
const url = requireDatabaseUrl(environment);

await migrateDatabase({ url, migrationsDir: findMigrationsDir() });
if (!environment.REDIS_URL) await migrateQueue(url);
await prepareStore();
const credentials = await createTenantIfNone();
if (credentials) console.log(JSON.stringify(credentials));

async function prepareStore() {
  const config = storeConfigOf(environment, artifactsDirOf(environment));
  await createArtifactStore(config.kind === 's3' ? { ...config, createBucketIfAbsent: true } : config);
}

async function createTenantIfNone() {
  const database = openDatabase({ url, poolSize: 1, onIdleError: (error) => console.error(error.message) });
  try {
    if ((await database.prisma.tenant.count()) > 0) return undefined;
    return await createFirstTenant(database, { name: 'First tenant', plan: 'enterprise' });
  } finally {
    await database.close();
  }
}

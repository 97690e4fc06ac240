// Makes the servers that the environment names ready for the API and the workers: migrations, the queue's tables, the
// bucket and, on a database without a tenant, the first one, whose credentials are printed this once. Tenants whose keys were
// all of a former form get new credentials, likewise.
// Safe to run at every deployment, before the new processes start. Needs the build.

import { databaseRoles, parseEnvironment } from '@synthward/contracts';
import { findMigrationsDir, migrateDatabase, openDatabase } from '@synthward/db';
import { migrateQueue } from '@synthward/queue';
import {
  artifactsDirOf,
  createCredentialKeys,
  createFirstTenant,
  renewFormerCredentials,
  requireDatabaseUrl,
  requireSecretKey,
  storeConfigOf,
} from '@synthward/services';
import { createArtifactStore } from '@synthward/storage';

const environment = parseEnvironment(process.env);
const url = requireDatabaseUrl(environment);
const keys = createCredentialKeys(requireSecretKey(environment));

await migrateDatabase({ url, migrationsDir: findMigrationsDir() });
if (!environment.REDIS_URL) await migrateQueue(url);
await prepareStore();
for (const credentials of await mintWhereMissing()) console.log(JSON.stringify(credentials));

async function prepareStore() {
  const config = storeConfigOf(environment, artifactsDirOf(environment));
  await createArtifactStore(config.kind === 's3' ? { ...config, createBucketIfAbsent: true } : config);
}

async function mintWhereMissing() {
  const onIdleError = (error) => console.error(error.message);
  const database = openDatabase({ url, role: databaseRoles.worker, poolSize: 1, onIdleError }); // an owner sees no rows
  try {
    const founder = { database, keys };
    if ((await database.prisma.tenant.count()) > 0) return await renewFormerCredentials(founder);
    return [await createFirstTenant(founder, { name: 'First tenant', plan: 'enterprise' })];
  } finally {
    await database.close();
  }
}

// Brings a database up to date inside the running process, with Prisma's own engine and history table.

import { createMigrationAdapter } from './adapter';
import { createDatabaseIfAbsent } from './create-database';
import { loadSchemaEngine } from './engine';
import { readMigrationsList } from './migrations-list';

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Which database, and which migrations. */
export interface MigrateDatabaseOptions {
  readonly url: string;
  /** See `findMigrationsDir`. */
  readonly migrationsDir: string;
}

/**
 * Creates the database when absent, applies every pending migration, and returns the names of those applied now.
 * Callers at the same time serialise on Prisma's advisory lock: one applies, the others find nothing to do.
 * Rejects with Prisma's diagnosis when a migration fails, which leaves nothing of it behind, and ever after until the
 * failure is resolved (`prisma migrate resolve`). Works under Node, not inside Jest (see `loadSchemaEngine`).
 */
export async function migrateDatabase({ url, migrationsDir }: MigrateDatabaseOptions): Promise<string[]> {
  const migrationsList = readMigrationsList(migrationsDir);
  await createDatabaseIfAbsent(url);
  const SchemaEngine = await loadSchemaEngine();
  const adapter = createMigrationAdapter(url);
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter.factory);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return appliedMigrationNames;
  } finally {
    await adapter.dispose();
  }
}

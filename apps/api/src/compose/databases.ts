// The two ways in which the API asks the database.

import { databaseRoles } from '@synthward/contracts';
import { type Database, openDatabase, requireRole } from '@synthward/db';

export interface Databases {
  /** For the use cases of tenants: shows the rows of the tenant whose request runs, and none without one. */
  readonly database: Database;
  /** For what is of no tenant or of many, and for finding out whose a credential is: shows the rows of all. */
  readonly platform: Database;
}

interface DatabaseSettings {
  readonly url: string;
  readonly onIdleError: (error: Error) => void;
}

/** Throws when a role of the two is not bound by the policies that keep tenants apart. */
export async function composeDatabases(settings: DatabaseSettings): Promise<Databases> {
  const database = openDatabase({ ...settings, role: databaseRoles.app, poolSize: 14 });
  const platform = openDatabase({ ...settings, role: databaseRoles.worker, poolSize: 8 });
  try {
    await requireRole(database, databaseRoles.app);
    await requireRole(platform, databaseRoles.worker);
  } catch (error) {
    await Promise.all([database.close(), platform.close()]);
    throw error;
  }
  return { database, platform };
}

// The adapter through which Prisma's schema engine reaches PostgreSQL, and which closes what the engine leaves open.

import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { connectForMigration } from './connect';
import { connectToNewShadow } from './shadow-database';

/** What an engine needs for one piece of work. */
export interface MigrationAdapter {
  /** What `SchemaEngine.new` takes as its adapter. */
  readonly factory: object;
  /** Closes every connection that is still open and drops its shadow databases. Call when the engine is done. */
  dispose(): Promise<void>;
}

/**
 * Without `shadowUrl` shadow databases are created and dropped. (The stock adapter, given a connection string, takes the
 * main database for the shadow.)
 */
export function createMigrationAdapter(url: string, shadowUrl?: string): MigrationAdapter {
  const open = new Set<SqlDriverAdapter>();
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => remember(await connectForMigration(url), open),
    connectToShadowDb: async () =>
      remember(await (shadowUrl ? connectForMigration(shadowUrl) : connectToNewShadow(url)), open),
  });
  return {
    factory,
    dispose: async () => {
      await Promise.all([...open].map((connection) => connection.dispose()));
    },
  };
}

function remember(connection: SqlDriverAdapter, open: Set<SqlDriverAdapter>): SqlDriverAdapter {
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    if (open.delete(connection)) await dispose();
  };
  open.add(connection);
  return connection;
}

// Reads a connection URL as Prisma writes it, with its own `schema` parameter, into what PostgreSQL's driver takes.

import type { PoolConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

const DEFAULT_SCHEMA = 'public';

/** One connection, so that the advisory lock taken on it lasts until the engine lets go. */
export function poolSettings(url: string): PoolConfig {
  return {
    ...parseIntoClientConfig(withoutSchema(url)),
    max: 1,
    application_name: 'prisma-migrate',
    options: `-c search_path="${schemaOf(url)}"`,
  };
}

/** The schema that a URL names by `?schema=`, else `public`. */
export function schemaOf(url: string): string {
  return new URL(url).searchParams.get('schema') ?? DEFAULT_SCHEMA;
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** The database that a URL names. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** `?schema=` is Prisma's own parameter; PostgreSQL does not know it. */
export function withoutSchema(url: string): string {
  const plain = new URL(url);
  plain.searchParams.delete('schema');
  return plain.href;
}

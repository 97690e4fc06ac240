// Opens a connection through which Prisma's schema engine can work, correcting the stock adapter where it cannot.

import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { DatabaseError, Pool } from 'pg';
import { type LatestResult, readCatalogTypesAsText } from './catalog-types';
import { poolSettings, schemaOf } from './connection-settings';

/**
 * The stock adapter serves the client well but fails the schema engine in two ways: catalog types are missing from its
 * type map, and `executeScript` splits at ';', which breaks $$-quoted functions and strings.
 */
export async function connectForMigration(url: string): Promise<SqlDriverAdapter> {
  const pool = new Pool(poolSettings(url));
  const latest = readCatalogTypesAsText(pool);
  const connection = await new PrismaPg(pool, { schema: schemaOf(url), disposeExternalPool: true }).connect();
  labelCharColumns(connection, latest);
  runScriptsWhole(connection, pool);
  return connection;
}

function labelCharColumns(connection: SqlDriverAdapter, latest: LatestResult): void {
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of latest.charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
}

/** One simple-protocol message: the whole script is one implicit transaction, so a failing one leaves nothing behind. */
function runScriptsWhole(connection: SqlDriverAdapter, pool: Pool): void {
  connection.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      throw error instanceof DatabaseError ? toAdapterError(error) : error;
    }
  };
}

/** The engine reads SQLSTATE and position from this form and prints PostgreSQL's own words. */
function toAdapterError(error: DatabaseError): DriverAdapterError {
  const code = error.code ?? 'N/A';
  return new DriverAdapterError({
    kind: 'postgres',
    code,
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
    originalCode: code,
    originalMessage: error.message,
  });
}

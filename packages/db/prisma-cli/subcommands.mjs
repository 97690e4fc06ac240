// `schema-engine cli ...`: short questions about the database, answered by the exit status.

import { loadBuild } from './build.mjs';

const ERROR_CODES = { '3D000': 'P1003', '28P01': 'P1000' }; // database absent, wrong password
const UNREACHABLE = 'P1001';

/** Sets the exit status; an error goes to standard error in the engine's own log format. */
export async function runSubcommand(name, { url }) {
  try {
    const { databaseOf, withDatabase } = loadBuild('connection-settings');
    const { quoteIdentifier, runSql } = loadBuild('run-sql');
    const database = quoteIdentifier(databaseOf(url));
    const maintenance = withDatabase(url, 'postgres');
    const subcommands = {
      'can-connect-to-database': () => runSql(url, 'SELECT 1'),
      'create-database': () => runSql(maintenance, `CREATE DATABASE ${database}`),
      'drop-database': () => runSql(maintenance, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
    };
    if (!subcommands[name]) throw new Error(`unknown subcommand ${name}`);
    await subcommands[name]();
  } catch (error) {
    fail(ERROR_CODES[error.code] ?? UNREACHABLE, error.message);
  }
}

/** The CLI takes the second line of standard error as the engine's structured log; the first has to be blank. */
function fail(code, message) {
  const fields = { message, is_panic: false, error_code: code, meta: {} };
  const entry = {
    timestamp: new Date().toISOString(),
    level: 'ERROR',
    fields,
    target: 'schema_engine::logger',
  };
  process.stderr.write(`\n${JSON.stringify(entry)}\n`);
  process.exitCode = 1;
}

// Reads the directory of migrations into the form that Prisma's schema engine takes: it reads no files itself.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm';

const LOCK_FILE = 'migration_lock.toml';
const SCRIPT = 'migration.sql';

/** Throws when the directory is missing; a migration without its script is reported by the engine, by name. */
export function readMigrationsList(baseDir: string): MigrationList {
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: readIfPresent(path.join(baseDir, LOCK_FILE)) },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => readMigration(baseDir, name)),
  };
}

function readMigration(baseDir: string, name: string): MigrationDirectory {
  const script = readIfPresent(path.join(baseDir, name, SCRIPT));
  const content =
    script === null
      ? ({ tag: 'error', value: `missing ${SCRIPT}` } as const)
      : ({ tag: 'ok', value: script } as const);
  return { path: name, migrationFile: { path: SCRIPT, content } };
}

function readIfPresent(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

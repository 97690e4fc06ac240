// What the engine is told about the directory of migrations.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory } from '@synthward/testkit';
import { findMigrationsDir } from './migrations-dir';
import { readMigrationsList } from './migrations-list';

test('the migrations of the repository are found, in order, each with its script', () => {
  const { migrationDirectories, lockfile } = readMigrationsList(findMigrationsDir());
  const names = migrationDirectories.map((migration) => migration.path);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort());
  expect(migrationDirectories.every(({ migrationFile }) => migrationFile.content.tag === 'ok')).toBe(true);
  expect(lockfile.content).toContain('postgresql');
});

test('a migration without its script is reported, not passed over', () => {
  const directory = createPrivateDirectory('migrations');
  mkdirSync(path.join(directory.path, '20990101000000_empty'));
  writeFileSync(path.join(directory.path, 'notes.txt'), 'not a migration');
  expect(readMigrationsList(directory.path).migrationDirectories).toEqual([
    {
      path: '20990101000000_empty',
      migrationFile: { path: 'migration.sql', content: { tag: 'error', value: 'missing migration.sql' } },
    },
  ]);
  directory.remove();
});

test('a directory that does not exist is an error, never an empty list', () => {
  expect(() => readMigrationsList('/nowhere/migrations')).toThrow(/ENOENT/);
});

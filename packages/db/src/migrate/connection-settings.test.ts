// How a connection URL is read.

import { databaseOf, poolSettings, schemaOf, withDatabase, withoutSchema } from './connection-settings';

const URL_WITH_SCHEMA = 'postgresql://ann:p%40ss@db.example:6543/odd%20name?schema=tenant&sslmode=disable';

test('the schema parameter becomes the search path and never reaches the server', () => {
  expect(schemaOf(URL_WITH_SCHEMA)).toBe('tenant');
  expect(poolSettings(URL_WITH_SCHEMA).options).toBe('-c search_path="tenant"');
  expect(withoutSchema(URL_WITH_SCHEMA)).not.toContain('tenant');
});

test('a URL without a schema means public', () => {
  expect(schemaOf('postgresql://db.example/x')).toBe('public');
});

test('host, port, user, password and database are taken as they were meant', () => {
  expect(poolSettings(URL_WITH_SCHEMA)).toMatchObject({
    host: 'db.example',
    port: 6543,
    user: 'ann',
    password: 'p@ss',
    database: 'odd name',
    max: 1,
  });
});

test('a database can be exchanged for another of any name', () => {
  expect(databaseOf(withDatabase(URL_WITH_SCHEMA, 'a/b?c'))).toBe('a/b?c');
});

// Gives each test file its own migrated database, cloned from the template that the global set-up has made.

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { queryRows } from './query-rows';
import { until } from './until';

const SERVER_URL_VARIABLE = 'SYNTHWARD_TEST_DATABASE_URL';
const MAX_NAME_LENGTH = 63; // NAMEDATALEN - 1
const TEMPLATE_IN_USE = '55006'; // object_in_use: another clone of the template is under way

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Removes the database, and with it every connection still open. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template. `name` says which test it belongs to; the database gets a unique suffix, so that runs at
 * the same time never meet. Throws when the tests run without the global set-up.
 */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const template = requireTemplateUrl();
  const database = uniqueName(name);
  await until(() => tryClone(template, database), { message: `${database} is cloned` });
  return {
    url: withDatabase(template, database),
    drop: () => onServer(template, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  };
}

/** The URL of the migrated template, which itself is never to be connected to. */
function requireTemplateUrl(): URL {
  const url = process.env[SERVER_URL_VARIABLE];
  if (!url) throw new Error(`${SERVER_URL_VARIABLE} is not set: run Jest with its global set-up.`);
  return new URL(url);
}

function uniqueName(name: string): string {
  const suffix = randomUUID().slice(0, 8);
  const readable = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return `${readable.slice(0, MAX_NAME_LENGTH - suffix.length - 1)}_${suffix}`;
}

/** PostgreSQL clones a template for one caller at a time; the others ask again. */
async function tryClone(template: URL, database: string): Promise<boolean> {
  const source = template.pathname.slice(1);
  try {
    await onServer(template, `CREATE DATABASE "${database}" TEMPLATE "${source}"`);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === TEMPLATE_IN_USE) return false;
    throw error;
  }
}

async function onServer(template: URL, sql: string): Promise<void> {
  await queryRows(withDatabase(template, 'postgres'), sql);
}

function withDatabase(base: URL, database: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

// The credentials of a stack: minted once, kept for their owner alone, replaced when they open no door.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '@synthward/kernel';
import { authenticate } from '@synthward/services';
import { createPrivateDirectory, type PrivateDirectory, useDatabase } from '@synthward/testkit';
import { ensureCredentials } from './credentials-file';

const database = useDatabase('credentials file');
const foreign = useDatabase('another credentials file');

let directory: PrivateDirectory;
beforeEach(() => {
  directory = createPrivateDirectory('credentials');
});
afterEach(() => directory.remove());

const file = () => path.join(directory.path, 'credentials.json');
const ensure = (db = database()) => ensureCredentials(db, directory.path);

test('the first start mints credentials that open the door, in a file of their owner alone', async () => {
  const made = await ensure();
  const principal = await authenticate(
    { database: database(), clock: systemClock },
    { bearer: made.token, apiKey: made.apiKey },
  );
  expect(principal.tenantID).toBe(made.tenantID);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(made);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('a later start gives the same credentials and makes no further tenant', async () => {
  const made = await ensure();
  const [before] = await database.rows('select count(*)::int as n from tenant');
  expect(await ensure()).toEqual(made);
  expect(await database.rows('select count(*)::int as n from tenant')).toEqual([before]);
});

test('credentials that another database gave are replaced', async () => {
  const made = await ensure(foreign());
  const replaced = await ensure();
  expect(replaced.tenantID).not.toBe(made.tenantID);
  expect(await ensure()).toEqual(replaced);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('credentials that were revoked are replaced', async () => {
  const made = await ensure();
  await database.rows('update api_key set revoked_at = now() where tenant_id = $1', [made.tenantID]);
  expect((await ensure()).apiKey).not.toBe(made.apiKey);
});

test.each(['', '{"token":', 'null', '[]', '{"token":"a"}'])(
  'a file that holds %j is left alone, and the message says what to do',
  async (content) => {
    writeFileSync(file(), content);
    await expect(ensure()).rejects.toThrow(`${file()} cannot be read: remove it to get new credentials.`);
    expect(readFileSync(file(), 'utf8')).toBe(content);
  },
);

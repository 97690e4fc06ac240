// The credentials of a stack: minted once, kept for their owner alone, replaced when they open no door.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Redacted, systemClock } from '@synthward/kernel';
import { createAuthenticator, createCredentialKeys, type FirstCredentials } from '@synthward/services';
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
const keysOf = (byte: number) =>
  createCredentialKeys(new Redacted(Buffer.alloc(32, byte).toString('base64')));
const keys = keysOf(7);
const ensure = (founder = { database: database(), keys }) => ensureCredentials(founder, directory.path);

async function expectOpens({ token, apiKey, tenantID }: FirstCredentials, used = keys): Promise<void> {
  const door = createAuthenticator({ database: database(), keys: used, clock: systemClock });
  expect(await door.authenticate({ bearer: token, apiKey })).toMatchObject({ tenantID });
}

test('the first start mints credentials that open the door, in a file of their owner alone', async () => {
  const made = await ensure();
  await expectOpens(made);
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
  const made = await ensure({ database: foreign(), keys });
  const replaced = await ensure();
  expect(replaced.tenantID).not.toBe(made.tenantID);
  expect(await ensure()).toEqual(replaced);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test.each(['api_key', 'account_token'])(
  'credentials of which a row of %s was revoked are replaced, for the same tenant',
  async (table) => {
    const made = await ensure();
    await database.rows(`update ${table} set revoked_at = now() where tenant_id = $1`, [made.tenantID]);
    const replaced = await ensure();
    expect(replaced.tenantID).toBe(made.tenantID);
    expect(replaced.apiKey).not.toBe(made.apiKey);
    await expectOpens(replaced);
    expect(await ensure()).toEqual(replaced);
  },
);

test('under another secret key the tenant gets credentials that open the door, and keeps its data', async () => {
  const made = await ensure();
  const other = { database: database(), keys: keysOf(8) };
  const replaced = await ensure(other);
  expect(replaced.tenantID).toBe(made.tenantID);
  await expectOpens(replaced, other.keys);
});

test('a key of the form of earlier versions is replaced, for the same tenant', async () => {
  const made = await ensure();
  await database.rows('update api_key set revoked_at = now(), public_id = id where tenant_id = $1', [
    made.tenantID,
  ]);
  writeFileSync(file(), JSON.stringify({ ...made, apiKey: `sw_key_${'x'.repeat(32)}` }));
  const replaced = await ensure();
  expect(replaced.tenantID).toBe(made.tenantID);
  await expectOpens(replaced);
});

test.each(['', '{"token":', 'null', '[]', '{"token":"a"}'])(
  'a file that holds %j is left alone, and the message says what to do',
  async (content) => {
    writeFileSync(file(), content);
    await expect(ensure()).rejects.toThrow(`${file()} cannot be read: remove it to get new credentials.`);
    expect(readFileSync(file(), 'utf8')).toBe(content);
  },
);

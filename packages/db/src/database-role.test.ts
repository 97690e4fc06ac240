// Processes start only under a role that the policies bind.

import { type DatabaseRole, databaseRoles } from '@synthward/contracts';
import { useDatabase } from '@synthward/testkit';
import { openDatabase } from './database';
import { requireRole } from './database-role';
import { withRole } from './with-role';

const database = useDatabase('database_role');
const { app, worker } = databaseRoles;

async function startAs(as: DatabaseRole | undefined, required: DatabaseRole): Promise<void> {
  const role = as && { role: as };
  const opened = openDatabase({ url: database.url(), ...role, poolSize: 1, onIdleError: () => undefined });
  try {
    await requireRole(opened, required);
  } finally {
    await opened.close();
  }
}

/** A role that is asked for in the place of `synthward_app`, made by `sql`, for as long as `work` takes. */
async function asOther(sql: (name: string) => string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `${new URL(database.url()).pathname.slice(1)}_other`;
  await database.rows(`create role ${name}; ${sql(name)}`);
  const url = new URL(database.url());
  url.searchParams.set('options', `-c role=${name}`);
  try {
    await work(url.href);
  } finally {
    await database.rows(`reassign owned by ${name} to postgres; drop owned by ${name}; drop role ${name}`);
  }
}

test('both roles of the platform are bound', async () => {
  await startAs(app, app);
  await startAs(worker, worker);
});

test('a process does not start as the login of the URL, a superuser, nor under the other role', async () => {
  await expect(startAs(undefined, app)).rejects.toThrow(/asked as postgres instead of synthward_app/);
  await expect(startAs(worker, app)).rejects.toThrow(/asked as synthward_worker instead of synthward_app/);
});

test.each([
  ['a superuser', (name: string) => `alter role ${name} superuser`, /is a superuser or has BYPASSRLS/],
  [
    'a role with BYPASSRLS',
    (name: string) => `alter role ${name} bypassrls`,
    /is a superuser or has BYPASSRLS/,
  ],
  ['an owner', (name: string) => `alter table fhir_client owner to ${name}`, /owns the table fhir_client/],
  [
    'a member of the worker',
    (name: string) => `grant synthward_worker to ${name}`,
    /is a member of other roles/,
  ],
])('%s in the place of the role is refused', async (_, sql, words) => {
  await asOther(sql, async (url) => {
    const opened = openDatabase({ url, poolSize: 1, onIdleError: () => undefined });
    const name = new URL(url).searchParams.get('options')?.split('=')[1] ?? '';
    try {
      // The name is not ours, which is told apart from what it may do.
      await expect(requireRole(opened, name as 'synthward_app')).rejects.toThrow(words);
    } finally {
      await opened.close();
    }
  });
});

test('what the URL already asks of the server is kept', () => {
  const url = withRole(
    'postgresql://a@b/c?options=-c%20statement_timeout%3D5&sslmode=require',
    'synthward_app',
  );
  const { searchParams } = new URL(url);
  expect(searchParams.get('options')).toBe('-c statement_timeout=5 -c role=synthward_app');
  expect(searchParams.get('sslmode')).toBe('require');
});

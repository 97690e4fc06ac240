// The second wall: what the database shows a tenant, whatever the statement forgets to ask.

import { databaseRoles } from '@synthward/contracts';
import { createSampleTenant, queryRows, useDatabase } from '@synthward/testkit';
import { type Database, openDatabase } from './database';
import { inTenant } from './tenant-scope';
import { withRole } from './with-role';

const database = useDatabase('row_level_security');
let app: Database;
let worker: Database;
let own: string;
let foreign: string;

beforeAll(async () => {
  const open = (role: 'app' | 'worker') =>
    openDatabase({ url: database.url(), role: databaseRoles[role], onIdleError: () => undefined });
  [app, worker] = [open('app'), open('worker')];
  [own, foreign] = [await createSampleTenant(database()), await createSampleTenant(database())];
  for (const tenantID of [own, foreign])
    await database.rows('insert into fhir_client (id, tenant_id, name, jwks) values ($1, $2, $3, $4)', [
      `fcl_${tenantID}`,
      tenantID,
      'a client',
      '{}',
    ]);
});
afterAll(() => Promise.all([app.close(), worker.close()]));

const readClients = async ({ pool }: Database) =>
  (await pool.query('select tenant_id from fhir_client')).rows;

test('every table with a tenant is secured, against its owner too, and has a policy for each role', async () => {
  const tables = await database.rows(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as is_forced,
           (select array_agg(roles::text order by roles::text) from pg_policies p where p.tablename = c.relname) as roles,
           (select qual from pg_policies p where p.tablename = c.relname and roles = '{synthward_app}') as condition
      from information_schema.columns i join pg_class c on c.oid = i.table_name::regclass
     where i.table_schema = 'public' and i.column_name = 'tenant_id' order by 1`);
  expect(tables.length).toBeGreaterThan(25);
  const condition = "(tenant_id = NULLIF(current_setting('app.tenant_id'::text, true), ''::text))";
  for (const table of tables)
    expect(table).toEqual({
      name: table.name,
      is_forced: true,
      roles: ['{synthward_app}', '{synthward_worker}'],
      condition,
    });
});

test('of tables without a tenant the role of tenants may do what is listed here, and nothing else', async () => {
  const rows = await database.rows(`
    select c.relname || ': ' || string_agg(privilege, ', ' order by privilege) as line
      from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and has_any_column_privilege('synthward_app', c.oid, case privilege when 'DELETE' then 'SELECT' when 'TRUNCATE' then 'SELECT' else privilege end)
       and (privilege not in ('DELETE', 'TRUNCATE') or has_table_privilege('synthward_app', c.oid, privilege))
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
     group by c.relname order by 1`);
  expect(rows.map(({ line }) => line)).toEqual([
    'account: SELECT',
    'outbox: INSERT',
    'progress_sample: SELECT',
    'tenant: SELECT, UPDATE',
    'webhook_attempt: SELECT',
  ]);
});

test('what is only ever added to is neither changed nor removed by either role', async () => {
  const rows = await database.rows(`
    select role, c.relname, privilege
      from unnest(array['synthward_app', 'synthward_worker']) role, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege,
           pg_class c
     where c.relname in ('ledger_transaction', 'ledger_entry', 'plan_change', 'audit_entry', 'operator_action')
       and has_table_privilege(role, c.oid, privilege)`);
  expect(rows).toEqual([]);
});

test('without a tenant nothing is seen, of any table', async () => {
  expect(await readClients(app)).toEqual([]);
  const tables = await database.rows(`
    select c.relname as name from pg_class c where c.relkind = 'r' and c.relrowsecurity order by 1`);
  for (const { name } of tables) {
    const { rows } = await app.pool.query(`select count(*)::int as count from ${name}`);
    expect([name, rows]).toEqual([name, [{ count: 0 }]]);
  }
});

test('a tenant sees its own rows and its own name, workers see those of all', async () => {
  expect(await inTenant(own, () => readClients(app))).toEqual([{ tenant_id: own }]);
  const tenants = await inTenant(own, () => app.prisma.tenant.findMany({ select: { id: true } }));
  expect(tenants).toEqual([{ id: own }]);
  const all = await readClients(worker);
  expect(all).toEqual(expect.arrayContaining([{ tenant_id: own }, { tenant_id: foreign }]));
});

test('a row of another tenant is not written', async () => {
  const data = { id: 'fcl_smuggled', tenantId: foreign, name: 'smuggled', jwks: {} };
  await expect(inTenant(own, () => app.prisma.fhirClient.create({ data }))).rejects.toThrow(
    /row-level security/,
  );
  const moved = inTenant(own, () => app.prisma.fhirClient.updateMany({ data: { tenantId: foreign } }));
  await expect(moved).rejects.toThrow(/row-level security/);
});

test('updates and deletions of another tenant match nothing', async () => {
  const where = { tenantId: foreign };
  const updated = await inTenant(own, () =>
    app.prisma.fhirClient.updateMany({ where, data: { name: 'taken' } }),
  );
  const deleted = await inTenant(own, () => app.prisma.fhirClient.deleteMany({ where }));
  expect([updated, deleted]).toEqual([{ count: 0 }, { count: 0 }]);
  expect(await database.rows('select name from fhir_client where tenant_id = $1', [foreign])).toEqual([
    { name: 'a client' },
  ]);
});

test('an account is seen by the tenants that it is a member of, but not how it signs in', async () => {
  const accounts = await inTenant(own, () => app.prisma.account.findMany({ select: { id: true } }));
  const members = await database.rows('select account_id as id from membership where tenant_id = $1', [own]);
  expect(accounts).toEqual(members);
  const secret = inTenant(own, () => app.prisma.account.findMany({ select: { passwordHash: true } }));
  await expect(secret).rejects.toThrow(/denied/);
});

test('an owner who is no superuser is bound by the policies, and may take a role to change rows', async () => {
  const url = new URL(database.url());
  const name = url.pathname.slice(1);
  await queryRows(
    database.url(),
    `create role ${name}_owner login; grant synthward_worker to ${name}_owner with inherit false, set true;
     alter table fhir_client owner to ${name}_owner`,
  );
  url.username = `${name}_owner`;
  const count = 'select count(*)::int as count from fhir_client';
  try {
    expect(await queryRows(url.href, count)).toEqual([{ count: 0 }]);
    const asWorker = withRole(url.href, databaseRoles.worker);
    expect(await queryRows(asWorker, count)).toEqual([{ count: 2 }]);
  } finally {
    await queryRows(
      database.url(),
      `alter table fhir_client owner to postgres; drop owned by ${name}_owner; drop role ${name}_owner`,
    );
  }
});

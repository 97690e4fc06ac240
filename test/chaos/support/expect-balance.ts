// What must be true of the books when nothing runs any more.

import { databaseRoles } from '@synthward/contracts';
import { type Database, listTenantsAfter, openDatabase, verifyLedger } from '@synthward/db';
import { databaseUrlOf, type StackFixture } from '@synthward/testkit';

/** Nothing is held, what the balances say was used is what the events say, and every ledger follows from what happened. */
export async function expectBalance({ rows, dataDir }: StackFixture): Promise<void> {
  expect(await rows(`select * from reservation where status = 'held'`)).toEqual([]);
  const used = await rows(
    `select tenant_id, meter, sum(quantity)::bigint as quantity from usage_event group by 1, 2 order by 1, 2`,
  );
  const balances = await rows(
    `select tenant_id, meter, sum(used)::bigint as quantity, sum(reserved)::int as reserved
       from quota_balance group by 1, 2 order by 1, 2`,
  );
  expect(balances).toEqual(used.map((row) => ({ ...row, reserved: 0 })));
  expect(used.length).toBeGreaterThan(0);
  await expectSoundLedgers(databaseUrlOf(dataDir));
}

async function expectSoundLedgers(url: string): Promise<void> {
  const onIdleError = () => undefined; // the next query tells
  const database = openDatabase({ url, role: databaseRoles.worker, poolSize: 2, onIdleError });
  try {
    const tenants = await allTenants(database);
    expect(tenants.length).toBeGreaterThan(0);
    for (const tenantID of tenants)
      expect([tenantID, await verifyLedger(database, tenantID)]).toEqual([tenantID, []]);
  } finally {
    await database.close();
  }
}

async function allTenants(database: Database): Promise<string[]> {
  const tenants: string[] = [];
  for (;;) {
    const page = await listTenantsAfter(database, tenants.at(-1) ?? '', 100);
    if (page.length === 0) return tenants;
    tenants.push(...page);
  }
}

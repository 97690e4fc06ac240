// The ledger on real rows: added once for each effect, in balance, and changed by nobody.

import { chargeEntries, type LedgerEntry, reserveEntries } from '@synthward/contracts';
import { createSampleTenant, useDatabase } from '@synthward/testkit';
import { inTransaction } from '../database';
import { type NewLedgerTransaction, writeLedger } from './ledger';

const database = useDatabase('ledger');
const at = new Date('2026-11-15T12:00:00Z');

async function newOne(over: Partial<NewLedgerTransaction> = {}): Promise<NewLedgerTransaction> {
  const tenantID = await createSampleTenant(database());
  return {
    kind: 'charge',
    tenantID,
    effectKey: `${tenantID}/effect`,
    period: '2026-11',
    occurredAt: at,
    entries: chargeEntries(5),
    ...over,
  };
}

const write = (...added: NewLedgerTransaction[]) =>
  inTransaction(database(), (transaction) => writeLedger(transaction, added));

const entriesOf = (tenantID: string) =>
  database.rows(
    'select account, unit, amount::int from ledger_entry where tenant_id = $1 order by transaction_id, line',
    [tenantID],
  );

test('a transaction stands with its entries, its job and what it follows from', async () => {
  const one = await newOne({ jobID: 'job_1', data: { plan: 'team' } });
  await write(one);
  expect(await entriesOf(one.tenantID)).toEqual(chargeEntries(5));
  const [row] = await database.rows('select * from ledger_transaction where tenant_id = $1', [one.tenantID]);
  expect(row).toMatchObject({ kind: 'charge', job_id: 'job_1', data: { plan: 'team' }, occurred_at: at });
});

test('the same effect twice is written once, also when both come at the same time', async () => {
  const one = await newOne();
  await Promise.all([write(one), write(one), write({ ...one, entries: chargeEntries(7) })]);
  await write(one);
  expect(await entriesOf(one.tenantID)).toHaveLength(2);
});

test('several transactions are written together, and those without entries not at all', async () => {
  const one = await newOne();
  const { tenantID } = one;
  const other = { ...one, effectKey: `${tenantID}/other`, entries: reserveEntries({ sourceRecords: 3 }) };
  await write(one, other, { ...one, effectKey: `${tenantID}/none`, entries: [] });
  expect(await entriesOf(tenantID)).toHaveLength(4);
  expect(
    await database.rows('select 1 from ledger_transaction where tenant_id = $1', [tenantID]),
  ).toHaveLength(2);
});

test('entries that do not sum to zero in each unit are refused by the database', async () => {
  const wrong: readonly LedgerEntry[] = [
    { account: 'receivable', unit: 'usdMicros', amount: 5 },
    { account: 'used', unit: 'syntheses', amount: -5 },
  ];
  const one = await newOne({ entries: wrong });
  await expect(write(one)).rejects.toThrow('do not sum to zero');
  expect(await entriesOf(one.tenantID)).toEqual([]);
});

test.each([
  ['update ledger_transaction set kind = $1', 'burn'],
  ['update ledger_entry set account = $1', 'cash'],
  ['delete from ledger_entry where account = $1', 'receivable'],
])('what stands in the ledger stays: %s is refused', async (sql, value) => {
  await write(await newOne());
  await expect(database.rows(sql, [value])).rejects.toThrow('append-only');
});

// The audit log has no gaps, takes no changes, and shows what was done to it behind the database's back.

import type { AuditContext } from '@synthward/contracts';
import { digestOf } from '@synthward/kernel';
import { createSampleTenant, useDatabase } from '@synthward/testkit';
import fc from 'fast-check';
import { inTransaction } from '../database';
import type { AuditEntry } from '../generated/prisma/client';
import { findBrokenLink, type NewAuditEntry, recordAudit, verifyAuditChain } from './audit';

const database = useDatabase('audit');
let tenantID: string;
beforeEach(async () => {
  tenantID = await createSampleTenant(database());
});

const by: AuditContext = {
  actor: { kind: 'account', id: 'acc_1' },
  apiKeyID: 'key_1',
  address: '203.0.113.7',
  requestID: 'req_1',
};
const at = new Date('2026-05-01T12:00:00.123Z');

function append(over: Partial<NewAuditEntry> = {}): Promise<AuditEntry> {
  const entry = { tenantID, at, by, action: 'member.change', target: 'acc_2', ...over } as const;
  return inTransaction(database(), (transaction) => recordAudit(transaction, entry));
}

const entriesOf = (tenant: string) =>
  database().prisma.auditEntry.findMany({ where: { tenantId: tenant }, orderBy: { sequence: 'asc' } });

test('an entry says who did what to what, when, from where and in which request', async () => {
  const before = { id: 'acc_2', role: 'viewer' };
  await append({ before, after: { ...before, role: 'owner' }, data: { role: 'owner' } });
  expect(await entriesOf(tenantID)).toEqual([
    {
      tenantId: tenantID,
      sequence: 1,
      at,
      actorKind: 'account',
      actorId: 'acc_1',
      apiKeyId: 'key_1',
      address: '203.0.113.7',
      action: 'member.change',
      target: 'acc_2',
      beforeDigest: digestOf(before),
      afterDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      requestId: 'req_1',
      data: { role: 'owner' },
      previousHash: '0'.repeat(64),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test('entries that are written at the same time stand in one chain without gaps, a tenant each', async () => {
  const other = await createSampleTenant(database());
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => append(i % 2 === 0 ? {} : { tenantID: other, data: { i } })),
  );
  for (const tenant of [tenantID, other]) {
    expect((await entriesOf(tenant)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(await verifyAuditChain(database(), tenant)).toBeUndefined();
  }
});

test('a deed that is undone leaves no entry and no gap', async () => {
  await append();
  const undone = inTransaction(database(), async (transaction) => {
    await recordAudit(transaction, { tenantID, at, by, action: 'session.end', target: 'ses_1' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect((await append()).sequence).toBe(2);
  expect(await verifyAuditChain(database(), tenantID)).toBeUndefined();
});

test('a secret of the target is in no digest', async () => {
  const one = await append({ after: { id: 'whe_1', secret: 'a', digest: 'b', passwordHash: 'c' } });
  const other = await append({ after: { id: 'whe_1', secret: 'x', digest: 'y', passwordHash: 'z' } });
  expect(one.afterDigest).toBe(other.afterDigest);
});

test.each([
  'update audit_entry set action = $1',
  'delete from audit_entry where action <> $1',
  'insert into audit_entry select * from audit_entry on conflict (tenant_id, sequence) do update set action = $1',
])('the database refuses %s', async (statement) => {
  await append();
  await expect(database.rows(statement, ['another'])).rejects.toThrow('audit_entry is append-only');
});

/** What somebody with the rights of the database's owner could do. */
async function tamper(sql: string, values: readonly unknown[]): Promise<void> {
  await database.rows('alter table audit_entry disable trigger audit_entry_append_only');
  await database.rows(sql, values);
  await database.rows('alter table audit_entry enable trigger audit_entry_append_only');
}

test('whatever is changed, removed or added in the table is found at its place', async () => {
  for (let i = 0; i < 6; i += 1) await append({ data: { i } });
  const head = (await entriesOf(tenantID)).at(-1);
  const verify = () => verifyAuditChain(database(), tenantID, head);
  expect(await verify()).toBeUndefined();
  await tamper('delete from audit_entry where tenant_id = $1 and sequence = 6', [tenantID]);
  expect(await verifyAuditChain(database(), tenantID)).toBeUndefined(); // without the noted head nobody can know
  expect(await verify()).toEqual({ sequence: 6, fault: 'missing' });
  await tamper('update audit_entry set address = null where tenant_id = $1 and sequence = 4', [tenantID]);
  expect(await verify()).toEqual({ sequence: 4, fault: 'changed' });
  await tamper('delete from audit_entry where tenant_id = $1 and sequence = 2', [tenantID]);
  expect(await verify()).toEqual({ sequence: 2, fault: 'missing' });
});

test('any change, removal, repetition, insertion or exchange of entries is found', async () => {
  for (let i = 0; i < 12; i += 1)
    await append({ data: { i }, target: `acc_${i}`, at: new Date(at.getTime() + i) });
  const chain = await entriesOf(tenantID);
  const head = chain.at(-1);
  expect(findBrokenLink(chain, undefined, head)).toBeUndefined();

  const place = fc.nat(chain.length - 2); // whoever removes the last one is found by the noted head, see above
  const changed = fc
    .tuple(place, fc.constantFrom(...changes))
    .map(([i, change]) => ({ i, entries: chain.map((entry, j) => (i === j ? change(entry) : entry)) }));
  const removed = place.map((i) => ({ i, entries: chain.toSpliced(i, 1) }));
  const repeated = fc
    .tuple(place, fc.constantFrom(...chain))
    .map(([i, entry]) => ({ i, entries: chain.toSpliced(i, 0, entry) }));
  const exchanged = fc
    .tuple(place, place)
    .filter(([i, j]) => i < j)
    .map(([i, j]) => ({ i, entries: chain.toSpliced(j, 1).toSpliced(i, 0, ...chain.slice(j, j + 1)) }));

  fc.assert(
    fc.property(fc.oneof(changed, removed, repeated, exchanged), ({ i, entries }) => {
      expect(findBrokenLink(entries, undefined, head)?.sequence).toBeGreaterThan(i); // nothing before it is blamed
    }),
    { numRuns: 1_000 },
  );
});

const other = (text: string | null) => `${text ?? ''}x`;

/** Each gives the entry with one column changed. */
const changes: readonly ((entry: AuditEntry) => AuditEntry)[] = [
  (entry) => ({ ...entry, tenantId: other(entry.tenantId) }),
  (entry) => ({ ...entry, sequence: entry.sequence + 1 }),
  (entry) => ({ ...entry, at: new Date(entry.at.getTime() + 1) }),
  (entry) => ({ ...entry, actorKind: other(entry.actorKind) }),
  (entry) => ({ ...entry, actorId: other(entry.actorId) }),
  (entry) => ({ ...entry, apiKeyId: null }),
  (entry) => ({ ...entry, address: null }),
  (entry) => ({ ...entry, action: other(entry.action) }),
  (entry) => ({ ...entry, target: other(entry.target) }),
  (entry) => ({ ...entry, beforeDigest: other(entry.beforeDigest) }),
  (entry) => ({ ...entry, afterDigest: other(entry.afterDigest) }),
  (entry) => ({ ...entry, requestId: null }),
  (entry) => ({ ...entry, data: { i: -1 } }),
  (entry) => ({ ...entry, previousHash: other(entry.previousHash) }),
  (entry) => ({ ...entry, hash: other(entry.hash) }),
];

// When keys were last used: to the minute, never backwards, and never at the cost of a request.

import { createLogger } from '@synthward/observability';
import { createSampleTenant, useDatabase } from '@synthward/testkit';
import { createKeyUses } from './key-uses';

const database = useDatabase('key uses');
let now = new Date('2026-05-01T12:00:30Z');
const clock = { now: () => now };

function usesWith(lines: string[] = []) {
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ level: 'info', name: 'test', destination });
  return createKeyUses({ database: database(), clock, logger, everyMs: 3_600_000 });
}

async function keyOf(): Promise<string> {
  const tenantID = await createSampleTenant(database());
  const [row] = await database.rows('select id from api_key where tenant_id = $1', [tenantID]);
  return String(row?.id);
}

async function lastUse(keyID: string): Promise<unknown> {
  const [row] = await database.rows('select last_used_at, version from api_key where id = $1', [keyID]);
  expect(row?.version).toBe(1); // whoever changes the key need not care
  return row?.last_used_at;
}

test('a use is written with the next flush, to the minute', async () => {
  const keyID = await keyOf();
  const uses = usesWith();
  uses.note(keyID);
  expect(await lastUse(keyID)).toBeNull();
  await uses.flush();
  expect(await lastUse(keyID)).toEqual(new Date('2026-05-01T12:00:00Z'));
});

test('a key is written once a minute, however often it is used', async () => {
  const keyID = await keyOf();
  const uses = usesWith();
  for (let i = 0; i < 1000; i += 1) uses.note(keyID);
  await uses.flush();
  await database.rows('update api_key set last_used_at = null where id = $1', [keyID]);
  uses.note(keyID);
  await uses.flush();
  expect(await lastUse(keyID)).toBeNull();
  now = new Date('2026-05-01T12:01:00Z');
  uses.note(keyID);
  await uses.close();
  expect(await lastUse(keyID)).toEqual(now);
});

test('a process whose clock is behind sets nothing back', async () => {
  const keyID = await keyOf();
  now = new Date('2026-05-01T13:00:00Z');
  const [ahead, behind] = [usesWith(), usesWith()];
  ahead.note(keyID);
  await ahead.flush();
  now = new Date('2026-05-01T12:59:00Z');
  behind.note(keyID);
  await behind.flush();
  expect(await lastUse(keyID)).toEqual(new Date('2026-05-01T13:00:00Z'));
});

test('nobody waits for a key that somebody else changes', async () => {
  const [held, free] = [await keyOf(), await keyOf()];
  const uses = usesWith();
  for (const keyID of [held, free]) uses.note(keyID);
  await database().prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from api_key where id = ${held} for update`;
    await uses.flush();
  });
  expect(await lastUse(held)).toBeNull();
  expect(await lastUse(free)).not.toBeNull();
});

test('what cannot be written is told, and written with the next', async () => {
  const keyID = await keyOf();
  const lines: string[] = [];
  const uses = usesWith(lines);
  uses.note(keyID);
  await database.rows('alter table api_key rename column last_used_at to used_at');
  await uses.flush();
  await database.rows('alter table api_key rename column used_at to last_used_at');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['api_key.uses_not_written']);
  await uses.flush();
  expect(await lastUse(keyID)).not.toBeNull();
});

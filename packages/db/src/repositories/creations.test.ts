// The answer to a creating request is kept with what was created, or not at all.

import type { Creation, CreationTicket } from '@synthward/contracts';
import { createSampleTenant, sampleContext, useDatabase } from '@synthward/testkit';
import type { Transaction } from '../database';
import { createOnce, findCreationAnswer, pruneCreationAnswers } from './creations';
import { createFhirClient } from './fhir-clients';

const database = useDatabase('creations');
const now = new Date('2026-11-27T12:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
}

let tickets = 0;
function newTicket(over: Partial<CreationTicket> = {}): CreationTicket {
  tickets += 1;
  return { tenantID, operation: 'createThing', key: `key-${tickets}`, requestDigest: 'd1', ...over };
}

function creationUnder(ticket: CreationTicket | undefined): Creation<Thing> {
  return { ticket, answerTo: ({ id }) => ({ status: 201, headers: { Location: `/things/${id}` } }) };
}

/** Something to create, in the transaction that is given. */
const createThing =
  (name: string) =>
  async (transaction: Transaction): Promise<Thing> => {
    const client = await createFhirClient(
      transaction,
      { tenantID, name, jwks: {} },
      { by: sampleContext, now },
    );
    return { id: client.id, name: client.name, note: undefined };
  };

const create = (name: string, ticket: CreationTicket | undefined, at = now) =>
  createOnce(database(), creationUnder(ticket), { now: at, create: createThing(name) });

const countOf = async (name: string) =>
  (await database.rows('select count(*)::int as n from fhir_client where name = $1', [name]))[0]?.n;

test('the second request under a ticket gets the answer of the first, byte for byte, and creates nothing', async () => {
  const ticket = newTicket();
  const first = await create('once', ticket);
  const second = await create('once', ticket);
  expect(first.isReplayed).toBe(false);
  expect(second).toMatchObject({ isReplayed: true, status: 201, headers: first.headers });
  expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
  expect(await countOf('once')).toBe(1);
});

test('without a ticket every request creates', async () => {
  await create('freely', undefined);
  await create('freely', undefined);
  expect(await countOf('freely')).toBe(2);
});

test('another request under the ticket is refused, before and after the answer is looked for', async () => {
  const ticket = newTicket();
  await create('mine', ticket);
  const other = { ...ticket, requestDigest: 'd2' };
  const reused = expect.objectContaining({ code: 'idempotency_key_reused' });
  await expect(create('mine', other)).rejects.toThrow(reused);
  await expect(findCreationAnswer(database().prisma, other, now)).rejects.toThrow(reused);
  expect(await countOf('mine')).toBe(1);
});

test('a request that fails in its midst leaves neither a thing nor an answer, and may come again', async () => {
  const ticket = newTicket();
  const accept = await database.refuseInserts('idempotency_key', 'the process died');
  await expect(create('broken', ticket)).rejects.toThrow('the process died');
  await accept();
  expect(await countOf('broken')).toBe(0);
  expect(await findCreationAnswer(database().prisma, ticket, now)).toBeUndefined();
  expect(await create('broken', ticket)).toMatchObject({ isReplayed: false });
});

test('while a request is being handled its like is told to wait, and gets the answer afterwards', async () => {
  const ticket = newTicket();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const first = createOnce(database(), creationUnder(ticket), {
    now,
    create: async (transaction) => {
      begin();
      await held;
      return createThing('slow')(transaction);
    },
  });
  await begun;
  await expect(create('slow', ticket)).rejects.toMatchObject({
    code: 'idempotency_in_progress',
    data: { retryAfterSeconds: 1 },
  });
  expect(await create('slow elsewhere', newTicket({ key: ticket.key, operation: 'other' }))).toMatchObject({
    isReplayed: false,
  });
  letGo();
  const { body } = await first;
  expect(await create('slow', ticket)).toMatchObject({ isReplayed: true, body: { id: body.id } });
});

test('of fifty at once one creates, and everybody else gets its answer or is told to wait', async () => {
  const ticket = newTicket();
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => create('crowd', ticket)));
  const answers = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const codes = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
  expect(codes.filter((code) => code !== 'idempotency_in_progress')).toEqual([]);
  expect(await countOf('crowd')).toBe(1);
});

test('keys of other tenants and operations are other keys', async () => {
  const ticket = newTicket();
  const stranger = await createSampleTenant(database());
  await create('apart', ticket);
  await create('apart', { ...ticket, tenantID: stranger, requestDigest: 'd2' });
  await create('apart', { ...ticket, operation: 'createOther', requestDigest: 'd3' });
  expect(await countOf('apart')).toBe(3);
});

test('after a day the key is free again, whether the old answer was pruned or not', async () => {
  const ticket = newTicket();
  await create('daily', ticket);
  expect(await create('daily', ticket, hoursLater(23.99))).toMatchObject({ isReplayed: true });
  const later = { ...ticket, requestDigest: 'd2' };
  expect(await create('daily', later, hoursLater(24))).toMatchObject({ isReplayed: false });
  expect(await create('daily', later, hoursLater(47))).toMatchObject({ isReplayed: true });
  expect(await countOf('daily')).toBe(2);
});

test('pruning takes the answers whose day is over, and no others', async () => {
  const [old, young] = [newTicket(), newTicket()];
  await create('pruned', old);
  await create('pruned', young, hoursLater(1));
  expect(await pruneCreationAnswers(database(), hoursLater(24))).toBeGreaterThanOrEqual(1);
  expect(await findCreationAnswer(database().prisma, old, now)).toBeUndefined();
  expect(await findCreationAnswer(database().prisma, young, now)).toBeDefined();
});

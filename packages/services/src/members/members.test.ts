// Members and invitations with real rows: who joins, how roles change, and that somebody always owns the tenant.

import type { AuditContext } from '@synthward/contracts';
import { verifyAuditChain } from '@synthward/db';
import { createSampleTenant } from '@synthward/testkit';
import { addressOf, PASSWORD, seat, useAccounts } from '../../test/use-accounts';
import { unticketed } from '../../test/use-webhooks';
import { acceptTenantInvitation } from '../accounts/accept-invitation';
import { findKnownSession, type OpenedConsoleSession } from '../accounts/console-session';
import { listTenantAuditLog } from '../audit/read-audit-log';
import { inviteMember, listTenantInvitations, revokeTenantInvitation } from './invite';
import { changeTenantMember, getTenantMember, listTenantMembers, removeTenantMember } from './manage-members';

const accounts = useAccounts('members');

interface Owned {
  readonly tenantID: string;
  readonly by: AuditContext;
  readonly owner: OpenedConsoleSession;
}

let people = 0;
/** A name that nobody else has. */
function somebody(): string {
  people += 1;
  return `person${people}`;
}

async function ownTenant(): Promise<Owned> {
  const owner = await accounts.signUp(somebody());
  const actor = { kind: 'account', id: owner.view.account.accountID } as const;
  const tenantID = owner.view.memberships[0]?.tenantID ?? '';
  return { tenantID, owner, by: { actor, apiKeyID: null, ...seat } };
}

const invite = async ({ tenantID, by }: Owned, name: string, role = 'developer') =>
  (
    await inviteMember(
      accounts.invitations(),
      { tenantID, by, body: { email: addressOf(name), role } },
      unticketed,
    )
  ).body;

const accept = (body: Readonly<Record<string, unknown>>) =>
  acceptTenantInvitation(accounts.desk(), { body, from: seat });

/** Somebody new in the tenant, with the role; answers the account's id. */
async function join(tenant: Owned, role: string): Promise<string> {
  const name = somebody();
  const { secret } = await invite(tenant, name, role);
  return (await accept({ secret, name, password: PASSWORD })).view.account.accountID;
}

const actionsOf = async (tenantID: string) =>
  (await listTenantAuditLog(accounts.database(), { tenantID, limit: 100, filters: {} })).data
    .toReversed()
    .map(({ action, actor, target }) => [action, actor.id, target]);

test('somebody without an account joins by an invitation, once, and is told of in the log', async () => {
  const tenant = await ownTenant();
  const name = somebody();
  const { secret, ...invitation } = await invite(tenant, name, 'viewer');
  expect(invitation).toMatchObject({ email: addressOf(name), role: 'viewer', status: 'open' });
  const joined = await accept({ secret, name, password: PASSWORD });
  expect(joined.view).toMatchObject({
    account: { name, email: addressOf(name) },
    memberships: [{ tenantID: tenant.tenantID, role: 'viewer' }],
  });
  await expect(accept({ secret, name, password: PASSWORD })).rejects.toMatchObject({ code: 'not_found' });
  const { data } = await listTenantInvitations(accounts.invitations(), {
    tenantID: tenant.tenantID,
    limit: 10,
  });
  expect(data).toEqual([{ ...invitation, status: 'accepted' }]);
  const [owner, guest] = [tenant.by.actor.id, joined.view.account.accountID];
  expect((await actionsOf(tenant.tenantID)).slice(2)).toEqual([
    ['invitation.create', owner, invitation.invitationID],
    ['member.join', guest, guest],
    ['session.start', guest, joined.sessionID],
  ]);
});

test('somebody with an account joins with it, by its own password alone', async () => {
  const tenant = await ownTenant();
  const name = somebody();
  const before = await accounts.signUp(name);
  const { secret } = await invite(tenant, name);
  await expect(accept({ secret, name, password: 'somebody else has it' })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  const { view } = await accept({ secret, password: PASSWORD });
  expect(view.account).toEqual(before.view.account);
  expect(view.memberships.map(({ role }) => role)).toEqual(['owner', 'developer']);
});

test('a new account needs a name, and a password that is long enough', async () => {
  const { secret } = await invite(await ownTenant(), somebody());
  await expect(accept({ secret, password: 'short' })).rejects.toMatchObject({
    code: 'invalid_spec',
    data: { errors: [{ pointer: '/name' }, { pointer: '/password' }] },
  });
});

test('of many who accept one invitation at once one joins', async () => {
  const tenant = await ownTenant();
  const name = somebody();
  const { secret } = await invite(tenant, name);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => accept({ secret, name, password: PASSWORD })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason.code).toMatch(/^(not_found|unauthenticated)$/);
  const { data } = await listTenantMembers(accounts.invitations(), { tenantID: tenant.tenantID, limit: 10 });
  expect(data).toHaveLength(2);
});

test('an invitation that is unknown, revoked or a week old is answered alike', async () => {
  const tenant = await ownTenant();
  const revoked = await invite(tenant, somebody());
  const address = { tenantID: tenant.tenantID, invitationID: revoked.invitationID, by: tenant.by };
  await revokeTenantInvitation(accounts.invitations(), address);
  const again = revokeTenantInvitation(accounts.invitations(), address);
  await expect(again).rejects.toMatchObject({ code: 'not_found' });
  const old = await invite(tenant, somebody());
  accounts.pass(7 * 24);
  const secrets = ['sw_invitation_unknown', revoked.secret, old.secret];
  const refusals = await Promise.allSettled(
    secrets.map((secret) => accept({ secret, name: 'x', password: PASSWORD })),
  );
  for (const refusal of refusals)
    expect(refusal).toMatchObject({
      reason: { code: 'not_found', message: 'There is nothing at this address.' },
    });
  const { data } = await listTenantInvitations(accounts.invitations(), {
    tenantID: tenant.tenantID,
    limit: 10,
  });
  expect(data.map(({ status }) => status)).toEqual(['expired', 'revoked']);
});

test('members are not invited again, and their number of invitations is bounded', async () => {
  const tenant = await ownTenant();
  const email = tenant.owner.view.account.email;
  const again = { tenantID: tenant.tenantID, by: tenant.by, body: { email, role: 'viewer' } };
  await expect(inviteMember(accounts.invitations(), again, unticketed)).rejects.toMatchObject({
    code: 'invalid_spec',
    data: { errors: [expect.objectContaining({ pointer: '/email' })] },
  });
  await accounts.database.rows(
    `insert into invitation select 'inv_' || i, $1, 'x', 'viewer', $1 || i, 'acc', now(), now() + interval '30 days'
       from generate_series(1, 100) i`,
    [tenant.tenantID],
  );
  await expect(invite(tenant, somebody())).rejects.toMatchObject({ code: 'invalid_spec' });
});

test('under an Idempotency-Key somebody is invited once; the secret is shown again and kept nowhere in the clear', async () => {
  const { tenantID, by } = await ownTenant();
  const ticket = { tenantID, operation: 'createInvitation', key: 'k1', requestDigest: 'd1' };
  const request = { tenantID, by, body: { email: addressOf(somebody()), role: 'viewer' } };
  const once = () => inviteMember(accounts.invitations(), request, { ...unticketed, ticket });
  const [first, again] = [await once(), await once()];
  expect(again).toEqual({ ...first, isReplayed: true });
  const kept = await accounts.database.rows('select * from idempotency_key');
  expect(JSON.stringify(kept)).not.toContain(first.body.secret);
});

test('a role holds from the next request on, and a change is made of the version that was read', async () => {
  const tenant = await ownTenant();
  const name = somebody();
  const { secret } = await invite(tenant, name, 'viewer');
  const guest = await accept({ secret, name, password: PASSWORD });
  const { accountID } = guest.view.account;
  const address = { tenantID: tenant.tenantID, accountID };
  const { version } = await getTenantMember(accounts.invitations(), address);
  const change = (role: string) =>
    changeTenantMember(accounts.invitations(), {
      ...address,
      body: { role },
      expected: [version],
      by: tenant.by,
    });
  expect(await change('billing')).toMatchObject({ member: { role: 'billing' }, version: version + 1 });
  await expect(change('developer')).rejects.toMatchObject({ code: 'precondition_failed' });
  expect((await findKnownSession(accounts.desk(), guest.secret))?.view.memberships).toMatchObject([
    { role: 'billing' },
  ]);
});

test('who is removed has nothing to do with the tenant any more, with whatever credentials', async () => {
  const tenant = await ownTenant();
  const name = somebody();
  const { secret } = await invite(tenant, name);
  const guest = await accept({ secret, name, password: PASSWORD });
  const { accountID } = guest.view.account;
  await accounts.database.rows(
    `insert into account_token (id, account_id, tenant_id, digest) values ('tok_' || $1, $1, $2, 'digest of ' || $1)`,
    [accountID, tenant.tenantID],
  );
  const address = { tenantID: tenant.tenantID, accountID };
  const removal = { ...address, expected: 'any', by: tenant.by } as const;
  await removeTenantMember(accounts.invitations(), removal);
  await expect(getTenantMember(accounts.invitations(), address)).rejects.toMatchObject({ code: 'not_found' });
  await expect(removeTenantMember(accounts.invitations(), removal)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect((await findKnownSession(accounts.desk(), guest.secret))?.view.memberships).toEqual([]);
  const living = 'select id from account_token where account_id = $1 and revoked_at is null';
  expect(await accounts.database.rows(living, [accountID])).toEqual([]);
  expect((await actionsOf(tenant.tenantID)).at(-1)).toEqual(['member.remove', tenant.by.actor.id, accountID]);
});

test('the last owner can neither leave nor become something else', async () => {
  const { tenantID, by } = await ownTenant();
  const own = { tenantID, accountID: by.actor.id, expected: 'any', by } as const;
  const desk = accounts.invitations();
  await expect(removeTenantMember(desk, own)).rejects.toMatchObject({ code: 'last_owner' });
  await expect(changeTenantMember(desk, { ...own, body: { role: 'viewer' } })).rejects.toMatchObject({
    code: 'last_owner',
  });
  expect((await changeTenantMember(desk, { ...own, body: { role: 'owner' } })).member.role).toBe('owner');
});

test('owners who remove and demote each other at the same time leave one of them', async () => {
  for (let round = 0; round < 3; round += 1) {
    const tenant = await ownTenant();
    const owners = [tenant.by.actor.id, await join(tenant, 'owner'), await join(tenant, 'owner')];
    const desk = accounts.invitations();
    const outcomes = await Promise.allSettled(
      owners.flatMap((accountID) => {
        const request = { tenantID: tenant.tenantID, accountID, expected: 'any', by: tenant.by } as const;
        return [
          removeTenantMember(desk, request),
          changeTenantMember(desk, { ...request, body: { role: 'viewer' } }),
        ];
      }),
    );
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason.code).toMatch(/^(last_owner|not_found)$/);
    expect(
      await accounts.database.rows("select role from membership where tenant_id = $1 and role = 'owner'", [
        tenant.tenantID,
      ]),
    ).toHaveLength(1);
    expect(await verifyAuditChain(accounts.database(), tenant.tenantID)).toBeUndefined();
  }
}, 60_000);

test("another tenant's members and invitations are answered like missing ones", async () => {
  const [mine, theirs] = [await ownTenant(), await ownTenant()];
  const { invitationID } = await invite(theirs, somebody());
  const desk = accounts.invitations();
  const foreign = {
    tenantID: mine.tenantID,
    accountID: theirs.by.actor.id,
    expected: 'any',
    by: mine.by,
  } as const;
  const attempts = await Promise.allSettled([
    getTenantMember(desk, foreign),
    changeTenantMember(desk, { ...foreign, body: { role: 'viewer' } }),
    removeTenantMember(desk, foreign),
    revokeTenantInvitation(desk, { tenantID: mine.tenantID, invitationID, by: mine.by }),
  ]);
  for (const attempt of attempts) expect(attempt).toMatchObject({ reason: { code: 'not_found' } });
});

test('lists are read page by page without gap or repeat, the newest first', async () => {
  const tenantID = await createSampleTenant(accounts.database());
  await accounts.database.rows(
    `with people as (
       insert into account (id, name) select 'acc_' || lpad($2 || i::text, 20, '0'), 'n' from generate_series(1, 7) i returning id)
     insert into membership (account_id, tenant_id, role, created_at)
     select id, $1, 'viewer', now() - interval '1 hour' from people`,
    [tenantID, String(Date.now())],
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTenantMembers(accounts.invitations(), { tenantID, limit: 3, cursor });
    seen.push(...page.data.map(({ accountID }) => accountID));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(8);
  expect(seen).toHaveLength(8);
  await expect(
    listTenantMembers(accounts.invitations(), { tenantID, limit: 3, cursor: 'nonsense' }),
  ).rejects.toMatchObject({ code: 'invalid_cursor' });
});

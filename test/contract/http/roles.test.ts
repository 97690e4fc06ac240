// Who may do what: every operation of members, by accounts of every role, over real sessions.

import { type Operation, operations, type Role, roles } from '@synthward/contracts';
import { type Person, useLiveAccounts } from './live-accounts';
import { ACCOUNT, INVITATION } from './sample-accounts';
import { PERIOD } from './sample-billing';
import { EXPORT, JOB, minimalSpec, SCHEDULE } from './sample-services';
import { DELIVERY, ENDPOINT } from './sample-webhooks';
import { expectFailure } from './start-api';

const live = useLiveAccounts('roles');
const people = new Map<Role, Person>();
beforeAll(async () => {
  const owner = await live.signUp('owner');
  people.set('owner', owner);
  for (const role of roles) if (role !== 'owner') people.set(role, await live.join(owner, role, role));
}, 120_000);

/** What each role opens, written out: the table of the contracts must say the same. */
const allowed: Readonly<Record<Role, readonly string[]>> = {
  owner: [
    ...[
      'cohorts:read',
      'cohorts:write',
      'syntheses:read',
      'syntheses:write',
      'webhooks:read',
      'webhooks:write',
    ],
    ...['usage:read', 'usage:write', 'billing:read', 'billing:write', 'keys:read', 'keys:write'],
    ...['members:read', 'members:write', 'audit:read'],
  ],
  developer: [
    ...[
      'cohorts:read',
      'cohorts:write',
      'syntheses:read',
      'syntheses:write',
      'webhooks:read',
      'webhooks:write',
    ],
    ...['usage:read', 'usage:write', 'keys:read'],
  ],
  viewer: ['cohorts:read', 'syntheses:read', 'webhooks:read', 'usage:read'],
  billing: ['usage:read', 'billing:read', 'billing:write'],
};

const guarded = Object.values<Operation>(operations).filter(
  ({ access }) => access === 'pair' || access === 'bearer',
);
const cases = guarded.flatMap((operation) =>
  roles.map((role) => ({
    operation,
    role,
    operationID: operation.operationID,
    mayOrNot: operation.scope === undefined || allowed[role].includes(operation.scope) ? 'may' : 'may not',
  })),
);

const values: Readonly<Record<string, string>> = {
  jobID: JOB,
  name: 'patients.json',
  id: 'smallest',
  index: '0',
  groupID: 'regional-hie',
  exportID: EXPORT,
  clientID: 'fcl_1',
  scheduleID: SCHEDULE,
  endpointID: ENDPOINT,
  deliveryID: DELIVERY,
  period: PERIOD,
  accountID: ACCOUNT, // nobody's in the real tenant: nothing of the tests is changed
  invitationID: INVITATION,
};

test.each(cases)('$role $mayOrNot $operationID', async ({ operation, role, mayOrNot }) => {
  const person = people.get(role);
  if (!person) throw new Error(`nobody has the role ${role}`);
  const ids = { ...values, tenantID: person.tenantID };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name] ?? name);
  const answer = await person.call(path, {
    method: operation.method.toUpperCase(),
    headers: { 'if-match': '"1"' },
    ...((operation.requestBody || operation.streamedBody) && { body: JSON.stringify(minimalSpec) }),
  });
  if (mayOrNot === 'may') {
    expect([401, 403]).not.toContain(answer.status);
    return;
  }
  expect(answer.status).toBe(403);
  expectFailure(path, answer, 'insufficient_scope');
});

test('every operation of the table is asked by every role, and each role may do something that another may not', () => {
  expect(cases).toHaveLength(guarded.length * roles.length);
  for (const role of roles)
    expect(cases.some((each) => each.role === role && each.mayOrNot === 'may')).toBe(true);
  for (const role of roles.filter((each) => each !== 'owner'))
    expect(cases.some((each) => each.role === role && each.mayOrNot === 'may not')).toBe(true);
});

// The commands of the guide to members and the audit log work as printed, and its table of roles is that of the code.

import { auditActions, roles } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

describe('the commands of the guide to members and the audit log', () => {
  const { outputs } = useGuide('members-and-audit');

  test('invite somebody, who joins and is signed in', () => {
    expect(outputs()[0]).toBe('open\n');
    expect(outputs()[1]).toBe('owner\nada@example.org\n2\n');
  });

  test('show that a forged change is refused, and one with the token is not', () => {
    expect(outputs()[2]).toBe('forged_request\nnot_found\n');
  });

  test('change a role and remove a member', () => {
    expect(outputs()[3]).toBe('developer\n204\n');
  });

  test('find the removal in the audit log, and check its chain', () => {
    expect(outputs()[4]).toBe('developer\n');
    expect(outputs()[5]).toBe('the chain is whole\n');
  });

  test('find a request in the request log', () => {
    expect(outputs()[6]).toBe('not_found\ngetCohortJob\n');
  });
});

test('the guide names every role, and what it says to be recorded is an action of the log', () => {
  const guide = readGuide('members-and-audit');
  for (const role of roles) expect(guide).toContain(`| \`${role}\` |`);
  const [, recorded = ''] = guide.split('| recorded | as |');
  const named = [...recorded.matchAll(/`(\w+\.\w+)`/g)].map(([, action]) => action);
  expect(named.length).toBeGreaterThan(10);
  expect(auditActions).toEqual(expect.arrayContaining(named));
});

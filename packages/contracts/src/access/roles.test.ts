import type { Operation } from '../http/operation';
import { operations } from '../http/operations';
import { roles, scopesInBoth, scopesOfRole } from './roles';
import { scopes } from './scopes';

test('owners may do everything, and every scope is theirs alone or shared with a role', () => {
  expect(scopesOfRole('owner')).toEqual(scopes);
  for (const role of roles) expect(scopes).toEqual(expect.arrayContaining([...scopesOfRole(role)]));
});

test('a role that there is no more may do nothing', () => {
  expect(scopesOfRole('admin')).toEqual([]);
  expect(scopesOfRole('')).toEqual([]);
});

test('a key and a role allow what both allow', () => {
  expect(scopesInBoth(['cohorts:read', 'keys:write'], scopesOfRole('viewer'))).toEqual(['cohorts:read']);
});

test('every operation of members asks for a scope, but for those that all of them may do', () => {
  const all: Operation[] = Object.values(operations);
  const open = all.filter(({ access, scope }) => ['pair', 'bearer', 'key'].includes(access) && !scope);
  expect(open.map(({ operationID }) => operationID)).toEqual(['listPlans']);
});

test('operations that change nothing ask for no right to write', () => {
  const all: Operation[] = Object.values(operations);
  const writers = all.filter(({ method, scope }) => method === 'get' && scope?.endsWith(':write'));
  expect(writers.map(({ operationID }) => operationID)).toEqual([]);
});

// The configuration for Schemathesis names operations, headers and credentials that there are.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Operation, operations } from '@synthward/contracts';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const lines = read('infra/schemathesis.toml')
  .split('\n')
  .filter((line) => !line.startsWith('#'));
const all = Object.values<Operation>(operations);

/** The texts in the values of all lines with this key. */
const textsOf = (key: string) =>
  lines
    .filter((line) => line.startsWith(`${key} = `))
    .map((line) => [...line.slice(key.length).matchAll(/"([^"]*)"/g)].map(([, text = '']) => text));

test('every operation that is named is one of ours, once', () => {
  const named = textsOf('include-operation-id').flat();
  expect(named.length).toBeGreaterThan(5);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((id) => !(id in operations))).toEqual([]);
});

test('streams of events are left out, as they would be waited for', () => {
  const streams = all.filter(({ responses }) =>
    Object.values(responses).some(({ mediaTypes = [] }) => mediaTypes.includes('text/event-stream')),
  );
  const left = textsOf('include-operation-id').flat();
  expect(streams.length).toBeGreaterThan(0);
  for (const { operationID } of streams) expect(left).toContain(operationID);
});

test("operators' credentials are sent to the paths of operators, and to no others", () => {
  const [[pattern = ''] = []] = textsOf('include-path-regex');
  for (const { path: each, access } of all)
    expect(new RegExp(pattern).test(each)).toBe(access === 'operator');
  const [own, ofOperators] = textsOf('headers');
  const given = (name: string) => `\${${name}}`;
  expect(own).toEqual([`Bearer ${given('SYNTHWARD_TOKEN')}`, given('SYNTHWARD_API_KEY')]);
  expect(ofOperators).toEqual([`Bearer ${given('SYNTHWARD_OPERATOR_TOKEN')}`]);
});

test('every variable is one that npm start prints', () => {
  const asked = [...new Set([...lines.join('\n').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))];
  expect(asked).toHaveLength(5);
  const printed = [...read('apps/stack/src/main.ts').matchAll(/export (SYNTHWARD_\w+)=/g)];
  expect(printed.map(([, name]) => name)).toEqual(expect.arrayContaining(asked));
});

test('the tenant of paths is given by the name that the paths have', () => {
  const [[parameter = ''] = []] = textsOf('parameters');
  const name = parameter.replace('path.', '');
  expect(all.some(({ path: each }) => each.includes(`{${name}}`))).toBe(true);
});

// The client is the one that the contract makes.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Operation, operations } from '@synthward/contracts';
import { createClient, operationTable } from '@synthward/sdk';

const ROOT = path.resolve(__dirname, '../..');

test('what is generated of the client is what the contract would generate now', () => {
  const script = path.join(ROOT, 'scripts/generate-sdk.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('the client has a function for every operation that is not of operators, and no other', () => {
  const { transport, ...functions } = createClient({ baseURL: 'https://api.example.com' });
  const offered = Object.values<Operation>(operations).filter(({ access }) => access !== 'operator');
  expect(Object.keys(functions).toSorted()).toEqual(offered.map(({ operationID }) => operationID).toSorted());
  expect(transport.send).toBeInstanceOf(Function);
});

test('exactly the creating operations are sent with an Idempotency-Key, and can say it', () => {
  for (const [id, { isCreating, headers }] of Object.entries(operationTable)) {
    expect([id, isCreating]).toEqual([id, 'idempotencyKey' in headers]);
  }
});

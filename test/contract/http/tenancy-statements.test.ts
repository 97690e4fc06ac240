// How much is asked of the database for ids that are somebody else's or nobody's: what time would tell, without a clock.

import path from 'node:path';
import { type Operation, operations } from '@synthward/contracts';
import { until } from '@synthward/testkit';
import { exchangeAs } from '../support/exchange-as';
import { createThings, fillPath, type Things } from '../support/own-things';
import { useRealApi } from '../support/real-api';

const api = useRealApi('tenancy statements', {
  preload: path.resolve(__dirname, '../preload/count-statements.cjs'),
});
let own: Things;
let foreign: Things;
beforeAll(async () => {
  own = await createThings(api, api.own());
  foreign = await createThings(api, api.foreign());
}, 120_000);
afterEach(() => expect(api.failures()).toEqual([]));

const ofTenants = Object.values<Operation>(operations).filter(
  ({ path: pattern, access }) => pattern.includes('{tenantID}') && !['public', 'operator'].includes(access),
);

const TRIES = 3;

/**
 * The least of a few tries, each after another request of the same caller: credentials are remembered for a while, and
 * looking them up anew costs more, whatever is asked for.
 */
async function statementsOf(operation: Operation, values: Things): Promise<number> {
  const counts: number[] = [];
  while (counts.length < TRIES) {
    await api.client().send('/billing/plans', { headers: api.own().headers });
    counts.push(await statementsOfOne(operation, values));
  }
  return Math.min(...counts);
}

let asked = 0;
/** The statements of one request, sent alone: those that are sent together share some. */
async function statementsOfOne(operation: Operation, values: Things): Promise<number> {
  asked += 1;
  const requestID = `statements-${asked}`;
  const url = fillPath(operation.path, values);
  const answer = await api.client().send(url, exchangeAs(operation, api.own(), requestID));
  expect([url, answer.status]).toEqual([url, 404]);
  const lines = () => api.logged(requestID).filter(({ msg }) => msg === 'request.statements');
  await until(() => lines().length === 1, { message: `the statements of ${requestID}` });
  return Number(lines()[0]?.statements);
}

test.each(ofTenants)(
  "$operationID: another tenant's workspace costs as many statements as one that is missing or malformed",
  async (operation) => {
    const missing = await statementsOf(operation, { ...own, tenantID: 'ten_missing' });
    expect(missing).toBeGreaterThan(0);
    expect(await statementsOf(operation, foreign)).toBe(missing);
    expect(await statementsOf(operation, { ...own, tenantID: 'a%20b' })).toBe(missing);
  },
);

/** Names, numbers and months that mean the same in every job and tenant. */
const SHARED_NAMES = ['name', 'index', 'groupID', 'period'];
const things = ofTenants.flatMap((operation) =>
  Object.keys(operation.pathParameters)
    .filter((name) => name !== 'tenantID' && !SHARED_NAMES.includes(name))
    .map((name) => ({ operation, operationID: operation.operationID, name })),
);

test.each(things)(
  "$operationID: another tenant's $name costs as many statements as one that is missing; a malformed one, whose form tells, no more",
  async ({ operation, name }) => {
    const id = foreign[name] ?? '';
    const missing = await statementsOf(operation, { ...own, [name]: absentLike(id) });
    expect(await statementsOf(operation, { ...own, [name]: id })).toBe(missing);
    expect(await statementsOf(operation, { ...own, [name]: 'a%20b' })).toBeLessThanOrEqual(missing);
  },
);

test('what is counted are questions: a job that is missing is looked for, a workspace is not', async () => {
  const { getCohortJob } = operations;
  const ofJob = await statementsOf(getCohortJob, { ...own, jobID: 'job_absent' });
  expect(ofJob).toBeGreaterThan(await statementsOf(getCohortJob, { ...own, tenantID: 'ten_missing' }));
});

/** An id of the same kind that nobody has. */
function absentLike(id: string): string {
  return id.replace(/[^_]{8}$/, 'absent00');
}

// What HTTP decides below a FHIR base: addresses, credentials and the shape of failures.

import { scopes } from '@synthward/contracts';
import type { LimitedCaller } from '../../../apps/api/src/api-services';
import { JOB, plentiful, sampleServices, TENANT } from './sample-services';
import { credentials, expectFailure, startApi } from './start-api';

const base = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}/fhir`;
const bearer = { authorization: 'Bearer good-token' };

async function withApi<Result>(
  changes: Parameters<typeof startApi>[0],
  work: (api: Awaited<ReturnType<typeof startApi>>) => Promise<Result>,
): Promise<Result> {
  const api = await startApi(changes);
  try {
    return await work(api);
  } finally {
    await api.close();
  }
}

test('links are below the configured address, or else below the one that the client has reached', async () => {
  const locationOf = (publicURL: string | undefined, host: string) =>
    withApi({ publicURL }, async (api) => {
      const answer = await api.send(`${base}/$export`, { headers: { ...bearer, host } });
      return String(answer.headers['content-location']);
    });
  expect(await locationOf('https://api.example.com/', 'other.example')).toBe(
    `https://api.example.com${base}/exports/exp_1`,
  );
  expect(await locationOf(undefined, 'reached.example:99')).toBe(
    `http://reached.example:99${base}/exports/exp_1`,
  );
  expect(await locationOf(undefined, 'evil"host')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/workspace/);
});

test('the token alone will do; it is counted for its tenant, and with a key for the key', async () => {
  const counted: LimitedCaller[] = [];
  const limiter = {
    consume: async (caller: LimitedCaller) => {
      counted.push(caller);
      return [plentiful];
    },
    giveBack: async () => undefined,
  };
  const authenticateBearer = async ({ apiKey }: { apiKey: string | undefined }) => ({
    tenantID: TENANT,
    accountID: 'acc_1',
    apiKeyID: apiKey === undefined ? null : 'key_1',
    scopes,
  });
  await withApi({ limiter, authenticateBearer }, async (api) => {
    expect((await api.send(`${base}/$export`, { headers: bearer })).status).toBe(202);
    expect((await api.send(`${base}/$export`, { headers: credentials })).status).toBe(202);
  });
  expect(counted.filter(({ policy }) => policy !== 'address')).toEqual([
    { policy: 'bearer', id: TENANT, tenantID: TENANT },
    { policy: 'key', id: 'key_1', tenantID: TENANT },
  ]);
});

test('the dollar sign of the operation may be encoded', () =>
  withApi({}, async (api) => {
    for (const path of ['/%24export', '/Patient/%24export?_type=Patient', '/Group/clinic/%24export'])
      expect((await api.send(base + path, { headers: bearer })).status).toBe(202);
  }));

test.each([
  ['an unknown path', '/Patient/1/everything', {}, 'not_found'],
  ['a failure of ours', '/Group', {}, 'internal'],
  ['a missing token', '/$export', { headers: {} }, 'unauthenticated'],
  ['another method', '/metadata', { method: 'PUT' }, 'method_not_allowed'],
])('%s is told in an OperationOutcome', async (_, path, exchange, code) => {
  const { fhir } = sampleServices();
  const groups = () => Promise.reject(new Error('password=hunter2'));
  await withApi({ fhir: { ...fhir, groups } }, async (api) => {
    const answer = await api.send(base + path, { headers: bearer, ...exchange });
    expectFailure(base, answer, code);
    expect(answer.text).not.toContain('hunter2');
  });
});

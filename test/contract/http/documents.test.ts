// What people read on the server: error pages and security.txt; and where a request's id is found again.

import { errorCodes, openApiDocument } from '@synthward/contracts';
import { until } from '@synthward/testkit';
import { useRealApi } from '../support/real-api';

const api = useRealApi('documents');
const get = (path: string, headers = {}) => api.client().send(path, { headers });

test('the type of every error leads to a page about it, without scripts', async () => {
  for (const code of errorCodes) {
    const { status, headers, text } = await get(`/docs/errors/${code}`);
    expect([code, status, headers['content-type']]).toEqual([code, 200, 'text/html; charset=utf-8']);
    expect(text).toContain(`<code>${code}</code> · status`);
    expect(text).not.toMatch(/<script|src=|https?:\/\/(?!127)[^<]*<\/script/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-[^']+';/);
  }
});

test('a page that a client has is not sent again, and one of no code is missing', async () => {
  const { headers } = await get('/docs/errors/not_found');
  expect((await get('/docs/errors/not_found', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  for (const code of ['nothing', 'constructor', '..%2f..%2fREADME', 'not_found.md'])
    expect((await get(`/docs/errors/${code}`)).status).toBe(404);
});

test('links between error pages lead somewhere', async () => {
  for (const code of errorCodes) {
    const { text } = await get(`/docs/errors/${code}`);
    for (const [, target] of text.matchAll(/<a href="([^"]+)"/g)) expect(errorCodes).toContain(target);
  }
});

test('security.txt names the contact and has not expired, nor will in a year', async () => {
  const { status, headers, text } = await get('/.well-known/security.txt');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toMatch(/^Contact: mailto:security@example\.com\r\n/);
  const expires = Date.parse(/^Expires: (.*)\r$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
});

interface Linked {
  readonly links?: Readonly<Record<string, { operationId: string; parameters: Record<string, string> }>>;
}
interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Linked>>;
}

test('links of the description name operations, and give each parameter of their paths', () => {
  const { paths }: { paths: Record<string, Record<string, Described>> } = JSON.parse(
    JSON.stringify(openApiDocument()),
  );
  const byID = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map(({ operationId }) => [operationId, path] as const),
  );
  const pathOf = new Map(byID);
  const all = Object.values(paths).flatMap((methods) => Object.values(methods));
  const links = all.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ links = {} }) => Object.values(links)),
  );
  expect(links.length).toBeGreaterThan(3);
  for (const { operationId, parameters } of links) {
    const named = [...(pathOf.get(operationId) ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(parameters).toSorted()).toEqual(named.toSorted());
  }
});

/** Posts as the tenant, under a request id. */
function post(path: string, requestID: string, body?: object) {
  const { tenantID, headers } = api.own();
  return api.client().send(`/workspace/tenants/${tenantID}${path}`, {
    method: 'POST',
    headers: { ...headers, 'x-request-id': requestID, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
}

/** The status in the request's line; lines come through a pipe. */
async function statusLogged(requestID: string): Promise<unknown> {
  const lines = () => api.logged(requestID);
  await until(() => lines().length > 0, { message: `${requestID} is in the log` });
  return lines()[0]?.status;
}

test('the id of a request stands in header, body and log, and with what it made or changed', async () => {
  const { rows } = api.platform.database;
  const submitted = await post('/cohort-jobs?reuse=false', 'traced-1', { name: 'traced', population: 1 });
  const { jobID, requestID } = JSON.parse(submitted.text);
  const [job] = await rows('select request_id from cohort_job where id = $1', [jobID]);
  expect([submitted.headers['x-request-id'], requestID, job?.request_id]).toEqual(Array(3).fill('traced-1'));
  expect(await statusLogged('traced-1')).toBe(202);

  const cancelled = await post(`/cohort-jobs/${jobID}/cancel`, 'traced-2');
  const [audited] = await rows('select request_id from audit_entry where target = $1', [jobID]);
  expect([cancelled.headers['x-request-id'], audited?.request_id]).toEqual(Array(2).fill('traced-2'));
  expect(await statusLogged('traced-2')).toBe(202);

  const refused = await post('/cohort-jobs', 'traced-3', { population: 0 });
  expect([refused.headers['x-request-id'], JSON.parse(refused.text).requestID]).toEqual(
    Array(2).fill('traced-3'),
  );
  expect(await statusLogged('traced-3')).toBe(400);
});

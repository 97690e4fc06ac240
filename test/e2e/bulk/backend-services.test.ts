// SMART backend services, end to end: registered keys, signed assertions, short-lived tokens that open bulk exports.

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { AccessToken, FhirClientView } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import { createOtherTenant } from '../support/other-tenant';
import { createBulkClient } from './support/bulk-client';

const fixture = useStack();
const { client, stack } = fixture;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const jwks = { keys: [jwkOf(rsa.publicKey, 'rsa-1'), jwkOf(ec.publicKey, 'ec-1')] };

let clientsPath: string;
let base: string;
let tokenURL: string;
let registered: FhirClientView;
beforeAll(async () => {
  const jobID = await client().submit({
    name: 'smart',
    population: 10,
    seed: 1,
    exports: { formats: ['fhir-ndjson'] },
  });
  await client().completed(jobID);
  base = `${stack().baseURL}${client().jobsPath}/${jobID}/fhir`;
  clientsPath = `/workspace/tenants/${stack().tenantID}/fhir-clients`;
  tokenURL = `${base}/auth/token`;
  const { status, body } = await client().post<FhirClientView>(clientsPath, { name: 'warehouse', jwks });
  expect(status).toBe(201);
  registered = body;
}, 120_000);

function jwkOf(key: KeyObject, kid: string) {
  return { ...key.export({ format: 'jwk' }), kid };
}

const now = () => Math.floor(Date.now() / 1000);
let serial = 0;

function claims(over: object = {}): object {
  serial += 1;
  const { clientID } = registered;
  return { iss: clientID, sub: clientID, aud: tokenURL, exp: now() + 240, jti: `a-${serial}`, ...over };
}

interface Signing {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: KeyObject;
}

function assertionOf(
  payload: object,
  { alg = 'ES384', kid = 'ec-1', key = ec.privateKey }: Signing = {},
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg, kid, typ: 'JWT' })}.${part(payload)}`;
  const signature = sign('sha384', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

function ask(
  assertion: string,
  over: Readonly<Record<string, string>> = {},
  url = tokenURL,
): Promise<Response> {
  const form = {
    grant_type: 'client_credentials',
    scope: 'system/*.read',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...over,
  };
  return fetch(url, { method: 'POST', body: new URLSearchParams(form) });
}

test('the configuration says where a token is to be had, and how', async () => {
  const answer = await fetch(`${base}/.well-known/smart-configuration`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    token_endpoint: tokenURL,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    capabilities: expect.arrayContaining(['client-confidential-asymmetric']),
  });
});

test.each<[string, () => Signing]>([
  ['ES384', () => ({})],
  ['RS384', () => ({ alg: 'RS384', kid: 'rsa-1', key: rsa.privateKey })],
])(
  'a client that signs with %s gets a token of five minutes, and downloads the cohort with it',
  async (_, signing) => {
    const answer = await ask(assertionOf(claims(), signing()));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const token: AccessToken = JSON.parse(await answer.text());
    expect(token).toMatchObject({ token_type: 'bearer', expires_in: 300, scope: 'system/*.read' });
    const { files } = await createBulkClient({ base, token: token.access_token }).download(
      '/$export?_type=Patient',
    );
    expect(files[0]?.lines).toHaveLength(10);
  },
);

test('such a token opens nothing outside FHIR bases, and no other tenant', async () => {
  const { access_token }: AccessToken = JSON.parse(await (await ask(assertionOf(claims()))).text());
  const headers = { Authorization: `Bearer ${access_token}`, 'X-API-Key': stack().apiKey };
  expect((await fetch(stack().baseURL + client().jobsPath, { headers })).status).toBe(401);
  const other = await createOtherTenant(fixture.dataDir);
  const foreign = base.replace(stack().tenantID, other.tenantID);
  expect(
    (await fetch(`${foreign}/$export`, { headers: { Authorization: headers.Authorization } })).status,
  ).toBe(404);
  const elsewhere = `${foreign}/auth/token`;
  expect((await ask(assertionOf(claims({ aud: elsewhere })), {}, elsewhere)).status).toBe(401);
});

test('an assertion is good for one token', async () => {
  const assertion = assertionOf(claims());
  const answers = await Promise.all([ask(assertion), ask(assertion), ask(assertion)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
});

test.each<[string, () => string]>([
  ['of an unknown client', () => assertionOf(claims({ iss: 'fcl_nobody', sub: 'fcl_nobody' }))],
  ['whose subject is another', () => assertionOf(claims({ sub: 'fcl_nobody' }))],
  ['for another audience', () => assertionOf(claims({ aud: 'https://elsewhere.example/token' }))],
  ['that has ended', () => assertionOf(claims({ exp: now() - 60 }))],
  ['that lasts too long', () => assertionOf(claims({ exp: now() + 3600 }))],
  ['without an end', () => assertionOf(claims({ exp: undefined }))],
  ['without an id', () => assertionOf(claims({ jti: undefined }))],
  ['signed with another key', () => assertionOf(claims(), { key: stranger.privateKey })],
  ['that names an unknown key', () => assertionOf(claims(), { kid: 'nothing' })],
  ['of another algorithm', () => assertionOf(claims(), { alg: 'ES256' })],
  ['that is not signed', () => `${assertionOf(claims(), { alg: 'none' }).split('.').slice(0, 2).join('.')}.`],
  ['that is no JWT', () => 'nonsense'],
])('an assertion %s proves nothing', async (_, assertion) => {
  const answer = await ask(assertion());
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
});

test.each<[Record<string, string>, string]>([
  [{ grant_type: 'password' }, 'unsupported_grant_type'],
  [{ client_assertion_type: 'other' }, 'invalid_request'],
  [{ scope: 'patient/*.write' }, 'invalid_scope'],
])('a request with %j is refused as RFC 6749 says', async (over, error) => {
  const answer = await ask(assertionOf(claims()), over);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error });
});

test('clients are listed without their keys, and a removed one has lost its tokens', async () => {
  const { body } = await client().post<FhirClientView>(clientsPath, { name: 'short-lived', jwks });
  const { clientID } = body;
  const listed = await client().call<{ data: FhirClientView[] }>(clientsPath);
  expect(listed.body.data.map(({ name }) => name)).toEqual(['short-lived', 'warehouse']);
  expect(listed.body.data[0]).toMatchObject({ clientID, keyIDs: ['rsa-1', 'ec-1'] });
  const answer = await ask(assertionOf(claims({ iss: clientID, sub: clientID })));
  const { access_token }: AccessToken = JSON.parse(await answer.text());
  const bulk = createBulkClient({ base, token: access_token });
  expect((await bulk.fetch(`${base}/$export`)).status).toBe(202);
  expect((await client().call(`${clientsPath}/${clientID}`, { method: 'DELETE' })).status).toBe(204);
  expect((await bulk.fetch(`${base}/$export`)).status).toBe(401);
  expect((await client().call(`${clientsPath}/${clientID}`, { method: 'DELETE' })).status).toBe(404);
});

test.each<[string, () => object]>([
  ['a private key', () => ({ keys: [jwkOf(ec.privateKey, 'k')] })],
  [
    'a short key',
    () => ({ keys: [jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey, 'k')] }),
  ],
  [
    'a key of another curve',
    () => ({ keys: [jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey, 'k')] }),
  ],
  ['a key without an id', () => ({ keys: [ec.publicKey.export({ format: 'jwk' })] })],
  ['numbers that are no key', () => ({ keys: [{ kty: 'EC', crv: 'P-384', kid: 'k', x: 'AA', y: 'AA' }] })],
  ['no key', () => ({ keys: [] })],
])('%s cannot be registered', async (_, keys) => {
  const { status, body } = await client().post(clientsPath, { name: 'wrong', jwks: keys() });
  expect([status, body]).toEqual([400, expect.objectContaining({ code: 'invalid_spec' })]);
});

// Each status that the description gives an operation is one that the operation answers with.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Operation, openApiDocument } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { defaultTimings } from '../../../apps/api/src/timings';
import { sendRaw } from '../support/raw';
import { type Exchange, exchangeFor, sampleOperations } from './sample-calls';
import { plentiful, sampleServices } from './sample-services';
import { type Answer, credentials, type RunningApi, startApi } from './start-api';

type Sample = (typeof sampleOperations)[number];

interface Provocation {
  /** What the server is made of; of the sample services unless given. */
  readonly changes?: Partial<ApiServices>;
  /** The requests that are sent to each operation. */
  readonly exchanges: (operation: Sample) => readonly (Exchange & { readonly url?: string })[];
}

const withHeaders = (operation: Operation, headers: Exchange['headers']): Exchange => {
  const exchange = exchangeFor(operation);
  return { ...exchange, headers: { ...exchange.headers, ...headers } };
};

const without = (operation: Operation, name: string): Exchange => {
  const { headers = {}, ...exchange } = exchangeFor(operation);
  return {
    ...exchange,
    headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)),
  };
};

const samples = sampleServices();
const anything = (operation: Sample) => [exchangeFor(operation)];
const signedInAs = async (scopes: readonly []) => ({
  ...(await samples.authenticate({ bearer: 'good-token', apiKey: 'good-key' })),
  scopes,
});
const limiterThat = (consume: ApiServices['limiter']['consume']) => ({ ...samples.limiter, consume });
const spent = [{ ...plentiful, remaining: 0, allowed: false }];

const provocations: Readonly<Record<string, Provocation>> = {
  'requests that are right, repeated, stale and wrong in each part': {
    exchanges: (operation) => [
      exchangeFor(operation),
      withHeaders(operation, { 'if-none-match': '*' }),
      withHeaders(operation, { 'if-match': '"99"' }),
      without(operation, 'if-match'),
      withHeaders(operation, { accept: 'image/png' }),
      withHeaders(operation, { 'content-type': 'text/plain' }),
      withHeaders(operation, { authorization: 'Basic x', cookie: '', 'x-api-key': 'wrong' }),
      withHeaders(operation, { 'x-csrf-token': 'wrong' }),
      withHeaders(operation, { 'medisynth-version': '2019-01-01' }),
      withHeaders(operation, { range: 'bytes=0-1' }),
      withHeaders(operation, { range: 'bytes=99999-' }),
      withHeaders(operation, { prefer: 'wait=1' }),
      withHeaders(operation, { 'last-event-id': '1' }),
      ...(operation.requestBody
        ? [{ ...exchangeFor(operation), body: 'x'.repeat((operation.mostBodyBytes ?? 102_400) + 1) }]
        : []),
      ...(operation.access === 'key' && operation.requestBody
        ? ['{}', '{"user_query":" "}'].map((body) => ({ ...exchangeFor(operation), body }))
        : []),
      { ...exchangeFor(operation), url: operation.path.replaceAll(/\{\w+\}/g, '%00') },
    ],
  },
  'a caller without scopes': {
    changes: {
      authenticate: () => signedInAs([]),
      authenticateBearer: () => signedInAs([]),
      authenticateKey: () => signedInAs([]),
    },
    exchanges: anything,
  },
  'a use case of questions that breaks': {
    changes: {
      syntheses: {
        ask: () => Promise.reject(new Error('broken')),
        assemble: () => Promise.reject(new Error('broken')),
        poll: () => Promise.reject(new Error('broken')),
      },
      following: {
        ...samples.following,
        followSynthesis: () => Promise.reject(new Error('broken')),
      },
    },
    exchanges: (operation) => (operation.access === 'key' ? anything(operation) : []),
  },
  'a limit that is reached': { changes: { limiter: limiterThat(async () => spent) }, exchanges: anything },
  'a server without a contact': {
    changes: { documents: { ...samples.documents, securityContact: () => undefined } },
    exchanges: anything,
  },
  'a part that breaks': {
    changes: {
      limiter: limiterThat(() => Promise.reject(new Error('broken'))),
      isReady: () => Promise.reject(new Error('broken')),
    },
    exchanges: anything,
  },
  'a part that is away': {
    changes: {
      limiter: limiterThat(() => Promise.reject(new AppError('unavailable', 'The database is away.'))),
      isReady: async () => ['database'],
    },
    exchanges: anything,
  },
};

/** Operation by operation: all at once would keep a slow machine longer than a request may take. */
async function statusesUnder({ exchanges }: Provocation, api: RunningApi): Promise<string[]> {
  const met: string[] = [];
  for (const operation of sampleOperations) {
    const answers = exchanges(operation).map(({ url = operation.url, ...exchange }) =>
      askOf(api, url, exchange),
    );
    for (const { status } of await Promise.all(answers)) met.push(`${operation.operationID} ${status}`);
  }
  return met;
}

/** A server that answers before it has read the body resets the connection, at times before the answer is read. */
async function askOf(api: RunningApi, url: string, exchange: Exchange, tries = 5): Promise<Answer> {
  try {
    return await api.call(url, exchange);
  } catch (error) {
    if (tries === 0) throw error;
    return askOf(api, url, exchange, tries - 1);
  }
}

/** Of a request whose body does not come, if it has one, and of one with headers beyond measure. */
async function brokenStatuses(api: RunningApi, operation: Sample): Promise<string[]> {
  const { headers = {} } = exchangeFor(operation);
  const ask = async (more: object) => {
    const lines = Object.entries({ host: 'a', ...credentials, ...headers, ...more });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const { status } = await sendRaw(
      api.port,
      `${operation.method.toUpperCase()} ${operation.url} HTTP/1.1\r\n${head}\r\n`,
    );
    return `${operation.operationID} ${status}`;
  };
  return Promise.all([
    ...(operation.requestBody || operation.streamedBody ? [ask({ 'content-length': 9 })] : []),
    ask({ 'x-long': 'x'.repeat(20_000), connection: 'close' }),
  ]);
}

interface Described {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { examples?: object }>> }>
  >;
}

const document: { paths: Readonly<Record<string, Readonly<Record<string, Described>>>> } = JSON.parse(
  JSON.stringify(openApiDocument()),
);
const asked = new Set(sampleOperations.map(({ operationID }) => operationID));
const documented = Object.values(document.paths)
  .flatMap((methods) => Object.values(methods))
  .filter(({ operationId }) => asked.has(operationId));

/** Codes whose errors need a state that the sample services do not have, each with the file that shows it. */
const shownBy: Readonly<Record<string, string>> = {
  job_state_conflict: 'packages/services/src/job-control/control-job.test.ts',
  idempotency_in_progress: 'test/contract/http/creating-once.test.ts',
  idempotency_key_reused: 'test/contract/http/creating-once.test.ts',
  too_many_schedules: 'packages/services/src/schedules/manage-schedules.test.ts',
  webhook_endpoint_disabled: 'packages/services/src/webhooks/manage-endpoints.test.ts',
  api_key_limit_reached: 'packages/services/src/api-keys/manage-api-keys.test.ts',
  api_key_state_conflict: 'packages/services/src/api-keys/manage-api-keys.test.ts',
  plan_conflict: 'test/contract/http/billing.test.ts',
  email_taken: 'test/contract/http/members-and-audit.test.ts',
  last_owner: 'test/contract/http/members-and-audit.test.ts',
  artifact_expired: 'test/contract/http/artifacts.test.ts',
  too_many_predictions: 'packages/cohorts/src/matching/predictions/read-predictions.test.ts',
};

/** The same for single statuses: the words stand in the file. */
const shownIn: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'getFhirExport 202': ['test/e2e/bulk/conformance.test.ts', 'gets 202 with progress and then the manifest'],
  'followCohortJob 204': [
    'test/contract/http/following.test.ts',
    'with nothing left to follow the answer is 204',
  ],
  'issueToken 401': [
    'test/contract/http/credentials-management.test.ts',
    '401 with a challenge for a client',
  ],
  'issueFhirToken 401': ['test/e2e/bulk/backend-services.test.ts', '401'],
  'startConsoleSession 401': ['packages/services/src/accounts/sign-in.test.ts', 'unauthenticated'],
  'acceptInvitation 404': ['packages/services/src/members/members.test.ts', 'not_found'],
  'acceptInvitation 401': ['packages/services/src/members/members.test.ts', 'unauthenticated'],
};

/** Described for every operation, and out of reach of one that touches nothing. */
const neverMet = ['getHeartbeat 500', 'getHeartbeat 503'];

const seen = new Set<string>();
beforeAll(async () => {
  for (const provocation of Object.values(provocations)) {
    const api = await startApi(provocation.changes ?? {});
    for (const met of await statusesUnder(provocation, api)) seen.add(met);
    await api.close();
  }
  const impatient = await startApi({}, { ...defaultTimings, requestMs: 50, streamPatienceMs: 50 });
  for (const operation of sampleOperations)
    for (const met of await brokenStatuses(impatient, operation)) seen.add(met);
  await impatient.close();
}, 120_000);

test('every described status of every operation is met here, or by a test that is named', () => {
  const unmet = documented.flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const name = `${operationId} ${status}`;
      const codes = Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
      const isShown = name in shownIn || neverMet.includes(name) || codes.some((code) => code in shownBy);
      return seen.has(name) || isShown ? [] : [name];
    }),
  );
  expect(unmet).toEqual([]);
});

test('nothing is met that is not described', () => {
  const described = documented.flatMap(({ operationId, responses }) =>
    Object.keys(responses).map((status) => `${operationId} ${status}`),
  );
  expect([...seen].filter((name) => !described.includes(name))).toEqual([]);
});

test('the tests that are named show what they are named for', () => {
  const places = [
    ...Object.entries(shownBy).map(([code, file]) => [file, code] as const),
    ...Object.values(shownIn),
  ];
  for (const [file, words] of places)
    expect(readFileSync(path.join(__dirname, '../../..', file), 'utf8')).toContain(words);
});

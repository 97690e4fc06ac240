// The HTTP face over the real use cases on a real database: several tenants, and a clock that tests set.

import { databaseRoles, scopes } from '@synthward/contracts';
import { inTenant } from '@synthward/db';
import {
  createCohortJobOnce,
  getCohortJob,
  listTenantFhirClients,
  registerFhirClient,
} from '@synthward/services';
import { createSampleTenant } from '@synthward/testkit';
import { billingServicesOf } from '../../../apps/api/src/compose/billing';
import { type Platform, usePlatform } from '../../../packages/services/test/use-platform';
import { sampleServices } from './sample-services';
import { type Answer, type RunningApi, startApi } from './start-api';

export interface LiveApi {
  readonly platform: Platform;
  /** The instant that the API takes for the present one. */
  setTime(now: Date): void;
  newTenant(plan?: string): Promise<string>;
  /** Posts JSON as the tenant; to the tenant's jobs unless told otherwise. */
  post(request: PostedRequest): Promise<Answer>;
  /** Sends JSON to any path as the tenant. */
  send(request: SentRequest): Promise<Answer>;
  /** Reads as the tenant. */
  get(tenantID: string, path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface PostedRequest {
  readonly tenantID: string;
  readonly body: unknown;
  readonly key?: string;
  readonly collection?: 'cohort-jobs' | 'fhir-clients';
}

interface SentRequest {
  readonly tenantID: string;
  readonly path: string;
  readonly body: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** POST unless given. */
  readonly method?: string;
}

/** Starts the API before the tests of a file and ends it after them. A tenant's token is its id. */
export function useLiveApi(name: string): LiveApi {
  const platform = usePlatform(name);
  let now = new Date();
  let api: RunningApi | undefined;
  beforeAll(async () => {
    api = await startApi(liveServices(platform, { now: () => now }));
  });
  afterAll(() => api?.close());
  const call = (path: string, tenantID: string, exchange: Parameters<RunningApi['call']>[1] = {}) => {
    if (!api) throw new Error('there is no API before the tests begin');
    const headers = { authorization: `Bearer ${tenantID}`, ...exchange.headers };
    return api.call(path, { ...exchange, headers });
  };
  return {
    platform,
    setTime(instant) {
      now = instant;
    },
    newTenant: (plan) => createSampleTenant(platform.database(), plan),
    post: ({ tenantID, body, key, collection = 'cohort-jobs' }) =>
      call(`/workspace/tenants/${tenantID}/${collection}`, tenantID, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: key === undefined ? {} : { 'idempotency-key': key },
      }),
    send: ({ tenantID, path, body, key, headers = {}, method = 'POST' }) =>
      call(path, tenantID, {
        method,
        body: JSON.stringify(body),
        headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
      }),
    get: (tenantID, path, headers = {}) => call(path, tenantID, { headers }),
  };
}

function liveServices(platform: Platform, clock: { now(): Date }) {
  const { jobs, fhirClients } = sampleServices();
  const identify = async ({ bearer }: { readonly bearer: string }) => ({
    accountID: 'acc_1',
    tenantID: bearer,
    apiKeyID: 'key_1',
    scopes,
  });
  const viewer = { clock };
  const database = () => platform.database.as(databaseRoles.app);
  const parts = () => ({ ...platform.submitter({ database: database(), viewer }), clock });
  return {
    inTenant,
    authenticate: identify,
    authenticateBearer: identify,
    jobs: {
      ...jobs,
      create: (...[request, creation]: Parameters<typeof jobs.create>) =>
        createCohortJobOnce(parts(), request, creation),
      get: (address: Parameters<typeof jobs.get>[0]) => getCohortJob(parts(), address),
    },
    billing: billingServicesOf({
      database: database(),
      platform: platform.database.as(databaseRoles.worker),
      clock,
    }),
    fhirClients: {
      ...fhirClients,
      register: (...[request, creation]: Parameters<typeof fhirClients.register>) =>
        registerFhirClient(parts(), request, creation),
      list: (tenantID: string) => listTenantFhirClients(database(), tenantID),
    },
  };
}

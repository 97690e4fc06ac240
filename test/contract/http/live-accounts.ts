// The HTTP face over real accounts, members and audit logs; everything else is a sample.

import { databaseRoles, parseEnvironment, type Role } from '@synthward/contracts';
import { inTenant } from '@synthward/db';
import { type DatabaseFixture, useDatabase } from '@synthward/testkit';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { accountServicesOf } from '../../../apps/api/src/compose/accounts';
import { type Answer, type RunningApi, startApi } from './start-api';

const PASSWORD = 'correct horse battery staple';

type Exchange = NonNullable<Parameters<RunningApi['send']>[1]>;

/** Somebody with a browser that is signed in. */
export interface Person {
  readonly accountID: string;
  readonly email: string;
  readonly cookie: string;
  readonly csrfToken: string;
  readonly tenantID: string;
  /** As a page of the server would, with a JSON body if one is given. */
  call(path: string, exchange?: Exchange): Promise<Answer>;
}

export interface LiveAccounts {
  readonly database: DatabaseFixture;
  api(): RunningApi;
  /** Who owns a tenant. */
  signUp(name: string): Promise<Person>;
  /** Who joins the owner's tenant by an invitation. */
  join(owner: Person, name: string, role: Role): Promise<Person>;
  post(path: string, body: object, headers?: Exchange['headers']): Promise<Answer>;
}

/** Starts the API before the tests of a file and ends it after them; `changes` replaces some of the samples. */
export function useLiveAccounts(name: string, changes: Partial<ApiServices> = {}): LiveAccounts {
  const database = useDatabase(name);
  let running: RunningApi | undefined;
  beforeAll(async () => {
    const environment = parseEnvironment({ SYNTHWARD_SECRET_KEY: Buffer.alloc(32, 7).toString('base64') });
    const databases = {
      database: database.as(databaseRoles.app),
      platform: database.as(databaseRoles.worker),
    };
    const parts = { ...databases, forgetCallers: () => undefined }; // bearers and keys are samples
    running = await startApi({ inTenant, ...accountServicesOf(environment, parts), ...changes });
  });
  afterAll(() => running?.close());
  const api = () => {
    if (!running) throw new Error('there is no API before the tests begin');
    return running;
  };
  const live: LiveAccounts = {
    database,
    api,
    post: (path, body, headers = {}) =>
      api().send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    async signUp(name) {
      const email = `${name}@example.org`;
      const body = { name, email, password: PASSWORD, tenantName: `${name}'s` };
      return personOf(api(), await live.post('/auth/sign-up', body));
    },
    async join(owner, name, role) {
      const invitations = `/workspace/tenants/${owner.tenantID}/invitations`;
      const body = JSON.stringify({ email: `${name}@example.org`, role });
      const { secret } = JSON.parse((await owner.call(invitations, { method: 'POST', body })).text);
      return personOf(
        api(),
        await live.post('/auth/invitations/accept', { secret, name, password: PASSWORD }),
      );
    },
  };
  return live;
}

function personOf(api: RunningApi, { status, text, headers }: Answer): Person {
  if (status >= 300) throw new Error(text);
  const { account, memberships, csrfToken } = JSON.parse(text);
  const cookie = String(headers['set-cookie']?.[0]?.split(';')[0]);
  const own = { cookie, 'x-csrf-token': csrfToken, 'sec-fetch-site': 'same-origin' };
  return {
    ...account,
    cookie,
    csrfToken,
    tenantID: memberships[0].tenantID,
    call(path, { headers: given, ...exchange } = {}) {
      const type = exchange.body === undefined ? {} : { 'content-type': 'application/json' };
      return api.send(path, { ...exchange, headers: { ...own, ...type, ...given } });
    },
  };
}

// What must be true of two tenants' things, and how the real ones are asked.

import type fc from 'fast-check';
import type { RealApi } from '../../support/real-api';

export type JobStatus = 'queued' | 'paused' | 'cancelled' | 'completed';
export type Tenant = 'own' | 'foreign';

export interface ModelJob {
  readonly owner: Tenant;
  status: JobStatus;
}

export interface ModelEndpoint {
  readonly owner: Tenant;
  version: number;
  isGone: boolean;
}

/** What must be true; places in the lists are the names of things, as ids are known to the real side alone. */
export interface Model {
  readonly jobs: ModelJob[];
  readonly endpoints: ModelEndpoint[];
}

export interface Real {
  readonly api: RealApi;
  readonly jobIDs: string[];
  readonly endpointIDs: string[];
}

export type Command = fc.AsyncCommand<Model, Real>;

export interface Asked {
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Below the workspace of the tenant. */
export async function ask(api: RealApi, tenant: Tenant, path: string, { method, body, headers }: Asked = {}) {
  const caller = tenant === 'own' ? api.own() : api.foreign();
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await api.client().send(`/workspace/tenants/${caller.tenantID}${path}`, {
    method: method ?? 'GET',
    body: body && JSON.stringify(body),
    headers: { ...caller.headers, ...type, ...headers },
  });
  expect(answer.status).toBeLessThan(500);
  return answer;
}

/** Places are taken modulo what there is. */
export const pick = <Value>(values: readonly Value[], place: number): Value | undefined =>
  values[place % values.length];

export const isEnded = (status: string): boolean => status === 'completed' || status === 'cancelled';

/** For comparing answers to two requests. */
export const withoutRequestID = (text: string) => text.replaceAll(/req_\w+/g, 'req');

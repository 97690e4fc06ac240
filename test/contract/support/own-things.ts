// One of everything that a tenant can have, made through the API: what the parameters of paths stand for.

import { generateKeyPairSync } from 'node:crypto';
import { quotaPeriodOf } from '@synthward/contracts';
import type { Caller, RealApi } from './real-api';

/** Values of path parameters by name; every parameter of the contract has one. */
export type Things = Readonly<Record<string, string>>;

export const smallSpec = { name: 'small', population: 3, seed: 7, exports: { formats: ['fhir-ndjson'] } };

/** Those that are the same for everybody. */
const sharedThings: Things = { id: 'payer-switching', queue: 'cohort-chunk', worker: 'nobody-1' };

/** Makes them; the job is completed, and one export of it is under way. */
export async function createThings(api: RealApi, caller: Caller): Promise<Things> {
  const workspace = `/workspace/tenants/${caller.tenantID}`;
  const create = (path: string, body?: object) => createThing(api, { caller, path: workspace + path, body });
  const { jobID = '' } = await create('/cohort-jobs?reuse=false', smallSpec);
  await api.platform.finish(jobID);
  const job = `/cohort-jobs/${jobID}`;
  const name = (await read(api, caller, `${workspace}${job}/artifacts`)).artifacts[0].name;
  const { scheduleID = '' } = await create('/cohort-schedules', sampleSchedule);
  const { endpointID = '' } = await create('/webhook-endpoints', { url: 'https://93.184.216.34/hook' });
  const { deliveryID = '' } = await create(`/webhook-endpoints/${endpointID}/test`);
  const { clientID = '' } = await create('/fhir-clients', sampleFhirClient());
  const { keyID = '' } = await create('/api-keys', { name: 'another key' });
  const groups = await read(api, caller, `${workspace}${job}/fhir/Group`);
  const kickOff = await api.client().send(`${workspace}${job}/fhir/$export`, {
    headers: { ...caller.headers, prefer: 'respond-async', accept: 'application/fhir+json' },
  });
  const exportID = String(kickOff.headers['content-location']).split('/').at(-1) ?? '';
  const accountID = (await read(api, caller, `${workspace}/members`)).data[0].accountID;
  const { invitationID = '' } = await create('/invitations', {
    email: `somebody-${jobID}@example.com`,
    role: 'viewer',
  });
  const ofJob = { jobID, name, index: '0', groupID: groups.entry[0].resource.id, exportID };
  const { tenantID } = caller;
  const { creditID = '' } = await createThing(api, {
    caller: { ...caller, headers: caller.operatorHeaders },
    path: `/operator/tenants/${tenantID}/credits`,
    body: { amountMicros: 1_000_000, reason: 'a sample' },
  });
  const ofTenant = { scheduleID, endpointID, deliveryID, clientID, keyID, accountID, invitationID, creditID };
  return { ...sharedThings, tenantID, period: currentPeriod(), ...ofJob, ...ofTenant };
}

/** Every tenant has a draft of the month that is under way. */
function currentPeriod(): string {
  return quotaPeriodOf(new Date());
}

export const sampleSchedule = { name: 'nightly', cron: '0 2 * * *', request: smallSpec };

/** A registration with a key of its own. */
export function sampleFhirClient(): object {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  return { name: 'warehouse', jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] } };
}

interface Creation {
  readonly caller: Caller;
  readonly path: string;
  readonly body?: object | undefined;
}

async function createThing(api: RealApi, { caller, path, body }: Creation): Promise<Record<string, string>> {
  const answer = await api.client().send(path, {
    method: 'POST',
    headers: { ...caller.headers, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.text}`);
  return JSON.parse(answer.text);
}

async function read(api: RealApi, caller: Caller, path: string) {
  const answer = await api.client().send(path, { headers: caller.headers });
  if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.text}`);
  return JSON.parse(answer.text);
}

/** The path of an operation with these values in it; a parameter without a value is an error that names it. */
export function fillPath(path: string, values: Readonly<Record<string, string | undefined>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`Nothing stands for {${name}} of ${path}: let createThings make one.`);
    return value;
  });
}

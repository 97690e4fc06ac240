// One of everything that a tenant can have, made through the API: what the parameters of paths stand for.

import { generateKeyPairSync } from 'node:crypto';
import type { Caller, RealApi } from './real-api';

/** Values of path parameters by name; every parameter of the contract has one. */
export type Things = Readonly<Record<string, string>>;

export const smallSpec = { name: 'small', population: 3, seed: 7, exports: { formats: ['fhir-ndjson'] } };

/** Those that are the same for everybody. */
const sharedThings: Things = {
  code: 'not_found',
  id: 'payer-switching',
  queue: 'cohort-chunk',
  worker: 'nobody-1',
};

/** Makes them; the job is completed, one export of it is under way, and the synthesis is answered. */
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
  const job_id = await createSynthesis(api, caller);
  await api.platform.answerSynthesis(job_id);
  const { clientID = '' } = await create('/fhir-clients', sampleFhirClient());
  const { keyID = '' } = await create('/api-keys', { name: 'another key' });
  const { invitationID = '' } = await create('/invitations', {
    email: `somebody-${jobID.toLowerCase().replace('_', '-')}@example.com`,
    role: 'viewer',
  });
  const operator = { ...caller, headers: caller.operatorHeaders };
  const credit = {
    caller: operator,
    path: `/operator/tenants/${caller.tenantID}/credits`,
    body: sampleCredit,
  };
  const { creditID = '' } = await createThing(api, credit);
  const importID = await createImport(api, operator);
  const { accountID } = (await read(api, caller, `${workspace}/members`)).data[0];
  const groups = await read(api, caller, `${workspace}${job}/fhir/Group`);
  const kickOff = await api.client().send(`${workspace}${job}/fhir/$export`, {
    headers: { ...caller.headers, prefer: 'respond-async', accept: 'application/fhir+json' },
  });
  const exportID = String(kickOff.headers['content-location']).split('/').at(-1) ?? '';
  const ofJob = { jobID, name, index: '0', groupID: groups.entry[0].resource.id, exportID };
  const { tenantID } = caller;
  const period = new Date().toISOString().slice(0, 7);
  const ofTenant = { job_id, scheduleID, endpointID, deliveryID, clientID, keyID, accountID, invitationID };
  return whole({ ...sharedThings, tenantID, ...ofJob, ...ofTenant, creditID, importID, period });
}

/** A thing whose id was not in the answer to its creation would be a path of another operation. */
function whole(things: Things): Things {
  const nameless = Object.keys(things).filter((name) => !things[name]);
  if (nameless.length > 0) throw new Error(`createThings has no ${nameless.join(', ')}`);
  return things;
}

/** Its id is the whole of the answer. */
async function createSynthesis(api: RealApi, caller: Caller): Promise<string> {
  const answer = await api.client().send('/v1/synthesis', {
    method: 'POST',
    headers: { ...caller.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ user_query: 'Does metformin lower mortality?' }),
  });
  if (answer.status !== 202) throw new Error(`POST /v1/synthesis answered ${answer.text}`);
  return JSON.parse(answer.text);
}

/** A source of evidence that an operator has sent. */
async function createImport(api: RealApi, operator: Caller): Promise<string> {
  const answer = await api.client().send('/operator/evidence/imports?library=sample', {
    method: 'POST',
    headers: { ...operator.headers, 'content-type': 'application/octet-stream' },
    body: '{"title":"Sampling"}',
  });
  if (answer.status !== 202) throw new Error(`POST /operator/evidence/imports answered ${answer.text}`);
  return JSON.parse(answer.text).importID;
}

export const sampleSchedule = { name: 'nightly', cron: '0 2 * * *', request: smallSpec };

const sampleCredit = { amountMicros: 1_000_000, reason: 'a test' };

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

// A call of each operation that the sample services answer with success.

import { type Operation, operations } from '@synthward/contracts';
import { ACCOUNT, INVITATION } from './sample-accounts';
import { PERIOD } from './sample-billing';
import { API_KEY } from './sample-credentials';
import { EXPORT, JOB, minimalSpec, SCHEDULE, TENANT } from './sample-services';
import { SYNTHESIS } from './sample-syntheses';
import { DELIVERY, ENDPOINT } from './sample-webhooks';
import type { RunningApi } from './start-api';

const values: Readonly<Record<string, string>> = {
  tenantID: TENANT,
  jobID: JOB,
  name: 'patients.json',
  id: 'smallest',
  code: 'not_found',
  index: '0',
  groupID: 'regional-hie',
  exportID: EXPORT,
  clientID: 'fcl_1',
  scheduleID: SCHEDULE,
  endpointID: ENDPOINT,
  deliveryID: DELIVERY,
  period: PERIOD,
  accountID: ACCOUNT,
  invitationID: INVITATION,
  keyID: API_KEY,
  job_id: SYNTHESIS,
};
/** Those of operators are hidden from everybody else; see operator-paths.test.ts. */
export const sampleOperations = Object.values<Operation>(operations)
  .filter(({ access }) => access !== 'operator')
  .map((operation) => ({
    ...operation,
    url: operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name),
  }));
export type Exchange = NonNullable<Parameters<RunningApi['call']>[1]>;

const bodies: Readonly<Record<string, string>> = {
  'application/fhir+json': '{"resourceType":"Parameters","parameter":[]}',
  'application/x-www-form-urlencoded': 'grant_type=client_credentials',
};

/** Below /v1 each operation has a body of its own. */
const keyBodies: Readonly<Record<string, object>> = {
  synthesize: { user_query: 'Does metformin lower mortality?' },
  assemblePatient: { resourceType: 'Bundle' },
};

/** Method, body and headers, without credentials. */
export function exchangeFor(operation: Operation): Exchange {
  const method = operation.method.toUpperCase();
  const precondition = operation.needsIfMatch ? { 'if-match': '"1"' } : {};
  if (operation.streamedBody) {
    const [type = ''] = Object.keys(operation.streamedBody.schemas);
    return { method, body: '{"recordA":"a","recordB":"b"}', headers: { 'content-type': type } };
  }
  if (!operation.requestBody) return { method, headers: precondition };
  const [type = 'application/json'] = operation.requestMediaTypes ?? [];
  const body = bodies[type] ?? JSON.stringify(keyBodies[operation.operationID] ?? minimalSpec);
  return { method, body, headers: { ...precondition, 'content-type': type } };
}

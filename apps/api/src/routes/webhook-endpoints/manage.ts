// POST and GET …/webhook-endpoints, GET, PATCH and DELETE …/webhook-endpoints/{endpointID}

import type { NewWebhookEndpointView } from '@synthward/contracts';
import type { EndpointAddress } from '../../api-services/webhook-services';
import { auditContextOf } from '../../http/audit-context';
import { isUnchanged, sendUnchanged } from '../../http/conditional';
import { answerCreation } from '../../http/creation';
import { etagOfVersion, expectedVersions } from '../../http/if-match';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Of a row that nobody has changed. */
const FIRST_VERSION = 1;

/** Creates an endpoint: 201 with its secret, which no other answer holds but its replays. */
export async function createWebhookEndpoint(call: OperationCall): Promise<void> {
  const request = { tenantID: pathParameter(call, 'tenantID'), body: call.body, by: auditContextOf(call) };
  await answerCreation<NewWebhookEndpointView>(call, {
    create: (creation) => call.services.webhooks.endpoints.create(request, creation),
    answerTo: ({ links: { self } }) => ({
      status: 201,
      headers: { Location: self, ETag: etagOfVersion(FIRST_VERSION) },
    }),
  });
}

/** All endpoints of the tenant. */
export async function listWebhookEndpoints(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  sendJson(call.res, 200, await call.services.webhooks.endpoints.list(tenantID));
}

/** One endpoint with the tag that a change must name; 304 to who has it already. */
export async function getWebhookEndpoint(call: OperationCall): Promise<void> {
  const { res, req } = call;
  const { endpoint, version } = await call.services.webhooks.endpoints.get(endpointAddress(call));
  const etag = etagOfVersion(version);
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', 'private, no-cache');
  if (isUnchanged(req.headers['if-none-match'], etag)) await sendUnchanged(call);
  else sendJson(res, 200, endpoint);
}

/** Changes an endpoint of the expected version. */
export async function updateWebhookEndpoint(call: OperationCall): Promise<void> {
  const { services, res, req, body } = call;
  const expected = expectedVersions(req);
  const request = { ...endpointAddress(call), body, expected, by: auditContextOf(call) };
  const { endpoint, version } = await services.webhooks.endpoints.change(request);
  res.setHeader('ETag', etagOfVersion(version));
  sendJson(res, 200, endpoint);
}

/** Deletes an endpoint of the expected version: 204. */
export async function deleteWebhookEndpoint(call: OperationCall): Promise<void> {
  const expected = expectedVersions(call.req);
  await call.services.webhooks.endpoints.remove({
    ...endpointAddress(call),
    expected,
    by: auditContextOf(call),
  });
  call.res.status(204).end();
}

/** The endpoint that the path names. */
export function endpointAddress(call: OperationCall): EndpointAddress {
  return { tenantID: pathParameter(call, 'tenantID'), endpointID: pathParameter(call, 'endpointID') };
}

// POST and GET …/api-keys, GET, PATCH and DELETE …/api-keys/{keyID}, POST …/api-keys/{keyID}/rotate

import { type NewApiKeyView, readListQuery } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { auditContextOf } from '../../http/audit-context';
import { answerCreation } from '../../http/creation';
import { sendPage } from '../../http/cursor';
import { etagOfVersion, expectedVersions } from '../../http/if-match';
import { type OperationCall, pathParameter, requireCaller } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Of a row that nobody has changed. */
const FIRST_VERSION = 1;

/** Creates a key: 201 with the key, which no other answer holds but its replays. */
export async function createApiKey(call: OperationCall): Promise<void> {
  const request = { caller: requesterOf(call), body: call.body };
  await answerCreation(call, {
    create: (creation) => call.services.apiKeys.create(request, creation),
    answerTo: answerToNewKey,
  });
}

/** Replaces a key: 201 with the new one, likewise. */
export async function rotateApiKey(call: OperationCall): Promise<void> {
  const request = { caller: requesterOf(call), keyID: pathParameter(call, 'keyID'), body: call.body };
  await answerCreation(call, {
    create: (creation) => call.services.apiKeys.rotate(request, creation),
    answerTo: answerToNewKey,
  });
}

function answerToNewKey({ links: { self } }: NewApiKeyView) {
  return { status: 201, headers: { Location: self, ETag: etagOfVersion(FIRST_VERSION) } };
}

/** The keys of the tenant, page by page. */
export async function listApiKeys(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readListQuery(call.req.query), (page) =>
    call.services.apiKeys.list({ tenantID, ...page }),
  );
}

/** One key with the tag that a change must name. Always whole: the tag says nothing of the last use. */
export async function getApiKey(call: OperationCall): Promise<void> {
  const address = { tenantID: pathParameter(call, 'tenantID'), keyID: pathParameter(call, 'keyID') };
  const { apiKey, version } = await call.services.apiKeys.get(address);
  call.res.setHeader('ETag', etagOfVersion(version));
  sendJson(call.res, 200, apiKey);
}

/** Changes a key of the expected version. */
export async function updateApiKey(call: OperationCall): Promise<void> {
  const { apiKey, version } = await call.services.apiKeys.change({
    ...expectingOf(call),
    body: call.body,
  });
  call.res.setHeader('ETag', etagOfVersion(version));
  sendJson(call.res, 200, apiKey);
}

/** Revokes a key of the expected version: 204. */
export async function revokeApiKey(call: OperationCall): Promise<void> {
  await call.services.apiKeys.revoke(expectingOf(call));
  call.res.status(204).end();
}

function expectingOf(call: OperationCall) {
  const expected = expectedVersions(call.req);
  return { caller: requesterOf(call), keyID: pathParameter(call, 'keyID'), expected };
}

/** Keys are managed by accounts; programs that fetch exports cannot come here. */
function requesterOf(call: OperationCall) {
  const { tenantID, accountID, scopes } = requireCaller(call);
  if (accountID === null) throw new AppError('internal', 'A key is asked for by nobody.');
  return { tenantID, accountID, scopes, by: auditContextOf(call) };
}

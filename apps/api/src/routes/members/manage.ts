// GET /workspace/tenants/{tenantID}/members, GET, PATCH and DELETE …/members/{accountID}

import { readListQuery } from '@synthward/contracts';
import type { TaggedMember } from '../../api-services/member-services';
import { auditContextOf } from '../../http/audit-context';
import { isUnchanged, sendUnchanged } from '../../http/conditional';
import { sendPage } from '../../http/cursor';
import { etagOfVersion, expectedVersions } from '../../http/if-match';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** One page of members. */
export async function listMembers(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readListQuery(call.req.query), (page) =>
    call.services.members.list({ tenantID, ...page }),
  );
}

/** One member with the tag that a change must name; 304 to who has it already. */
export async function getMember(call: OperationCall): Promise<void> {
  const found = await call.services.members.get(addressOf(call));
  const etag = etagOfVersion(found.version);
  call.res.setHeader('Cache-Control', 'private, no-cache');
  if (!isUnchanged(call.req.headers['if-none-match'], etag)) return sendTagged(call, found);
  call.res.setHeader('ETag', etag);
  await sendUnchanged(call);
}

/** Gives the member that the caller knows another role. */
export async function changeMember(call: OperationCall): Promise<void> {
  const expected = expectedVersions(call.req);
  const request = { ...addressOf(call), body: call.body, expected, by: auditContextOf(call) };
  sendTagged(call, await call.services.members.change(request));
}

/** Removes the member that the caller knows: 204. */
export async function removeMember(call: OperationCall): Promise<void> {
  const expected = expectedVersions(call.req);
  await call.services.members.remove({ ...addressOf(call), expected, by: auditContextOf(call) });
  call.res.status(204).end();
}

function addressOf(call: OperationCall) {
  return { tenantID: pathParameter(call, 'tenantID'), accountID: pathParameter(call, 'accountID') };
}

function sendTagged({ res }: OperationCall, { member, version }: TaggedMember): void {
  res.setHeader('ETag', etagOfVersion(version));
  sendJson(res, 200, member);
}

// POST and GET /workspace/tenants/{tenantID}/invitations, DELETE …/invitations/{invitationID}

import { type NewInvitationView, readListQuery } from '@synthward/contracts';
import { auditContextOf } from '../../http/audit-context';
import { answerCreation } from '../../http/creation';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Invites somebody: 201 with the secret, which no other answer holds but its replays. */
export async function createInvitation(call: OperationCall): Promise<void> {
  const request = { tenantID: pathParameter(call, 'tenantID'), body: call.body, by: auditContextOf(call) };
  await answerCreation<NewInvitationView>(call, {
    create: (creation) => call.services.members.invite(request, creation),
    answerTo: () => ({ status: 201, headers: {} }),
  });
}

/** One page of invitations. */
export async function listInvitations(call: OperationCall): Promise<void> {
  const { limit, cursor } = readListQuery(call.req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const tenantID = pathParameter(call, 'tenantID');
  const page = await call.services.members.listInvitations({ tenantID, limit, ...position });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(call.res, 200, { ...page, nextCursor });
}

/** Revokes an open invitation: 204. */
export async function revokeInvitation(call: OperationCall): Promise<void> {
  const [tenantID, invitationID] = [pathParameter(call, 'tenantID'), pathParameter(call, 'invitationID')];
  await call.services.members.revokeInvitation({ tenantID, invitationID, by: auditContextOf(call) });
  call.res.status(204).end();
}

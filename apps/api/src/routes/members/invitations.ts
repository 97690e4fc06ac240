// POST and GET /workspace/tenants/{tenantID}/invitations, DELETE …/invitations/{invitationID}

import { type NewInvitationView, readListQuery } from '@synthward/contracts';
import { auditContextOf } from '../../http/audit-context';
import { answerCreation } from '../../http/creation';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';

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
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readListQuery(call.req.query), (page) =>
    call.services.members.listInvitations({ tenantID, ...page }),
  );
}

/** Revokes an open invitation: 204. */
export async function revokeInvitation(call: OperationCall): Promise<void> {
  const [tenantID, invitationID] = [pathParameter(call, 'tenantID'), pathParameter(call, 'invitationID')];
  await call.services.members.revokeInvitation({ tenantID, invitationID, by: auditContextOf(call) });
  call.res.status(204).end();
}

// POST /auth/sign-up, POST, GET and DELETE /auth/session, POST /auth/invitations/accept

import { AppError } from '@synthward/kernel';
import type {
  AccountRequest,
  ConsoleSession,
  OpenedConsoleSession,
} from '../../api-services/account-services';
import { originOf } from '../../http/audit-context';
import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { beginningCookie, consoleCookie, endingCookie } from '../../http/session-cookie';

/** An account with its tenant: 201 and a session. */
export async function signUp(call: OperationCall): Promise<void> {
  sendOpened(call, 201, await call.services.accounts.signUp(requestOf(call)));
}

/** A session for an address and its password. */
export async function startConsoleSession(call: OperationCall): Promise<void> {
  sendOpened(call, 200, await call.services.accounts.signIn(requestOf(call)));
}

/** A session that is a member of one tenant more. */
export async function acceptInvitation(call: OperationCall): Promise<void> {
  sendOpened(call, 200, await call.services.accounts.acceptInvitation(requestOf(call)));
}

/** Who is signed in. */
export function getConsoleSession(call: OperationCall): void {
  sendJson(call.res, 200, sessionOf(call).view);
}

/** Signs out: 204, and the cookie goes. */
export async function endConsoleSession(call: OperationCall): Promise<void> {
  const { services, req, res } = call;
  const { sessionID, view } = sessionOf(call);
  const actor = { kind: 'account', id: view.account.accountID } as const;
  await services.accounts.signOut({ sessionID, by: { actor, apiKeyID: null, ...originOf(call) } });
  res.setHeader('Set-Cookie', endingCookie(consoleCookie, { services, req }));
  res.status(204).end();
}

function requestOf(call: OperationCall): AccountRequest {
  return { body: call.body, from: originOf(call) };
}

function sendOpened(
  { services, req, res }: OperationCall,
  status: 200 | 201,
  { secret, endsAt, view }: OpenedConsoleSession,
): void {
  const cookie = { secret, expiresAt: endsAt };
  res.setHeader('Set-Cookie', beginningCookie(consoleCookie, { services, req }, cookie));
  sendJson(res, status, view);
}

function sessionOf({ res, operation }: OperationCall): ConsoleSession {
  const { session } = res.locals;
  if (session) return session;
  throw new AppError('internal', `${operation.operationID} is answered without a session.`);
}

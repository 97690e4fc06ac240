// POST /operator/session

import { AppError } from '@synthward/kernel';
import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { beginningCookie, operatorCookie } from '../../http/session-cookie';
import { findBearer } from '../../middleware/authenticate';

/** Opens a session for a bearer token; a session opens no other one. */
export async function startOperatorSession({ services, req, res }: OperationCall): Promise<void> {
  const session = await services.operator.startSession(findBearer(req) ?? '');
  if (!session) throw new AppError('not_found', 'No such path.');
  const { sessionID, expiresAt } = session;
  res.setHeader('Set-Cookie', beginningCookie(operatorCookie, { services, req }, session));
  sendJson(res, 201, { sessionID, expiresAt: expiresAt.toISOString() });
}

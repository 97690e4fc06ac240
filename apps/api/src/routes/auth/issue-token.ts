// POST /auth/token

import { originOf } from '../../http/audit-context';
import { findBasicCredentials } from '../../http/basic-credentials';
import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** A bearer token, or OAuth's error: 401 where the client has not proved itself, otherwise 400. */
export async function issueToken({ services, req, res, body }: OperationCall): Promise<void> {
  const answer = await services.bearer.issue({
    form: body as Record<string, unknown>, // fields of a form, or a JSON object
    basic: findBasicCredentials(req),
    origin: originOf({ req, res }),
  });
  res.setHeader('Pragma', 'no-cache');
  const status = statusOf(answer);
  if (status === 401) res.setHeader('WWW-Authenticate', 'Basic realm="synthward"');
  sendJson(res, status, answer);
}

function statusOf(answer: object): number {
  if (!('error' in answer)) return 200;
  return answer.error === 'invalid_client' ? 401 : 400;
}

// POST [base]/auth/token

import { fhirBaseOf } from '../../http/fhir-base';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** A token for an assertion, or OAuth's error: 401 where the client has not proved itself, otherwise 400. */
export async function issueFhirToken(call: OperationCall): Promise<void> {
  const answer = await call.services.fhirClients.issueToken({
    tenantID: pathParameter(call, 'tenantID'),
    form: call.body as Record<string, unknown>, // fields of a form
    tokenURL: `${fhirBaseOf(call)}/auth/token`,
  });
  call.res.setHeader('Pragma', 'no-cache');
  sendJson(call.res, statusOf(answer), answer);
}

function statusOf(answer: object): number {
  if (!('error' in answer)) return 200;
  return answer.error === 'invalid_client' ? 401 : 400;
}

// POST /v1/synthesis

import { describeCreation } from '../../http/creation';
import { type OperationCall, requireCaller } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { POLL_SECONDS } from '../cohort-jobs/poll-seconds';

/** 202 with the id as a bare JSON string; 204 for a blank question. */
export async function synthesize(call: OperationCall): Promise<void> {
  const { services, res, body, ticket } = call;
  const { tenantID, apiKeyID } = requireCaller(call);
  const answer = await services.syntheses.ask(
    { tenantID, apiKeyID, body, requestID: res.locals.requestID },
    { ticket, answerTo: ({ job_id }) => ({ status: 202, headers: headersOf(job_id) }) },
  );
  if (!answer) {
    res.status(204).end();
    return;
  }
  describeCreation(res, answer);
  sendJson(res, answer.status, answer.body.job_id);
}

function headersOf(jobID: string): Readonly<Record<string, string>> {
  return { Location: `/v1/synthesis/${jobID}`, 'Retry-After': String(POLL_SECONDS) };
}

// GET /v1/synthesis/{job_id}

import { type OperationCall, pathParameter, requireCaller } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { POLL_SECONDS } from '../cohort-jobs/poll-seconds';

const UNDER_WAY = ['submitted', 'running'];

/** How the synthesis stands; 200 whatever the id. */
export async function getSynthesis(call: OperationCall): Promise<void> {
  const { services, res } = call;
  const { tenantID } = requireCaller(call);
  const { poll, provider } = await services.syntheses.poll({ tenantID, id: pathParameter(call, 'job_id') });
  if (UNDER_WAY.includes(poll.status)) res.setHeader('Retry-After', POLL_SECONDS);
  if (provider !== null) res.setHeader('X-Synthward-Provider', provider);
  sendJson(res, 200, poll);
}

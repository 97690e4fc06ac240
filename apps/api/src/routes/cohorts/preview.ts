// POST /cohorts/preview

import { type OperationCall, requireCaller } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Aggregates of a cohort, and what it would cost the caller, without generating it. */
export async function previewCohort(call: OperationCall): Promise<void> {
  const { tenantID } = requireCaller(call);
  sendJson(call.res, 200, await call.services.cohorts.preview({ tenantID, body: call.body }));
}

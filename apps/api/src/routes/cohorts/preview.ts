// POST /cohorts/preview

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Aggregates of a cohort, without generating it. */
export async function previewCohort({ services, res, body }: OperationCall): Promise<void> {
  sendJson(res, 200, await services.cohorts.preview(body));
}

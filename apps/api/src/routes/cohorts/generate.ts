// POST /cohorts/generate

import type { OperationCall } from '../../http/operation-call';
import { sendJsonText } from '../../http/send-json';

/** A whole small cohort in one response. */
export async function generateCohort({ services, res, body }: OperationCall): Promise<void> {
  sendJsonText(res, { status: 200, json: await services.cohorts.generate(body) });
}

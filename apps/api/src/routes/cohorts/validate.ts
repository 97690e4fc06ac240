// POST /cohorts/validate

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Findings about a specification; an invalid one is a successful answer. */
export async function validateCohort({ services, res, body }: OperationCall): Promise<void> {
  sendJson(res, 200, await services.cohorts.validate(body));
}

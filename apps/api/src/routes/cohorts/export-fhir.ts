// POST /cohorts/export/fhir

import type { OperationCall } from '../../http/operation-call';
import { sendJsonText } from '../../http/send-json';

/** A whole small cohort as FHIR in one response. */
export async function exportCohortFhir({ services, res, body }: OperationCall): Promise<void> {
  sendJsonText(res, { status: 200, json: await services.cohorts.exportFhir(body) });
}

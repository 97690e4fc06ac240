// GET [base]/Group

import { fhirBaseOf } from '../../http/fhir-base';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendFhir } from '../../http/send-fhir';

/** All Groups of the job on one page. */
export async function searchFhirGroups(call: OperationCall): Promise<void> {
  const address = { tenantID: pathParameter(call, 'tenantID'), jobID: pathParameter(call, 'jobID') };
  sendFhir(call.res, 200, await call.services.fhir.groups({ ...address, baseURL: fhirBaseOf(call) }));
}

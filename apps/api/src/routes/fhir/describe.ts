// GET [base]/metadata and GET [base]/.well-known/smart-configuration

import { fhirBaseOf } from '../../http/fhir-base';
import type { OperationCall } from '../../http/operation-call';
import { sendFhir } from '../../http/send-fhir';
import { sendJson } from '../../http/send-json';

/** The CapabilityStatement, whether or not there is such a job. */
export function getFhirMetadata(call: OperationCall): void {
  sendFhir(call.res, 200, call.services.fhir.describe(fhirBaseOf(call)));
}

/** How a registered client gets a token. */
export function getSmartConfiguration(call: OperationCall): void {
  sendJson(call.res, 200, call.services.fhir.smartConfiguration(fhirBaseOf(call)));
}

// Addresses below the FHIR base of a job: absolute, as Bulk Data Access asks for.

import type { Request } from 'express';
import { type OperationCall, pathParameter } from './operation-call';

/** The absolute FHIR base of the job in the path. */
export function fhirBaseOf(call: OperationCall): string {
  const [tenantID, jobID] = [pathParameter(call, 'tenantID'), pathParameter(call, 'jobID')];
  return `${originOf(call)}/workspace/tenants/${tenantID}/cohort-jobs/${jobID}/fhir`;
}

/** The absolute address of the request itself. */
export function requestURLOf(call: OperationCall): string {
  return `${originOf(call)}${call.req.originalUrl}`;
}

/** The configured address of the server; without one, the address at which the client has reached it. */
function originOf({ services, req }: OperationCall): string {
  return services.publicURL?.replace(/\/$/, '') ?? `http://${hostOf(req)}`;
}

function hostOf({ headers, socket }: Request): string {
  const host = headers.host ?? '';
  return HOST.test(host) ? host : `${socket.localAddress}:${socket.localPort}`;
}

/** A name or an address, and perhaps a port: nothing that another reader could take for more. */
const HOST = /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

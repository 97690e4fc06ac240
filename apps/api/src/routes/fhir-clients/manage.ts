// POST and GET /workspace/tenants/{tenantID}/fhir-clients, DELETE /workspace/tenants/{tenantID}/fhir-clients/{clientID}

import { auditContextOf } from '../../http/audit-context';
import { answerCreation } from '../../http/creation';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Registers a client: 201 with its id. */
export async function registerFhirClient(call: OperationCall): Promise<void> {
  const request = { tenantID: pathParameter(call, 'tenantID'), body: call.body, by: auditContextOf(call) };
  await answerCreation(call, {
    create: (creation) => call.services.fhirClients.register(request, creation),
    answerTo: () => ({ status: 201, headers: {} }),
  });
}

/** All clients of the tenant. */
export async function listFhirClients(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.fhirClients.list(pathParameter(call, 'tenantID')));
}

/** Removes a client: 204, and its tokens are of no use from then on. */
export async function deleteFhirClient(call: OperationCall): Promise<void> {
  const [tenantID, clientID] = [pathParameter(call, 'tenantID'), pathParameter(call, 'clientID')];
  await call.services.fhirClients.remove({ tenantID, clientID, by: auditContextOf(call) });
  call.res.status(204).end();
}

// GET [base]/exports/{exportID}

import { fhirBaseOf } from '../../http/fhir-base';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendNote } from '../../http/send-fhir';
import { sendJson } from '../../http/send-json';
import { exportAddressOf } from './export-address';

/** 202 with progress, or 200 with the manifest. */
export async function getFhirExport(call: OperationCall): Promise<void> {
  const { services, res } = call;
  const filesURL = `${fhirBaseOf(call)}/files/${pathParameter(call, 'exportID')}`;
  const state = await services.fhir.read({ ...exportAddressOf(call), filesURL });
  if (state.kind === 'running') {
    res.setHeader('X-Progress', state.progress);
    res.setHeader('Retry-After', state.retryAfterSeconds);
    sendNote(res, 202, `The export is running: ${state.progress}.`);
    return;
  }
  res.setHeader('Expires', state.expiresAt.toUTCString());
  sendJson(res, 200, state.manifest);
}

// DELETE [base]/exports/{exportID}

import type { OperationCall } from '../../http/operation-call';
import { sendNote } from '../../http/send-fhir';
import { exportAddressOf } from './export-address';

/** Ends the export: 202, and 404 from then on. */
export async function deleteFhirExport(call: OperationCall): Promise<void> {
  await call.services.fhir.remove(exportAddressOf(call));
  sendNote(call.res, 202, 'The export is deleted.');
}

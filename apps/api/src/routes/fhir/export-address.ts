// Which export a path names.

import type { ExportAddress } from '../../api-services';
import { type OperationCall, pathParameter } from '../../http/operation-call';

/** The ids of tenant, job and export. */
export function exportAddressOf(call: OperationCall): ExportAddress {
  return {
    tenantID: pathParameter(call, 'tenantID'),
    jobID: pathParameter(call, 'jobID'),
    exportID: pathParameter(call, 'exportID'),
  };
}

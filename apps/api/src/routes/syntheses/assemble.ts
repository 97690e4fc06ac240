// POST /v1/assemble

import { AppError } from '@synthward/kernel';
import type { OperationCall } from '../../http/operation-call';
import { sendJsonText } from '../../http/send-json';

/** 200 with the graph; nothing of it or of the Bundle stays. */
export async function assemblePatient({ services, res, body, operation }: OperationCall): Promise<void> {
  if (!(body instanceof Uint8Array)) throw new AppError('internal', `${operation.operationID} got no bytes.`);
  sendJsonText(res, { status: 200, json: await services.syntheses.assemble(body) });
}

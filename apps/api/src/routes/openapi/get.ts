// GET /openapi.json

import { openApiDocument } from '@synthward/contracts';
import { sendRevalidated } from '../../http/conditional';
import type { OperationCall } from '../../http/operation-call';

const documentText = JSON.stringify(openApiDocument());

/** The API description; it changes only with the release. */
export function getOpenApi(call: OperationCall): Promise<void> {
  return sendRevalidated(call, documentText);
}

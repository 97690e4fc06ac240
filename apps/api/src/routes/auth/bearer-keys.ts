// GET /.well-known/jwks.json

import { sendRevalidated } from '../../http/conditional';
import type { OperationCall } from '../../http/operation-call';

/** The public keys of our bearer tokens. */
export function getBearerKeys(call: OperationCall): Promise<void> {
  return sendRevalidated(call, JSON.stringify(call.services.bearer.keySet()));
}

// GET /.well-known/security.txt

import { AppError } from '@synthward/kernel';
import type { OperationCall } from '../../http/operation-call';

/** The contact of the server's operator. */
export function getSecurityContact({ services, res }: OperationCall): void {
  const text = services.documents.securityContact();
  if (text === undefined) throw new AppError('not_found', 'No contact is configured.');
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.status(200).end(text);
}

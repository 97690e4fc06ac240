// Answers requests so broken that they never become one: bad framing, oversized headers, stalled senders.

import type { Duplex } from 'node:stream';
import { type ErrorCode, errorCatalogue, problemBody } from '@synthward/contracts';
import { AppError, createId } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';

const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Listener for the server's `clientError`: writes the problem body by hand, as there is no response object. */
export function answerClientError(logger: Logger) {
  return (cause: NodeJS.ErrnoException, socket: Duplex): void => {
    if (cause.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const code = codes[cause.code ?? ''] ?? 'invalid_request';
    const requestID = createId('req');
    logger.info({ requestID, status: errorCatalogue[code].status, reason: cause.code }, 'request.malformed');
    socket.end(responseText(code, requestID));
  };
}

function responseText(code: ErrorCode, requestID: string): string {
  const { status, title, remedy } = errorCatalogue[code];
  const body = JSON.stringify(problemBody(new AppError(code, remedy), requestID));
  return [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-ID: ${requestID}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

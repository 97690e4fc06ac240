// Writes JSON responses with the exact media type and length.

import type { ServerResponse } from 'node:http';

const JSON_TYPE = 'application/json';

export interface JsonResponse {
  readonly status: number;
  readonly json: string | Uint8Array;
  readonly mediaType?: string;
}

/** Ends the response with `body` as JSON. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  sendJsonText(res, { status, json: JSON.stringify(body) });
}

/** Ends the response with what is JSON already: a text, or its UTF-8 bytes. */
export function sendJsonText(
  res: ServerResponse,
  { status, json, mediaType = JSON_TYPE }: JsonResponse,
): void {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  res.statusCode = status;
  res.setHeader('Content-Type', mediaType);
  res.setHeader('Content-Length', bytes.length);
  res.end(bytes);
}

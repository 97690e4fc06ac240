// Server-sent events (WHATWG HTML, section 9.2), written as slowly as the client reads.

import { once } from 'node:events';
import type { ApiResponse } from './request-context';

export interface ServerEvent {
  readonly id?: number;
  readonly event: string;
  readonly data: object;
}

/** Milliseconds after which a browser comes back when it has lost the stream. */
const RETRY_MS = 2000;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no', // nginx and its like would hold the events back
};

/** Sets the headers of a stream of events; nothing in it may be kept, changed or packed. */
export function describeEvents(res: ApiResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
}

/** Writes the events as they come, `pause` as a comment, and ends the response after the last. */
export async function sendEvents(
  res: ApiResponse,
  events: AsyncIterable<ServerEvent | 'pause'>,
): Promise<void> {
  describeEvents(res);
  res.write(`retry: ${RETRY_MS}\n\n`);
  for await (const event of events) {
    if (res.destroyed) return;
    const hasRoom = res.write(textOf(event));
    if (!hasRoom) await room(res);
  }
  res.end();
}

function textOf(event: ServerEvent | 'pause'): string {
  if (event === 'pause') return ': \n\n';
  const id = event.id === undefined ? '' : `id: ${event.id}\n`;
  return `${id}event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`; // JSON has no line breaks of its own
}

/** Until the client has read, or has gone. */
async function room(res: ApiResponse): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  await Promise.race([once(res, 'drain', { signal }), once(res, 'close', { signal })]);
  settled.abort();
}

// Sends a stream that may be followed: its frames as server-sent events, or that there is nothing to follow.

import type { FrameStream } from '../api-services/follow-services';
import type { OperationCall } from './operation-call';
import { describeEvents, type ServerEvent, sendEvents } from './send-events';

/** The events from where the client is until the end; 204 ends the coming back of a browser. */
export async function sendStream<Frame>(
  { req, res }: OperationCall,
  stream: FrameStream<Frame> | undefined,
  eventOf: (frame: Frame) => ServerEvent | 'pause',
): Promise<void> {
  if (!stream) {
    res.status(204).end();
    return;
  }
  try {
    if (req.method === 'HEAD') {
      describeEvents(res);
      res.end();
    } else await sendEvents(res, eventsOf(stream.frames, eventOf));
  } finally {
    stream.close();
  }
}

async function* eventsOf<Frame>(
  frames: AsyncIterable<Frame>,
  eventOf: (frame: Frame) => ServerEvent | 'pause',
): AsyncGenerator<ServerEvent | 'pause'> {
  for await (const frame of frames) yield eventOf(frame);
}

/** The header that says what a client has already. */
export function lastEventHeader({ req }: OperationCall): string | undefined {
  const header = req.headers['last-event-id'];
  return Array.isArray(header) ? header.join(',') : header;
}

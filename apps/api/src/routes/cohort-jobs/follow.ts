// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/events

import { readLastEventID } from '@synthward/contracts';
import type { JobFrame } from '../../api-services/follow-services';
import { goneSignal } from '../../http/gone-signal';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { describeEvents, type ServerEvent, sendEvents } from '../../http/send-events';

/** The job's events from where the client is, until the job has ended; 204 ends the coming back of a browser. */
export async function followCohortJob(call: OperationCall): Promise<void> {
  const { services, req, res } = call;
  const stream = await services.following.follow({
    tenantID: pathParameter(call, 'tenantID'),
    jobID: pathParameter(call, 'jobID'),
    after: readLastEventID(req.query, singleValue(req.headers['last-event-id'])),
    signal: goneSignal(res),
  });
  if (!stream) {
    res.status(204).end();
    return;
  }
  try {
    if (req.method === 'HEAD') {
      describeEvents(res);
      res.end();
    } else await sendEvents(res, eventsOf(stream.frames));
  } finally {
    stream.close();
  }
}

function singleValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

async function* eventsOf(frames: AsyncIterable<JobFrame>): AsyncGenerator<ServerEvent | 'pause'> {
  for await (const frame of frames) yield eventOf(frame);
}

function eventOf(frame: JobFrame): ServerEvent | 'pause' {
  switch (frame.kind) {
    case 'event':
      return { id: frame.event.sequence, event: frame.event.type, data: frame.event };
    case 'progress':
      return { event: 'progress', data: frame.progress };
    case 'pause':
      return 'pause';
  }
}

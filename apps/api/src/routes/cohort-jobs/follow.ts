// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/events

import { readLastEventID } from '@synthward/contracts';
import type { JobFrame } from '../../api-services/follow-services';
import { goneSignal } from '../../http/gone-signal';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import type { ServerEvent } from '../../http/send-events';
import { lastEventHeader, sendStream } from '../../http/send-stream';

/** The job's events from where the client is, until the job has ended. */
export async function followCohortJob(call: OperationCall): Promise<void> {
  const { services, req, res } = call;
  const stream = await services.following.follow({
    tenantID: pathParameter(call, 'tenantID'),
    jobID: pathParameter(call, 'jobID'),
    after: readLastEventID(req.query, lastEventHeader(call)),
    signal: goneSignal(res),
  });
  await sendStream(call, stream, eventOf);
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

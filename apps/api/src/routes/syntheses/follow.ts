// GET /v1/synthesis/{job_id}/events

import { readLastEventHeader } from '@synthward/contracts';
import type { SynthesisFrame } from '../../api-services/follow-services';
import { goneSignal } from '../../http/gone-signal';
import { type OperationCall, pathParameter, requireCaller } from '../../http/operation-call';
import type { ServerEvent } from '../../http/send-events';
import { lastEventHeader, sendStream } from '../../http/send-stream';

/** The events of the synthesis from where the client is, until it has ended; 200 whatever the id. */
export async function followSynthesis(call: OperationCall): Promise<void> {
  const stream = await call.services.following.followSynthesis({
    tenantID: requireCaller(call).tenantID,
    id: pathParameter(call, 'job_id'),
    after: readLastEventHeader(lastEventHeader(call)) ?? 0,
    signal: goneSignal(call.res),
  });
  await sendStream(call, stream, eventOf);
}

function eventOf(frame: SynthesisFrame): ServerEvent | 'pause' {
  if (frame.kind === 'pause') return 'pause';
  return { id: frame.event.sequence, event: frame.event.event, data: frame.event };
}

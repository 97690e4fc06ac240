// POST /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/match-evaluations

import { type BaselineMatcher, readMatchEvaluationQuery } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import type { ApiResponse } from '../../http/request-context';
import { sendJson } from '../../http/send-json';
import type { StreamedBody } from '../../middleware/streamed-body';

/** The figures of the rows in the body and of the baselines in the query; work ends when the client leaves. */
export async function evaluateMatches(call: OperationCall): Promise<void> {
  const { services, req, res, stream } = call;
  const { baselines } = readMatchEvaluationQuery(req.query);
  const predictions = predictionsOf(stream, baselines);
  const signal = untilClientLeaves(res);
  const job = { tenantID: pathParameter(call, 'tenantID'), jobID: pathParameter(call, 'jobID') };
  try {
    const evaluation = await services.matches.evaluate({ ...job, predictions, baselines, signal });
    sendJson(res, 200, evaluation);
  } catch (error) {
    if (!signal.aborted) throw error; // leaving is a client's right, not a failure
  }
}

function predictionsOf(stream: StreamedBody | undefined, baselines: readonly BaselineMatcher[]) {
  if (stream) {
    return { format: stream.mediaType === 'text/csv' ? 'csv' : 'ndjson', rows: stream.chunks } as const;
  }
  if (baselines.length > 0) return null;
  throw new AppError(
    'unsupported_media_type',
    'Send rows as Content-Type: application/x-ndjson or text/csv, or ask for baselines.',
    { data: { accept: 'application/x-ndjson, text/csv' } },
  );
}

function untilClientLeaves(res: ApiResponse): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}

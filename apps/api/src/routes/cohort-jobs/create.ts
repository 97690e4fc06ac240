// POST /workspace/tenants/{tenantID}/cohort-jobs

import type { CohortJobView } from '@synthward/contracts';
import { answerCreation } from '../../http/creation';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { POLL_SECONDS } from './poll-seconds';

/** Accepts a job: 202 with the job, where to read it, and when to ask. */
export async function createCohortJob(call: OperationCall): Promise<void> {
  const { services, res, body } = call;
  const tenantID = pathParameter(call, 'tenantID');
  const request = { tenantID, body, requestID: res.locals.requestID };
  await answerCreation<CohortJobView>(call, {
    create: (creation) => services.jobs.create(request, creation),
    answerTo: ({ links: { self } }) => ({
      status: 202,
      headers: { Location: self, 'Content-Location': self, 'Retry-After': String(POLL_SECONDS) },
    }),
  });
}

// POST /workspace/tenants/{tenantID}/cohort-jobs

import { type CohortJobView, type CreationAnswer, hasEnded, readCreateJobQuery } from '@synthward/contracts';
import { awaitPreferred } from '../../http/await-preferred';
import { sendCreation } from '../../http/creation';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { POLL_SECONDS } from './poll-seconds';

/** Accepts a job: 202 with the job, where to read it, and when to ask; 200 if it has ended while the client would wait. */
export async function createCohortJob(call: OperationCall): Promise<void> {
  const { services, req, res, body, ticket } = call;
  const tenantID = pathParameter(call, 'tenantID');
  const answer = await services.jobs.create(
    {
      tenantID,
      body,
      requestID: res.locals.requestID,
      apiKeyID: call.caller?.apiKeyID ?? null,
      ...readCreateJobQuery(req.query),
    },
    { ticket, answerTo: answerAccepted },
  );
  const job = await awaitPreferred(call, tenantID, answer.body);
  sendCreation(res, job === answer.body ? answer : answerWaited(answer, job));
}

/** A job that shows the artifacts of an equal one has ended already; it is accepted like any other. */
function answerAccepted({ status, links: { self } }: CohortJobView) {
  const place = { Location: self, 'Content-Location': self };
  if (hasEnded(status)) return { status: 202, headers: place };
  return { status: 202, headers: { ...place, 'Retry-After': String(POLL_SECONDS) } };
}

/** Whoever waits wants to know how the job stands now, also when it was created by an earlier request. */
function answerWaited(
  answer: CreationAnswer<CohortJobView>,
  body: CohortJobView,
): CreationAnswer<CohortJobView> {
  if (!hasEnded(body.status)) return { ...answer, body };
  const { 'Retry-After': _, ...headers } = answer.headers;
  return { ...answer, status: 200, headers, body };
}

// /workspace/tenants/{tenantID}/cohort-schedules and below

import type { CohortScheduleView } from '@synthward/contracts';
import type { TaggedSchedule } from '../../api-services/schedule-services';
import { auditContextOf } from '../../http/audit-context';
import { isUnchanged, sendUnchanged } from '../../http/conditional';
import { answerCreation } from '../../http/creation';
import { etagOfVersion, expectedVersions } from '../../http/if-match';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Creates a schedule: 201 with where to read it. */
export async function createCohortSchedule(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  const request = { tenantID, body: call.body, by: auditContextOf(call) };
  await answerCreation<CohortScheduleView>(call, {
    create: (creation) => call.services.schedules.create(request, creation),
    answerTo: ({ scheduleID }) => ({
      status: 201,
      headers: {
        Location: `/workspace/tenants/${tenantID}/cohort-schedules/${scheduleID}`,
        ETag: etagOfVersion(1),
      },
    }),
  });
}

/** All schedules of the tenant. */
export async function listCohortSchedules(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.schedules.list(pathParameter(call, 'tenantID')));
}

/** The schedule, or 304 when nothing about it has changed. */
export async function getCohortSchedule(call: OperationCall): Promise<void> {
  const found = await call.services.schedules.get(addressOf(call));
  const etag = etagOfVersion(found.version);
  call.res.setHeader('Cache-Control', 'private, no-cache');
  if (!isUnchanged(call.req.headers['if-none-match'], etag)) return sendTagged(call, 200, found);
  call.res.setHeader('ETag', etag);
  await sendUnchanged(call);
}

/** Changes the schedule that the caller knows, and no later one. */
export async function changeCohortSchedule(call: OperationCall): Promise<void> {
  const expected = expectedVersions(call.req);
  const request = { ...addressOf(call), body: call.body, expected, by: auditContextOf(call) };
  const changed = await call.services.schedules.change(request);
  sendTagged(call, 200, changed);
}

/** Deletes the schedule: 204. */
export async function deleteCohortSchedule(call: OperationCall): Promise<void> {
  await call.services.schedules.remove({ ...addressOf(call), by: auditContextOf(call) });
  call.res.status(204).end();
}

function addressOf(call: OperationCall) {
  return { tenantID: pathParameter(call, 'tenantID'), scheduleID: pathParameter(call, 'scheduleID') };
}

function sendTagged({ res }: OperationCall, status: number, { schedule, version }: TaggedSchedule): void {
  res.setHeader('ETag', etagOfVersion(version));
  sendJson(res, status, schedule);
}

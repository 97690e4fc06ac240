// Cohort jobs that are submitted again and again.

import {
  cohortScheduleListSchema,
  cohortScheduleSchema,
  MOST_SCHEDULES,
  scheduleChangeSchema,
  scheduleRequestSchema,
} from '../schedules/cohort-schedule';
import type { Operation, PathParameter } from './operation';
import { tenantID } from './path-parameters';

const path = '/workspace/tenants/{tenantID}/cohort-schedules';

const scheduleID: PathParameter = {
  pattern: /^[A-Za-z0-9_-]{1,64}$/,
  description: 'As returned when the schedule was created.',
};

const read = { method: 'get', scope: 'cohorts:read' } as const;
const ofTenant = {
  access: 'pair',
  scope: 'cohorts:write',
  isRateLimited: true,
  pathParameters: { tenantID },
} as const;
const ofSchedule = {
  access: 'pair',
  scope: 'cohorts:write',
  isRateLimited: true,
  path: `${path}/{scheduleID}`,
  pathParameters: { tenantID, scheduleID },
} as const;

const tagged = { ETag: 'Changes with the schedule; give it back in If-Match.' };

export const scheduleOperations = {
  createCohortSchedule: {
    ...ofTenant,
    method: 'post',
    isCreating: true,
    operationID: 'createCohortSchedule',
    path,
    summary: 'Create a schedule',
    description: `Submits a cohort job again and again, at the times of a cron expression in a time zone. A tenant has at most ${MOST_SCHEDULES} schedules.`,
    requestBody: scheduleRequestSchema,
    responses: {
      201: {
        description: 'Created; nothing is submitted before the first time.',
        schema: cohortScheduleSchema,
        headers: { ...tagged, Location: 'Where the schedule can be read.' },
      },
    },
    errors: ['too_many_schedules'],
  },
  listCohortSchedules: {
    ...ofTenant,
    ...read,
    operationID: 'listCohortSchedules',
    path,
    summary: 'List schedules',
    description: 'The schedules of the tenant, the newest first.',
    responses: { 200: { description: 'All schedules, on one page.', schema: cohortScheduleListSchema } },
    errors: [],
  },
  getCohortSchedule: {
    ...ofSchedule,
    ...read,
    operationID: 'getCohortSchedule',
    summary: 'Read a schedule',
    description: 'The schedule as it stands: when it fires next, and what came of the last time.',
    responses: {
      200: { description: 'The schedule.', schema: cohortScheduleSchema, headers: tagged },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
    errors: [],
  },
  changeCohortSchedule: {
    ...ofSchedule,
    method: 'patch',
    needsIfMatch: true,
    operationID: 'changeCohortSchedule',
    summary: 'Change a schedule',
    description:
      'Pauses or resumes a schedule, or changes its name or times. Needs the ETag of the schedule in If-Match. What would have fired during a pause is not made up for.',
    requestBody: scheduleChangeSchema,
    responses: {
      200: { description: 'The schedule as it is now.', schema: cohortScheduleSchema, headers: tagged },
    },
    errors: [],
  },
  deleteCohortSchedule: {
    ...ofSchedule,
    method: 'delete',
    operationID: 'deleteCohortSchedule',
    summary: 'Delete a schedule',
    description: 'Nothing is submitted any more; the jobs that it submitted stay.',
    responses: { 204: { description: 'Deleted.' } },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;

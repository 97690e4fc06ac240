// A cohort job that is submitted again and again: how it is asked for, changed and shown.

import { z } from 'zod';
import { evolveRequestSchema } from '../cohort/evolve-request';
import { explainIssue } from '../cohort/explain-issue';
import type { Problem } from '../cohort/problem';
import { problemSchema } from '../cohort/problem';
import { MUST_BE_OBJECT, text } from '../cohort/spec-fields';
import { cohortSpecRequestSchema } from '../cohort/spec-schema';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';

/** The most schedules that a tenant may have. */
export const MOST_SCHEDULES = 20;

/** Two firings of a schedule are at least this far apart. */
export const LEAST_MINUTES_BETWEEN_FIRINGS = 15;

const NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat';
/** In upper or lower case, and without a flag: the API description has room for the pattern alone. */
const FIELD = `(?:${inAnyCase(NAMES)}|[\\d*,/-])+`;
const CRON =
  'must be five cron fields (minute, hour, day of month, month, day of week) of numbers, names, * , - and /';

const cron = z
  .string({ error: CRON })
  .max(100, { error: CRON, abort: true })
  .regex(new RegExp(`^${FIELD}(?: ${FIELD}){4}$`), CRON)
  .meta({
    description: `Five fields: minute, hour, day of month, month, day of week. Times of day are at least ${LEAST_MINUTES_BETWEEN_FIRINGS} minutes apart.`,
    example: '0 2 * * *',
  });

const TIMEZONE = 'must be the name of a time zone, such as Europe/Berlin';

const timezone = z
  .string({ error: TIMEZONE })
  .max(64, { error: TIMEZONE, abort: true })
  .refine(isTimezone, TIMEZONE)
  .meta({ description: 'IANA name of the zone in which the fields are read.', example: 'Europe/Berlin' });

const nested = z.record(z.string(), z.unknown(), MUST_BE_OBJECT);

const scheduleSchema = z.strictObject(
  {
    name: text(200),
    cron,
    timezone: timezone.default('UTC'),
    request: nested,
    continuesDaily: z
      .boolean('must be true or false')
      .default(false)
      .meta({ description: 'Whether each job after the first is the next-day delta of the one before.' }),
  },
  MUST_BE_OBJECT,
);

/** What the API description shows; the request within is read by those who read requests of jobs. */
export const scheduleRequestSchema = scheduleSchema
  .extend({
    request: z
      .union([cohortSpecRequestSchema, evolveRequestSchema])
      .meta({ description: 'The body of `createCohortJob`, sent again at each firing.' }),
  })
  .meta({ id: 'CohortScheduleRequest' });

export const scheduleChangeSchema = z
  .strictObject(
    {
      name: text(200).optional(),
      cron: cron.optional(),
      timezone: timezone.optional(),
      status: z.enum(['active', 'paused'], { error: 'must be active or paused' }).optional(),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'CohortScheduleChange', description: 'What is absent stays.' });

const instant = z.iso.datetime();

const scheduleErrorSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    errors: z.array(problemSchema).optional(),
    scheduledFor: instant,
  })
  .meta({ id: 'CohortScheduleError' });

export const cohortScheduleSchema = z
  .object({
    scheduleID: z.string(),
    name: z.string(),
    cron: z.string(),
    timezone: z.string(),
    request: z.record(z.string(), z.unknown()),
    continuesDaily: z.boolean(),
    status: z.enum(['active', 'paused']),
    nextRunAt: instant.nullable().meta({ description: 'Null while paused.' }),
    lastRunAt: instant
      .nullable()
      .meta({ description: 'The instant of the last firing, whatever came of it.' }),
    lastJobID: z.string().nullable(),
    lastError: z
      .union([scheduleErrorSchema, z.null()])
      .meta({ description: 'Why the last firing gave no job; null when it gave one.' }),
    createdAt: instant,
  })
  .meta({ id: 'CohortSchedule' });

export const cohortScheduleListSchema = listOf(cohortScheduleSchema, 'CohortScheduleList');

export type ScheduleRequest = DeepReadonly<z.output<typeof scheduleSchema>>;
export type ScheduleChange = DeepReadonly<z.output<typeof scheduleChangeSchema>>;
export type CohortScheduleView = DeepReadonly<z.infer<typeof cohortScheduleSchema>>;
export type CohortScheduleListView = DeepReadonly<z.infer<typeof cohortScheduleListSchema>>;

export interface Reading<Value> {
  /** Present when there are no problems. */
  readonly value?: Value;
  readonly problems: readonly Problem[];
}

/** Reads all of a schedule but the request within, which is any object here. Never throws. */
export function readScheduleRequest(input: unknown): Reading<ScheduleRequest> {
  return read(scheduleSchema, input);
}

/** Reads a change of a schedule. Never throws. */
export function readScheduleChange(input: unknown): Reading<ScheduleChange> {
  return read(scheduleChangeSchema, input);
}

function read<Schema extends z.ZodObject>(schema: Schema, input: unknown): Reading<z.output<Schema>> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [] };
  const members = Object.keys(schema.shape);
  return { problems: parsed.error.issues.flatMap((issue) => explainIssue(issue, () => members)) };
}

/** Offsets such as +02:00 are no zones: they know no summer. */
function isTimezone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return false;
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false; // a RangeError says that there is no such zone
  }
}

function inAnyCase(names: string): string {
  return names.replaceAll(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

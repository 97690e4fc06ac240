// When a schedule fires: cron fields read in a time zone.

import { LEAST_MINUTES_BETWEEN_FIRINGS } from '@synthward/contracts';
import { CronExpressionParser } from 'cron-parser';

export interface Times {
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
}

/**
 * The first firing after an instant. A time of day that a change of the clocks leaves out comes as much later as the
 * clocks are put forward; one that comes twice fires the first time alone, while a field of `*` fires on both.
 */
export function nextFiring({ cron, timezone }: Times, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: timezone }).next().toDate();
}

/** The latest firing that is not after `now`, where `due` is one: earlier ones have been missed, and stay so. */
export function latestFiring({ cron, timezone }: Times, { due, now }: { due: Date; now: Date }): Date {
  const justAfter = new Date(now.getTime() + 1); // the parser looks for earlier ones alone
  const latest = CronExpressionParser.parse(cron, { currentDate: justAfter, tz: timezone }).prev().toDate();
  return latest > due ? latest : due;
}

/** What is wrong with cron fields, as the end of a sentence; undefined when nothing is. */
export function findCronFault(cron: string): string | undefined {
  try {
    const expression = CronExpressionParser.parse(cron, { currentDate: new Date(0), tz: 'UTC' });
    expression.next();
    return areTooClose(expression.fields) ? TOO_CLOSE : undefined;
  } catch (error) {
    return `can never come (${error instanceof Error ? error.message : String(error)})`;
  }
}

const TOO_CLOSE = `must leave at least ${LEAST_MINUTES_BETWEEN_FIRINGS} minutes between two times of day`;
const DAY_MINUTES = 24 * 60;

/** The last time of a day and the first of the next count as neighbours, whatever the days. */
function areTooClose({ hour, minute }: { hour: Values; minute: Values }): boolean {
  const times = hour.values.flatMap((h) => minute.values.map((m) => Number(h) * 60 + Number(m)));
  const [first = 0] = times;
  return [...times.slice(1), first + DAY_MINUTES].some(
    (time, index) => time - (times[index] ?? 0) < LEAST_MINUTES_BETWEEN_FIRINGS,
  );
}

interface Values {
  readonly values: readonly (number | string)[];
}

// How far a job is and how fast it goes, as its owner sees it.

import type { CohortJobProgress } from '@synthward/contracts';
import type { CohortJob, JobProgress, ProgressSample } from '@synthward/db';
import type { Clock } from '@synthward/kernel';

const PACE_MS = 30_000;
/** Two samples give a pace; an estimate needs one more to go by. */
const SAMPLES_FOR_PACE = 2;
const SAMPLES_FOR_ESTIMATE = 3;

type Course = Pick<CohortJob, 'population' | 'startedAt' | 'endedAt' | 'status'> & {
  readonly hasEnded: boolean;
};

/**
 * Patients never decrease while the job is open, also when work is done anew. The pace is that of the last half minute,
 * and of an ended job that of its whole run. Equal readings give equal views, however much later.
 */
export function progressViewOf(job: Course, progress: JobProgress, clock: Clock): CohortJobProgress {
  const { patients, records, bytes } = job.hasEnded ? progress : atLeast(progress, progress.samples[0]);
  const pace = job.hasEnded ? paceOfRun(job, patients) : paceOf(job, progress.samples, clock);
  return { patients, records, bytes, fraction: patients / job.population, ...pace };
}

function atLeast(progress: JobProgress, newest: ProgressSample | undefined) {
  return {
    patients: Math.max(progress.patients, newest?.patients ?? 0),
    records: Math.max(progress.records, newest?.records ?? 0),
    bytes: Math.max(progress.bytes, newest?.bytes ?? 0),
  };
}

type Pace = Pick<CohortJobProgress, 'ratePerSecond' | 'estimatedEndAt'>;

const NO_PACE: Pace = { ratePerSecond: null, estimatedEndAt: null };

function paceOfRun({ startedAt, endedAt }: Course, patients: number): Pace {
  if (!startedAt || !endedAt || patients === 0) return NO_PACE;
  const seconds = Math.max(0.001, (endedAt.getTime() - startedAt.getTime()) / 1000);
  return { ratePerSecond: rounded(patients / seconds), estimatedEndAt: null };
}

function paceOf({ population, status }: Course, samples: readonly ProgressSample[], clock: Clock): Pace {
  const [newest] = samples;
  if (!newest || status === 'paused' || clock.now().getTime() - newest.at.getTime() > PACE_MS) return NO_PACE;
  const recent = samples.filter(({ at }) => newest.at.getTime() - at.getTime() <= PACE_MS);
  const oldest = recent.at(-1);
  const seconds = oldest ? (newest.at.getTime() - oldest.at.getTime()) / 1000 : 0;
  if (!oldest || recent.length < SAMPLES_FOR_PACE || seconds <= 0) return NO_PACE;
  const perSecond = (newest.patients - oldest.patients) / seconds;
  const left = (population - newest.patients) / perSecond;
  const isEstimable = recent.length >= SAMPLES_FOR_ESTIMATE && left <= YEAR_SECONDS;
  return {
    ratePerSecond: rounded(perSecond),
    estimatedEndAt: isEstimable ? new Date(newest.at.getTime() + left * 1000).toISOString() : null,
  };
}

/** An estimate further away comes from a job that stands still; further still there are no dates at all. */
const YEAR_SECONDS = 365 * 86_400;

function rounded(rate: number): number {
  return Math.round(rate * 10) / 10;
}

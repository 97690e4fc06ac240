// Scores predictions, and the baselines that were asked for, against the truth of a cohort. Runs in a worker thread.

import {
  type CohortGenerator,
  cohortMatchRecords,
  createGenerator,
  createMatchScorer,
  deterministicMatches,
  fellegiSunterMatches,
  type MatchedPair,
  type MatchRecord,
  type MatchTruth,
  type PredictionFormat,
  readPredictions,
} from '@synthward/cohorts';
import type { BaselineMatcher, CohortSpec, JobMatchEvaluation, MatchEvaluation } from '@synthward/contracts';
import { requirePlan } from '../cohorts/inspect-spec';
import type { TruthKeeper } from './truth-keeper';

export interface EvaluationTask {
  readonly spec: CohortSpec;
  /** Of the rows; null when there are none. */
  readonly format: PredictionFormat | null;
  readonly baselines: readonly BaselineMatcher[];
}

export type EvaluationOutcome = Omit<JobMatchEvaluation, 'jobID'>;

type Matcher = (records: readonly MatchRecord[]) => Iterable<MatchedPair>;

/**
 * The figures of the rows and of the baselines; `evaluation` is null when there were no bytes but baselines were asked
 * for. Throws `invalid_predictions` and `too_many_predictions`.
 */
export async function evaluateMatches(
  { spec, format, baselines }: EvaluationTask,
  rows: AsyncIterable<Uint8Array>,
  truths: TruthKeeper,
): Promise<EvaluationOutcome> {
  const generator = createGenerator(requirePlan(spec));
  const truth = truths.of(generator);
  const evaluation = format === null ? null : await scoreRows(truth, { rows, format, baselines });
  return { evaluation, baselines: baselines.length > 0 ? scoreBaselines(generator, truth, baselines) : {} };
}

interface PredictedRows extends Pick<EvaluationTask, 'baselines'> {
  readonly rows: AsyncIterable<Uint8Array>;
  readonly format: PredictionFormat;
}

async function scoreRows(
  truth: MatchTruth,
  { rows, format, baselines }: PredictedRows,
): Promise<MatchEvaluation | null> {
  const [first, all] = await peek(rows);
  if (first === undefined && baselines.length > 0) return null;
  const scorer = createMatchScorer(truth);
  await readPredictions(all, { format }, scorer);
  return scorer.report();
}

/** The first chunk that is not empty, and all chunks. */
async function peek(
  rows: AsyncIterable<Uint8Array>,
): Promise<readonly [first: Uint8Array | undefined, all: AsyncIterable<Uint8Array>]> {
  const iterator = rows[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done && next.value.length === 0) next = await iterator.next();
  const first = next.done ? undefined : next.value;
  return [first, startingWith(first, { [Symbol.asyncIterator]: () => iterator })];
}

async function* startingWith(
  first: Uint8Array | undefined,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first) yield first;
  yield* rest;
}

function scoreBaselines(
  generator: CohortGenerator,
  truth: MatchTruth,
  names: readonly BaselineMatcher[],
): EvaluationOutcome['baselines'] {
  const records = cohortMatchRecords(generator);
  const score = (name: BaselineMatcher, matcher: Matcher) =>
    names.includes(name) ? scoreMatcher(truth, matcher(records)) : undefined;
  const deterministic = score('deterministic', deterministicMatches);
  const fellegiSunter = score('fellegi-sunter', fellegiSunterMatches);
  return { ...(deterministic && { deterministic }), ...(fellegiSunter && { fellegiSunter }) };
}

function scoreMatcher(truth: MatchTruth, pairs: Iterable<MatchedPair>): MatchEvaluation {
  const scorer = createMatchScorer(truth);
  for (const { recordA, recordB, score } of pairs) scorer.addNumberedPair(recordA, recordB, score);
  return scorer.report();
}

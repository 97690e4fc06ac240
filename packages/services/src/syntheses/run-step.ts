// The doorbell of a synthesis: takes its next step under a claim, and writes what came of it under the same claim.

import { type SynthesisAnswer, type SynthesisRequest, synthesisAnswerSchema } from '@synthward/contracts';
import {
  type ClaimedStep,
  claimStep,
  type Database,
  failSynthesis,
  isQueueHeld,
  type Prisma,
  postponeStep,
  releaseStep,
  type Synthesis,
  saveStepState,
  succeedSynthesis,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { type PassedStage, withStages, withWait } from './passed-stages';
import type { ProviderName, ProviderState, StepOutcome, SynthesisProvider } from './provider';

const MOST_FAILURES = 3;
const FIRST_RETRY_MS = 1_000;
/** A claim that lasts no longer than the step itself would be taken over in the middle. */
const LEASE_MARGIN = 0.8;

export const TOO_LATE = 'There was no answer in time.';

export interface SynthesisWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Who is asked, in this order: the next one when one cannot answer. */
  readonly providers: readonly SynthesisProvider[];
  /** How long a step may take before another worker may take it anew. */
  readonly leaseMs: number;
  /** Hurries the relay: rows have changed. */
  readonly ring: () => void;
}

/**
 * Answers after how many milliseconds the synthesis wants to be rung for again; undefined for not at all. Throws the reason
 * of a signal that cuts the step off; it is given back then.
 */
export async function runSynthesisStep(
  work: SynthesisWork,
  synthesisID: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (await isQueueHeld(work.database, 'synthesis-poll')) return undefined;
  const claim = await claimStep(work.database, synthesisID, work.leaseMs);
  switch (claim.kind) {
    case 'wait':
      return claim.delayMs;
    case 'overdue':
      await fail(work, { id: synthesisID }, 'deadline_exceeded', TOO_LATE);
      return undefined;
    case 'claimed':
      return takeStep(work, claim.synthesis, signal);
    default:
      return undefined;
  }
}

async function takeStep(
  work: SynthesisWork,
  row: Synthesis,
  signal: AbortSignal,
): Promise<number | undefined> {
  const step = { id: row.id, attempt: row.attempt };
  const provider = providerOf(work, row);
  if (!provider) {
    await fail(work, step, 'no_provider', 'Nobody is there to answer clinical questions.');
    return undefined;
  }
  const course: Course = { passed: row.stages as unknown as readonly PassedStage[] }; // written below
  try {
    const outcome = await askProvider(work, { row, provider, course, signal });
    return await record(work, { row, provider, course, outcome });
  } catch (error) {
    if (error instanceof LostStep) return undefined; // whoever has it now goes on
    if (signal.aborted) {
      await releaseStep(work.database, step);
      throw error;
    }
    work.logger.error({ synthesisID: row.id, provider: provider.name, error }, 'synthesis.step_failed');
    const reason = 'The provider failed.';
    const outcome = { kind: 'failed', code: 'internal', reason, isRetryable: true } as const;
    return record(work, { row, provider, course, outcome });
  }
}

/** The one that was asked before; the first one at first. */
function providerOf({ providers }: SynthesisWork, { provider }: Synthesis): SynthesisProvider | undefined {
  return providers.find(({ name }) => name === provider) ?? providers[0];
}

/** What has passed, as far as it is written down or about to be: whoever writes for the step writes this as well. */
interface Course {
  passed: readonly PassedStage[];
}

interface Asking {
  readonly row: Synthesis;
  readonly provider: SynthesisProvider;
  readonly course: Course;
  readonly signal: AbortSignal;
}

function askProvider(work: SynthesisWork, { row, provider, course, signal }: Asking): Promise<StepOutcome> {
  const { id, attempt } = row;
  const timeUp = AbortSignal.timeout(work.leaseMs * LEASE_MARGIN);
  return provider.step(
    row.request as unknown as SynthesisRequest, // written by askForSynthesis, from a parsed request
    row.provider === provider.name ? (row.providerState as ProviderState | null) : null, // written below
    {
      signal: AbortSignal.any([signal, timeUp]),
      async save(state, logs) {
        course.passed = withStages(course.passed, logs ?? null, work.clock.now());
        const saved = { provider: provider.name, state, stages: stagesOf(course) };
        const isOurs = await saveStepState(work.database, { id, attempt }, saved);
        if (!isOurs) throw new LostStep();
      },
    },
  );
}

/** Another worker has claimed the step anew. */
class LostStep extends Error {}

interface Taken {
  readonly row: Synthesis;
  readonly provider: SynthesisProvider;
  readonly course: Course;
  readonly outcome: StepOutcome;
}

async function record(work: SynthesisWork, taken: Taken): Promise<number | undefined> {
  const { row, provider, course, outcome } = taken;
  const step = { id: row.id, attempt: row.attempt };
  const fields = { synthesisID: row.id, tenantID: row.tenantId, provider: provider.name, step: row.attempt };
  if (outcome.kind === 'done') {
    await succeed(work, { row, course, provider: outcome.by ?? provider.name }, outcome);
    return undefined;
  }
  if (outcome.kind === 'wait') {
    const { delayMs, state } = outcome;
    course.passed = withWait(course.passed, provider.name, work.clock.now());
    const isOurs = await postponeStep(work.database, step, {
      ...{ delayMs, state, failures: 0 },
      provider: provider.name,
      stages: stagesOf(course),
    });
    return isOurs ? delayMs : undefined;
  }
  work.logger.warn({ ...fields, code: outcome.code, reason: outcome.reason }, 'synthesis.provider_failed');
  return retryOrPassOn(work, taken, outcome);
}

/** The same provider a few times where that may help, then the next one, then none. */
async function retryOrPassOn(
  work: SynthesisWork,
  { row, provider }: Taken,
  { code, reason, isRetryable }: Extract<StepOutcome, { kind: 'failed' }>,
): Promise<number | undefined> {
  const step = { id: row.id, attempt: row.attempt };
  const failures = row.failures + 1;
  if (isRetryable && failures < MOST_FAILURES) {
    const delayMs = FIRST_RETRY_MS * 2 ** (failures - 1);
    const state = row.provider === provider.name ? (row.providerState as ProviderState | null) : null; // as above
    const isOurs = await postponeStep(work.database, step, {
      delayMs,
      state,
      provider: provider.name,
      failures,
    });
    return isOurs ? delayMs : undefined;
  }
  const next = work.providers[work.providers.indexOf(provider) + 1];
  if (next) {
    work.logger.warn({ synthesisID: row.id, from: provider.name, to: next.name }, 'synthesis.passed_on');
    const passed = { delayMs: 0, state: null, provider: next.name, failures: 0 };
    return (await postponeStep(work.database, step, passed)) ? 0 : undefined;
  }
  await fail(work, step, code, reason);
  return undefined;
}

async function succeed(
  work: SynthesisWork,
  { row, course, provider }: Pick<Taken, 'row' | 'course'> & { readonly provider: ProviderName },
  { answer, counts }: Extract<StepOutcome, { kind: 'done' }>,
): Promise<void> {
  const endedAt = work.clock.now();
  const output = synthesisAnswerSchema.parse(withTotal(answer, row, endedAt));
  course.passed = withStages(course.passed, output.synthesis_logs, endedAt);
  const isOurs = await succeedSynthesis(
    work.database,
    { id: row.id, attempt: row.attempt },
    { output: output as Prisma.InputJsonObject, provider, stages: stagesOf(course), endedAt }, // of the schema above, so it is JSON
  );
  if (!isOurs) return;
  const waitedMs = endedAt.getTime() - row.createdAt.getTime();
  work.logger.info(
    { synthesisID: row.id, tenantID: row.tenantId, provider, waitedMs, ...(counts && { wording: counts }) },
    'synthesis.answered',
  );
  work.ring();
}

function stagesOf({ passed }: Course): Prisma.InputJsonArray {
  return passed.map((stage) => ({ ...stage }));
}

/** Where the provider tells no times, the whole of it is what we can tell. */
function withTotal(answer: SynthesisAnswer, { startedAt }: Synthesis, endedAt: Date): SynthesisAnswer {
  if (answer.synthesis_logs !== null || startedAt === null) return answer;
  const total_time_seconds = Math.max(0, endedAt.getTime() - startedAt.getTime()) / 1000;
  return { ...answer, synthesis_logs: { total_time_seconds, ...STAGES_NOT_KNOWN } };
}

const STAGES_NOT_KNOWN = {
  guideline_search_time_seconds: null,
  guideline_lookup_time_seconds: null,
  evidence_retrieval_time_seconds: null,
  blending_time_seconds: null,
};

async function fail(
  work: SynthesisWork,
  step: { readonly id: string } & Partial<ClaimedStep>,
  code: string,
  reason: string,
): Promise<void> {
  const failure = { error: { code, message: reason }, endedAt: work.clock.now() };
  if (!(await failSynthesis(work.database, step, failure))) return;
  work.logger.error({ synthesisID: step.id, code, reason }, 'synthesis.failed');
  work.ring();
}

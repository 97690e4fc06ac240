// The shape of a catalogue entry: what the plan and the histories need to know about a condition.

import type { SexAtBirth } from '@synthward/contracts';

/** Probability of having the condition from `age` years on, until the next step. */
export interface PriorStep {
  readonly age: number;
  readonly probability: number;
}

export interface ConditionDefinition {
  /** The name used in specifications. */
  readonly id: string;
  readonly display: string;
  readonly snomed: string;
  readonly icd10: string;
  /** Prior probability by sex; steps ascend by age, below the first the probability is 0. */
  readonly prior: Readonly<Record<SexAtBirth, readonly PriorStep[]>>;
  /** The one cause the condition is nested under, with the odds ratio of carriers to non-carriers. */
  readonly cause?: { readonly condition: string; readonly oddsRatio: number };
  /** True when the condition cannot occur without its cause. */
  readonly requiresCause?: boolean;
  /** Least age at onset in years. */
  readonly onsetFrom: number;
  /** Episodes begin within the last year; everything else is a lasting problem. */
  readonly isEpisode?: boolean;
  /** Where the figures of `prior` come from, and whether they are published, as used elsewhere, or assumed. */
  readonly source: string;
}

// The use cases of those who wait for a job or a synthesis.

import type { CohortJobEventView, CohortJobProgressEvent, SynthesisEventView } from '@synthward/contracts';

interface FollowedJob {
  readonly tenantID: string;
  readonly jobID: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** What a stream consists of; a pause says only that it is alive. */
export type JobFrame =
  | { readonly kind: 'event'; readonly event: CohortJobEventView }
  | { readonly kind: 'progress'; readonly progress: CohortJobProgressEvent }
  | { readonly kind: 'pause' };

export type SynthesisFrame =
  | { readonly kind: 'event'; readonly event: SynthesisEventView }
  | { readonly kind: 'pause' };

export interface FrameStream<Frame> {
  readonly frames: AsyncIterable<Frame>;
  /** To be called however the stream ends. */
  close(): void;
}

export interface FollowServices {
  /** Resolves when the job has ended or is gone, after `ms`, and when there is no more waiting; never rejects for these. */
  untilEnded(wait: FollowedJob & { readonly ms: number }): Promise<void>;
  /**
   * The events after the number `after`, and the job's progress, until it has ended; undefined when there is nothing to
   * follow any more. Throws `not_found` for a missing job and for another tenant's, `invalid_parameter` for an event
   * that has not happened, and `too_many_streams`.
   */
  follow(request: FollowedJob & { readonly after: number }): Promise<FrameStream<JobFrame> | undefined>;
  /**
   * The events after the number `after`, until the synthesis has ended; undefined when there is nothing to follow any more.
   * Whatever is no living synthesis of the tenant has the one event `not_exists`. Throws `invalid_parameter` for an event
   * that has not happened, and `too_many_streams`.
   */
  followSynthesis(request: {
    readonly tenantID: string;
    readonly id: string;
    readonly after: number;
    /** Aborted when the client has gone. */
    readonly signal: AbortSignal;
  }): Promise<FrameStream<SynthesisFrame> | undefined>;
}

// Evidence syntheses, as the HTTP face asks for them.

import type { Creation, CreationAnswer, SynthesisPoll } from '@synthward/contracts';

export interface SynthesisServices {
  /**
   * The id of a new synthesis, once for each ticket; null for a blank question. Throws `validation_failed`,
   * `quota_exceeded`, `unavailable` and those of `createOnce`.
   */
  ask(
    question: {
      readonly tenantID: string;
      readonly body: unknown;
      readonly requestID: string;
      readonly apiKeyID: string | null;
    },
    creation: Creation<{ readonly job_id: string }>,
  ): Promise<CreationAnswer<{ readonly job_id: string }> | null>;
  /**
   * The graph of the patient of a Bundle, both as UTF-8 JSON. Throws `validation_failed`, and `unavailable` while too many
   * Bundles wait.
   */
  assemble(bundle: Uint8Array): Promise<Uint8Array>;
  /** `not_exists` for every id that is not a living synthesis of the tenant. */
  poll(synthesis: {
    readonly tenantID: string;
    readonly id: string;
  }): Promise<{ readonly poll: SynthesisPoll; readonly provider: string | null }>;
}

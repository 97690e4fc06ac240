// Composes the asking for syntheses and the reading of them.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { askForSynthesis, pollSynthesis, synthesisProvidersOf } from '@synthward/services';
import type { SynthesisServices } from '../api-services/synthesis-services';

/** Workers read the same environment: what it names is who will answer. */
export function synthesisServicesOf(
  environment: Environment,
  {
    database,
    clock,
    ring,
  }: { readonly database: Database; readonly clock: Clock; readonly ring: () => void },
): SynthesisServices {
  const asker = { database, clock, ring, hasProvider: synthesisProvidersOf(environment).length > 0 };
  return {
    ask: (question, creation) => askForSynthesis(asker, question, creation),
    poll: (synthesis) => pollSynthesis({ database, clock }, synthesis),
  };
}

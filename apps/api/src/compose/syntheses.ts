// Composes the asking for syntheses and the reading of them.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import {
  askForSynthesis,
  type GenerationThreads,
  pollSynthesis,
  synthesisProvidersOf,
} from '@synthward/services';
import type { SynthesisServices } from '../api-services/synthesis-services';

interface SynthesisParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ring: () => void;
  readonly assembly: Pick<GenerationThreads, 'assemblePatient'>;
}

/** Workers read the same environment: what it names is who will answer. */
export function synthesisServicesOf(
  environment: Environment,
  { database, clock, ring, assembly }: SynthesisParts,
): SynthesisServices {
  const asker = { database, clock, ring, hasProvider: synthesisProvidersOf(environment).length > 0 };
  return {
    ask: (question, creation) => askForSynthesis(asker, question, creation),
    assemble: (bundle) => assembly.assemblePatient(bundle),
    poll: (synthesis) => pollSynthesis({ database, clock }, synthesis),
  };
}

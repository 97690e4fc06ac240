// Who answers clinical questions, as the environment names them.

import type { Environment } from '@synthward/contracts';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ProviderName, SynthesisProvider } from '../provider';
import { createBreaker } from './breaker';
import { createUpstreamProvider } from './upstream';

const MOST_FAILURES = 5;
const PAUSE_MS = 30_000;

/** In the order in which they are asked. Throws an error for one that lacks its address or key. */
export function synthesisProvidersOf(environment: Environment): readonly ProviderName[] {
  const names = environment.SYNTHWARD_SYNTHESIS_PROVIDERS;
  if (names.includes('upstream')) upstreamAddressOf(environment);
  return names;
}

/** The same, ready to be asked. */
export function createSynthesisProviders(
  environment: Environment,
  {
    clock,
    logger,
    random,
  }: { readonly clock: Clock; readonly logger: Logger; readonly random: () => number },
): readonly SynthesisProvider[] {
  return synthesisProvidersOf(environment).map(() =>
    createUpstreamProvider({
      ...{ clock, logger, random },
      address: upstreamAddressOf(environment),
      breaker: createBreaker({ clock, mostFailures: MOST_FAILURES, pauseMs: PAUSE_MS }),
    }),
  );
}

function upstreamAddressOf({ SYNTHWARD_UPSTREAM_URL: url, SYNTHWARD_UPSTREAM_KEY: apiKey }: Environment) {
  if (url !== undefined && apiKey !== undefined) return { url, apiKey };
  throw new Error('The provider upstream needs SYNTHWARD_UPSTREAM_URL and SYNTHWARD_UPSTREAM_KEY.');
}

// Who answers clinical questions, as the environment names them.

import type { Environment } from '@synthward/contracts';
import type { SynthesisEngine } from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ProviderName, SynthesisProvider } from '../provider';
import { createBreaker } from './breaker';
import { createEmbeddedProvider } from './embedded';
import { createUpstreamProvider } from './upstream';

const MOST_FAILURES = 5;
const PAUSE_MS = 30_000;

/** In the order in which they are asked. Throws an error for one that lacks its address or key. */
export function synthesisProvidersOf(environment: Environment): readonly ProviderName[] {
  const names = environment.SYNTHWARD_SYNTHESIS_PROVIDERS;
  if (names.includes('upstream')) upstreamAddressOf(environment);
  return names;
}

export interface ProviderParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** Our own engine. */
  readonly engine: () => Promise<SynthesisEngine>;
}

/** The same, ready to be asked. */
export function createSynthesisProviders(
  environment: Environment,
  parts: ProviderParts,
): readonly SynthesisProvider[] {
  return synthesisProvidersOf(environment).map((name) => makers[name](environment, parts));
}

type Maker = (environment: Environment, parts: ProviderParts) => SynthesisProvider;

const makers: Readonly<Record<ProviderName, Maker>> = {
  embedded: (_environment, { clock, engine }) => createEmbeddedProvider({ clock, engine }),
  upstream: (environment, parts) =>
    createUpstreamProvider({
      ...parts,
      address: upstreamAddressOf(environment),
      breaker: createBreaker({ clock: parts.clock, mostFailures: MOST_FAILURES, pauseMs: PAUSE_MS }),
    }),
};

function upstreamAddressOf({ SYNTHWARD_UPSTREAM_URL: url, SYNTHWARD_UPSTREAM_KEY: apiKey }: Environment) {
  if (url !== undefined && apiKey !== undefined) return { url, apiKey };
  throw new Error('The provider upstream needs SYNTHWARD_UPSTREAM_URL and SYNTHWARD_UPSTREAM_KEY.');
}

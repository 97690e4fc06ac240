// Who answers clinical questions, as the environment names them.

import type { Environment } from '@synthward/contracts';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ProviderName, SynthesisProvider } from '../provider';
import { createBreaker } from './breaker';
import { createBundledEngine, createEmbeddedProvider } from './embedded';
import { createUpstreamProvider } from './upstream';

const MOST_FAILURES = 5;
const PAUSE_MS = 30_000;

/** The one that is named, and our own engine behind it. Throws an error for one that lacks its address or key. */
export function synthesisProvidersOf(environment: Environment): readonly ProviderName[] {
  const name = environment.SYNTHESIS_PROVIDER;
  if (name === 'embedded') return [name];
  upstreamAddressOf(environment);
  return [name, 'embedded'];
}

export interface ProviderParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
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
  embedded: (_environment, { clock }) => createEmbeddedProvider({ clock, engine: createBundledEngine }),
  upstream: (environment, parts) =>
    createUpstreamProvider({
      ...parts,
      address: upstreamAddressOf(environment),
      breaker: createBreaker({ clock: parts.clock, mostFailures: MOST_FAILURES, pauseMs: PAUSE_MS }),
    }),
};

function upstreamAddressOf({ SYNTHESIS_UPSTREAM_URL: url, SYNTHESIS_UPSTREAM_API_KEY: apiKey }: Environment) {
  if (url !== undefined && apiKey !== undefined) return { url, apiKey };
  throw new Error('The provider upstream needs SYNTHESIS_UPSTREAM_URL and SYNTHESIS_UPSTREAM_API_KEY.');
}

// Who answers clinical questions, as the environment names them.

import type { Environment } from '@synthward/contracts';
import type { SynthesisEngine } from '@synthward/evidence';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ProviderName, SynthesisProvider } from '../provider';
import { type Breaker, createBreaker } from './breaker';
import { createEmbeddedProvider } from './embedded';
import { createLlmProvider } from './llm';
import type { LlmAddress } from './llm-client';
import { createUpstreamProvider } from './upstream';
import type { UpstreamAddress } from './upstream-client';

const MOST_FAILURES = 5;
const PAUSE_MS = 30_000;

const OWN_LEASE_MS = 15_000;
const LLM_LEASE_MS = 60_000;

/** The one that is named, and our own engine behind it. Throws an error for one that lacks its address or key. */
export function synthesisProvidersOf(environment: Environment): readonly ProviderName[] {
  const name = environment.SYNTHESIS_PROVIDER;
  if (name === 'embedded') return [name];
  addressOf[name](environment);
  return [name, 'embedded'];
}

/** How long a step may be somebody's at least: a call to another server takes ten seconds, one to a language model forty. */
export function leastLeaseMs({ SYNTHESIS_PROVIDER }: Environment): number {
  return SYNTHESIS_PROVIDER === 'llm' ? LLM_LEASE_MS : OWN_LEASE_MS;
}

export interface ProviderParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** Our own engine, for all that need it; undefined while its library is being read. */
  readonly engine: () => Promise<SynthesisEngine | undefined>;
}

interface MakerParts extends ProviderParts {
  readonly breaker: Breaker;
}

/** The same, ready to be asked. */
export function createSynthesisProviders(
  environment: Environment,
  parts: ProviderParts,
): readonly SynthesisProvider[] {
  const breaker = createBreaker({ clock: parts.clock, mostFailures: MOST_FAILURES, pauseMs: PAUSE_MS });
  return synthesisProvidersOf(environment).map((name) => makers[name](environment, { ...parts, breaker }));
}

type Maker = (environment: Environment, parts: MakerParts) => SynthesisProvider;

const addressOf = {
  upstream({
    SYNTHESIS_UPSTREAM_URL: url,
    SYNTHESIS_UPSTREAM_API_KEY: apiKey,
  }: Environment): UpstreamAddress {
    if (url !== undefined && apiKey !== undefined) return { url, apiKey };
    throw new Error('The provider upstream needs SYNTHESIS_UPSTREAM_URL and SYNTHESIS_UPSTREAM_API_KEY.');
  },
  llm({
    SYNTHESIS_LLM_BASE_URL: baseURL,
    SYNTHESIS_LLM_MODEL: model,
    SYNTHESIS_LLM_API_KEY: apiKey,
  }: Environment): LlmAddress {
    if (baseURL !== undefined && model !== undefined) return { baseURL, model, apiKey };
    throw new Error('The provider llm needs SYNTHESIS_LLM_BASE_URL and SYNTHESIS_LLM_MODEL.');
  },
};

const makers: Readonly<Record<ProviderName, Maker>> = {
  embedded: (_environment, parts) => createEmbeddedProvider(parts),
  upstream: (environment, parts) =>
    createUpstreamProvider({ ...parts, address: addressOf.upstream(environment) }),
  llm: (environment, parts) => createLlmProvider({ ...parts, address: addressOf.llm(environment) }),
};

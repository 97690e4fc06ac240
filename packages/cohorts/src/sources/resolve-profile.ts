// Which profile a source system has: the one the specification gives it, or the one that its name suggests.

import {
  type CohortSpec,
  type MutationSetting,
  type MutationSettings,
  mutationOperators,
  type SourceProfile,
} from '@synthward/contracts';
import { type ProfileDefinition, profileDefinitions } from './built-in-profiles';
import type { BuiltInProfile, NameHandling, OperatorRates, ResolvedProfile } from './resolved-profile';

/**
 * The profile of a system: what `hie.profiles` says, laid over the built-in profile that it is based on; without a
 * word there, the one suggested by the name. The settings of `hie.mutations` come before all others; a setting replaces
 * another one whole, with its parameters.
 */
export function resolveProfile(
  system: string,
  hie: Pick<CohortSpec['hie'], 'profiles' | 'mutations'>,
): ResolvedProfile {
  const given = hie.profiles[system] ?? suggestedProfile(system);
  const sent: Partial<SourceProfile> = typeof given === 'string' ? {} : given;
  const basedOn = typeof given === 'string' ? given : given.basedOn;
  const base = profileDefinitions[basedOn];
  return {
    basedOn,
    captures: overlaid(base.captures, sent.captures),
    stalenessDays: sent.stalenessDays ?? base.stalenessDays,
    names: namesOf(base, sent),
    regular: ratesOf(base.mutations, sent.mutations, hie.mutations),
    duplicates: ratesOf(base.duplicateMutations, sent.duplicateMutations, hie.mutations),
  };
}

/**
 * In this order: `county-lab` is a laboratory. Names of no such kind, such as `clinic`, suggest nothing: whoever asked for
 * no errors gets none.
 */
const SUGGESTIONS: readonly (readonly [pattern: RegExp, profile: BuiltInProfile])[] = [
  [/claim|payer|insur/, 'claims-feed'],
  [/\blab/, 'lab-network'],
  [/county|\bprovider/, 'county-provider'],
  [/\bhie\b|exchange/, 'regional-hie'],
  [/registration|front-desk/, 'registration-desk'],
];

function suggestedProfile(system: string): BuiltInProfile {
  return SUGGESTIONS.find(([pattern]) => pattern.test(system))?.[1] ?? 'default';
}

function namesOf({ names }: ProfileDefinition, sent: Partial<SourceProfile>): NameHandling {
  return overlaid(names, sent.names);
}

/** The base with every member that was sent; a member sent as undefined is as good as absent. */
function overlaid<Members extends object>(
  base: Members,
  sent: { readonly [Name in keyof Members]?: Members[Name] | undefined } | undefined,
): Members {
  if (!sent) return base;
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

/** Later settings win. */
function ratesOf(...settings: readonly (MutationSettings | undefined)[]): OperatorRates {
  return mutationOperators.map((operator) => {
    const setting = settings.findLast((some) => some?.[operator] !== undefined)?.[operator] ?? 0;
    return { operator, ...parametersOf(setting) };
  });
}

function parametersOf(setting: MutationSetting) {
  if (typeof setting === 'number') return { rate: setting, parameters: {} };
  return { rate: setting.rate, parameters: setting };
}

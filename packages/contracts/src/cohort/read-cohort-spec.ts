// From untrusted JSON to a specification the engine can trust, or to the list of everything wrong with it.

import { explainIssue } from './explain-issue';
import { findConflicts } from './field-conflicts';
import { languages, mutationOperators, payers } from './known-names';
import { readLoosely } from './loose-spec';
import type { Problem } from './problem';
import type { CohortSpec } from './spec';
import { type KeptSpec, keptSpecSchema } from './spec-schema';
import { judgeWeightSums } from './weight-sums';

const MOST_PROBLEMS = 100;

export interface SpecReading {
  /** Present when there are no problems; its key order is fixed, whatever the order of the request. */
  readonly spec?: CohortSpec;
  /** Reasons for refusal, all at once; beyond 100 the last entry counts the rest. */
  readonly problems: readonly Problem[];
  /** Remarks on what is accepted all the same. */
  readonly warnings: readonly Problem[];
}

/**
 * Reads a cohort specification and fills its defaults; `drawSeed` gives the seed (0 to 2^53 - 1) of a request
 * without one. Never throws, whatever JSON value it is given.
 */
export function readCohortSpec(input: unknown, { drawSeed }: { drawSeed(): number }): SpecReading {
  const parsed = keptSpecSchema.safeParse(input, { reportInput: true });
  const loose = readLoosely(input);
  const { problems: zeroSums, warnings } = judgeWeightSums(loose);
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = [...issues.flatMap((issue) => explainIssue(issue)), ...findConflicts(loose), ...zeroSums];
  if (parsed.success && problems.length === 0)
    return { spec: toCohortSpec(parsed.data, drawSeed), problems, warnings };
  return { problems: limited(withoutRepeats(problems)), warnings };
}

function toCohortSpec(request: KeptSpec, drawSeed: () => number): CohortSpec {
  const {
    name,
    population,
    seed,
    referenceDate,
    asOf,
    geography,
    demographics,
    hie,
    exports,
    evolve,
    ...rest
  } = request;
  return {
    name,
    population,
    seed: seed ?? drawSeed(),
    referenceDate,
    asOf: asOf ?? referenceDate,
    geography,
    demographics: {
      ageBands: demographics.ageBands,
      sexAtBirth: demographics.sexAtBirth,
      payerMix: inOrder(payers, demographics.payerMix),
      language: inOrder(languages, demographics.language),
    },
    ...rest,
    hie: {
      ...hie,
      profiles: inOrder(hie.sourceSystems, mapValues(hie.profiles, orderedProfile)),
      mutations: inOrder(mutationOperators, hie.mutations),
    },
    exports,
    ...(evolve && { evolve }),
  };
}

type ProfileSetting = KeptSpec['hie']['profiles'][string];

function orderedProfile(profile: ProfileSetting): ProfileSetting {
  if (typeof profile === 'string') return profile;
  const { mutations, duplicateMutations, ...rest } = profile;
  return {
    ...rest,
    ...(mutations && { mutations: inOrder(mutationOperators, mutations) }),
    ...(duplicateMutations && { duplicateMutations: inOrder(mutationOperators, duplicateMutations) }),
  };
}

function mapValues<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

/** The members that are there, in the order of `names`: an object prints the same however it was sent. */
function inOrder<Value>(
  names: readonly string[],
  values: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Two checks of one field can find the same fault: an integer beyond 2^53 breaks two upper bounds. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ pointer, code }) => {
    const key = `${code} ${pointer}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function limited(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const shown = problems.slice(0, MOST_PROBLEMS - 1);
  const message = `${problems.length - shown.length} further problems are not listed; correct these first.`;
  return [...shown, { pointer: '', code: 'too_long', message }];
}

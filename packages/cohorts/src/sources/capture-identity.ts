// From the true identity on the day of a capture to what the system wrote down, with a row for each difference.

import type { RandomStream } from '@synthward/kernel';
import type { RecordedIdentity } from '../records/recorded-identity';
import type { CaptureFacts, CaptureStreams } from './capture-facts';
import { applyMutation, type Change, type Mutation } from './mutation';
import { operators } from './operators';
import type { ResolvedProfile } from './resolved-profile';

export interface CapturedIdentity {
  readonly identity: RecordedIdentity;
  /** In the order in which they happened; applied to the true identity one by one they give `identity`. */
  readonly mutations: readonly Mutation[];
}

/**
 * What a system with this profile wrote down. First the fields that it does not have, then each operator that fires,
 * in the order of `mutationOperators`, then the system's own handling of names. All rates are drawn from one stream in
 * a fixed order, and each operator has a stream of its own: another rate of one operator moves no other.
 */
export function captureIdentity(
  plain: RecordedIdentity,
  profile: ResolvedProfile,
  { facts, streams }: { readonly facts: CaptureFacts; readonly streams: CaptureStreams },
): CapturedIdentity {
  const draft: Draft = { identity: plain, mutations: [] };
  const draws = streams.of('capture');
  const captures = omitUncaptured(draft, profile, draws);
  const rates = facts.isDuplicate ? profile.duplicates : profile.regular;
  for (const rate of rates) {
    if (!draws.chance(rate.rate)) continue;
    const trial = { facts, random: streams.of(rate.operator), parameters: rate.parameters, captures };
    record(draft, rate.operator, operators[rate.operator]?.(draft.identity, trial) ?? []);
  }
  return draft;
}

interface Draft {
  identity: RecordedIdentity;
  readonly mutations: Mutation[];
}

function omitUncaptured(draft: Draft, { captures }: ResolvedProfile, draws: RandomStream) {
  const fields = ['ssn', 'middleName', 'suffix', 'email'] as const;
  const kept = { ssn: true, middleName: true, suffix: true, email: true };
  for (const field of fields) {
    kept[field] = draws.chance(captures[field]);
    const before = draft.identity[field];
    if (!kept[field] && before !== null) record(draft, 'not-captured', [{ field, before, after: null }]);
  }
  return kept;
}

function record(draft: Draft, operator: Mutation['operator'], changes: readonly Change[]): void {
  for (const change of changes) {
    draft.mutations.push({ operator, ...change });
    draft.identity = applyMutation(draft.identity, change);
  }
}

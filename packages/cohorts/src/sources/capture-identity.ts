// From the true identity on the day of a capture to what the system wrote down, with a row for each difference.

import type { RandomStream } from '@synthward/kernel';
import type { RecordedIdentity } from '../records/recorded-identity';
import type { CaptureFacts, CaptureStreams } from './capture-facts';
import { type Change, type IdentityDraft, type Mutation, writeChange } from './mutation';
import { nameEffects } from './name-effects';
import { chanceOf, drawCarelessness } from './operator-chance';
import { operators } from './operators';
import type { Trial } from './operators/operator';
import type { ResolvedProfile } from './resolved-profile';

interface CapturedIdentity {
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
  const draft: Draft = { identity: { ...plain }, mutations: [] };
  const draws = streams.of('capture');
  const captures = omitUncaptured(draft, profile, draws);
  const carelessness = drawCarelessness(draws);
  for (const setting of facts.isDuplicate ? profile.duplicates : profile.regular) {
    const draw = draws.fraction();
    if (setting.rate === 0 || draw >= chanceOf(setting, facts, carelessness)) continue;
    const { operator, parameters } = setting;
    const trial = new OperatorTrial({ facts, parameters, captures }, () => streams.of(operator));
    write(draft, operator, operators[operator](draft.identity, trial));
  }
  for (const { effect, change } of nameEffects(draft.identity, profile.names)) write(draft, effect, [change]);
  return draft;
}

class OperatorTrial implements Trial {
  readonly facts: CaptureFacts;
  readonly parameters: Trial['parameters'];
  readonly captures: Trial['captures'];
  private stream: RandomStream | undefined;

  constructor(
    { facts, parameters, captures }: Omit<Trial, 'random'>,
    private readonly makeStream: () => RandomStream,
  ) {
    this.facts = facts;
    this.parameters = parameters;
    this.captures = captures;
  }

  get random(): RandomStream {
    this.stream ??= this.makeStream();
    return this.stream;
  }
}

interface Draft {
  readonly identity: IdentityDraft;
  readonly mutations: Mutation[];
}

const UNCERTAIN_FIELDS = ['ssn', 'middleName', 'suffix', 'email'] as const;

/** Empties the fields that this record has no place for, and says which it has. */
function omitUncaptured(draft: Draft, { captures }: ResolvedProfile, draws: RandomStream) {
  const held = { ssn: true, middleName: true, suffix: true, email: true };
  for (const field of UNCERTAIN_FIELDS) {
    held[field] = draws.chance(captures[field]);
    const before = draft.identity[field];
    if (!held[field] && before !== null) write(draft, 'not-captured', [{ field, before, after: null }]);
  }
  return held;
}

function write(draft: Draft, operator: Mutation['operator'], changes: readonly Change[] = []): void {
  for (const { field, before, after } of changes) {
    const mutation = { operator, field, before, after };
    draft.mutations.push(mutation);
    writeChange(draft.identity, mutation);
  }
}

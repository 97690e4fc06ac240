// Tries one operator on one identity, for tests.

import type { MutationOperator, OperatorParameters } from '@synthward/contracts';
import { keyedStream } from '@synthward/kernel';
import type { RecordedIdentity } from '../../src/records/recorded-identity';
import type { CaptureFacts } from '../../src/sources/capture-facts';
import type { Change } from '../../src/sources/mutation';
import { operators } from '../../src/sources/operators';
import { catherine, factsWith } from './example-people';

interface Attempt {
  readonly identity?: Partial<RecordedIdentity>;
  readonly facts?: Partial<CaptureFacts>;
  readonly parameters?: OperatorParameters;
  readonly captures?: { readonly ssn: boolean; readonly email: boolean };
  /** Another key, other draws. */
  readonly key?: number;
}

/** What the operator changes of Catherine, with the given differences from her; undefined when it cannot. */
export function attempt(operator: MutationOperator, attempt: Attempt = {}): readonly Change[] | undefined {
  const { identity, facts, parameters = {}, captures = { ssn: true, email: true }, key = 0 } = attempt;
  return operators[operator](
    { ...catherine, ...identity },
    { facts: factsWith(facts), random: keyedStream(operator, key), parameters, captures },
  );
}

/** Every value that the operator leaves in a field, over many draws; each change as `field: after`, sorted. */
export function outcomes(operator: MutationOperator, given: Attempt = {}): string[] {
  const texts = new Set<string>();
  for (let key = 0; key < 300; key += 1) {
    const changes = attempt(operator, { ...given, key });
    texts.add(changes?.map(({ field, after }) => `${field}: ${after}`).join(', ') ?? 'nothing');
  }
  return [...texts].sort();
}

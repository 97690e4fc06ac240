// Our own words for the invariants of US Core decide as its published expressions do.

import { coreInvariants } from '../../packages/fhir-lint/src/invariants/core-invariants';
import { evaluateExpression } from '../../packages/fhir-lint/src/invariants/evaluate-expression';
import type { OwnInvariant } from '../../packages/fhir-lint/src/invariants/own-invariant';
import { usCoreInvariants } from '../../packages/fhir-lint/src/invariants/us-core-invariants';
import type { LintContext } from '../../packages/fhir-lint/src/lint-context';
import { dataSuite, jsonFilesIn } from './shared-data';

interface Profile {
  readonly url: string;
  readonly type: string;
  readonly snapshot: {
    readonly element: readonly {
      readonly path: string;
      readonly constraint?: readonly { readonly key: string; readonly expression?: string }[];
    }[];
  };
}

type Resource = Record<string, unknown>;

/** Reported by checks of their own, or not to be evaluated as published (`as` on a list). */
const ELSEWHERE = ['ele-1', 'per-1', 'bdl-7', 'dom-3'];

const suite = dataSuite('us-core-6.1.0', 'our own invariants beside the expressions of US Core 6.1.0');

(suite.isSkipped ? describe.skip : describe)(suite.title, () => {
  const profiles = suite.isSkipped
    ? []
    : jsonFilesIn('us-core-6.1.0/StructureDefinition').map(({ value }) => value as Profile);
  const examples = suite.isSkipped
    ? []
    : jsonFilesIn('us-core-6.1.0/examples').map(({ value }) => value as Resource);

  test('decide alike of every example, whole, with each member taken away, and bare', () => {
    const decided = new Map<string, Set<boolean>>();
    const differing: string[] = [];
    for (const { url, key, own, expression, type } of profiles.flatMap(ownRulesOf)) {
      for (const resource of examples.filter((one) => one.resourceType === type).flatMap(variantsOf)) {
        const published = holds(resource, expression, type);
        if (published !== decides(own, resource)) differing.push(`${url} ${key} ${resource.id}`);
        decided.set(key, (decided.get(key) ?? new Set()).add(published));
      }
    }
    expect(differing).toEqual([]);
    const bothWays = [...decided].filter(([, outcomes]) => outcomes.size === 2).map(([key]) => key);
    expect(bothWays.toSorted()).toEqual([
      'us-core-10',
      'us-core-14',
      'us-core-15',
      'us-core-2',
      'us-core-20',
      'us-core-21',
      'us-core-7',
      'us-core-8',
      'us-core-9',
      'vs-2',
    ]);
  });
});

/** The invariants of the whole resource that we have words of our own for, with what is published. */
function ownRulesOf({ url, type, snapshot }: Profile) {
  const roots = snapshot.element.filter(({ path }) => path === type);
  return roots.flatMap(({ constraint = [] }) =>
    constraint.flatMap(({ key, expression = '' }) => {
      const own = coreInvariants.get(key) ?? usCoreInvariants.get(key);
      return own && !ELSEWHERE.includes(key) ? [{ url, type, key, expression, own }] : [];
    }),
  );
}

/** Without these, an expression gives nothing at all; that they are required is told by itself. */
const KEPT = ['resourceType', 'status', 'intent'];

/** The resource, one copy for each member without it, and one with hardly anything. */
function variantsOf(resource: Resource): Resource[] {
  const without = Object.keys(resource)
    .filter((name) => !KEPT.includes(name))
    .map((name) => Object.fromEntries(Object.entries(resource).filter(([other]) => other !== name)));
  const bare = Object.fromEntries(Object.entries(resource).filter(([name]) => KEPT.includes(name)));
  return [resource, ...without, bare];
}

function holds(resource: Resource, text: string, base: string): boolean {
  return evaluateExpression(resource, { text, base }, { resource, rootResource: resource }) === 'holds';
}

function decides(own: OwnInvariant, resource: Resource): boolean {
  const context = { resource, rootResource: resource, typeOfTarget: () => undefined };
  return own.holds(resource, context as unknown as LintContext); // All that these predicates look at.
}

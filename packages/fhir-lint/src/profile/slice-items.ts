// Shares the values of a sliced element out over its slices by what tells the slices apart.

import type { ElementNode } from '../definitions/element-tree';
import type { ElementRule } from '../definitions/rules';
import { isEqualJson, isObject, matchesPattern, textOf } from '../json';
import type { LintContext } from '../lint-context';
import { membershipOfValue } from '../terminology/check-binding';
import { type Item, isOfType, itemsOf } from './items';

type Discriminator = NonNullable<ElementRule['slicing']>['discriminators'][number];

/** Slices that this checker cannot tell are left out, so that nothing is said of them. */
export interface SlicedItems {
  readonly bySlice: ReadonlyMap<ElementNode, readonly Item[]>;
  readonly unmatched: readonly Item[];
}

export function sliceItems(node: ElementNode, items: readonly Item[], context: LintContext): SlicedItems {
  const discriminators = node.rule.slicing?.discriminators ?? [];
  const slices = [...node.slices.values()].filter((slice) => canTell(slice, discriminators));
  const bySlice = new Map<ElementNode, Item[]>(slices.map((slice) => [slice, []]));
  const unmatched: Item[] = [];
  for (const item of items) {
    const slice = slices.find((one) =>
      discriminators.every((by) => isTold(item, { slice: one, by, context })),
    );
    if (slice) bySlice.get(slice)?.push(item);
    else if (slices.length === node.slices.size) unmatched.push(item);
  }
  return { bySlice, unmatched };
}

function canTell(slice: ElementNode, discriminators: readonly Discriminator[]): boolean {
  return discriminators.length > 0 && discriminators.every((by) => testOf(slice, by) !== undefined);
}

function isTold(
  item: Item,
  { slice, by, context }: { slice: ElementNode; by: Discriminator; context: LintContext },
): boolean {
  return testOf(slice, by)?.(item, context) ?? false;
}

type Test = (item: Item, context: LintContext) => boolean;

/** How a slice is told by one discriminator; undefined when the profile gives nothing to tell it by. */
function testOf(slice: ElementNode, { type, path }: Discriminator): Test | undefined {
  if (path.includes('(')) return undefined;
  if (type === 'type') return path === '$this' ? typeTest(slice) : undefined;
  if (type !== 'value' && type !== 'pattern') return undefined;
  const extension =
    path === 'url' ? slice.rule.types?.flatMap(({ profiles = [] }) => profiles)[0] : undefined;
  if (extension !== undefined) return ({ value }) => isObject(value) && value.url === extension;
  const names = path === '$this' ? [] : path.split('.');
  return valueTest(slice, names);
}

function typeTest({ rule }: ElementNode): Test | undefined {
  const { types } = rule;
  if (!types) return undefined;
  return (item) => types.some(({ code }) => item.type !== undefined && isOfType(item, code));
}

/** Goes down the profile to the first element that has a value, and down the item by the rest of the path. */
function valueTest(node: ElementNode, names: readonly string[]): Test | undefined {
  const own = ownTest(node.rule, names);
  const [name, ...rest] = names;
  if (own || name === undefined) return own ?? codingTest(node);
  const child = node.children.get(name);
  const inner = child && (valueTest(child, rest) ?? anySlice(child, rest));
  if (!inner) return undefined;
  return ({ value, path }, context) =>
    isObject(value) && itemsOf(value, name, path).some((item) => inner(item, context));
}

function anySlice(node: ElementNode, names: readonly string[]): Test | undefined {
  const tests = [...node.slices.values()].flatMap((slice) => valueTest(slice, names) ?? []);
  return tests.length > 0 ? (item, context) => tests.some((test) => test(item, context)) : undefined;
}

function ownTest({ fixed, pattern, binding }: ElementRule, names: readonly string[]): Test | undefined {
  const [wantedFixed, wantedPattern] = [below(fixed, names), below(pattern, names)];
  if (wantedFixed !== undefined) return ({ value }) => isEqualJson(valueBelow(value, names), wantedFixed);
  if (wantedPattern !== undefined)
    return ({ value }) => matchesPattern(valueBelow(value, names), wantedPattern);
  if (binding?.strength !== 'required' || names.length > 0) return undefined;
  return ({ value }, { definitions }) => {
    const valueSet = definitions.valueSet(binding.valueSet);
    const type = isObject(value) && !('coding' in value) ? 'Coding' : 'CodeableConcept';
    return (
      valueSet !== undefined && membershipOfValue(value, textOf(value) ? 'code' : type, valueSet) === 'in'
    );
  };
}

/** A slice told by $this may give the parts of its value one by one. */
function codingTest(node: ElementNode): Test | undefined {
  const parts = [...node.children].flatMap(([name, child]) => {
    const { fixed = child.rule.pattern } = child.rule;
    return fixed === undefined ? [] : [{ name, fixed }];
  });
  if (parts.length === 0) return undefined;
  return ({ value }) =>
    isObject(value) && parts.every(({ name, fixed }) => matchesPattern(value[name], fixed));
}

function below(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => {
    const one: unknown = Array.isArray(inner) ? inner[0] : inner;
    return isObject(one) ? one[name] : undefined;
  }, value);
}

function valueBelow(value: unknown, names: readonly string[]): unknown {
  return below(value, names);
}

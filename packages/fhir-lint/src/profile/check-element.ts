// Checks the values of an element against what a profile asks of it: number, type, value, binding, slices, children.

import type { ElementNode } from '../definitions/element-tree';
import type { ElementRule } from '../definitions/rules';
import { checkConstraints } from '../invariants/check-constraints';
import { isEqualJson, isObject, matchesPattern } from '../json';
import type { LintContext } from '../lint-context';
import { checkReferenceTarget } from '../references/check-reference-target';
import { checkBinding } from '../terminology/check-binding';
import { type Item, isOfType, itemsOf } from './items';
import { sliceItems } from './slice-items';

/** All values of an element below one parent, whose path is given for what is missing. */
function checkElement(
  node: ElementNode,
  { items, parentPath }: { items: readonly Item[]; parentPath: string },
  context: LintContext,
): void {
  checkCardinality(node, { count: items.length, parentPath }, context);
  for (const item of items) checkItem(node, item, context);
  if (!node.rule.slicing || node.slices.size === 0) return;
  const { bySlice, unmatched } = sliceItems(node, items, context);
  for (const [slice, matched] of bySlice) checkElement(slice, { items: matched, parentPath }, context);
  if (!node.rule.slicing.isClosed) return;
  for (const { path } of unmatched) {
    context.report({
      severity: 'error',
      code: 'slice-unmatched',
      path,
      message: 'matches no slice of a closed list',
    });
  }
}

/** One value, and what lies below it. */
export function checkItem(node: ElementNode, item: Item, context: LintContext): void {
  const { rule } = node;
  checkType(rule, item, context);
  checkFixedAndPattern(rule, item, context);
  // Of a choice, a binding means the coded types; a text is no code.
  const type =
    item.type === undefined || isObject(item.value) ? (item.type ?? 'code') : uncapitalized(item.type);
  if (rule.binding && type !== 'string') {
    checkBinding(item.value, { binding: rule.binding, type, path: item.path }, context);
  }
  if (rule.constraints) checkConstraints(item.value, placeOf(node, item, rule.constraints), context);
  if (isObject(item.value)) {
    for (const child of node.children.values()) {
      const items = itemsOf(item.value, child.name, item.path);
      checkElement(child, { items, parentPath: item.path }, context);
    }
  }
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function placeOf(node: ElementNode, item: Item, constraints: NonNullable<ElementRule['constraints']>) {
  return { constraints, base: item.type === undefined ? node.path : baseOf(item), path: item.path };
}

/** The type of a choice's value as models spell it: primitives begin with a small letter. */
function baseOf({ type = '', value }: Item): string {
  return isObject(value) ? type : uncapitalized(type);
}

function checkCardinality(
  { rule, label }: ElementNode,
  { count, parentPath }: { count: number; parentPath: string },
  context: LintContext,
): void {
  const { min = 0, max = Number.POSITIVE_INFINITY } = rule;
  if (count >= min && count <= max) return;
  const name = label.slice(label.lastIndexOf('.') + 1);
  const message = count < min ? `needs at least ${min}, has ${count}` : `allows at most ${max}, has ${count}`;
  context.report({ severity: 'error', code: 'cardinality', path: `${parentPath}.${name}`, message });
}

function checkType(rule: ElementRule, item: Item, context: LintContext): void {
  const { types } = rule;
  if (!types) return;
  const allowed = types.filter(({ code }) => isOfType(item, code));
  if (allowed.length === 0) {
    const message = `must be ${types.map(({ code }) => code).join(' or ')}, is ${item.type}`;
    context.report({ severity: 'error', code: 'type-not-allowed', path: item.path, message });
  }
  const [reference] = allowed.filter(({ code, targets }) => code === 'Reference' && targets);
  if (!reference || !isObject(item.value)) return;
  checkReferenceTarget(item.value, { targets: reference.targets, path: item.path }, context);
}

function checkFixedAndPattern(rule: ElementRule, { value, path }: Item, context: LintContext): void {
  if (rule.fixed !== undefined && !isEqualJson(value, rule.fixed)) {
    const message = `must be ${JSON.stringify(rule.fixed)}`;
    context.report({ severity: 'error', code: 'fixed-value', path, message });
  }
  if (rule.pattern !== undefined && !matchesPattern(value, rule.pattern)) {
    const message = `must have ${JSON.stringify(rule.pattern)}`;
    context.report({ severity: 'error', code: 'pattern-value', path, message });
  }
}

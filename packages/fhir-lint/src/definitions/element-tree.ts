// The elements of a profile as a tree: children by name, slices by slice name.

import type { ElementRule, ProfileRules } from './rules';

/** An element with what lies below it. */
export interface ElementNode {
  /** The last part of its path: `component`, `value[x]`; for a slice, the name of the sliced element. */
  readonly name: string;
  /** Its path without slice names, as FHIRPath models know it. */
  readonly path: string;
  /** Its id behind the root: `component:systolic.code`; the root's is empty. */
  readonly label: string;
  readonly children: Map<string, ElementNode>;
  readonly slices: Map<string, ElementNode>;
  rule: ElementRule;
}

/** Builds the tree of a profile; elements that are only passed through ask for nothing. */
export function elementTree({ type, elements }: ProfileRules): ElementNode {
  const root = createNode({ name: type, path: type, label: '' });
  for (const rule of elements) {
    const [, ...segments] = rule.id.split('.');
    segments.reduce(descend, root).rule = rule;
  }
  return root;
}

function descend(parent: ElementNode, segment: string): ElementNode {
  const [name = '', slice] = segment.split(':');
  const label = parent.label ? `${parent.label}.${name}` : name;
  const node = childOf(parent.children, name, { name, path: `${parent.path}.${name}`, label });
  if (slice === undefined) return node;
  return childOf(node.slices, slice, { name, path: node.path, label: `${label}:${slice}` });
}

function childOf(
  nodes: Map<string, ElementNode>,
  key: string,
  place: Pick<ElementNode, 'name' | 'path' | 'label'>,
): ElementNode {
  const known = nodes.get(key);
  if (known) return known;
  const node = createNode(place);
  nodes.set(key, node);
  return node;
}

function createNode(place: Pick<ElementNode, 'name' | 'path' | 'label'>): ElementNode {
  return { ...place, children: new Map(), slices: new Map(), rule: { id: place.label } };
}

// The members that JSON of a type may have, with choices such as value[x] spelled out.

import type { ElementNode } from './element-tree';
import type { ConstraintRule, TypeRule } from './rules';

/** The members of an object in JSON. */
export interface Shape {
  /** What FHIRPath is told that the object is: a type, or the path of an inner element. */
  readonly path: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly required: readonly RequiredMember[];
  readonly choices: readonly Choice[];
  readonly constraints: readonly ConstraintRule[];
}

/** One member by its name in JSON. */
export interface Member {
  readonly node: ElementNode;
  readonly type: TypeRule;
  readonly typeCode: string;
  readonly isList: boolean;
  /** The members of its values; undefined for primitives and for whole resources. */
  shape(): Shape | undefined;
}

interface RequiredMember {
  readonly label: string;
  readonly names: readonly string[];
}

/** A choice of which at most one spelling may be present. */
interface Choice {
  readonly label: string;
  readonly names: readonly string[];
}

/** Finds the shape of a type, and an element of it by path. */
export interface ShapeSource {
  shapeOf(type: string): Shape | undefined;
  nodeAt(path: string): ElementNode | undefined;
}

const SYSTEM_TYPE = 'http://hl7.org/fhirpath/System.';

/** The shape of the values of an element that has its own children, or of a type. */
export function shapeOfNode(node: ElementNode, source: ShapeSource): Shape {
  const members = new Map<string, Member>();
  const required: RequiredMember[] = [];
  const choices: Choice[] = [];
  for (const child of node.children.values()) {
    const names = addMembers(members, child, source);
    if ((child.rule.min ?? 0) > 0) required.push({ label: child.name, names });
    if (names.length > 1) choices.push({ label: child.name, names });
  }
  const constraints = node.rule.constraints ?? [];
  return { path: node.path, members, required, choices, constraints };
}

function addMembers(members: Map<string, Member>, node: ElementNode, source: ShapeSource): string[] {
  const target = node.rule.contentReference ? source.nodeAt(node.rule.contentReference) : undefined;
  const types = node.rule.types ?? [{ code: 'BackboneElement' }];
  return types.map((type) => {
    const name = node.name.endsWith('[x]') ? `${node.name.slice(0, -3)}${capitalized(type.code)}` : node.name;
    members.set(name, memberOf({ node, type, inner: target ?? node, source }));
    return name;
  });
}

function memberOf(parts: {
  node: ElementNode;
  type: TypeRule;
  inner: ElementNode;
  source: ShapeSource;
}): Member {
  const { node, type, inner, source } = parts;
  let shape: Shape | undefined;
  const typeCode = plainTypeOf(node, type);
  const find = () => (inner.children.size > 0 ? shapeOfNode(inner, source) : source.shapeOf(typeCode));
  return {
    node,
    type,
    typeCode,
    isList: node.rule.isList === true,
    shape() {
      shape ??= find();
      return shape;
    },
  };
}

/** Snapshots give ids and the values of primitives a type of FHIRPath's own. */
function plainTypeOf(node: ElementNode, { code }: TypeRule): string {
  if (!code.startsWith(SYSTEM_TYPE)) return code;
  if (node.path === 'Extension.url') return 'uri';
  return 'string';
}

/** `dateTime` as it stands in `valueDateTime`. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

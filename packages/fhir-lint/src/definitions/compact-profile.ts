// From a StructureDefinition to its facts: what a checker needs, without a word of prose.

import type { ElementRule, ProfileRules, TypeRule } from './rules';
import type { ElementDefinition, ElementType, StructureDefinition } from './structure-definition';

/** Which elements and invariants need no telling, because the type that is constrained has them. */
export interface KnownBase {
  elementAt(path: string): ElementDefinition | undefined;
  hasConstraint(key: string): boolean;
}

/** All facts of a snapshot of a type, in the order of its elements. */
export function compactType(definition: StructureDefinition): ProfileRules {
  return compact(definition, compactElement);
}

/** The facts of a profile that its base does not have already. */
export function compactProfile(definition: StructureDefinition, base: KnownBase): ProfileRules {
  return compact(definition, (element) => {
    const rule = compactElement(element);
    return withoutKnown(rule, element, base);
  });
}

function compact(
  { url, type, snapshot }: StructureDefinition,
  toRule: (element: ElementDefinition) => ElementRule,
): ProfileRules {
  const all = snapshot?.element ?? [];
  const sliced = new Set(
    all.flatMap(({ id }) => (/:[^.:]+$/.test(id) ? [id.slice(0, id.lastIndexOf(':'))] : [])),
  );
  const elements = all
    .map(toRule)
    .map(({ slicing, ...rule }) => (slicing && sliced.has(rule.id) ? { ...rule, slicing } : rule))
    .filter((rule) => Object.keys(rule).length > 1);
  return { url, type, elements };
}

function compactElement(element: ElementDefinition): ElementRule {
  const { id, min, max, base, contentReference } = element;
  return {
    id,
    ...(min > 0 && { min }),
    ...(max !== '*' && { max: Number(max) }),
    ...((base?.max ?? max) !== '0' && (base?.max ?? max) !== '1' && { isList: true }),
    ...(element.type && { types: typesOf(element) }),
    ...(contentReference && { contentReference: contentReference.slice(contentReference.indexOf('#') + 1) }),
    ...valueUnder(element, 'fixed'),
    ...valueUnder(element, 'pattern'),
    ...bindingOf(element),
    ...slicingOf(element),
    ...constraintsOf(element),
  };
}

/** Snapshots give the id of a resource a type of FHIRPath's own, though it has the format of an id. */
function typesOf({ base, type = [] }: ElementDefinition): readonly TypeRule[] {
  return base?.path === 'Resource.id' ? [{ code: 'id' }] : type.map(compactElementType);
}

function compactElementType({ code, targetProfile, profile }: ElementType): TypeRule {
  return {
    code,
    ...(targetProfile && { targets: targetProfile }),
    ...(profile && { profiles: profile }),
  };
}

function valueUnder(element: ElementDefinition, prefix: 'fixed' | 'pattern'): object {
  const found = Object.entries(element).find(([key]) => new RegExp(`^${prefix}[A-Z]`).test(key));
  return found ? { [prefix]: found[1] } : {};
}

function bindingOf({ binding }: ElementDefinition): Pick<ElementRule, 'binding'> {
  const strength = binding?.strength;
  if (!binding?.valueSet || (strength !== 'required' && strength !== 'extensible')) return {};
  return { binding: { strength, valueSet: withoutVersion(binding.valueSet) } };
}

function slicingOf({ slicing }: ElementDefinition): Pick<ElementRule, 'slicing'> {
  if (!slicing) return {};
  const discriminators = (slicing.discriminator ?? []).map(({ type, path }) => ({ type, path }));
  return { slicing: { isClosed: slicing.rules === 'closed', discriminators } };
}

/** Errors, and con-3, which is only a warning in R4: an active problem without a status is of no use. */
function constraintsOf({ constraint = [] }: ElementDefinition): Pick<ElementRule, 'constraints'> {
  const errors = constraint.filter(({ key, severity }) => severity === 'error' || key === 'con-3');
  if (errors.length === 0) return {};
  return { constraints: errors.map(({ key, expression }) => ({ key, ...(expression && { expression }) })) };
}

/** A canonical URL without `|version`. */
export function withoutVersion(canonical: string): string {
  return canonical.split('|', 1)[0] ?? canonical;
}

function withoutKnown(rule: ElementRule, element: ElementDefinition, base: KnownBase): ElementRule {
  const known = base.elementAt(element.path);
  const before: Partial<ElementRule> = known ? compactElement(known) : {};
  const isSlice = element.sliceName !== undefined;
  const { isList: _, contentReference: __, ...facts } = rule;
  const kept = Object.entries(facts).filter(([name, value]) => {
    if (name === 'constraints' || name === 'id' || name === 'slicing') return true;
    if (name === 'max' && !isSlice && !known) return element.max !== element.base?.max;
    if (name === 'types' && !known) return rule.id.endsWith('[x]') || hasProfiles(rule);
    return isSlice || JSON.stringify(value) !== JSON.stringify(before[name as keyof ElementRule]);
  });
  // The entries are those of a rule, some of them taken away.
  const reduced = Object.fromEntries(kept) as unknown as ElementRule;
  return withNewConstraints(reduced, base);
}

function withNewConstraints({ constraints = [], ...rule }: ElementRule, base: KnownBase): ElementRule {
  const added = constraints.filter(({ key }) => !base.hasConstraint(key));
  return added.length > 0 ? { ...rule, constraints: added } : rule;
}

function hasProfiles({ types = [] }: ElementRule): boolean {
  return types.some(({ targets, profiles }) => targets ?? profiles);
}

// Checks coded values against the value set that an element is bound to.

import type { BindingRule } from '../definitions/rules';
import { isObject, objectsOf, textOf } from '../json';
import type { LintContext } from '../lint-context';
import type { Membership, ValueSetIndex } from './value-sets';

/** Reports a value outside a required set as an error, outside an extensible one as a warning. */
export function checkBinding(
  value: unknown,
  place: { binding: BindingRule | undefined; type: string; path: string },
  { definitions, report }: LintContext,
): void {
  const { binding, type, path } = place;
  const valueSet = binding && definitions.valueSet(binding.valueSet);
  if (!binding || !valueSet) return;
  const isRequired = binding.strength === 'required';
  const isBareText = isRequired && type === 'CodeableConcept' && isWithoutCode(value);
  if (!isBareText && membershipOfValue(value, type, valueSet) !== 'out') return;
  report({
    severity: isRequired ? 'error' : 'warning',
    code: isRequired ? 'binding-required' : 'binding-extensible',
    path,
    message: `${described(value)} is not in ${binding.valueSet}`,
  });
}

/** An extension may say why there is no code. */
function isWithoutCode(value: unknown): boolean {
  return isObject(value) && !('coding' in value) && !('extension' in value);
}

/** Whether a value of a coded type is in a value set; texts without a code are not told. */
export function membershipOfValue(value: unknown, type: string, valueSet: ValueSetIndex): Membership {
  if (typeof value === 'string') return ofCode(value, type, valueSet);
  if (!isObject(value)) return 'unknown';
  if (type === 'CodeableConcept' || 'coding' in value) return ofConcept(objectsOf(value.coding), valueSet);
  if (type === 'Coding' || type === 'Quantity') return ofCoding(value, valueSet);
  return 'unknown';
}

function ofCode(code: string, type: string, valueSet: ValueSetIndex): Membership {
  return ['code', 'string', 'uri'].includes(type) ? valueSet.membershipOf(code) : 'unknown';
}

function ofConcept(
  codings: readonly { readonly [key: string]: unknown }[],
  valueSet: ValueSetIndex,
): Membership {
  if (codings.length === 0) return 'unknown';
  const all = codings.map((coding) => ofCoding(coding, valueSet));
  if (all.includes('in')) return 'in';
  return all.includes('unknown') ? 'unknown' : 'out';
}

function ofCoding(coding: { readonly [key: string]: unknown }, valueSet: ValueSetIndex): Membership {
  const code = textOf(coding.code);
  if (code === undefined) return 'unknown';
  return valueSet.membershipOf(code, textOf(coding.system) ?? '');
}

function described(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (!isObject(value)) return 'the value';
  if (!('coding' in value || 'code' in value)) return 'a text without a code';
  const codings = 'coding' in value ? objectsOf(value.coding) : [value];
  return codings.map(({ system, code }) => `${textOf(system) ?? ''}|${textOf(code) ?? ''}`).join(', ');
}

// Arbitrary values of a JSON Schema, as far as the schemas of this API go.

import fc, { type Arbitrary } from 'fast-check';
import { resolve, type Schema } from './description';

/** Members whose values mean something are mostly given ones that do: the rest of the request is reached then. */
export type Dictionary = Readonly<Record<string, Arbitrary<unknown>>>;

/** Values that the schema allows, small ones. Throws for a keyword that it cannot read. */
export function valuesOf(schema: Schema, dictionary: Dictionary = {}): Arbitrary<unknown> {
  const resolved = resolve(schema);
  if ('const' in resolved) return fc.constant(resolved.const);
  if (Array.isArray(resolved.enum)) return fc.constantFrom(...resolved.enum);
  const choices = resolved.anyOf ?? resolved.oneOf;
  if (Array.isArray(choices)) return fc.oneof(...choices.map((choice) => valuesOf(choice, dictionary)));
  const types: unknown[] = Array.isArray(resolved.type) ? resolved.type : [resolved.type];
  return fc.oneof(...types.map((type) => valuesOfType(type, resolved, dictionary)));
}

function valuesOfType(type: unknown, schema: Schema, dictionary: Dictionary): Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return texts(schema);
    case 'integer':
      return wholeNumbers(schema);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return lists(schema, dictionary);
    case 'object':
      return objects(schema, dictionary);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`No values of ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

const LONGEST = 40;

function texts({ pattern, format, minLength, maxLength }: Schema): Arbitrary<string> {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  if (format === 'date-time') return instants;
  if (format === 'date') return instants.map((text) => text.slice(0, 10));
  if (format === 'uuid') return fc.uuid();
  const least = numberOr(minLength, 0);
  const most = Math.min(numberOr(maxLength, LONGEST), Math.max(least, LONGEST));
  return fc
    .string({ minLength: least, maxLength: most, unit: 'grapheme-composite' })
    .filter((text) => text.length >= least && text.length <= numberOr(maxLength, Number.POSITIVE_INFINITY));
}

const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

function wholeNumbers({ minimum, exclusiveMinimum, maximum }: Schema): Arbitrary<number> {
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : numberOr(minimum, -1000);
  return fc.integer({ min: least, max: Math.min(numberOr(maximum, least + 1000), 2 ** 31 - 1) });
}

function numbers({ minimum, exclusiveMinimum, maximum }: Schema): Arbitrary<number> {
  const isOpen = typeof exclusiveMinimum === 'number';
  const least = numberOr(exclusiveMinimum ?? minimum, -1000);
  const most = numberOr(maximum, least + 1000);
  const range = { min: least, max: most, minExcluded: isOpen, noNaN: true, noDefaultInfinity: true };
  return fc.double(range).map((value) => (Object.is(value, -0) ? 0 : value));
}

function lists({ items, minItems, maxItems }: Schema, dictionary: Dictionary): Arbitrary<unknown[]> {
  const least = numberOr(minItems, 0);
  const each = valuesOf((items ?? {}) as Schema, dictionary); // what stands under `items` is a schema
  return fc.array(each, { minLength: least, maxLength: Math.min(numberOr(maxItems, 3), least + 3) });
}

function objects(schema: Schema, dictionary: Dictionary): Arbitrary<Record<string, unknown>> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>); // as JSON Schema has it
  const required = Array.isArray(schema.required) ? schema.required : [];
  const shape = properties.map(([name, property]) => [name, member(name, property, dictionary)]);
  const known = fc.record<Record<string, unknown>>(Object.fromEntries(shape), {
    requiredKeys: required,
    noNullPrototype: true,
  });
  const { additionalProperties } = schema;
  if (properties.length > 0 || typeof additionalProperties !== 'object') return known;
  const each = valuesOf(additionalProperties as Schema, dictionary); // of a record
  const names = schema.propertyNames
    ? valuesOf(schema.propertyNames as Schema)
    : fc.string({ maxLength: 12 });
  return fc.dictionary(names.map(String), each, { maxKeys: 3, noNullPrototype: true });
}

function member(name: string, schema: Schema, dictionary: Dictionary): Arbitrary<unknown> {
  const known = dictionary[name];
  const any = valuesOf(schema, dictionary);
  return known ? fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: any }) : any;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

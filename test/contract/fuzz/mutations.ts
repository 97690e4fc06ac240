// One thing changed in a valid value: what a careless or a hostile client sends.

import fc, { type Arbitrary } from 'fast-check';
import { mismatchOf, type Schema } from './description';

export interface Mutant {
  /** JSON, or what once was. */
  readonly text: string;
  /** Why it has to be refused; undefined where the schema still allows it. */
  readonly fault: string | undefined;
}

/** Bodies that differ from the value in one place. */
export function mutantsOf(schema: Schema, value: unknown): Arbitrary<Mutant> {
  return fc.oneof(
    { weight: 4, arbitrary: changedValues(schema, value) },
    { weight: 1, arbitrary: brokenTexts(JSON.stringify(value)) },
  );
}

type Path = readonly (string | number)[];

function changedValues(schema: Schema, value: unknown): Arbitrary<Mutant> {
  const places = placesOf(value);
  return fc.tuple(fc.constantFrom(...places), fc.constantFrom(...changes)).map(([place, change]) => {
    const changed = changeAt(value, place, change);
    return { text: JSON.stringify(changed), fault: mismatchOf(schema, changed) };
  });
}

/** Every member and item, the whole first. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

type Change = (value: unknown) => unknown;

const REMOVED = Symbol('removed');
const strangers: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 2 ** 53, 1e308, -1e-320, '', ' ', 'x', [], {}, [[]], [null]],
  ...['x'.repeat(3000), '\u0000', '\ud800', '\u202e', '%00', '../../etc/passwd', "' or 1=1 --", '=1+1'],
  ...['1e400', '\r\nSet-Cookie: a=b', '{{7*7}}', '__proto__', '2026-02-30', '9'.repeat(40)],
  nested(20),
];

const changes: readonly Change[] = [
  () => REMOVED,
  (value) => (Array.isArray(value) ? Array.from({ length: 300 }, () => value[0] ?? 1) : [value]),
  ...['surprise', '__proto__', 'constructor', 'tenantID', 'status', 'plan', 'toString', ''].map(withMember),
  ...strangers.map((stranger) => () => stranger),
];

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

/** As JSON brings them: own members, whatever they are called. */
function withMember(name: string): Change {
  return (value) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const copy: Record<string, unknown> = isObject ? { ...value } : {};
    const member = { value: { polluted: true }, enumerable: true, writable: true, configurable: true };
    return Object.defineProperty(copy, name, member);
  };
}

function changeAt(value: unknown, [key, ...rest]: Path, change: Change): unknown {
  if (key === undefined) {
    const changed = change(value);
    return changed === REMOVED ? {} : changed;
  }
  const inner = (value as Record<string, unknown>)[key]; // placesOf has been there
  const changed = rest.length === 0 ? change(inner) : changeAt(inner, rest, change);
  if (Array.isArray(value))
    return value.flatMap((item, i) =>
      String(i) === String(key) ? (changed === REMOVED ? [] : [changed]) : [item],
    );
  const others = Object.entries(value as object).filter(([name]) => name !== key);
  return Object.fromEntries(changed === REMOVED ? others : [...others, [key, changed]]);
}

function brokenTexts(text: string): Arbitrary<Mutant> {
  const lengths = fc.integer({ min: 1, max: Math.max(1, text.length - 1) });
  const withFirst = (member: string) => ({ text: text.replace(/^\{/, `{${member},`), fault: undefined });
  return fc.oneof(
    lengths.map((length) => notJson(text.slice(0, length))),
    fc.constantFrom(
      ...[notJson(`${text}}`), notJson(`${text},`), notJson(`'${text}'`), notJson('')],
      ...['"population":1e400', '"population":99999999999999999999', '"name":"a","name":"b"'].map(withFirst),
      { text: '['.repeat(200) + ']'.repeat(200), fault: 'it is nested too deep' },
      { text: `\ufeff${text}`, fault: undefined }, // a mark that readers of JSON may pass over
    ),
  );
}

function notJson(text: string): Mutant {
  return { text, fault: 'it is not JSON' };
}

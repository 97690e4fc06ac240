// The values that an element of a profile has in a resource.

import { capitalized } from '../definitions/shape';
import { isObject, type JsonObject } from '../json';

/** One value, with its type where its name tells it, as in valueQuantity. */
export interface Item {
  readonly value: unknown;
  readonly path: string;
  readonly type?: string;
}

/** The values of a child, `value[x]` included; one that only has a companion counts with undefined as value. */
export function itemsOf(object: JsonObject, name: string, path: string): Item[] {
  if (name.endsWith('[x]')) return choiceItems(object, name.slice(0, -3), path);
  return itemsUnder(object, name, path);
}

function itemsUnder(object: JsonObject, name: string, path: string): Item[] {
  const value = object[name];
  const here = `${path}.${name}`;
  if (Array.isArray(value)) return value.map((item, index) => ({ value: item, path: `${here}[${index}]` }));
  if (value !== undefined || isObject(object[`_${name}`])) return [{ value, path: here }];
  return [];
}

function choiceItems(object: JsonObject, prefix: string, path: string): Item[] {
  const names = Object.keys(object).map((key) => key.replace(/^_/, ''));
  const spelled = names.filter((key) => key.startsWith(prefix) && /^[A-Z]/.test(key.slice(prefix.length)));
  return [...new Set(spelled)].flatMap((key) =>
    itemsUnder(object, key, path).map((item) => ({ ...item, type: key.slice(prefix.length) })),
  );
}

/** Whether an item may be of a type; one whose type is not told may be of any. */
export function isOfType({ type }: Item, code: string): boolean {
  return type === undefined || type === capitalized(code);
}

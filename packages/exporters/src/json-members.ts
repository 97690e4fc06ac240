// Members of JSON objects and lists, as hand-written printers put them together.

import type { PageWriter } from './page-writer';

/** A key with the punctuation before and after it, and its value. */
export function member(to: PageWriter, key: Uint8Array, value: string | null): void {
  to.bytes(key);
  if (value === null) to.bytes(NULL);
  else to.string(value);
}

/** A list of values that `print` writes. */
export function list<Value>(
  to: PageWriter,
  values: readonly Value[],
  print: (to: PageWriter, value: Value) => void,
): void {
  to.byte(OPEN_LIST);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (i > 0) to.byte(COMMA);
    if (value !== undefined) print(to, value);
  }
  to.byte(CLOSE_LIST);
}

/** A value that many objects hold, the very same one: its bytes are made once. It must never change. */
export function shared(to: PageWriter, value: object): void {
  let bytes = bytesOfShared.get(value);
  if (!bytes) {
    bytes = Buffer.from(JSON.stringify(value));
    bytesOfShared.set(value, bytes);
  }
  to.bytes(bytes);
}

/** Weak: a value that was not shared after all takes its bytes with it. */
const bytesOfShared = new WeakMap<object, Uint8Array>();

/** The end of an object. */
export function closeObject(to: PageWriter): void {
  to.byte(CLOSE_OBJECT);
}

/** UTF-8 of each name as a key, after `before`. */
export function keysOf<Name extends string>(
  before: string,
  names: readonly Name[],
): Readonly<Record<Name, Uint8Array>> {
  const keys = names.map((name) => [name, Buffer.from(`${before}${JSON.stringify(name)}:`)]);
  return Object.fromEntries(keys) as Record<Name, Uint8Array>; // of exactly these names
}

const NULL = Buffer.from('null');
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;

// Any JSON value, with the bytes that JSON.stringify gives; what many values share is put into bytes once.

import type { PageWriter } from './page-writer';

/**
 * Writes a resource, or any other tree of plain objects, lists, text, numbers, booleans and nulls, exactly as
 * JSON.stringify prints it; members that are undefined are left out. A frozen object or list must be frozen throughout:
 * its bytes are kept as long as it lives. Does not look for `toJSON`.
 */
export function printResource(to: PageWriter, resource: object): void {
  printAny(to, resource);
}

function printAny(to: PageWriter, value: unknown): void {
  if (typeof value === 'string') to.string(value);
  else if (typeof value === 'number') to.number(value);
  else if (typeof value === 'object' && value !== null) printTree(to, value);
  else to.bytes(wordOf(value));
}

function wordOf(value: unknown): Uint8Array {
  if (value === true) return TRUE;
  return value === false ? FALSE : NULL;
}

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
const NULL = Buffer.from('null');

function printTree(to: PageWriter, value: object): void {
  if (Object.isFrozen(value)) to.bytes(bytesOfConstant(value));
  else printParts(to, value);
}

/** Of what is not frozen. */
function printParts(to: PageWriter, value: object): void {
  if (Array.isArray(value)) printList(to, value);
  else printMembers(to, value as Readonly<Record<string, unknown>>); // an object that is no list
}

function bytesOfConstant(value: object): Uint8Array {
  let bytes = constants.get(value);
  if (!bytes) {
    bytes = Buffer.from(JSON.stringify(value));
    constants.set(value, bytes);
  }
  return bytes;
}

/** Weak: a frozen value that was printed once takes its bytes with it. */
const constants = new WeakMap<object, Uint8Array>();

function printList(to: PageWriter, values: readonly unknown[]): void {
  to.byte(OPEN_LIST);
  for (let i = 0; i < values.length; i += 1) {
    if (i > 0) to.byte(COMMA);
    printAny(to, values[i]);
  }
  to.byte(CLOSE_LIST);
}

function printMembers(to: PageWriter, members: Readonly<Record<string, unknown>>): void {
  let isFirst = true;
  for (const name in members) {
    const value = members[name];
    if (value === undefined) continue;
    const key = keyOf(name);
    to.bytes(isFirst ? key.first : key.next);
    isFirst = false;
    if (typeof value === 'object' && value !== null) printMember(to, key, value);
    else printAny(to, value);
  }
  if (isFirst) to.byte(OPEN_OBJECT);
  to.byte(CLOSE_OBJECT);
}

/** As printTree does, and keeps a constant in mind for the next member of that name: most are the same again. */
function printMember(to: PageWriter, key: Key, value: object): void {
  if (value !== key.latest) {
    if (!Object.isFrozen(value)) {
      printParts(to, value);
      return;
    }
    key.latest = value;
    key.latestBytes = bytesOfConstant(value);
  }
  to.bytes(key.latestBytes);
}

/** The name of a member, with the punctuation before and after it. */
interface Key {
  readonly first: Uint8Array;
  readonly next: Uint8Array;
  /** The constant that a member of that name had last; its bytes. */
  latest: object | undefined;
  latestBytes: Uint8Array;
}

function keyOf(name: string): Key {
  const known = keys.get(name);
  if (known) return known;
  const text = `${JSON.stringify(name)}:`;
  const made = {
    first: Buffer.from(`{${text}`),
    next: Buffer.from(`,${text}`),
    latest: undefined,
    latestBytes: NULL,
  };
  keys.set(name, made);
  return made;
}

/** Names are those of elements: few, and the same all the time. */
const keys = new Map<string, Key>();

const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;

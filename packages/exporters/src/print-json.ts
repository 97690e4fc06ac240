// Any JSON value, with the bytes that JSON.stringify gives; what many values share is put into bytes once.

import { isThirdInRow, type MemberKey, memberKey } from './member-key';
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
  if (Object.isFrozen(value)) to.constant(value);
  else printParts(to, value);
}

/** Of what is not frozen. */
function printParts(to: PageWriter, value: object): void {
  if (Array.isArray(value)) printList(to, value);
  else printMembers(to, value as Readonly<Record<string, unknown>>); // an object that is no list
}

function printList(to: PageWriter, values: readonly unknown[]): void {
  to.byte(OPEN_LIST);
  for (let i = 0; i < values.length; i += 1) {
    if (i > 0) to.byte(COMMA);
    printAny(to, values[i]);
  }
  to.byte(CLOSE_LIST);
}

function printMembers(to: PageWriter, members: Readonly<Record<string, unknown>>): void {
  let before: MemberKey | undefined;
  for (const name in members) {
    const value = members[name];
    if (value === undefined) continue;
    const key = memberKey(name, before);
    printMember(to, key, value);
    before = key;
  }
  if (!before) to.byte(OPEN_OBJECT);
  to.byte(CLOSE_OBJECT);
}

/** Most members have the value that the last one of their name had: it is printed in one piece with the name. */
function printMember(to: PageWriter, key: MemberKey, value: unknown): void {
  if (value === key.repeated) {
    to.bytes(key.repeatedBytes);
    return;
  }
  const start = to.length;
  to.bytes(key.bytes);
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    printParts(to, value);
    return;
  }
  printAny(to, value);
  if (isThirdInRow(key, value)) {
    key.repeated = value;
    key.repeatedBytes = to.copyFrom(start);
  }
}

const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;

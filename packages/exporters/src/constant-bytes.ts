// The JSON of values that never change, put into bytes once.

/** JSON in UTF-8 of an object or a list that is frozen throughout. */
export function bytesOfConstant(value: object): Uint8Array {
  let bytes = constants.get(value);
  if (!bytes) {
    bytes = Buffer.from(JSON.stringify(value));
    constants.set(value, bytes);
  }
  return bytes;
}

/** Weak: a frozen value that was printed once takes its bytes with it. */
const constants = new WeakMap<object, Uint8Array>();

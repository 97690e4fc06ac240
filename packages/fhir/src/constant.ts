// Values that many resources hold, the very same ones.

/**
 * The value, frozen with everything below it. Nobody can change it any more, so that whoever prints resources may
 * keep its bytes.
 */
export function constant<Value extends object>(value: Value): Readonly<Value> {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null && !Object.isFrozen(member)) constant(member);
  }
  return Object.freeze(value);
}

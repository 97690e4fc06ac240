// The names of members of JSON objects as they are printed, and the values that they had last.

/** A name at the beginning of objects, or a name after other members. */
export interface MemberKey {
  readonly name: string;
  /** With the punctuation before and after it. */
  readonly bytes: Uint8Array;
  /** The value that came last, and whether it had come before that. */
  latest: unknown;
  isSecond: boolean;
  /** A value that comes again and again, and the bytes of the member as a whole. */
  repeated: unknown;
  repeatedBytes: Uint8Array;
  /** The member that came after it last: mostly the next one does too. */
  follower: MemberKey | undefined;
}

/** The key of a name after another member, or without one at the beginning of its object. */
export function memberKey(name: string, before: MemberKey | undefined): MemberKey {
  if (!before) return keyIn(firstKeys, name, '{');
  const { follower } = before;
  if (follower?.name === name) return follower;
  const key = keyIn(nextKeys, name, ',');
  before.follower = key;
  return key;
}

/**
 * Takes a value that never changes into account, and says whether it came three times in a row. Bytes are worth their
 * making then: what comes twice mostly comes no third time, as the instants of a visit and of its end.
 */
export function isThirdInRow(key: MemberKey, value: unknown): boolean {
  const isAgain = value === key.latest;
  const isThird = isAgain && key.isSecond;
  key.latest = value;
  key.isSecond = isAgain;
  return isThird;
}

function keyIn(keys: Map<string, MemberKey>, name: string, punctuation: string): MemberKey {
  const known = keys.get(name);
  if (known) return known;
  const made: MemberKey = {
    name,
    bytes: Buffer.from(`${punctuation}${JSON.stringify(name)}:`),
    latest: undefined,
    isSecond: false,
    repeated: undefined,
    repeatedBytes: NONE,
    follower: undefined,
  };
  keys.set(name, made);
  return made;
}

const NONE = new Uint8Array(0);

/** Names are those of elements: few, and the same all the time. */
const firstKeys = new Map<string, MemberKey>();
const nextKeys = new Map<string, MemberKey>();

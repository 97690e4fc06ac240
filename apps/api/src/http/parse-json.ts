// From the bytes of a body to a JSON value, refusing what a parser would quietly repair or choke on, and what cannot be kept.

import { AppError } from '@synthward/kernel';

const DEEPEST = 32;

/** Escapes of U+0000 and of halves of surrogate pairs; in UTF-8 they cannot stand in any other way. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

/** The JSON value in UTF-8 bytes, nested at most 32 levels. Throws `invalid_json`. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  refuseDeepNesting(text);
  try {
    const value: unknown = JSON.parse(text, SUSPICIOUS.test(text) ? refuseUnstorable : undefined);
    return value;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid_json', 'The body is not well-formed JSON.', { cause });
  }
}

const UNSTORABLE = /[\0\p{Cs}]/u;

/** No database keeps U+0000, and half of a pair is no character: what I-JSON (RFC 7493) rules out as well. */
function refuseUnstorable(key: string, value: unknown): unknown {
  for (const text of [key, value])
    if (typeof text === 'string' && UNSTORABLE.test(text))
      throw new AppError('invalid_json', 'A text in the body holds U+0000 or half of a surrogate pair.');
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid_json', 'The body is not UTF-8; encode it as UTF-8.', { cause });
  }
}

/** Counts open brackets outside strings; a parser would recurse into them first and fail later. */
function refuseDeepNesting(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST)
      throw new AppError('invalid_json', `The body is nested deeper than ${DEEPEST} levels; flatten it.`);
  }
}

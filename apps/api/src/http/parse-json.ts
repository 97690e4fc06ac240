// From the bytes of a body to a JSON value, refusing what a parser would quietly repair or choke on.

import { AppError } from '@synthward/kernel';

const DEEPEST = 32;

/** The JSON value in UTF-8 bytes, nested at most 32 levels. Throws `invalid_json`. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  refuseDeepNesting(text);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new AppError('invalid_json', 'The body is not well-formed JSON.', { cause });
  }
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

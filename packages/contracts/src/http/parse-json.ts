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

/**
 * Counts open brackets outside strings; a parser would recurse into them first and fail later. Looks at each character
 * once: a regular expression that looks for the ends of strings tries every quotation mark of a string without one.
 */
function refuseDeepNesting(text: string): void {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const token = text[i];
    if (token === '"') i = endOfString(text, i);
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST)
      throw new AppError('invalid_json', `The body is nested deeper than ${DEEPEST} levels; flatten it.`);
  }
}

/** Where the string ends that begins here; the end of the text for one that does not. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i;
  }
  return text.length;
}

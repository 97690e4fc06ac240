// Which failures are one failure: a digest of what kind it is, what it says without its particulars, and where it arose.

import { sha256Hex } from './digest';

export interface FailureTraits {
  /** A code of ours, or the name of the error's class. */
  readonly kind: string;
  readonly message: string;
  /** As `topOwnFrame` gives it; null where nothing of ours was on the stack. */
  readonly frame: string | null;
}

const FINGERPRINT_DIGITS = 16;

/** Sixteen hexadecimal digits, equal for failures that differ in numbers, ids, quoted words, paths or builds alone. */
export function failureFingerprint({ kind, message, frame }: FailureTraits): string {
  const digest = sha256Hex(JSON.stringify([kind, generalMessage(message), frame]));
  return digest.slice(0, FINGERPRINT_DIGITS);
}

/** What a message says in general: quoted words, paths, ids and numbers are put as `<…>`. */
export function generalMessage(message: string): string {
  return message
    .replaceAll(/"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g, '<text>')
    .replaceAll(/(?:[a-z]+:\/\/|\.{0,2}\/)[^\s,;:()]+/gi, '<path>')
    .replaceAll(/\b[a-z]{2,4}_[0-9A-Za-z]{8,}\b/g, '<id>')
    .replaceAll(/\b(?=[0-9a-f-]*\d)[0-9a-f]{8}[0-9a-f-]*\b/gi, '<id>')
    .replaceAll(/\d+(?:[.,]\d+)*/g, '<n>')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Code of this repository in a line of a stack: a package or an app, compiled or not. */
const OWN_FRAME =
  /^\s*at (?:(?:async |new )*(?<name>[^\s(]+)[^(]*\()?.*?(?<file>(?:packages|apps)\/[\w-]+\/(?:src|dist)\/[^:)]+?)\.[cm]?[jt]s:\d+/;

/**
 * The topmost line of a stack that is code of ours, as `packages/services/generation/render-part:renderPart`: no line
 * number, and no difference between sources and build. Null when there is none.
 */
export function topOwnFrame(stack: string | undefined): string | null {
  for (const line of stack?.split('\n') ?? []) {
    if (line.includes('node_modules/')) continue;
    const { file, name = '<top>' } = OWN_FRAME.exec(line)?.groups ?? {};
    if (file !== undefined) return `${file.replace(/\/(?:src|dist)\//, '/')}:${name}`;
  }
  return null;
}

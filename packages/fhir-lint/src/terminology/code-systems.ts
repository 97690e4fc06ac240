// Looks codes up in code systems that list all of their concepts.

import type { CodeSystemRules } from '../definitions/rules';

/** A complete code system, indexed. */
export interface CodeSystemIndex {
  has(code: string): boolean;
  /** The display of a code; undefined where the system gives none. */
  displayOf(code: string): string | undefined;
  codes(): readonly string[];
  /** A code and all that lie below it. */
  below(code: string): readonly string[];
}

export function indexCodeSystem({ concepts, isCaseInsensitive }: CodeSystemRules): CodeSystemIndex {
  const key = (code: string) => (isCaseInsensitive ? code.toLowerCase() : code);
  const displays = new Map(concepts.map(([code, display]) => [key(code), display]));
  const codes = [...new Set(concepts.map(([code]) => code))];
  const children = new Map<string, string[]>();
  for (const [code, , ...parents] of concepts) {
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  return {
    has: (code) => displays.has(key(code)),
    displayOf: (code) => displays.get(key(code)) || undefined,
    codes: () => codes,
    below: (code) => descendants(code, children),
  };
}

function descendants(code: string, children: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([code]);
  for (const one of found) for (const child of children.get(one) ?? []) found.add(child);
  return [...found];
}

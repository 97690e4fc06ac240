// Tells whether a code is in a value set, and admits when the definitions at hand cannot tell.

import type { ValueSetPartRules, ValueSetRules } from '../definitions/rules';
import type { CodeSystemIndex } from './code-systems';

export type Membership = 'in' | 'out' | 'unknown';

/** A value set, expanded as far as its code systems are known. */
export interface ValueSetIndex {
  /** Without a system, any system will do, as for elements of type code. */
  membershipOf(code: string, system?: string): Membership;
}

/** Where the parts of a value set are found. */
export interface TerminologySource {
  codeSystem(url: string): CodeSystemIndex | undefined;
  valueSetRules(url: string): ValueSetRules | undefined;
}

interface Expansion {
  readonly bySystem: Map<string, SystemCodes>;
  isUnknown: boolean;
}

interface SystemCodes {
  readonly codes: Set<string>;
  hasAll: boolean;
  isUnknown: boolean;
}

export function indexValueSet(rules: ValueSetRules, source: TerminologySource): ValueSetIndex {
  const included = expand(rules.include, source, new Set([rules.url]));
  const excluded = expand(rules.exclude ?? [], source, new Set([rules.url]));
  return {
    membershipOf(code, system) {
      const membership = membershipIn(included, code, system);
      if (membership === 'out' || !rules.exclude) return membership;
      const exclusion = membershipIn(excluded, code, system);
      if (exclusion === 'in') return 'out';
      return exclusion === 'unknown' ? 'unknown' : membership;
    },
  };
}

function membershipIn(expansion: Expansion, code: string, system: string | undefined): Membership {
  if (system !== undefined) {
    const entry = expansion.bySystem.get(system);
    if (entry?.codes.has(code) || entry?.hasAll) return 'in';
    return entry?.isUnknown || expansion.isUnknown ? 'unknown' : 'out';
  }
  const entries = [...expansion.bySystem.values()];
  if (entries.some(({ codes }) => codes.has(code))) return 'in';
  const isOpen = expansion.isUnknown || entries.some(({ hasAll, isUnknown }) => hasAll || isUnknown);
  return isOpen ? 'unknown' : 'out';
}

function expand(
  parts: readonly ValueSetPartRules[],
  source: TerminologySource,
  visited: ReadonlySet<string>,
): Expansion {
  const expansion: Expansion = { bySystem: new Map(), isUnknown: false };
  for (const part of parts) {
    if (part.system !== undefined) addSystem(expansion, part, source);
    else for (const url of part.valueSets ?? []) addValueSet(expansion, { url, source, visited });
  }
  return expansion;
}

function addSystem(expansion: Expansion, part: ValueSetPartRules, source: TerminologySource): void {
  const { system = '', codes, below, valueSets } = part;
  const entry = expansion.bySystem.get(system) ?? { codes: new Set(), hasAll: false, isUnknown: false };
  expansion.bySystem.set(system, entry);
  const index = source.codeSystem(system);
  // A part that is cut down by other value sets is rare, and told from none here.
  if (valueSets) entry.isUnknown = true;
  else if (codes) for (const code of codes) entry.codes.add(code);
  else if (below) addBelow(entry, below, index);
  else if (index) for (const code of index.codes()) entry.codes.add(code);
  else entry.hasAll = true;
}

function addBelow(
  entry: SystemCodes,
  below: readonly (string | null)[],
  index: CodeSystemIndex | undefined,
): void {
  const [ancestor] = below;
  if (!index || below.length !== 1 || typeof ancestor !== 'string') {
    entry.isUnknown = true;
    return;
  }
  for (const code of index.below(ancestor)) entry.codes.add(code);
}

function addValueSet(
  expansion: Expansion,
  { url, source, visited }: { url: string; source: TerminologySource; visited: ReadonlySet<string> },
): void {
  const rules = visited.has(url) ? undefined : source.valueSetRules(url);
  if (!rules || rules.exclude) {
    expansion.isUnknown = true;
    return;
  }
  const inner = expand(rules.include, source, new Set([...visited, url]));
  if (inner.isUnknown) expansion.isUnknown = true;
  for (const [system, { codes, hasAll, isUnknown }] of inner.bySystem) {
    const entry = expansion.bySystem.get(system) ?? { codes: new Set(), hasAll: false, isUnknown: false };
    expansion.bySystem.set(system, entry);
    for (const code of codes) entry.codes.add(code);
    entry.hasAll ||= hasAll;
    entry.isUnknown ||= isUnknown;
  }
}

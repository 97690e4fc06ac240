// What sort of organization a source system belongs to, told from its name.

import type { SystemKind } from '@synthward/contracts';

const KINDS: readonly (readonly [pattern: RegExp, kind: SystemKind])[] = [
  [/\blab/, 'laboratory'],
  [/claim|payer|insur/, 'claims'],
  [/hospital|emergency|acute|inpatient/, 'hospital'],
  [/provider|clinic|practice|physician|primary|pediatric/, 'provider'],
];

/** The kind that the name suggests; an exchange, which sees a bit of everything, when it suggests none. */
export function systemKindOf(name: string): SystemKind {
  const text = name.toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'exchange';
}

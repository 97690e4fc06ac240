// Replaces groups of letters by others that look or sound like them.

import type { RandomStream } from '@synthward/kernel';

/** A group of ASCII letters and what stands for it; the two differ. */
export interface ReplacementRule {
  readonly from: string;
  readonly to: string;
  /** Where in a word the rule holds; everywhere without it. */
  readonly at?: 'start' | 'end';
}

export interface ReplacementTable {
  /** Whether upper and lower case are told apart; if not, a replaced capital stays one. */
  readonly isCaseSensitive: boolean;
  readonly rulesByFirst: ReadonlyMap<string, readonly ReplacementRule[]>;
}

/** A table by first letter, so that a text is gone through once. */
export function replacementTable(
  rules: readonly ReplacementRule[],
  { isCaseSensitive }: { readonly isCaseSensitive: boolean },
): ReplacementTable {
  const rulesByFirst = new Map<string, ReplacementRule[]>();
  for (const rule of rules) {
    const first = rule.from.charAt(0);
    const earlier = rulesByFirst.get(first);
    if (earlier) earlier.push(rule);
    else rulesByFirst.set(first, [rule]);
  }
  return { isCaseSensitive, rulesByFirst };
}

/**
 * The text with a `share` of its groups replaced, at least one; undefined when it holds none. Always another text.
 * Only ASCII letters and digits are replaced, so that no character is cut.
 */
export function replaceGroups(
  text: string,
  table: ReplacementTable,
  { share, random }: { readonly share: number; readonly random: RandomStream },
): string | undefined {
  const places = placesOf(text, table);
  if (places.length === 0) return undefined;
  const drawn = places.filter(() => random.chance(share));
  const chosen = drawn.length > 0 ? drawn : [random.pick(places)];
  const replacements = chosen.map(({ index, rules }) => ({ index, rule: random.pick(rules) }));
  const replaced = applied(text, replacements, table);
  return replaced === text ? applied(text, replacements.slice(0, 1), table) : replaced;
}

interface Place {
  readonly index: number;
  readonly rules: readonly ReplacementRule[];
}

function placesOf(text: string, { isCaseSensitive, rulesByFirst }: ReplacementTable): Place[] {
  const readable = isCaseSensitive ? text : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const places: Place[] = [];
  for (let index = 0; index < readable.length; index += 1) {
    const rules = rulesByFirst.get(readable.charAt(index))?.filter((rule) => holds(rule, readable, index));
    if (rules && rules.length > 0) places.push({ index, rules });
  }
  return places;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

function holds({ from, at }: ReplacementRule, text: string, index: number): boolean {
  if (!text.startsWith(from, index)) return false;
  if (at === 'start') return index === 0 || !LETTER.test(text.charAt(index - 1));
  if (at === 'end') return !LETTER.test(text.charAt(index + from.length));
  return true;
}

interface Replacement {
  readonly index: number;
  readonly rule: ReplacementRule;
}

/** From left to right; a group that overlaps with the one before is left alone. */
function applied(text: string, replacements: readonly Replacement[], table: ReplacementTable): string {
  let result = '';
  let end = 0;
  for (const { index, rule } of replacements) {
    if (index < end) continue;
    const before = text.slice(index, index + rule.from.length);
    result += text.slice(end, index) + (table.isCaseSensitive ? rule.to : inCaseOf(before, rule.to));
    end = index + rule.from.length;
  }
  return result + text.slice(end);
}

function inCaseOf(before: string, after: string): string {
  const isCapital = before.charAt(0) !== before.charAt(0).toLowerCase();
  return isCapital ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}

// The second rule of direction: a ratio with its interval decides, else the clause that speaks of what was asked.

import { termsOf } from '../text/terms';
import { bagDirection } from './bag-rule';
import { speaksOfComparator } from './compared-arms';
import { countCues, saysAlike, saysNone, saysNotSignificant, saysSignificant } from './cues';
import type { ComparedEffect, Direction } from './effect';

const RATIO =
  /\b(?:a?(?:OR|RR|HR|IRR)s?|odds ratio|risk ratio|hazard ratio|relative risk|rate ratio)\b[^.;]{0,40}?(\d+[.·]\d+)[^.;0-9]{0,30}(?:95\s*%[^0-9]{0,25})?(\d+[.·]\d+)\s*(?:-|–|—|to|,|;)\s*(\d+[.·]\d+)/i;
const CLAUSE =
  /;|,\s+(?=(?:but|while|whereas|although|however|and|with|which)\b)|\b(?:but|whereas|while|although|though|however)\b|(?<=[a-z)0-9])\.\s+(?=[A-Z])/i;
const TWO_NUMBERS =
  /(\d+(?:[.·]\d+)?)[^0-9]{1,60}?\b(?:vs\.?|versus|compared (?:with|to)|and|to)\b[^0-9]{0,40}?(\d+(?:[.·]\d+)?)/i;
const SHORTEST_CLAUSE = 9;

/** What the part of `span` that shares most words with the effect says of it. */
export function clauseDirection(span: string, effect: ComparedEffect): Direction {
  const byRatio = ratioDirection(span);
  if (byRatio !== null) return byRatio;
  const clause = clauseOf(span, effect);
  if (saysNone(clause) || saysAlike(clause)) return 'none';
  if (saysNotSignificant(span) && !/\bsignifican/i.test(clause)) return 'none';
  return cueDirection(clause, effect) ?? numbersDirection(clause, span) ?? bagDirection(span);
}

/** An interval across 1 is no difference; null where no ratio stands with an interval that holds it. */
function ratioDirection(span: string): Direction | null {
  const found = RATIO.exec(span)?.slice(1).map(numberOf);
  const [ratio, low, high] = found ?? [];
  if (ratio === undefined || low === undefined || high === undefined) return null;
  if (ratio < low || ratio > high) return null;
  if (low <= 1 && high >= 1) return 'none';
  return ratio > 1 ? 'increased' : 'decreased';
}

function clauseOf(span: string, { intervention, outcome }: ComparedEffect): string {
  const asked = new Set([...termsOf(intervention), ...termsOf(outcome)]);
  let best = { clause: span, shared: -1 };
  for (const clause of span.split(CLAUSE)) {
    if (clause.trim().length < SHORTEST_CLAUSE) continue;
    const shared = new Set(termsOf(clause).filter((term) => asked.has(term))).size;
    if (shared > best.shared) best = { clause, shared };
  }
  return best.clause;
}

function cueDirection(clause: string, effect: ComparedEffect): Direction | null {
  const { rises, falls, isRiseFirst } = countCues(clause);
  if (rises + falls === 0) return null;
  const isRise = rises === falls ? isRiseFirst : rises > falls;
  return isRise === speaksOfComparator(clause, effect) ? 'decreased' : 'increased';
}

/** Two numbers side by side are those of intervention and comparator; they count where they differ significantly. */
function numbersDirection(clause: string, span: string): Direction | null {
  const [first, second] = TWO_NUMBERS.exec(clause)?.slice(1).map(numberOf) ?? [];
  if (first === undefined || second === undefined || !saysSignificant(span)) return null;
  return first > second ? 'increased' : 'decreased';
}

function numberOf(text: string): number {
  return Number(text.replace('·', '.'));
}

// Whether a clause tells its finding of the comparator's arm: "higher with placebo" is lower with the drug.

import { termsOf } from '../text/terms';
import { aroundFirstCue } from './cues';
import type { ComparedEffect } from './effect';

const THAN = /\b(?:than|compared|versus|vs|relative to)\b/i;
const ARM =
  /\b(?:in|for|among|with|by|of)\s+(?:the\s+)?([^,.;()]{2,70}?)(?=\s+(?:than|compared|versus|vs|relative|when|\()|[,.;(]|$)/i;
const CONTROL = /\b(?:control|placebo)\b/i;

/** Whether the first cue of `clause` speaks of the comparator, or of a control group, and not of the intervention. */
export function speaksOfComparator(
  clause: string,
  { intervention, comparator = '' }: ComparedEffect,
): boolean {
  const around = aroundFirstCue(clause);
  if (around === null) return false;
  const [treated, compared] = [onlyIn(intervention, comparator), onlyIn(comparator, intervention)];
  const ofTreated = (text: string) => shared(text, treated);
  const ofControl = (text: string) =>
    shared(text, compared) + (CONTROL.test(text) && !CONTROL.test(intervention) ? 1 : 0);
  const cut = around.after.search(THAN);
  const head = cut < 0 ? around.after : around.after.slice(0, cut);
  const arm = ARM.exec(`${head} `)?.[1] ?? head;
  const [headTreated, headControl] = [ofTreated(arm), ofControl(arm)];
  if (cut < 0) return headControl > 0 && headTreated === 0;
  const tail = around.after.slice(cut);
  const [tailTreated, tailControl] = [ofTreated(tail), ofControl(tail)];
  if (headControl > headTreated && tailTreated >= tailControl) return true;
  return tailTreated > tailControl && headTreated === 0;
}

function onlyIn(text: string, other: string): ReadonlySet<string> {
  const others = new Set(termsOf(other));
  return new Set(termsOf(text).filter((term) => !others.has(term)));
}

function shared(text: string, terms: ReadonlySet<string>): number {
  return [...new Set(termsOf(text))].filter((term) => terms.has(term)).length;
}

// A sentence of a source as the text of an answer may show it.

import { sectionKindOf } from '../sentences/section-kind';
import { negationsOf } from './facts';
import { oneLine } from './validate-sentence';

/** Longer sentences are cut at clause boundaries where that loses nothing that turns their sense. */
const LONG = 320;
/** What stays longer than this is not quoted. */
const LONGEST = 700;
const CLAUSE_END = /(?<=;)\s+|(?<=,)\s+(?=(?:and|which|with|including|such as|where|who)\b)/;
/** A clause with one of these is never left out. */
const TURNS = /\b(?:but|however|although|though|except|only|unless|whereas|while|despite|if|signific\w*)\b/i;
/** Marks like our own citations, links and markup, and text that speaks to a reader's software: never quoted. */
const UNQUOTABLE =
  /\[\d+\]|https?:|www\.|[<>]\/?[a-z]+[^<>]*>|\]\(|`{3}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/i;
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instruction|prompt|rule|guideline|above|previous|prior)|\b(?:system prompt|language model|as an ai|you are (?:now |an? )|you must (?:now )?(?:say|answer|reply|respond|write|output)|(?:answer|reply|respond|say) (?:only |exactly )?with|jailbreak)\b/i;
const SECTION_HEAD = /^\W{0,3}(\p{Lu}[\p{L}/]*(?:[ ,/&-]+\p{L}+){0,3})\s*:\s+(?=\S)/u;

/** Whether a text speaks to software instead of telling of a study. */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text);
}

/** The sentence on one line, cut if it is long; null for what cannot be quoted. `worth` tells what a clause is worth. */
export function quoteOf(sentence: string, worth: (clause: string) => number): string | null {
  if (UNQUOTABLE.test(sentence) || isInstruction(sentence)) return null;
  const whole = oneLine(sentence.replace(SECTION_HEAD, (head, label) => (isSectionLabel(label) ? '' : head)));
  const quote = whole.length > LONG ? cut(whole, worth) : whole;
  return quote.length > LONGEST || quote.length === 0 ? null : quote;
}

function isSectionLabel(label: string): boolean {
  return sectionKindOf(label) !== 'unlabelled' && negationsOf(label) === 0;
}

/** Leaves out clauses from the ends, the less worthy first, until the rest is short or only clauses that must stay are left. */
function cut(whole: string, worth: (clause: string) => number): string {
  const clauses = whole.split(CLAUSE_END);
  let [from, to] = [0, clauses.length];
  const length = () => clauses.slice(from, to).join(' ').length;
  while (to - from > 1 && length() > LONG) {
    const [first, last] = [clauses[from] ?? '', clauses[to - 1] ?? ''];
    const [canFirst, canLast] = [first, last].map((clause) => !TURNS.test(clause) && negationsOf(clause) === 0);
    if (canLast && (!canFirst || worth(last) <= worth(first))) to -= 1;
    else if (canFirst) from += 1;
    else break;
  }
  const kept = clauses.slice(from, to).join(' ');
  return `${from > 0 ? '... ' : ''}${kept}${to < clauses.length ? ' ...' : ''}`;
}

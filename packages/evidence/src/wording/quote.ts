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
/** Marks like our own citations, links, markup and invisible characters: never quoted. */
const UNQUOTABLE = /\[\d+\]|https?:|www\.|[<>]\/?[a-z]+[^<>]*>|\]\(|`{3}|\p{Cc}|\p{Cf}/iu;
/** Text that speaks to a reader's software. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|prompts?|above|previous|prior)\b|\b(?:system prompt|language model|as an ai|you are now|you must (?:now )?(?:say|answer|reply|respond|write|output)|(?:answer|reply|respond) (?:only|exactly) with|jailbreak)\b/i;
const SECTION_HEAD = /^\W{0,3}(\p{Lu}[\p{L}/]*(?:[ ,/&-]+\p{L}+){0,3})\s*:\s+(?=\S)/u;

/** Whether a text speaks to software instead of telling of a study. */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text);
}

/** Whether a text may stand in an answer: without citation marks, links or markup, and speaking to nobody's software. */
export function isQuotable(text: string): boolean {
  return !UNQUOTABLE.test(oneLine(text)) && !isInstruction(text);
}

/** The sentence on one line, cut if it is long; null for what cannot be quoted. `worth` tells what a clause is worth. */
export function quoteOf(sentence: string, worth: (clause: string) => number): string | null {
  if (!isQuotable(sentence)) return null;
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
  let kept: Kept | null = { from: 0, to: clauses.length };
  let text = whole;
  while (kept !== null && text.length > LONG) {
    kept = withoutOne(clauses, kept, worth);
    if (kept !== null) text = keptText(clauses, kept);
  }
  return text;
}

/** Clauses from `from` to before `to`. */
interface Kept {
  readonly from: number;
  readonly to: number;
}

/** Without the less worthy of the two ends, the last if they are equal; null where neither may go. */
function withoutOne(
  clauses: readonly string[],
  { from, to }: Kept,
  worth: (clause: string) => number,
): Kept | null {
  if (to - from < 2) return null;
  const [first, last] = [lossOf(clauses[from] ?? '', worth), lossOf(clauses[to - 1] ?? '', worth)];
  if (Math.min(first, last) === Number.POSITIVE_INFINITY) return null;
  return last <= first ? { from, to: to - 1 } : { from: from + 1, to };
}

/** What is lost with a clause: more than anything where it must stay. */
function lossOf(clause: string, worth: (clause: string) => number): number {
  return TURNS.test(clause) || negationsOf(clause) > 0 ? Number.POSITIVE_INFINITY : worth(clause);
}

function keptText(clauses: readonly string[], { from, to }: Kept): string {
  const text = clauses.slice(from, to).join(' ');
  return `${from > 0 ? '... ' : ''}${text}${to < clauses.length ? ' ...' : ''}`;
}

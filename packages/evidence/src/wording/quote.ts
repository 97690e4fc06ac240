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

/** The sentence on one line, cut at its end if it is long; null for what cannot be quoted. `worth` is that of a clause. */
export function quoteOf(sentence: string, worth: (clause: string) => number): string | null {
  if (!isQuotable(sentence)) return null;
  const whole = oneLine(sentence.replace(SECTION_HEAD, (head, label) => (isSectionLabel(label) ? '' : head)));
  const quote = whole.length > LONG ? cut(whole, worth) : whole;
  return quote.length > LONGEST || quote.length === 0 ? null : quote;
}

function isSectionLabel(label: string): boolean {
  return sectionKindOf(label) !== 'unlabelled' && negationsOf(label) === 0;
}

/** Leaves out clauses from the end on, until the rest is short or the last clause must stay. The head names what it is about. */
function cut(whole: string, worth: (clause: string) => number): string {
  const clauses = clausesOf(whole);
  const isLong = () => clauses.join(' ').length > LONG;
  while (clauses.length > 1 && isLong() && mayGo(clauses, worth)) clauses.pop();
  const kept = clauses.join(' ');
  return kept.length < whole.length ? `${kept} ...` : whole;
}

/** Whether the last clause neither turns the sense of the others nor tells more than they do. */
function mayGo(clauses: readonly string[], worth: (clause: string) => number): boolean {
  const last = clauses.at(-1) ?? '';
  if (TURNS.test(last) || negationsOf(last) > 0) return false;
  return worth(last) <= worth(clauses.slice(0, -1).join(' '));
}

/** What stands in brackets is never parted. */
function clausesOf(whole: string): string[] {
  const clauses: string[] = [];
  let open = '';
  for (const piece of whole.split(CLAUSE_END)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (countOf(open, /[([]/g) > countOf(open, /[)\]]/g)) continue;
    clauses.push(open);
    open = '';
  }
  return open === '' ? clauses : [...clauses, open];
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

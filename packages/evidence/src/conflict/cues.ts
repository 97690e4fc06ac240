// The words and figures by which a sentence says that something rose, fell or stayed.

const RISE =
  'increas\\w*|higher|greater|more|improv\\w*|longer|rais\\w*|rose|elevat\\w*|better|superior\\w*|gain\\w*|enhanc\\w*|larger|faster|upregulat\\w*|prolong\\w*';
const FALL =
  'decreas\\w*|lower\\w*|reduc\\w*|less|fewer|shorter|declin\\w*|drop\\w*|smaller|fell|worse\\w*|diminish\\w*|attenuat\\w*|inhibit\\w*|suppress\\w*|inferior|prevent\\w*|slower|shorten\\w*|lesser|relie\\w*|earlier|depressed';

const RISES = new RegExp(`\\b(?:${RISE})\\b`, 'gi');
const FALLS = new RegExp(`\\b(?:${FALL})\\b`, 'gi');
const FIRST_CUE = new RegExp(`\\b(?:${RISE}|${FALL})\\b`, 'i');

/** "A greater reduction" fell, and so did "less improvement": each pair of cues counts as one. */
const PAIRED: readonly RegExp[] = [
  /\b(?:greater|more|larger|higher|increased|marked(?:ly)?|faster|better|superior)\s+(?:[\w-]+\s+){0,2}?(?:reduc\w*|decreas\w*|declin\w*|drop\w*|fall\b|relief|loss|inhibit\w*|suppress\w*|shorten\w*)/gi,
  /\b(?:less|smaller|lower|reduced|fewer|attenuated|slower)\s+(?:[\w-]+\s+){0,2}?(?:increas\w*|improve\w*|gain\w*|rise|elevat\w*)/gi,
];

const NEGATED =
  /\b(?:no|not|non-?|without|neither|nor|lack of|fail\w*|cannot)\b[^.;]{0,60}\b(?:signific\w*|differ\w*|effect\w*|chang\w*|improv\w*|reduc\w*|increas\w*|associat\w*|alter\w*|affect\w*)/i;
const ALIKE =
  /\b(?:similar|comparable|equivalent|unchanged|non-?significant|unaffected|identical)\b|did not differ|n\.?s\.?\)/i;
const ALIKE_LOOSELY =
  /\b(?:similar\w*|comparable|equivalent\w*|unchanged|(?:non-?|in)significan\w*|unaffected|identical|equally|no clear|same)\b|\(n\.?s\.?|\bNS\b|(?:trend|tend\w*)\b[^.;]{0,60}\b(?:toward|to\b|for\b)/i;
const NOT_SIGNIFICANT = /\b(?:not|n[o']t|never|without|fail\w*|no)\b[^.;]{0,40}\bsignifican/i;
const HIGH_P = /\bp\s*[-‐–]?\s*(?:values?)?\s*(?:[=>≥:]|was|of)\s*(?:0?[.·](?:[1-9]|0[6-9]|05[1-9])|ns\b)/i;
const LOW_P =
  /\bp\s*[-‐–]?\s*(?:values?)?\s*(?:[<≤`]\s*0?[.·]0|=\s*0?[.·]0[0-4]|=\s*0?[.·]050?\b)|significan/i;

/** Whether a word says that something rose or fell. */
export function isCue(word: string): boolean {
  return FIRST_CUE.test(word);
}

export interface CueCount {
  readonly rises: number;
  readonly falls: number;
  /** Whether the first cue is one of a rise. */
  readonly isRiseFirst: boolean;
}

/** How often a text says that something rose and fell. */
export function countCues(text: string): CueCount {
  const single = pairsAsOne(text);
  const firstRise = single.search(new RegExp(RISES.source, 'i'));
  const firstFall = single.search(new RegExp(FALLS.source, 'i'));
  return {
    rises: single.match(RISES)?.length ?? 0,
    falls: single.match(FALLS)?.length ?? 0,
    isRiseFirst: firstRise >= 0 && (firstFall < 0 || firstRise < firstFall),
  };
}

/** What stands before and after the first cue; null without one. */
export function aroundFirstCue(text: string): { readonly before: string; readonly after: string } | null {
  const single = pairsAsOne(text);
  const match = FIRST_CUE.exec(single);
  if (match === null) return null;
  const after = single.slice(match.index + match[0].length);
  return { before: single.slice(0, match.index), after: after.split(/[.;](?!\d)/)[0] ?? '' };
}

/** Whether a text says that there was no difference, by a negation, by likeness or by its p. */
export function saysNone(text: string): boolean {
  return NEGATED.test(text) || ALIKE.test(text) || HIGH_P.test(text);
}

/** As `saysNone`, with words that also tell other things: for a whole sentence of one finding. */
export function saysAlike(text: string): boolean {
  return ALIKE_LOOSELY.test(text);
}

/** Whether a text says that what it tells is not significant. */
export function saysNotSignificant(text: string): boolean {
  return NOT_SIGNIFICANT.test(text);
}

/** Whether a text says that what it tells is significant. */
export function saysSignificant(text: string): boolean {
  return LOW_P.test(text);
}

function pairsAsOne(text: string): string {
  return PAIRED.reduce((rest, pair) => rest.replace(pair, ' reduced '), text);
}

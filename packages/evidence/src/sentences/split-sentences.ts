// Where the sentences of a text are.

/** From `start` to before `end`, in UTF-16 units of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An end mark, what closes after it, space, and what can begin a sentence. */
const BOUNDARY = /[.!?]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])/gu;
/** Words whose full stop ends no sentence, and single capitals as in names, but not as in "grade A." */
const ABBREVIATED =
  /(?:\b(?:vs|e\.g|i\.e|al|cf|ca|approx|resp|fig|figs|tab|ref|refs|no|nos|dr|prof|mr|mrs|ms|st|inc|ltd|spp?|var|viz|eq|vol|pp|ed|eds|dept|univ|max|min|wk|wks|mo|yr|yrs)|(?:^|[\s(])(?<!\b(?:grade|class|type|vitamin|hepatitis|group|level|arm|phase|and|or|than|to)\s)\p{L})\.$/iu;
/** Single small letters fit above too: they end sentences as units, such as "5 g." */
const UNIT = /\d\s*\p{Ll}\.$/u;
const SHORTEST = 16;

/** The sentences of `text` in their order, without the space between them; pieces of a few letters are left out. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].trimEnd().length;
    if (isAbbreviated(text.slice(Math.max(start, end - 16), end))) continue;
    spans.push({ start, end });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: text.length });
  return spans.map((span) => trimmed(text, span)).filter(({ start: from, end }) => end - from >= SHORTEST);
}

function isAbbreviated(tail: string): boolean {
  return ABBREVIATED.test(tail) && !UNIT.test(tail);
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: start + piece.trimEnd().length };
}

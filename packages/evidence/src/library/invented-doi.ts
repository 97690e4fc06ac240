// DOIs that somebody made up: a public list of guidelines holds some.

/** Zeros followed by counting digits or by nothing, as in `10.1161/HYP.0000000000012345`; real ones may have the zeros. */
const COUNTING = /0{4,}1234\d*$|(?:^|\D)(?:12345|123456|1234567|12345678|123456789)$/;
const NOTHING = /0{6,}$|x{4,}/i;

/** Whether a DOI has the look of an invented one: its suffix counts up, or is a row of zeros or x. */
export function isInventedDoi(doi: string): boolean {
  const suffix = doi.slice(doi.indexOf('/') + 1);
  return COUNTING.test(suffix) || NOTHING.test(suffix);
}

// Jaro-Winkler similarity of two names (Winkler 1990: "String Comparator Metrics and Enhanced Decision Rules").

const PREFIX_SCALE = 0.1;
const LONGEST_PREFIX = 4;

/** From 0 (nothing in common) to 1 (equal). A common prefix of up to four letters lifts the similarity of Jaro. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  return jaro + commonPrefix(a, b) * PREFIX_SCALE * (1 - jaro);
}

/** Jaro 1989: letters that match within half the longer name, and how many of them are out of order. */
function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const { matches, transpositions } = compare(a, b);
  if (matches === 0) return 0;
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}

function compare(a: string, b: string): { matches: number; transpositions: number } {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  let inA = '';
  for (let i = 0; i < a.length; i += 1) {
    const partner = findPartner({ letter: a.charAt(i), at: i, window }, b, taken);
    if (partner < 0) continue;
    taken[partner] = true;
    inA += a.charAt(i);
  }
  return { matches: inA.length, transpositions: outOfOrder(inA, b, taken) / 2 };
}

function findPartner(
  { letter, at, window }: { readonly letter: string; readonly at: number; readonly window: number },
  b: string,
  taken: readonly boolean[],
): number {
  const to = Math.min(b.length - 1, at + window);
  for (let j = Math.max(0, at - window); j <= to; j += 1) {
    if (!taken[j] && b.charAt(j) === letter) return j;
  }
  return -1;
}

function outOfOrder(inA: string, b: string, taken: readonly boolean[]): number {
  let [at, differing] = [0, 0];
  for (let j = 0; j < b.length; j += 1) {
    if (!taken[j]) continue;
    if (inA.charAt(at) !== b.charAt(j)) differing += 1;
    at += 1;
  }
  return differing;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < LONGEST_PREFIX && length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

// Counting by name, and adding up what was counted: plain JSON throughout.

/** How often each name was seen. */
export type Counts = Record<string, number>;

/** `Value` with every member read-only, at every depth. */
export type Frozen<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;

/** Adds to the count of a name. */
export function count(counts: Counts, name: string | number, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

/** The member of that name, made when it is missing. */
export function memberOf<Member>(members: Record<string, Member>, name: string, make: () => Member): Member {
  const known = members[name];
  if (known !== undefined) return known;
  const made = make();
  members[name] = made;
  return made;
}

/** Of two trees of counts the sum, member by member; a text is a label and the same in both. */
export function addCounts<Tree extends object>(a: Tree, b: Tree): Tree {
  const sum = new Map<string, unknown>(Object.entries(a));
  for (const [name, amount] of Object.entries(b)) sum.set(name, add(sum.get(name), amount));
  return Object.fromEntries(sum) as Tree; // has the members of both, each of the kind that it had
}

function add(a: unknown, b: unknown): unknown {
  if (a === undefined) return b;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return typeof a === 'object' && typeof b === 'object' && a && b ? addCounts(a, b) : a;
}

/** Names with their counts, in the order of their code units. */
export function sortedEntries<Value>(
  members: Readonly<Record<string, Value>>,
): [name: string, value: Value][] {
  return Object.entries(members).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** `part` of `whole` to six decimals; 0 of nothing. */
export function rateOf(part: number, whole: number): number {
  return whole === 0 ? 0 : toMillionths(part / whole);
}

/** The nearest number with six decimals. */
export function toMillionths(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The nearest number with three decimals. */
export function toThousandths(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

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

interface CountTree {
  [name: string]: number | string | CountTree;
}

/** The sum of one or more trees of counts, member by member; a text is a label and the same wherever it occurs. */
export function sumOfTrees<Tree extends object>(first: Tree, others: readonly Tree[]): Tree {
  const sum = structuredClone(first);
  for (const tree of others) addInto(sum as CountTree, tree as CountTree); // trees hold counts and labels alone
  return sum;
}

function addInto(sum: CountTree, more: CountTree): void {
  for (const [name, amount] of Object.entries(more)) {
    const before = sum[name];
    if (before === undefined) sum[name] = structuredClone(amount);
    else if (typeof before === 'number' && typeof amount === 'number') sum[name] = before + amount;
    else if (typeof before === 'object' && typeof amount === 'object') addInto(before, amount);
  }
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

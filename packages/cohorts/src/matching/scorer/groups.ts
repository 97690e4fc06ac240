// Numbers grouped by a label: one array of members, one of places, whatever the number of groups.

/** Members of group g stand in `members` from `starts[g]` to before `starts[g + 1]`, in ascending order. */
export interface Groups {
  readonly count: number;
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Groups the numbers below `size` by their label, from 0 to `count` - 1 (counting sort). */
export function groupBy(labelOf: (member: number) => number, size: number, count: number): Groups {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < size; i += 1) starts[labelOf(i) + 1] = (starts[labelOf(i) + 1] ?? 0) + 1;
  for (let g = 0; g < count; g += 1) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(size);
  for (let i = 0; i < size; i += 1) {
    const label = labelOf(i);
    const place = next[label] ?? 0;
    members[place] = i;
    next[label] = place + 1;
  }
  return { count, starts, members };
}

/** The members of one group, without a copy. */
export function membersOf({ starts, members }: Groups, group: number): Int32Array {
  return members.subarray(starts[group], starts[group + 1]);
}

/** Visits every pair within every group once, the smaller member first. */
export function forEachPair(groups: Groups, visit: (a: number, b: number) => void): void {
  for (let group = 0; group < groups.count; group += 1) {
    const to = groups.starts[group + 1] ?? 0;
    for (let i = groups.starts[group] ?? 0; i < to; i += 1) {
      for (let j = i + 1; j < to; j += 1) visit(groups.members[i] ?? 0, groups.members[j] ?? 0);
    }
  }
}

/** How many pairs n things have. */
export function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

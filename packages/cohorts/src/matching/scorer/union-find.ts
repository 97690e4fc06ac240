// Which records hang together by links: union-find with path halving and union by size (Tarjan 1975).

/** Sets of the numbers below `count`, each alone at first; 4 bytes a number. */
export class UnionFind {
  /** The parent, or for a root its size as a negative number. */
  private readonly parents: Int32Array;

  constructor(count: number) {
    this.parents = new Int32Array(count).fill(-1);
  }

  /** Makes one set of the sets of a and b. */
  join(a: number, b: number): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA === rootB) return;
    const isFirstLarger = this.parentOf(rootA) <= this.parentOf(rootB);
    const [root, child] = isFirstLarger ? [rootA, rootB] : [rootB, rootA];
    this.parents[root] = this.parentOf(rootA) + this.parentOf(rootB);
    this.parents[child] = root;
  }

  /** For each number the number of its set; sets are numbered from 0 in the order of their smallest members. */
  labels(): { labels: Int32Array; count: number } {
    const { length } = this.parents;
    const labelOfRoot = new Int32Array(length).fill(-1);
    const labels = new Int32Array(length);
    let count = 0;
    for (let i = 0; i < length; i += 1) {
      const root = this.rootOf(i);
      if (labelOfRoot[root] === -1) {
        labelOfRoot[root] = count;
        count += 1;
      }
      labels[i] = labelOfRoot[root] ?? 0;
    }
    return { labels, count };
  }

  private rootOf(member: number): number {
    let current = member;
    for (let parent = this.parentOf(current); parent >= 0; parent = this.parentOf(current)) {
      const grandparent = this.parentOf(parent);
      if (grandparent >= 0) this.parents[current] = grandparent;
      current = grandparent >= 0 ? grandparent : parent;
    }
    return current;
  }

  private parentOf(member: number): number {
    return this.parents[member] ?? -1;
  }
}

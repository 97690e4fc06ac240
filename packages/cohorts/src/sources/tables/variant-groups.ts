// Groups of names of which each stands for every other.

/** From every name to the others of its group; `groups` holds one group a line, its names parted by blanks. */
export function variantsOf(groups: string): ReadonlyMap<string, readonly string[]> {
  const variants = new Map<string, readonly string[]>();
  for (const line of groups.trim().split('\n')) {
    const names = line.trim().split(' ');
    for (const name of names) {
      const others = names.filter((other) => other !== name);
      variants.set(name, [...new Set([...(variants.get(name) ?? []), ...others])]);
    }
  }
  return variants;
}

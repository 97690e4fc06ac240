// Remembers what a function of one text gave, absence included.

/** The same function, asked once for each text. */
export function memoized<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key) as T; // Present, whatever T may be.
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

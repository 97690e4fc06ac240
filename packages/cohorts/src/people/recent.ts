// Facts about people that are asked for several times while one person is worked out.

/** More than the relatives of any person; few enough to stay in the cache of a processor. */
const CAPACITY = 256;

/** Remembers what was made of an index lately; it only ever repeats what `make` would give again. */
export class Recent<Value> {
  /** By index modulo the capacity: a newcomer takes the place of whoever was there. */
  private readonly entries: ({ readonly index: number; readonly value: Value } | undefined)[] = new Array(
    CAPACITY,
  );

  get(index: number, make: () => Value): Value {
    const found = this.entries[index % CAPACITY];
    if (found?.index === index) return found.value;
    const value = make();
    this.entries[index % CAPACITY] = { index, value };
    return value;
  }
}

// Facts about people that are asked for several times while one person is worked out.

/** More than the relatives of any person; few enough to stay in the cache of a processor. */
const CAPACITY = 256;

/** Remembers what was made of an index lately; it only ever repeats what `make` would give again. */
export class Recent<Value> {
  private readonly values = new Map<number, { readonly value: Value }>();

  get(index: number, make: () => Value): Value {
    const found = this.values.get(index);
    if (found) return found.value;
    const value = make();
    if (this.values.size >= CAPACITY) this.values.clear();
    this.values.set(index, { value });
    return value;
  }
}
